import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { shipped } from '../charts/shipped.js';
import { currentLanguage, type LanguageOptions } from '../language/language.js';
import { escapeText } from './html/element.js';
import { fontFaces } from './html/fonts.js';
import { REPORT_STYLE } from './html/style.js';

/** What the page is about. */
export interface ExplorerPageOptions extends LanguageOptions {
  /** Name of the town. */
  readonly name: string;
}

const WORDS = {
  pl: {
    title: 'eksplorator',
    noScript: 'Ta strona liczy w przeglądarce i potrzebuje JavaScriptu. Te same wyniki są w raporcie.',
    waiting: 'Otwieram…',
  },
  en: {
    title: 'explorer',
    noScript: 'This page computes in the browser and needs JavaScript. The same results are in the report.',
    waiting: 'Opening…',
  },
} as const;

/**
 * The explorer as one HTML file: page, worker, typeface and the town's model inside. It opens by double click, asks no server for
 * anything, and its policy lets no other script run; WebAssembly is used where the browser allows it, and plain JavaScript gives the
 * same numbers where not.
 *
 * @param model - The town's model as JSON text.
 * @returns The whole document as text.
 * @throws {RangeError} If the build has not been run.
 */
export function explorerPage(model: string, { name, language = currentLanguage() }: ExplorerPageOptions): string {
  const words = WORDS[language];
  const script = readFileSync(shipped('explorer/page.js'), 'utf8');
  const worker = readFileSync(shipped('explorer/worker.js'), 'utf8');
  const style = readFileSync(shipped('explorer/explorer.css'), 'utf8');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    // A worker made of text of the page has the page's policy; its code is named by where it comes from.
    `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = escapeText(`${name}: ${words.title}`);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${fontFaces()}${REPORT_STYLE}${style}</style>
</head>
<body>
<main class="waiting"><h1>${title}</h1><p>${words.waiting}</p><noscript><p>${words.noScript}</p></noscript></main>
<script type="application/json" id="kohorta-town">${dataBlock(model)}</script>
<script type="application/json" id="kohorta-worker">${dataBlock(worker)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Text as JSON that no browser takes for the end of the block, whatever stands in it. */
function dataBlock(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
