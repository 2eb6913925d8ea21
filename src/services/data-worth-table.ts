import { numberColumn, shareColumn, textColumn } from '../tables/columns.js';
import { STATUS_NAMES } from '../tables/status.js';
import { Table } from '../tables/table.js';
import type { DataWorth } from './expected-narrowing.js';
import { shownInput } from './shown-input.js';

/**
 * What each input would be worth as a table: the width of the band once it were known and by how much that is narrower, the most
 * first; then the missing inputs, without figures, since what needs them is not computed at all.
 *
 * @example
 * dataWorthTable({ level: 0.8, width: 10, widthLeft: 4, inputs: [], missing: [] }).rows; // => []
 */
export function dataWorthTable({ level, width, widthLeft, inputs, missing, description }: DataWorth): Table {
  const digits = description?.digits ?? 0;
  const unit = description === undefined ? {} : { unit: description.unit };
  const percent = Math.round(100 * level);
  const all = [...inputs.map(({ input }) => input), ...missing];
  const rounded = (value: number): string => value.toFixed(digits);
  return new Table(
    [
      { ...textColumn('input', 'Wielkość', 'Input'), words: Object.fromEntries(all.map((input) => [input.id, shownInput(input)])) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      { ...numberColumn('width', 'Pasmo, gdyby ją znać', 'Band if it were known', digits), ...unit },
      { ...numberColumn('narrowing', 'Węższe o', 'Narrower by', digits), ...unit },
      shareColumn('narrowing_share', 'Węższe o', 'Narrower by'),
      shareColumn('variance_share', 'Część wariancji', 'Share of the variance'),
    ],
    [
      ...inputs.map((one) => [one.input.id, one.input.status, one.width, one.narrowing, one.narrowingShare, one.varianceShare]),
      ...missing.map(({ id, status }) => [id, status, null, null, null, null]),
    ],
    {
      title:
        description === undefined
          ? { pl: 'Co dałaby jedna dana więcej', en: 'What one more figure would give' }
          : { pl: `${description.title.pl}: co dałaby jedna dana więcej`, en: `${description.title.en}: what one more figure would give` },
      source: {
        pl: `Pasmo ${percent}% ma dziś szerokość ${rounded(width)}; gdyby znać wszystkie wielkości, zostałoby ok. ${rounded(widthLeft)} (niepewność ludności i przypadek). Oczekiwana wartość częściowej informacji: średnia szerokość, gdy wielkość przyjmuje kolejno wartości ze swojego rozkładu; część wariancji to wskaźnik pierwszego rzędu (Sobol). Wielkości bez liczb brakuje: czego bez nich nie policzono, mówi usługa`,
        en: `The ${percent}% band is ${rounded(width)} wide now; were all inputs known, about ${rounded(widthLeft)} would be left (the future of the people, and chance). Expected value of partial information: the mean width with the input at values of its own distribution; the share of the variance is the first-order index (Sobol'). Inputs without figures are missing: the service says what is not computed without them`,
      },
    },
  );
}
