/**
 * A text with a small first letter, as it stands within a sentence.
 *
 * @example
 * smallFirst('Potrzebne miejsca'); // => 'potrzebne miejsca'
 */
export function smallFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
