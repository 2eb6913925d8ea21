import type { AreaTree } from '../../areas/area-tree.js';
import { ageTilings } from '../../disclosure/age-tilings.js';
import { COUNTED_UNITS } from '../../disclosure/counted-units.js';
import type { DisclosureCell, DisclosureRelation } from '../../disclosure/disclosure-cell.js';
import { suppress } from '../../disclosure/suppress.js';
import type { Suppression } from '../../disclosure/suppression.js';
import type { ReportFigure } from '../town/town-data.js';
import type { DisclosureRule } from './disclosure-choice.js';
import { shareInputs } from './share-inputs.js';

/** The figures of a town that may not be published, and the log of why. */
export interface HiddenFigures {
  readonly figures: ReadonlySet<ReportFigure>;
  readonly suppression: Suppression;
}

/** Statuses of figures that count somebody. */
const COUNTING: ReadonlySet<string> = new Set(['counted', 'published', 'computed']);

/**
 * Which figures of a town's folder are hidden: counts of persons, through every sum readers can form (areas in
 * areas, women and men, age groups, a stock and its flows), and shares that would give them away. What is already
 * published stays and counts as known.
 */
export function hiddenFigures(figures: readonly ReportFigure[], areas: AreaTree, rule: DisclosureRule): HiddenFigures {
  const ids = idsOf(figures);
  const cells = figures.flatMap((figure, place): DisclosureCell[] => {
    const { value, unit, status } = figure;
    if (!COUNTED_UNITS.has(unit) || !COUNTING.has(status)) return [];
    if (value === null || !Number.isInteger(value) || value < 0) return [];
    return [{ id: ids[place], count: value, published: status === 'published' }];
  });
  const known = new Map(cells.map(({ id, count }) => [id, count]));
  const rests = restsOf(figures, areas, known);
  const sums = relationsOf(figures).filter(({ total, parts, less = [] }) => [total, ...parts, ...less].every((id) => known.has(id)));
  const suppression = suppress(
    [...cells, ...rests.map(({ relation, count }) => ({ id: restId(relation), count }))],
    [...sums, ...rests.map(({ relation }) => ({ ...relation, parts: [...relation.parts, restId(relation)] }))],
    { ...rule, method: 'suppress', exposed: 'name' },
  );
  const hidden = new Set(figures.filter((_, place) => suppression.hides(ids[place])));
  for (const figure of figures) if (givesAway(figure, hidden, areas)) hidden.add(figure);
  return { figures: hidden, suppression };
}

type FigureKey = Pick<ReportFigure, 'indicator' | 'area' | 'date' | 'sex' | 'ages' | 'concept'>;

function idOf({ indicator, area, date, sex = 'both', ages = 'total', concept = '' }: FigureKey): string {
  return [indicator, area, date, sex, ages, concept].join(' | ');
}

/** The first figure of a key stands in sums; another source's figure of the same is a count of its own. */
function idsOf(figures: readonly ReportFigure[]): string[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const id = idOf(figure);
    const copy = (seen.get(id) ?? 0) + 1;
    seen.set(id, copy);
    return copy === 1 ? id : `${id} | ${copy}`;
  });
}

/** What is left of a sum when its known parts are taken away; nobody prints it, but everybody can work it out. */
interface Rest {
  readonly relation: DisclosureRelation;
  readonly count: number;
}

function restId({ name }: DisclosureRelation): string {
  return `${name} | rest`;
}

/** An area less the areas in it, both sexes less one. */
function restsOf(figures: readonly ReportFigure[], areas: AreaTree, known: ReadonlyMap<string, number>): Rest[] {
  const rests = figures.flatMap((figure): [string, Rest][] => {
    const id = idOf(figure);
    const count = known.get(id);
    if (count === undefined) return [];
    const ways = [
      { name: 'areas', parts: areas.has(figure.area) ? areas.children(figure.area).map(({ id: area }) => ({ area })) : [] },
      { name: 'sexes', parts: (figure.sex ?? 'both') === 'both' ? [{ sex: 'female' }, { sex: 'male' }] : [] },
    ];
    return ways.flatMap(({ name, parts }): [string, Rest][] => {
      const there = parts.map((part) => idOf({ ...figure, ...part })).filter((part) => known.has(part));
      const rest = there.reduce((left, part) => left - (known.get(part) ?? 0), count);
      // Parts that are more than the whole contradict it: whoever subtracts learns nothing.
      if (there.length === 0 || rest < 0) return [];
      return [[`${name}: ${id}`, { relation: { name: `${name}: ${id}`, total: id, parts: there }, count: rest }]];
    });
  });
  return [...new Map(rests).values()];
}

function relationsOf(figures: readonly ReportFigure[]): DisclosureRelation[] {
  const tilings = ageTilings([...new Set(figures.map(({ ages = 'total' }) => ages))]);
  const relations = figures.flatMap((figure): DisclosureRelation[] => {
    const sum = (parts: readonly Partial<FigureKey>[], less: readonly Partial<FigureKey>[] = []): DisclosureRelation => ({
      name: idOf(figure),
      total: idOf(figure),
      parts: parts.map((part) => idOf({ ...figure, ...part })),
      less: less.map((part) => idOf({ ...figure, ...part })),
    });
    const ages = tilings.get(figure.ages ?? 'total') ?? [];
    return [...ages.map((parts) => sum(parts.map((one) => ({ ages: one })))), ...balanceOf(figure, sum)];
  });
  const once = new Map(relations.map((one) => [[one.total, ...one.parts, '-', ...(one.less ?? [])].join('\n'), one]));
  return [...once.values()];
}

/** People at the end of a year are those of the year before with who came, less who left. */
function balanceOf(
  { indicator, date }: ReportFigure,
  sum: (parts: readonly Partial<FigureKey>[], less: readonly Partial<FigureKey>[]) => DisclosureRelation,
): DisclosureRelation[] {
  const year = Number(/^(\d{4})-12-31$/.exec(date)?.[1]);
  if (indicator !== 'population-groups' || Number.isNaN(year)) return [];
  const flow = (name: string): Partial<FigureKey> => ({ indicator: name, date: String(year), concept: '' });
  return [
    sum(
      [{ date: `${year - 1}-12-31` }, ...['births', 'internal_in', 'immigration'].map(flow)],
      ['deaths', 'internal_out', 'emigration'].map(flow),
    ),
  ];
}

/** A share of the area, or of the area in the town: each of the two counts tells the other. */
function givesAway({ indicator, area, date }: ReportFigure, hidden: ReadonlySet<ReportFigure>, areas: AreaTree): boolean {
  const inputs = shareInputs(indicator);
  if (inputs.length === 0) return false;
  const around = areas.has(area) ? areas.path(area).map(({ id }) => id) : [area];
  return [...hidden].some(
    (one) => inputs.includes(one.indicator) && around.includes(one.area) && one.date.slice(0, 4) === date.slice(0, 4),
  );
}
