/**
 * Text with no-break spaces where Polish printers do not break a line: after a word of one letter, and before "r.", "lat"
 * and "tys." that follow a number.
 *
 * @example
 * keepTogether('w 2015 r. i później'); // => 'w\u00a02015\u00a0r. i\u00a0później'
 */
export function keepTogether(text: string): string {
  return text.replace(/(?<![^\s(„"])([aiouwz]) (?=\S)/gi, '$1\u00a0').replace(/(\d\+?) (?=r\.|lat\b|tys\.)/g, '$1\u00a0');
}
