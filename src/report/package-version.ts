import { createRequire } from 'node:module';

/**
 * The version of the package that is running.
 *
 * @example
 * packageVersion().split('.').length; // => 3
 */
export function packageVersion(): string {
  // The same way up from src/report and from dist/report.
  const description: { version: string } = createRequire(import.meta.url)('../../package.json');
  return description.version;
}
