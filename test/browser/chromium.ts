import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** A browser for the tests, or the reason why there is none here. */
export type FoundBrowser = { readonly path: string; readonly args: readonly string[] } | { readonly missing: string };

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that comes as an npm package on Linux x64; elsewhere one that is installed. */
export async function findBrowser(): Promise<FoundBrowser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    // Not the package's own switches: they turn off the web's security, which is what is tested here.
    return { path: await packaged.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] };
  }
  const path = [process.env['CHROME_PATH'] ?? '', ...INSTALLED].find((candidate) => candidate !== '' && existsSync(candidate));
  return path === undefined
    ? { missing: `no Chromium for ${process.platform} ${process.arch}: install Chrome or set CHROME_PATH` }
    : { path, args: [] };
}

/** Starts what {@link findBrowser} has found. */
export function launch(found: { readonly path: string; readonly args: readonly string[] }): Promise<Browser> {
  return chromium.launch({ executablePath: found.path, args: [...found.args], headless: true });
}
