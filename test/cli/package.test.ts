import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Later } from '../../src/cli/later.js';
import { finish, run } from '../../src/cli/run.js';
import * as kohorta from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'kohorta-package-'));
const project = join(folder, 'project');
const report = join(folder, 'report');
const hiding = join(folder, 'hiding');

async function call(...words: string[]): Promise<number> {
  const later: Later = [];
  const console = { print: () => {}, warn: () => {} };
  return finish(words, console, later, run(words, console, later));
}

const read = (place: string, name: string): string => readFileSync(join(place, name), 'utf8');

interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}
const crateOf = (place: string): readonly Entity[] => JSON.parse(read(place, 'ro-crate-metadata.json'))['@graph'];

beforeAll(async () => {
  const draws = [
    'project',
    'data/rumia',
    '--until',
    '2023',
    '--draws',
    '5',
    '--seed',
    '7',
    '--ages',
    '85+',
    '--date',
    '31.03.2026',
    '--out',
    project,
  ];
  expect(await call(...draws)).toBe(0);
  expect(await call('report', 'data/rumia', '--out', report)).toBe(0);
  expect(await call('report', 'data/rumia', '--out', join(hiding, 'x.html'), '--language', 'en')).toBe(0);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['project', project],
  ['report', report],
])('the package of %s', (command, place) => {
  test('describes each table as its file has it', () => {
    const { $schema, name, resources } = JSON.parse(read(place, 'datapackage.json'));
    expect([$schema, name]).toEqual(['https://datapackage.org/profiles/2.0/datapackage.json', `rumia-${command}`]);
    const names = resources.map((one: { readonly name: string }) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const tables = resources.filter((one: { readonly type?: string }) => one.type === 'table');
    expect(tables.length).toBeGreaterThanOrEqual(5);
    for (const { path, bytes, dialect, schema, encoding } of tables) {
      expect(encoding).toBe('utf-8');
      expect(readFileSync(join(place, path)).byteLength).toBe(bytes);
      const [head, ...rows]: string[][] = parse(read(place, path), { bom: true, delimiter: dialect.delimiter });
      expect(
        schema.fields.map((field: { readonly name: string }) => field.name),
        path,
      ).toEqual(head);
      schema.fields.forEach(({ type, decimalChar = '.' }: { readonly type: string; readonly decimalChar?: string }, column: number) => {
        const form = {
          string: /^/,
          year: /^\d{4}$/,
          integer: /^-?\d+$/,
          number: new RegExp(`^-?\\d+(\\${decimalChar}\\d+)?(e[+-]?\\d+)?$`),
        }[type];
        for (const row of rows)
          if (!schema.missingValues.includes(row[column])) expect(row[column], `${path} ${head[column]}`).toMatch(form ?? '');
      });
    }
  });

  test('names in its crate only what is described there, one action with kohorta as its instrument', () => {
    const graph = crateOf(place);
    const ids = new Set(graph.map((entity) => entity['@id']));
    const outside = ['https://w3id.org/ro/crate/1.1'];
    const references = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g);
    for (const [, id] of references) expect(outside.includes(id) || ids.has(id), id).toBe(true);
    const [action, ...others] = graph.filter((entity) => entity['@type'].includes('CreateAction'));
    expect(others).toEqual([]);
    expect(action).toMatchObject({ instrument: { '@id': '#kohorta' }, 'prov:wasAssociatedWith': { '@id': '#kohorta' } });
    const files = JSON.parse(read(place, 'manifest.json')).outputs.map(({ path }: { readonly path: string }) => path);
    expect(action['result']).toEqual(
      files.filter((path: string) => path !== 'ro-crate-metadata.json').map((path: string) => ({ '@id': path })),
    );
  });

  test('names public functions as its methods', () => {
    const { methods, command: named, versions } = JSON.parse(read(place, 'manifest.json'));
    expect(named).toBe(command);
    for (const method of methods) expect(Object.keys(kohorta)).toContain(method);
    expect(Object.keys(versions)).toEqual(['dependencies', 'kohorta', 'node']);
    expect(versions.dependencies).toEqual(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
  });
});

test('a date stands in the metadata where one was given, and nowhere else', () => {
  const times = /\d{4}-\d{2}-\d{2}T|endTime|datePublished|"created"/;
  expect(JSON.parse(read(project, 'datapackage.json')).created).toBe('2026-03-31');
  expect(crateOf(project).find((entity) => entity['@id'] === './')).toMatchObject({ datePublished: '2026-03-31' });
  for (const name of ['datapackage.json', 'manifest.json', 'ro-crate-metadata.json']) expect(read(report, name)).not.toMatch(times);
});

test('all options stand in the manifest, those left to their defaults too', () => {
  expect(JSON.parse(read(project, 'manifest.json')).options).toEqual({
    ...{ from: '2022', until: '2023', ages: '85+', variant: 'alternative', draws: '5', seed: '7', date: '2026-03-31', language: 'pl' },
  });
  expect(JSON.parse(read(hiding, 'manifest.json')).options).toEqual({ page: 'x.html', disclosure: '5', language: 'en' });
});

test('a report that hides counts withholds the hashes of files with counts, and no others; without suppression all are told', () => {
  const hidden = (place: string): readonly string[] =>
    JSON.parse(read(place, 'manifest.json'))
      .inputs.filter(({ sha256 }: { readonly sha256: string | null }) => sha256 === null)
      .map(({ path }: { readonly path: string }) => path);
  expect(hidden(report)).toEqual(expect.arrayContaining(['datapackage.json', 'population.csv', 'series.csv']));
  for (const path of ['areas.csv', 'sources.csv', 'mortality.csv', 'prices.csv']) expect(hidden(report)).not.toContain(path);
  expect(hidden(project)).toEqual([]);
});
