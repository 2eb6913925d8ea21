import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source.js';

/** The folders of src; each imports only from those before it. */
const LAYERS = [
  ...[
    'language',
    'numerics',
    'tables',
    'interop',
    'disclosure',
    'areas',
    'population',
    'series',
    'rates',
    'projection',
    'workers',
    'forecast',
  ],
  ...['services', 'indicators', 'scenarios', 'charts', 'report', 'sources', 'notebook', 'cli', 'explorer'],
];

interface LinterOverride {
  readonly includes: readonly string[];
  readonly linter: {
    readonly rules: {
      readonly style?: {
        readonly noRestrictedImports?: { readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] } };
      };
    };
  };
}

const { overrides }: { overrides: readonly LinterOverride[] } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));

test('every folder of src is a layer', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !LAYERS.includes(name))).toEqual([]);
});

test.each(LAYERS.slice(0, -1).map((layer, place) => ({ layer, later: LAYERS.slice(place + 1) })))(
  'the linter keeps $layer from importing later layers',
  ({ layer, later }) => {
    const groups = overrides
      .filter(({ includes }) => includes.includes(`src/${layer}/**`))
      .flatMap(({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? [])
      .flatMap(({ group }) => group);
    expect(groups).toEqual([...later.map((name) => `**/${name}/**`), '**/index.js', '**/engine.js']);
  },
);

test('CONTRIBUTING.md names the layers in this order', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = Array.from(text.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name);
  expect(named.filter((name) => LAYERS.includes(name))).toEqual(LAYERS.filter((name) => named.includes(name)));
  expect(
    readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !named.includes(entry.name)),
  ).toEqual([]);
});
