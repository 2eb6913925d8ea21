/** A piece small enough to be handed over as arguments. */
const PIECE = 0x8000;

/** Text as UTF-8 in base64, in Node and in a browser alike. */
export function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let letters = '';
  for (let from = 0; from < bytes.length; from += PIECE) letters += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(letters);
}
