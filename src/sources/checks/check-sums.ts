import type { AreaTree } from '../../areas/area-tree.js';
import { sum } from '../../numerics/sum.js';
import { type AgeGroup, ageGroupOf } from '../cells/age-group.js';
import { BOTH_WORD, SEX_WORDS } from '../cells/sex-letters.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** One published number of people, in a form that can be compared. */
interface GroupCount {
  readonly row: TypedRow;
  readonly value: number;
  readonly ages: AgeGroup;
  readonly label: string;
}

/** Several parts and what they should add up to. */
interface Sum {
  readonly table: ResourceTable;
  readonly whole: GroupCount;
  readonly parts: readonly GroupCount[];
  readonly how: string;
}

/** Ways in which one group of ages is made up of others that are tried. */
const MOST_CHAINS = 40;

/**
 * Checks that published groups add up: women and men to both, age groups to larger ones, the parts of the town to the
 * town. Only figures whose status and quality claim to be right are compared; a row marked weak or in conflict says
 * itself that it may not add up.
 */
export function checkSums(table: ResourceTable, areas: AreaTree | undefined, findings: Findings): void {
  const hasConcept = table.has('concept');
  const concept = (row: TypedRow): string => (hasConcept ? table.text(row, 'concept') : '');
  const bySet = new Map<string, Map<string, GroupCount>>();
  for (const row of table.rows) {
    const count = reliable(table, row);
    if (count === undefined) continue;
    const set = [table.text(row, 'area'), table.text(row, 'date'), concept(row)].join(' | ');
    const counts = bySet.get(set) ?? new Map<string, GroupCount>();
    bySet.set(set, counts);
    const key = `${table.text(row, 'sex')} ${count.label}`;
    if (!counts.has(key)) counts.set(key, count);
  }
  for (const [set, counts] of bySet) {
    checkSexes(table, counts, findings);
    for (const sex of [...SEX_WORDS, BOTH_WORD]) checkAgeChains(table, counts, sex, findings);
    if (areas !== undefined) checkParts(table, set, bySet, areas, findings);
  }
}

function reliable(table: ResourceTable, row: TypedRow): GroupCount | undefined {
  const value = table.number(row, 'value');
  const label = table.text(row, 'age_group');
  const ages = ageGroupOf(label);
  const quality = table.text(row, 'quality');
  const trusted = (quality === '' || quality === 'ok') && !table.isFaulty(row, 'quality');
  return Number.isNaN(value) || ages === undefined || !trusted ? undefined : { row, value, ages, label };
}

function checkSexes(table: ResourceTable, counts: ReadonlyMap<string, GroupCount>, findings: Findings): void {
  for (const [key, whole] of counts) {
    if (!key.startsWith('T ')) continue;
    const women = counts.get(`F ${whole.label}`);
    const men = counts.get(`M ${whole.label}`);
    if (women !== undefined && men !== undefined) compare({ table, whole, parts: [women, men], how: 'F + M' }, findings);
  }
}

function checkAgeChains(table: ResourceTable, counts: ReadonlyMap<string, GroupCount>, sex: string, findings: Findings): void {
  const groups = [...counts].filter(([key]) => key.startsWith(`${sex} `)).map(([, count]) => count);
  for (const whole of groups) {
    for (const parts of chains(whole, groups)) {
      compare({ table, whole, parts, how: parts.map(({ label }) => label).join(' + ') }, findings);
    }
  }
}

/** The rows of other groups that together cover exactly the ages of this one. */
function chains(whole: GroupCount, groups: readonly GroupCount[]): GroupCount[][] {
  const found: GroupCount[][] = [];
  // Groups that overlap can be chained in more ways than could ever be tried; ways that never close are walked once.
  const closing = new Map<string, boolean>();
  const follow = (women: number, men: number): GroupCount[] =>
    groups.filter(
      (next) =>
        next !== whole &&
        next.ages.women[0] === women &&
        next.ages.men[0] === men &&
        next.ages.women[1] <= whole.ages.women[1] &&
        next.ages.men[1] <= whole.ages.men[1],
    );
  const isLast = ({ ages }: GroupCount): boolean => ages.women[1] === whole.ages.women[1] && ages.men[1] === whole.ages.men[1];
  const closes = (women: number, men: number): boolean => {
    const place = `${women} ${men}`;
    const known = closing.get(place);
    if (known !== undefined) return known;
    const result = follow(women, men).some((next) => isLast(next) || closes(next.ages.women[1] + 1, next.ages.men[1] + 1));
    closing.set(place, result);
    return result;
  };
  const extend = (chain: readonly GroupCount[], women: number, men: number): void => {
    if (found.length >= MOST_CHAINS) return;
    for (const next of follow(women, men)) {
      const [, lastWoman] = next.ages.women;
      const [, lastMan] = next.ages.men;
      if (!isLast(next)) {
        if (closes(lastWoman + 1, lastMan + 1)) extend([...chain, next], lastWoman + 1, lastMan + 1);
      } else if (chain.length > 0) found.push([...chain, next]);
    }
  };
  extend([], whole.ages.women[0], whole.ages.men[0]);
  return found;
}

function checkParts(
  table: ResourceTable,
  set: string,
  bySet: ReadonlyMap<string, ReadonlyMap<string, GroupCount>>,
  areas: AreaTree,
  findings: Findings,
): void {
  const [area, ...rest] = set.split(' | ');
  if (!areas.has(area) || !['city', 'zone'].includes(areas.find(area).kind)) return;
  const children = areas.children(area).filter(({ kind }) => kind === 'zone' || kind === 'unit' || kind === 'remainder');
  if (children.length < 2) return;
  for (const [key, whole] of bySet.get(set) ?? []) {
    const parts = children.map(({ id }) => bySet.get([id, ...rest].join(' | '))?.get(key)).filter((part) => part !== undefined);
    if (parts.length === children.length) compare({ table, whole, parts, how: children.map(({ id }) => id).join(' + ') }, findings);
  }
}

function compare({ table, whole, parts, how }: Sum, findings: Findings): void {
  if ([whole, ...parts].some(({ row }) => findings.has(table.file, row.line, 'value'))) return;
  const total = sum(parts.map(({ value }) => value));
  const exact = [whole, ...parts].every(({ row }) => ['counted', 'published', 'computed'].includes(table.text(row, 'status')));
  // Projections and estimates are rounded each for itself: half a person a part.
  const tolerance = exact ? 1e-6 : 0.5 * (parts.length + 1);
  if (Math.abs(total - whole.value) <= tolerance) return;
  const rows = parts.map(({ row }) => row.line).join(', ');
  findings.fault({
    kind: 'sum',
    file: table.file,
    row: whole.row.line,
    column: 'value',
    value: table.written(whole.row, 'value'),
    problem: {
      pl: `suma się nie zgadza: ${how} (wiersze ${rows}) to ${total}`,
      en: `the sum does not match: ${how} (rows ${rows}) is ${total}`,
    },
    expected: { pl: String(total), en: String(total) },
    remedy: {
      pl: 'popraw tę liczbę albo jej części; jeśli źródła są sprzeczne, wpisz quality „conflict”',
      en: 'correct this number or its parts; if the sources disagree, set quality "conflict"',
    },
  });
}
