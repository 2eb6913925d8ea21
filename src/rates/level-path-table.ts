import type { Message } from '../language/language.js';
import { Table } from '../tables/table.js';
import type { LevelPath } from './level-path.js';

const NUMBER = { type: 'number', digits: 3 } as const;

/**
 * What was estimated of a level's path and what was stated, one row.
 *
 * @param path - A fitted path.
 * @param title - What the level is. Default: total fertility.
 * @example
 * const path = fitLevelPath([2019, 2020, 2021, 2022, 2023], Float64Array.of(1.2, 1.2, 1.2, 1.2, 1.2), { longRun: 1.2 });
 * levelPathTable(path).values('to'); // => [2023]
 */
export function levelPathTable(
  { years, start, longRun, persistence, momentum, standardDeviation }: LevelPath,
  title: Message = { pl: 'Ścieżka współczynnika dzietności', en: 'Path of the total fertility rate' },
): Table {
  return new Table(
    [
      { name: 'from', title: { pl: 'Dane od', en: 'Data from' }, type: 'year' },
      { name: 'to', title: { pl: 'Dane do', en: 'Data to' }, type: 'year' },
      { name: 'start', title: { pl: 'Ostatni poziom', en: 'Last level' }, ...NUMBER },
      { name: 'long_run', title: { pl: 'Poziom długookresowy (założony)', en: 'Long-run level (stated)' }, ...NUMBER },
      { name: 'persistence', title: { pl: 'Trwałość odległości', en: 'Persistence of the distance' }, ...NUMBER },
      { name: 'momentum', title: { pl: 'Trwałość zmian', en: 'Momentum of changes' }, ...NUMBER },
      { name: 'standard_deviation', title: { pl: 'Odchylenie roczne logarytmu', en: 'Yearly deviation of the logarithm' }, ...NUMBER },
    ],
    [[years[0], start.year, start.level, longRun, persistence, momentum, standardDeviation]],
    { title },
  );
}
