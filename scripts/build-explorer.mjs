/** Bundles the explorer: the page and its worker, each one script that needs nothing else, and their style. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root - The package's folder.
 * @param {string} folder - Where page.js, worker.js and explorer.css go.
 */
export async function bundleExplorer(root, folder) {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const common = /** @type {const} */ ({
    absWorkingDir: root,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Only drawing in Node asks where its files are.
    define: { 'import.meta.url': '""' },
    // Its form for browsers brings the Buffer it needs.
    alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
  });
  await build({ ...common, entryPoints: ['src/explorer/page/main.ts'], outfile: join(folder, 'page.js') });
  await build({ ...common, entryPoints: ['src/explorer/worker/main.ts'], outfile: join(folder, 'worker.js') });
  copyFileSync(join(root, 'src', 'explorer', 'explorer.css'), join(folder, 'explorer.css'));
}
