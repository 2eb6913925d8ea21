import type { ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';

/** Smaller numbers meet by chance. */
const LEAST = 10;
/** Round numbers meet by choice. */
const ROUND = 5;

/**
 * Figures of one document, place and time that have the same number though they count different things: a sign that one was copied
 * in the other's place.
 *
 * @param used - The figures a claim uses.
 * @param all - All figures of the audit.
 */
export function sameNumberFlag(used: readonly ClaimInput[], all: readonly ClaimInput[]): ClaimFlag[] {
  return used.flatMap((one) =>
    all
      .filter((other) => isTwin(one, other))
      .map(
        (other): ClaimFlag => ({
          kind: 'same-number',
          text: {
            pl: `Liczba ${one.value} stoi w dokumencie dwa razy: „${one.title.pl}” (${one.point}) i „${other.title.pl}” (${other.point}). To może być przypadek albo błąd przepisania; zapytaj autora.`,
            en: `The number ${one.value} stands in the document twice: "${one.title.en}" (${one.point}) and "${other.title.en}" (${other.point}). It may be chance or an error of copying; ask its author.`,
          },
        }),
      ),
  );
}

function isTwin(one: ClaimInput, other: ClaimInput): boolean {
  if (one.value === null || one.value < LEAST || one.value % ROUND === 0 || one.quantity === other.quantity) return false;
  return one.value === other.value && one.area === other.area && one.date === other.date && one.source === other.source;
}
