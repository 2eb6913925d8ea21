import { readFileSync } from 'node:fs';
import { shipped } from '../../charts/shipped.js';

const RANGES = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

let rules: string | undefined;

/**
 * Style rules that carry the report's typeface in themselves (Source Sans 3, SIL Open Font License; the subsets that
 * Polish and English need, about 130 kB as text), so that a page looks the same everywhere and asks no server for a font.
 *
 * @throws {RangeError} If the font files are not where the build puts them.
 */
export function fontFaces(): string {
  rules ??= [400, 600]
    .flatMap((weight) =>
      Object.entries(RANGES).map(([subset, range]) => {
        const data = readFileSync(shipped(`fonts/source-sans-3-${subset}-${weight}-normal.woff2`)).toString('base64');
        return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
      }),
    )
    .join('\n');
  return rules;
}
