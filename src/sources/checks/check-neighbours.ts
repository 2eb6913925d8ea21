import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Generations grow and shrink by steps; no real one is three times both of those beside it. */
const MOST_TIMES = 3;

/** Smaller ones may differ by chance. */
const LEAST_PERSONS = 50;

/** Checks that no single year of age stands out between the two beside it: a digit too many would pass every other check. */
export function checkNeighbours(table: ResourceTable, findings: Findings): void {
  if (table.name !== 'population') return;
  for (const rows of table.groupBy(['area', 'date', 'variant', 'sex']).values()) {
    const byAge = new Map(rows.map((row) => [table.number(row, 'age'), row]));
    for (const [age, row] of byAge) {
      const beside = [byAge.get(age - 1), byAge.get(age + 1)].filter((other) => other !== undefined);
      // The last group is open: it holds all ages from 100 on.
      if (beside.length === 2 && age < 99) checkNeighbour(table, row, beside, findings);
    }
  }
}

function checkNeighbour(table: ResourceTable, row: TypedRow, beside: readonly TypedRow[], findings: Findings): void {
  const value = table.number(row, 'value');
  const counts = beside.map((other) => table.number(other, 'value'));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (!(least >= LEAST_PERSONS) || !(value > MOST_TIMES * most || value < least / MOST_TIMES)) return;
  const [before, after] = beside.map((other) => table.written(other, 'value'));
  findings.fault({
    kind: 'neighbour-ages',
    file: table.file,
    row: row.line,
    column: 'value',
    value: table.written(row, 'value'),
    problem: {
      pl: `rocznik odstaje od sąsiednich: obok ${before} i ${after}`,
      en: `this age stands out from those beside it: ${before} and ${after}`,
    },
    expected: {
      pl: `najwyżej ${MOST_TIMES} razy więcej lub mniej niż obok`,
      en: `at most ${MOST_TIMES} times more or fewer than beside it`,
    },
    remedy: {
      pl: 'popraw liczbę; zapewne ma cyfrę za dużo albo za mało',
      en: 'correct the number; it probably has a digit too many or too few',
    },
  });
}
