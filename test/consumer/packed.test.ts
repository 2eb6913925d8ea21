import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import advisories from './advisories.json' with { type: 'json' };
import { type Installed, type InstalledPackage, installPacked, npm, packagesIn, ROOT } from './installed.js';
import { isInRange } from './version-range.js';

const manifest: { dependencies: Record<string, string>; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const subpaths = Object.keys(manifest.exports).filter((path) => path !== './package.json');
const specifiers = subpaths.map((path) => path.replace('.', 'kohorta'));

const installed: Installed = installPacked();
const reason = 'reason' in installed ? installed.reason : undefined;
const folder = 'folder' in installed ? installed.folder : '';
if (reason !== undefined) console.warn(`skipped: the packed package was not installed, because ${reason}`);

afterAll(() => {
  if (folder !== '') rmSync(dirname(folder), { recursive: true, force: true });
});

describe.skipIf(reason !== undefined)('the packed package in an empty project', () => {
  let packages: readonly InstalledPackage[] = [];
  beforeAll(() => {
    packages = packagesIn(join(folder, 'node_modules'));
  });

  test.each(specifiers)('require(%j) and import(%j) give the same names', (specifier) => {
    const script = `
      const required = Object.keys(require('${specifier}'));
      import('${specifier}').then((module) => console.log(JSON.stringify([required.sort(), Object.keys(module).sort()])));`;
    const [required, imported] = JSON.parse(node(['-e', script]));
    expect(required).toEqual(imported);
    expect(required.length).toBeGreaterThan(0);
  });

  test('draws a chart library from the bundle, which holds what the lock file names', () => {
    const text = readFileSync(join(folder, 'node_modules/kohorta/dist/vendor/LICENSES.txt'), 'utf8');
    expect(text).toContain('vega-expression 5.2.1');
    expect(text).toContain('vega-lite 5.23.0');
  });

  test('holds no library the bundle replaces, nor one that is for development', () => {
    const names = packages.map(({ name }) => name);
    for (const unwanted of ['vega', 'vega-lite', 'vega-expression', 'tslab', 'danfojs-node', 'typescript', 'esbuild']) {
      expect(names).not.toContain(unwanted);
    }
  });

  test('holds the exact versions the package names, each once', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(
        packages.filter((one) => one.name === name).map((one) => one.version),
        name,
      ).toEqual([version]);
    }
  });

  test('runs no script while it is installed', () => {
    const withScripts = packages.filter(({ name, scripts = {}, folder: place }) => {
      const runs = ['preinstall', 'install', 'postinstall'].some((script) => script in scripts);
      return name !== 'kohorta' && (runs || existsSync(join(place, 'binding.gyp')));
    });
    expect(withScripts.map(({ name }) => name)).toEqual([]);
    const { scripts = {} } = packages.find(({ name }) => name === 'kohorta') ?? {};
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining(['install']));
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining(['postinstall']));
  });

  test('is looked up in the advisories, every package of it, and lies in none of them', () => {
    const others = packages.filter(({ name }) => name !== 'kohorta');
    expect(others.filter(({ name }) => !isListed(name, advisories.packages.installed)).map(({ name }) => name)).toEqual([]);
    expect(others.flatMap(hits)).toEqual([]);
  });

  test('bundles only packages that are looked up and lie in no advisory that is not corrected', () => {
    const text = readFileSync(join(folder, 'node_modules/kohorta/dist/vendor/LICENSES.txt'), 'utf8');
    const bundled = Array.from(text.matchAll(/^(\S+) (\d+\.\d+\.\d+) \(/gm), ([, name, version]) => ({ name, version }));
    expect(bundled.length).toBeGreaterThan(30);
    expect(bundled.filter(({ name }) => !isListed(name, advisories.packages.bundled)).map(({ name }) => name)).toEqual([]);
    expect(bundled.flatMap(hits)).toEqual([]);
  });

  test('has the correction of GHSA-m9rg-mr6g-75gm: an expression cannot make Vega call a function', () => {
    const { vega } = createRequire(join(folder, 'package.json'))(join(folder, 'node_modules/kohorta/dist/vendor/vega.cjs'));
    const changes = { stamp: 1, remove() {}, insert() {}, modify() {} };
    const context = { dataflow: { stamp: () => 0 }, data: { table: { input: { value: [1] }, changes } } };
    const modify = vega.expressionFunction('modify');
    expect(() => modify.call({ context }, 'table', null, null, null, () => 1, { key: 1 })).toThrow('data tuple');
  });

  test('has the command, with help for each of its own', () => {
    expect(existsSync(join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'kohorta.cmd' : 'kohorta'))).toBe(true);
    const help = kohorta(['--help', '--language', 'en']);
    for (const command of ['report', 'check', 'project']) {
      expect(help).toContain(command);
      expect(kohorta([command, '--help', '--language', 'en'])).toContain(`kohorta ${command}`);
    }
  });

  test('npx kohorta check and report find the town the package carries by its name, and write its report here', () => {
    expect(existsSync(join(folder, 'data')), 'the project has no data of its own').toBe(false);
    expect(npx(['kohorta', 'check', 'data/rumia'])).not.toBe('');
    npx(['kohorta', 'report', 'data/rumia']);
    expect(readFileSync(join(folder, 'out/rumia/raport.html'), 'utf8')).toContain('Rumia');
    expect(readdirSync(join(folder, 'out/rumia/tabele')).length).toBeGreaterThan(0);
  });

  test('the town is also found by its path', () => {
    expect(kohorta(['check', 'node_modules/kohorta/data/rumia'])).not.toBe('');
  });
});

function kohorta(words: readonly string[]): string {
  return node([join(folder, 'node_modules/kohorta/dist/cli/main.js'), ...words]);
}

/** What `npx` does; it throws when the command ends with another code than 0. */
function npx(words: readonly string[]): string {
  return npm(['exec', '--offline', '--', ...words], folder);
}

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function isListed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

function hits({ name, version }: { readonly name: string; readonly version: string }): string[] {
  return advisories.advisories
    .filter((advisory) => advisory.package === name && !('corrected' in advisory) && isInRange(version, advisory.vulnerable))
    .map(({ id }) => `${name} ${version}: ${id}`);
}
