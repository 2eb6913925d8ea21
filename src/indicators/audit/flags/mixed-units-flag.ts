import type { Expression } from '../../formula/expression.js';
import type { ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';
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
  const titles = (language: 'pl' | 'en'): string =>
    units
      .map((unit) =>
        listOf(
          inputs.filter((one) => one.unit === unit).map((one) => one.title[language]),
          language,
        ),
      )
      .join(language === 'pl' ? ' z: ' : ' with: ');
  return [
    {
      kind: 'mixed-units',
      text: {
        pl: `Suma łączy różne jednostki pojemności: ${titles('pl')}. Miejsce na dzień i łóżko na dobę to nie to samo; dokument powinien je określić i liczyć osobno.`,
        en: `The sum puts different units of capacity together: ${titles('en')}. A place by day and a bed by night are not the same; the document should define and count them apart.`,
      },
    },
  ];
}

function listOf(titles: readonly string[], language: 'pl' | 'en'): string {
  return titles.map((title) => (language === 'pl' ? `„${title}”` : `"${title}"`)).join(', ');
}
