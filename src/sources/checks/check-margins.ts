import { sum } from '../../numerics/sum.js';
import { ageGroupOf } from '../cells/age-group.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/**
 * Checks the population by single years of age against the published totals of its groups: of the same area and day,
 * of GUS's balance, counted or published, and not marked weak or in conflict.
 */
export function checkMargins(population: ResourceTable, groups: ResourceTable, findings: Findings): void {
  if (!population.isComplete || population.hasFaults(['area', 'date', 'variant', 'sex', 'age'])) return;
  const sets = population.groupBy(['area', 'date', 'variant']);
  // From the narrowest group on: a wrong single age is named in the smallest group that shows it, and only there.
  const margins = groups.rows.toSorted((a, b) => width(groups, a) - width(groups, b));
  for (const margin of margins) {
    const published =
      ['counted', 'published'].includes(groups.text(margin, 'status')) && ['', 'ok'].includes(groups.text(margin, 'quality'));
    if (!published || groups.isFaulty(margin, 'quality') || groups.text(margin, 'concept') !== 'balance') continue;
    const place = `${groups.text(margin, 'area')} | ${groups.text(margin, 'date')} | `;
    for (const [set, rows] of sets) if (set.startsWith(place)) checkMargin(population, rows, groups, margin, findings);
  }
}

function width(groups: ResourceTable, row: TypedRow): number {
  const ages = ageGroupOf(groups.text(row, 'age_group'));
  if (ages === undefined) return 0;
  const [from, to] = ages.women;
  return (Math.min(to, 100) - from + 1) * (groups.text(row, 'sex') === 'T' ? 2 : 1);
}

function checkMargin(
  population: ResourceTable,
  rows: readonly TypedRow[],
  groups: ResourceTable,
  margin: TypedRow,
  findings: Findings,
): void {
  const value = groups.number(margin, 'value');
  const ages = ageGroupOf(groups.text(margin, 'age_group'));
  const sex = groups.text(margin, 'sex');
  if (ages === undefined || sex === '' || Number.isNaN(value)) return;
  const inside = rows.filter((row) => {
    const of = population.text(row, 'sex');
    const [from, to] = of === 'F' ? ages.women : ages.men;
    const age = population.number(row, 'age');
    return (sex === 'T' || sex === of) && age >= from && Math.min(age, 100) <= to;
  });
  const counts = inside.map((row) => population.number(row, 'value'));
  const isNamed = inside.some((row) => findings.has(population.file, row.line, 'value')) || findings.has(groups.file, margin.line, 'value');
  if (inside.length === 0 || isNamed || counts.some(Number.isNaN)) return;
  const total = sum(counts);
  const whole = counts.every(Number.isInteger);
  // Counts of whole people must agree to the person; others were rounded when written.
  if (Math.abs(total - value) <= (whole ? 1e-6 : Math.max(0.5, 0.001 * counts.length))) return;
  const [first] = inside;
  const label = `${sex} ${groups.text(margin, 'age_group')}`;
  findings.fault({
    kind: 'sum',
    file: population.file,
    row: first.line,
    column: 'value',
    value: population.written(first, 'value'),
    problem: {
      pl: `roczniki ${label} (wiersze ${first.line}-${inside[inside.length - 1].line}) dają razem ${total}`,
      en: `the single ages of ${label} (rows ${first.line}-${inside[inside.length - 1].line}) add up to ${total}`,
    },
    expected: { pl: `${value}, jak w ${groups.file}, wiersz ${margin.line}`, en: `${value}, as in ${groups.file}, row ${margin.line}` },
    remedy: {
      pl: 'popraw rocznik, który się zmienił, albo opublikowaną sumę',
      en: 'correct the single age that changed, or the published total',
    },
  });
}
