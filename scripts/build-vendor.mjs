/** Puts what charts need beside the compiled code: Vega in one file without its tree of packages, and the fonts. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TTF = 'node_modules/@expo-google-fonts/source-sans-3';
const WOFF2 = 'node_modules/@fontsource/source-sans-3';

/** Fonts by source: complete TTF for pictures (the renderer draws nothing from WOFF2), WOFF2 subsets for HTML. */
const FONTS = [
  [`${TTF}/400Regular/SourceSans3_400Regular.ttf`, 'SourceSans3_400Regular.ttf'],
  [`${TTF}/600SemiBold/SourceSans3_600SemiBold.ttf`, 'SourceSans3_600SemiBold.ttf'],
  [`${TTF}/LICENSE_FONT`, 'OFL.txt'],
  ...['latin-400', 'latin-ext-400', 'latin-600', 'latin-ext-600'].map((subset) => [
    `${WOFF2}/files/source-sans-3-${subset}-normal.woff2`,
    `source-sans-3-${subset}-normal.woff2`,
  ]),
];

/**
 * GHSA-m9rg-mr6g-75gm: an expression could make Vega call a function of its choice. It is corrected in vega-functions
 * 6.1.1 only, and the 5 line that JupyterLab draws with gets no correction, so the same refusal is put in here.
 *
 * @type {import('esbuild').Plugin}
 */
const vegaModifyFix = {
  name: 'vega-modify-fix',
  setup({ onLoad }) {
    onLoad({ filter: /vega-functions[\\/]build/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const place = /^ *if \(modify\) \{$/m;
      if (!place.test(source)) throw new Error(`bundleVega: the place to correct was not found in ${path}`);
      const refusal = "if (typeof modify === 'function') throw Error('modify: expected a data tuple, not a function');\n";
      return { contents: source.replace(place, (line) => refusal + line), loader: 'js' };
    });
  },
};

/**
 * Bundles Vega and Vega-Lite into one CommonJS file, so that people who install the package get the version of
 * vega-expression the lock file names: vega-lite itself asks for an older one with a known hole.
 *
 * @param {string} root - The package's folder.
 * @param {string} folder - Where vega.cjs and LICENSES.txt go.
 */
export async function bundleVega(root, folder) {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: "export * as vega from 'vega'; export * as vegaLite from 'vega-lite';", resolveDir: root, sourcefile: 'vendor.js' },
    outfile: join(folder, 'vega.cjs'),
    bundle: true,
    format: 'cjs',
    target: 'node20',
    // The builds for browsers leave out the loaders of files and addresses and the native canvas: charts hold their data.
    platform: 'browser',
    minify: true,
    plugins: [vegaModifyFix],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'LICENSES.txt'), licences(root, Object.keys(metafile.inputs)));
}

/**
 * @param {string} root
 * @param {string} folder
 */
export function copyFonts(root, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of FONTS) copyFileSync(join(root, from), join(folder, to));
}

/**
 * @param {string} root
 * @param {readonly string[]} inputs - Bundled files, relative to the root.
 */
function licences(root, inputs) {
  const folders = [...new Set(inputs.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []))].sort();
  const packages = folders.map((folder) => {
    const { name, version, license, repository } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? undefined : readFileSync(join(root, folder, file), 'utf8').trim();
    return { title: `${name} ${version} (${license})`, home: repository?.url ?? repository, text };
  });
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { title, home, text } of packages) {
    // Some packages of a shared repository come without the file their siblings carry.
    const found = text ?? packages.find((other) => other.home === home && other.text !== undefined)?.text;
    if (found === undefined) throw new Error(`bundleVega: no licence text for ${title}`);
    byText.set(found, [...(byText.get(found) ?? []), title]);
  }
  const sections = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  return `vega.cjs is made of the packages below, each group under the licence that follows it.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
