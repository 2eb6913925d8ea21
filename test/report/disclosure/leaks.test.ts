import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Later } from '../../../src/cli/later.js';
import { finish, run } from '../../../src/cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'kohorta-leaks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a small town counted and may not tell. Of its 16 children in foster care some live in one part: 16 less these gives the rest away. */
interface Secrets {
  readonly refused: number;
  readonly inside: number;
  readonly families: number;
  readonly share: number;
  /** Men of 97, 98 and 99: four together, five with the man of 100. */
  readonly oldest: readonly [number, number, number];
}

const ONE: Secrets = { refused: 2, inside: 3, families: 4, share: 16.7, oldest: [2, 1, 1] };
const OTHER: Secrets = { refused: 4, inside: 2, families: 1, share: 4.2, oldest: [1, 2, 1] };

/** Rumia's folder with counted small numbers in it, and the files that `kohorta report` writes from it. */
async function published(name: string, secrets: Secrets, ...words: readonly string[]): Promise<Map<string, Buffer>> {
  const data = join(folder, `${name}-data`, 'rumia');
  const out = join(folder, name);
  cpSync('data/rumia', data, { recursive: true });
  const counted = (indicator: string, area: string, ages: string, value: number, unit: string): string =>
    `${indicator},${area},2015,T,${ages},${value},${unit},counted,ok,,strategia-2017,MOPS,w tym ${value} z innych lat`;
  edit(join(data, 'series.csv'), (lines) => [
    ...lines.filter((line) => !/^(preschool_refused|children_in_foster_care|families_supported_parenting_problems)(_share)?,/.test(line)),
    counted('preschool_refused', 'rumia', '3-6', secrets.refused, 'children'),
    counted('children_in_foster_care', 'rumia', '0-17', 16, 'children'),
    counted('children_in_foster_care', 'rumia-rewitalizacja', '0-17', secrets.inside, 'children'),
    counted('families_supported_parenting_problems', 'rumia', 'total', secrets.families, 'families'),
    counted('families_supported_parenting_problems_share', 'rumia', 'total', secrets.share, 'percent'),
  ]);
  edit(join(data, 'population.csv'), (lines) =>
    lines.map((line) => {
      const [area, date, sex, age, variant, value, unit, , ...more] = line.split(',');
      if (date !== '2022-12-31') return line;
      const old = sex === 'M' && ['97', '98', '99'].includes(age) ? String(secrets.oldest[Number(age) - 97]) : value;
      return [area, date, sex, age, variant, old, unit, 'counted', ...more].join(',');
    }),
  );
  const said: string[] = [];
  const console = { print: () => {}, warn: (text: string) => said.push(text) };
  expect(run(['check', data, '--accept'], console), said.join('\n')).toBe(0);
  const later: Later = [];
  const command = ['report', data, '--out', out, ...words];
  expect(await finish(command, console, later, run(command, console, later)), said.join('\n')).toBe(0);
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name).slice(out.length), readFileSync(join(entry.parentPath, entry.name))]),
  );
}

function edit(file: string, change: (lines: readonly string[]) => readonly string[]): void {
  writeFileSync(file, `${change(readFileSync(file, 'utf8').trimEnd().split('\n')).join('\n')}\n`);
}

/** Names of the files that differ. */
function different(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (name) => !(a.get(name) ?? Buffer.alloc(0)).equals(b.get(name) ?? Buffer.alloc(0)),
  );
}

describe.each(['pl', 'en'])('two towns that differ only in hidden numbers publish the same bytes (%s)', (language) => {
  test('in the page with its charts and embedded files, in every table and in the workbook', { timeout: 300_000 }, async () => {
    const one = await published(`one-${language}`, ONE, '--language', language);
    const other = await published(`other-${language}`, OTHER, '--language', language);
    expect([...one.keys()]).toContain('/tabele.xlsx');
    expect([...one.keys()]).toContain('/raport.html');
    expect(different(one, other)).toEqual([]);
    const page = one.get('/raport.html')?.toString('utf8') ?? '';
    expect(page).toContain(language === 'pl' ? 'Ochrona danych osób' : 'Protection of personal data');
    expect(page).toContain('#');
    const hidden = one.get('/tabele/jakosc-ukryte.csv')?.toString('utf8') ?? '';
    expect(hidden.trimEnd().split('\n').length).toBeGreaterThanOrEqual(5);
  });
});

test('without suppression the same two towns differ, so that the comparison can fail', { timeout: 300_000 }, async () => {
  const one = await published('open-one', ONE, '--disclosure', 'none');
  const other = await published('open-other', OTHER, '--disclosure', 'none');
  expect(different(one, other)).toEqual(expect.arrayContaining(['/raport.html', '/tabele.xlsx', '/tabele/plan-plec-wiek.csv']));
});
