import { type Language, say } from '../language/language.js';
import type { ScenarioComparison } from '../scenarios/compare-scenarios.js';
import { runQuantity } from '../scenarios/run-quantity.js';
import { textTable } from '../tables/text-table.js';

/** In which language, and which years. */
export interface ComparisonTextOptions {
  readonly language: Language;
  /** Default: the last. */
  readonly years?: readonly number[];
}

/** What differs, as text: a table for each number of decimals, since shares have some and counts none. */
export function comparisonText(
  comparison: ScenarioComparison,
  quantities: readonly string[],
  { language, years }: ComparisonTextOptions,
): string {
  if (quantities.length === 0) return say({ pl: 'Nic się nie zmienia.', en: 'Nothing changes.' }, language);
  const digitsOf = (name: string): number => runQuantity(comparison.base, name).description.digits ?? 0;
  const digits = [...new Set(quantities.map(digitsOf))].toSorted((a, b) => a - b);
  return digits
    .map((one) => {
      const table = comparison.table({
        quantities: quantities.filter((name) => digitsOf(name) === one),
        ...(years === undefined ? {} : { years }),
      });
      return textTable(table, { language }).trimEnd();
    })
    .join('\n\n');
}
