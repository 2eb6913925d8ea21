import type { Language } from '../../../language/language.js';
import type { Expression } from '../../formula/expression.js';
import type { ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';
import { unitWord } from '../claim-words.js';
import { partsOf, termsOf } from '../expression-parts.js';

/**
 * Sums of figures that the document counts in different units, such as places by day and beds by night.
 */
export function mixedUnitsFlag(expression: Expression, own: ReadonlyMap<string, ClaimInput>): ClaimFlag[] {
  const terms = termsOf(expression);
  if (terms.length === 1) return partsOf(expression).flatMap((part) => mixedUnitsFlag(part, own));
  const inputs = terms.flatMap((term) => (term.kind === 'name' ? (own.get(term.reference.text) ?? []) : []));
  const units = [...new Set(inputs.map(({ unit }) => unit))];
  if (units.length < 2) return [];
  const listed = (language: Language): string =>
    units
      .map((unit) => {
        const titles = inputs
          .filter((one) => one.unit === unit)
          .map(({ title }) => (language === 'pl' ? `„${title.pl}”` : `"${title.en}"`));
        return `${titles.join(language === 'pl' ? ' i ' : ' and ')} (${unitWord(unit, language)})`;
      })
      .join(language === 'pl' ? ' oraz ' : ', and ');
  return [
    {
      kind: 'mixed-units',
      text: {
        pl: `Suma dodaje do siebie różne jednostki: ${listed('pl')}. Nie da się ich wymienić jedna na drugą; dokument powinien je określić i liczyć osobno.`,
        en: `The sum adds up different units: ${listed('en')}. One cannot be exchanged for the other; the document should define them and count them apart.`,
      },
    },
  ];
}
