import { createRequire } from 'node:module';
import { packageVersion } from '../package-version.js';

/** What a run ran on. */
export interface Versions {
  readonly kohorta: string;
  /** Without the leading v. */
  readonly node: string;
  /** The exact version of each package that kohorta asks for. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * The versions of kohorta, of Node.js and of the packages kohorta uses.
 *
 * @example
 * runningVersions().kohorta.split('.').length; // => 3
 */
export function runningVersions(): Versions {
  // The same way up from src/report/package and from dist/report/package.
  const description: { readonly dependencies: Readonly<Record<string, string>> } = createRequire(import.meta.url)('../../../package.json');
  return { kohorta: packageVersion(), node: process.versions.node, dependencies: description.dependencies };
}

/**
 * What differs between two sets of versions, as `name was → is`; empty where nothing does.
 *
 * @example
 * versionChanges({ kohorta: '1.0.0', node: '20.1.0', dependencies: {} }, { kohorta: '1.0.0', node: '22.0.0', dependencies: {} }); // => ['Node.js 20.1.0 → 22.0.0']
 */
export function versionChanges(was: Versions, is: Versions): string[] {
  const named = ({ kohorta, node, dependencies }: Versions): Map<string, string> =>
    new Map([['kohorta', kohorta], ['Node.js', node], ...Object.entries(dependencies)]);
  const [before, now] = [named(was), named(is)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name))
    .map((name) => `${name} ${before.get(name) ?? '–'} → ${now.get(name) ?? '–'}`);
}
