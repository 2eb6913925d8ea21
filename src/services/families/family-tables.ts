import { shareInterval } from '../../numerics/share-interval.js';
import { numberColumn, personsColumn, shareColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { unitsAt } from '../foster/prevention.js';
import type { ServiceInput } from '../service.js';
import { assistantsNeeded, caseloadLimit } from './caseload-limit.js';
import type { FamilyInputs } from './family-inputs.js';

/**
 * Families and assistants year by year as the town gives them: how many families an assistant has, how many he may have, how
 * many assistants the limit asks for, and which part of the families in need is reached.
 *
 * @param inputs - As for `familySupport()`; years without a count of families are left out.
 * @example
 * assistantsTable(familiesInputs(readTown('data/rumia'))).values('per_assistant'); // => [11.2, 12]
 */
export function assistantsTable({ withAssistant, assistants, counts, limits }: FamilyInputs): Table {
  const employed = new Map(assistants.flatMap(({ year, value }) => (year === undefined || value === null ? [] : [[year, value] as const])));
  const inNeed = counts.find(({ reason }) => reason === 'helplessness')?.town.value ?? null;
  return new Table(
    [
      YEAR_COLUMN,
      personsColumn('families', 'Rodziny z asystentem', 'Families with an assistant'),
      personsColumn('assistants', 'Asystenci', 'Assistants'),
      numberColumn('per_assistant', 'Rodzin na asystenta', 'Families per assistant', 1),
      personsColumn('limit', 'Najwyżej', 'At most'),
      personsColumn('needed', 'Potrzeba asystentów', 'Assistants needed'),
      shareColumn('reached', 'Część rodzin z bezradnością', 'Share of the families with parenting problems'),
    ],
    withAssistant.flatMap(({ year, value }) => {
      if (year === undefined || value === null) return [];
      const staff = unitsAt(employed, year);
      const limit = caseloadLimit(year, limits).families;
      const reached = inNeed === null ? null : value / inNeed;
      return [
        [year, value, staff === 0 ? null : staff, staff === 0 ? null : value / staff, limit, assistantsNeeded(value, limit), reached],
      ];
    }),
    { title: { pl: 'Asystenci rodziny', en: 'Family assistants' } },
  );
}

/** A count in an area and in what it is a part of. */
export interface AreaCount {
  readonly part: ServiceInput;
  readonly whole: ServiceInput;
}

/**
 * Shares of an area in counts of the town, each with the 95% interval of Wilson: small counts say little. A count that is missing
 * leaves its share out.
 *
 * @param counts - Whole counts.
 * @example
 * const count = (id, value) => ({ id, title: { pl: id, en: id }, value, unit: { pl: 'rodziny', en: 'families' }, status: 'published' as const, source: 'S1' });
 * areaSharesTable([{ part: count('area', 33), whole: count('town', 238) }]).values('share').map((one) => Number(Number(one).toFixed(3))); // => [0.139]
 */
export function areaSharesTable(counts: readonly AreaCount[]): Table {
  return new Table(
    [
      { ...textColumn('count', 'Liczba', 'Count'), words: Object.fromEntries(counts.map(({ part }) => [part.id, part.title])) },
      personsColumn('part', 'Obszar', 'Area'),
      personsColumn('whole', 'Całość', 'Whole'),
      shareColumn('share', 'Udział', 'Share'),
      shareColumn('low_95', '95%: od', '95%: from'),
      shareColumn('high_95', '95%: do', '95%: to'),
    ],
    counts.map(({ part, whole }) => {
      if (part.value === null || whole.value === null) return [part.id, part.value, whole.value, null, null, null];
      const { share, low, high } = shareInterval(part.value, whole.value);
      return [part.id, part.value, whole.value, share, low, high];
    }),
    { title: { pl: 'Udziały obszaru', en: "The area's shares" } },
  );
}
