import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An installed package: what its package.json says. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** An empty project with the packed tarball in it, or why there is none. */
export type Installed = { readonly folder: string } | { readonly reason: string };

/**
 * Packs this package and installs the tarball as a user would, in an empty project of its own. Without a network and
 * without a cached copy there is none, except where the variable CI is true: then that is a failure.
 */
export function installPacked(): Installed {
  const temporary = mkdtempSync(join(tmpdir(), 'kohorta-consumer-'));
  const folder = join(temporary, 'app');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packed = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', temporary], ROOT).trim().split('\n').at(-1) ?? '';
  try {
    const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=500'];
    npm(['install', ...quick, join(temporary, basename(packed))], folder);
    return { folder };
  } catch (error) {
    const text = String(error instanceof Error ? error.message : error);
    // CI has a network: there a skipped package would look like a tested one.
    const isOffline = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENOTCACHED|EHOSTUNREACH|ENETUNREACH/.test(text);
    if (!isOffline || process.env['CI'] === 'true') throw error;
    return { reason: 'neither the network nor a cached copy of the dependencies is there' };
  }
}

/** Runs npm without what an outer npm has put into the environment: the project is someone else's. */
export function npm(args: readonly string[], cwd: string): string {
  const command = process.env['npm_execpath'];
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command)|^npm_config_(local_prefix|workspace)|^INIT_CWD$/i.test(name),
  );
  const options = { cwd, env: Object.fromEntries(clean), encoding: 'utf8', stdio: 'pipe', input: '' } as const;
  if (command !== undefined && existsSync(command)) return execFileSync(process.execPath, [command, ...args], options);
  return execFileSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
}

/** Every package below a node_modules folder, nested ones too. */
export function packagesIn(nodeModules: string): InstalledPackage[] {
  if (!existsSync(nodeModules)) return [];
  const names = readdirSync(nodeModules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(nodeModules, name)).map((part) => `${name}/${part}`) : [name]));
  return names.flatMap((name) => {
    const folder = join(nodeModules, name);
    const manifest: InstalledPackage = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return [{ ...manifest, folder }, ...packagesIn(join(folder, 'node_modules'))];
  });
}
