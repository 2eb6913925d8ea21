import type { Message } from '../language/language.js';
import { SEX_NAMES, SEXES, type Sex } from '../population/sex.js';
import { Table } from '../tables/table.js';
import type { LeeCarter } from './lee-carter.js';

const NUMBER = { type: 'number', digits: 3 } as const;

/**
 * What was estimated of the index: drift, deviation, their years, and the share of the variation explained.
 *
 * @param model - A fitted model.
 * @returns One row per sex, one for both when they are common.
 * @example
 * const rates = [Float64Array.of(0.02, 0.2), Float64Array.of(0.01, 0.1)];
 * const fit = leeCarter({ years: [1990, 2000], ageStarts: [0, 1], deathRates: { female: rates, male: rates } });
 * leeCarterTable(fit).values('from'); // => [1990]
 */
export function leeCarterTable({ sexes, walk, explained, years }: LeeCarter): Table {
  const shown: readonly Sex[] = sexes === 'common' ? ['female'] : SEXES;
  return new Table(
    [
      {
        name: 'sex',
        title: { pl: 'Płeć', en: 'Sex' },
        type: 'text',
        words: { ...SEX_NAMES, both: { pl: 'obie płcie', en: 'both sexes' } },
      },
      { name: 'from', title: { pl: 'Indeks od', en: 'Index from' }, type: 'year' },
      { name: 'to', title: { pl: 'Indeks do', en: 'Index to' }, type: 'year' },
      { name: 'drift', title: { pl: 'Dryf na rok', en: 'Drift a year' }, ...NUMBER, signed: true },
      { name: 'drift_error', title: { pl: 'Błąd standardowy dryfu', en: 'Standard error of the drift' }, ...NUMBER },
      { name: 'standard_deviation', title: { pl: 'Odchylenie roczne', en: 'Deviation of a year' }, ...NUMBER },
      { name: 'steps', title: { pl: 'Kroków', en: 'Steps' }, type: 'integer' },
      { name: 'explained', title: { pl: 'Wyjaśniona zmienność', en: 'Variation explained' }, type: 'share' },
    ],
    shown.map((sex) => {
      const { drift, driftError, standardDeviation, steps } = walk[sex];
      const last = years.length - 1;
      return [
        sexes === 'common' ? 'both' : sex,
        years[last - steps],
        years[last],
        drift,
        driftError,
        standardDeviation,
        steps,
        explained[sex],
      ];
    }),
    { title: TITLE },
  );
}

const TITLE: Message = { pl: 'Model Lee-Cartera: indeks umieralności', en: 'Lee-Carter model: the index of mortality' };
