import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/fingerprint.mjs';
import * as engine from '../../src/engine.js';
import * as kohorta from '../../src/index.js';
import { exportedNames, ROOT, sourceFiles } from './source.js';

interface Manifest {
  readonly main: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string } | string>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const subpaths = Object.keys(manifest.exports).filter((path) => path !== '.' && path !== './package.json');

test('package.json says the same of every entry to each kind of resolution', () => {
  const entry = (name: string): object => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
  expect(manifest.exports['.']).toEqual(entry('index'));
  expect([manifest.main, manifest.types]).toEqual(['./dist/index.js', './dist/index.d.ts']);
  for (const path of subpaths) expect(manifest.exports[path], path).toEqual(entry(path.slice(2)));
  const names = subpaths.map((path) => path.slice(2));
  expect(manifest.typesVersions).toEqual({ '*': Object.fromEntries(names.map((name) => [name, [`./dist/${name}.d.ts`]])) });
});

test('the public names are those of the list', async () => {
  const list = (module: object): string[] => Object.keys(module).sort();
  const text = ['kohorta', ...list(kohorta).map((name) => `  ${name}`), 'kohorta/engine', ...list(engine).map((name) => `  ${name}`)];
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('./public-names.txt');
});

test('every dependency has one exact version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(?:npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('every dependency users install is one the code imports, or pins for one it imports', () => {
  const code = sourceFiles().map(read).join('\n');
  const unused = Object.keys(manifest.dependencies).filter((name) => !new RegExp(`['"]${name}(?:/[\\w-]+)*['"]`).test(code));
  expect(unused).toEqual(['@uwdata/flechette']);
});

test('CONTRIBUTING.md gives a reason for every dependency users install', () => {
  const text = read('CONTRIBUTING.md');
  expect(Object.keys(manifest.dependencies).filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
});

test('the lock file names no address and every package of every platform', () => {
  const { packages }: { packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }> } = JSON.parse(
    read('package-lock.json'),
  );
  const addresses = Object.entries(packages).filter(([, { resolved = '' }]) => resolved.includes('://'));
  expect(addresses.map(([path]) => path)).toEqual([]);
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('no file names a folder of one machine or a host packages are fetched from', () => {
  const folders = ['work', 'root', 'tmp', 'home', 'Users'].join('|');
  const forbidden = new RegExp(
    `(?<![\\w.:/-])/(?:${folders})/[\\w.-]|[A-Z]:\\\\\\\\Users|registry\\.[a-z]|${['arti', 'factory'].join('')}`,
  );
  const texts = filesOf(ROOT, '').filter((file) => /\.(?:ts|mjs|cjs|json|md|csv|ipynb|txt|html)$|\.ci\/run$|^\.\w+$/.test(file));
  expect(
    texts.flatMap(
      (file) =>
        read(file)
          .match(forbidden)
          ?.map((found) => `${file}: ${found}`) ?? [],
    ),
  ).toEqual([]);
});

test('every script is used: by package.json, CI, the pages or another script', () => {
  const scripts = filesOf(ROOT, 'scripts');
  const users = [...scripts, 'package.json', '.ci/run', 'README.md', 'CONTRIBUTING.md', ...filesOf(ROOT, 'test')].map((file) => ({
    file,
    text: read(file),
  }));
  const unused = scripts.filter((script) => {
    const name = script.slice(script.lastIndexOf('/') + 1);
    return !users.some(({ file, text }) => file !== script && text.includes(name));
  });
  expect(unused).toEqual([]);
});

test('the declarations can be read by the compiler of the notebook kernel', () => {
  expect(existsSync(join(ROOT, 'dist')), 'build first: npm run build').toBe(true);
  const declarations = filesOf(ROOT, 'dist').filter((file) => file.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(10);
  expect(declarations.filter((file) => read(file).includes('Array<ArrayBuffer'))).toEqual([]);
  // A type of another package turns to any in a cell, unseen; the command line is not imported there.
  const foreign = declarations.filter((file) => !file.startsWith('dist/cli/') && /from ['"][^.'"]/.test(read(file)));
  expect(foreign).toEqual([]);
});

test('index.ts and engine.ts only pass names on', () => {
  for (const file of ['src/index.ts', 'src/engine.ts', 'src/engine-forecast.ts', 'src/engine-indicators.ts', 'src/engine-services.ts'])
    expect(exportedNames(file)).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
