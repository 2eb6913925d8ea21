import { COUNTED_UNITS } from '../../disclosure/counted-units.js';
import { HIDDEN_SIGN } from '../../disclosure/hidden-sign.js';
import type { Suppression } from '../../disclosure/suppression.js';
import { type Message, say } from '../../language/language.js';
import { ageRange } from '../../population/ages.js';
import { Population } from '../../population/population.js';
import { type Observation, Series } from '../../series/series.js';
import { baseYears } from '../town/base-years.js';
import { ifThere } from '../town/if-there.js';
import type { ReportFigure, TownData } from '../town/town-data.js';
import { coarsePopulation, type MergedAges } from './coarse-population.js';
import type { DisclosureRule } from './disclosure-choice.js';
import { hiddenFigures } from './hidden-figures.js';

/** A town as the public may see it. */
export interface PublishedTown<Town extends TownData> {
  /** Answers as the town does, but without what is hidden: nothing computed from it can carry it. */
  readonly town: Town;
  /** The figures that are hidden, without their values. */
  readonly hidden: readonly ReportFigure[];
  /** Ages of counted populations that have one count together. */
  readonly merged: readonly DatedAges[];
  /** For the town's own eyes. */
  readonly suppression: Suppression;
}

/** Merged ages of the population of one year. */
export interface DatedAges extends MergedAges {
  readonly year: number;
}

/** Why a hidden figure is missing. */
const REASON: Message = {
  pl: `${HIDDEN_SIGN} utajniono, by chronić dane osób`,
  en: `${HIDDEN_SIGN} hidden to protect personal data`,
};

/**
 * A town with its small counts of persons hidden before anything is computed from it.
 *
 * @throws {RangeError} If an area has too few people to be published by age.
 */
export function publishedTown<Town extends TownData>(town: Town, rule: DisclosureRule): PublishedTown<Town> {
  const { figures, suppression } = hiddenFigures(town.figures, town.areas, rule);
  const merged = mergedAges(town, rule);
  const secret = new Set([...figures, ...town.figures.filter((figure) => cuts(figure, merged))]);
  const hidden = [...secret].map(withoutValue);
  const all = town.figures.map((figure) => (secret.has(figure) ? withoutValue(figure) : figure));
  const shown = new Proxy(town, {
    get(target, name): unknown {
      if (name === 'figures') return all;
      // The town itself must be `this` of its methods, which know its private parts.
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: readonly unknown[]): unknown => publishable(Reflect.apply(member, target, given), secret, rule);
    },
  });
  return { town: shown, hidden, merged, suppression };
}

function mergedAges(town: TownData, { threshold }: DisclosureRule): DatedAges[] {
  const counted = town.figures.filter(({ indicator }) => indicator === 'population-groups').map(({ date }) => Number(date.slice(0, 4)));
  return [...new Set([...baseYears(town), ...counted])].flatMap((year) => {
    const population = ifThere(() => town.population(year));
    return population === undefined ? [] : coarsePopulation(population, threshold).merged.map((ages) => ({ ...ages, year }));
  });
}

/** Whether a count of an age group cuts ages which have one count together: the difference would tell a small one. */
function cuts({ indicator, area, date, status, sex = 'both', ages = 'total' }: ReportFigure, merged: readonly DatedAges[]): boolean {
  if (indicator !== 'population-groups' || status === 'published') return false;
  const range = ifThere(() => ageRange(ages));
  return merged.some(
    (one) =>
      one.area === area &&
      String(one.year) === date.slice(0, 4) &&
      (sex === 'both' || sex === one.sex) &&
      // Ages that differ by sex, as in 18-59/64, may cut anything.
      (range === undefined || [range.from, range.to + 1].some((edge) => edge > one.first && edge < one.end)),
  );
}

function withoutValue({ note: _, ...figure }: ReportFigure): ReportFigure {
  return { ...figure, value: null, missing: REASON };
}

function publishable(answer: unknown, secret: ReadonlySet<ReportFigure>, { threshold }: DisclosureRule): unknown {
  if (answer instanceof Series) return withoutSecrets(answer, secret);
  return answer instanceof Population ? coarsePopulation(answer, threshold).population : answer;
}

/** Observations that are a hidden figure lose their value, and notes that name one go. */
function withoutSecrets(series: Series, secret: ReadonlySet<ReportFigure>): Series {
  const observations = series.observations.map((observation): Observation => {
    const values = [...secret].filter(({ date }) => date.slice(0, 4) === String(observation.year)).map(({ value }) => value);
    const { note, ...rest } = observation;
    if (values.some((value) => value === observation.value) && mayCount(series, observation, secret)) {
      return { ...rest, value: null, note: say(REASON) };
    }
    return values.some((value) => note !== undefined && names(note, value)) ? rest : observation;
  });
  return new Series(series.description, observations);
}

/** Whether it can be the hidden figure of this value: of persons, or a share that gives them away; not a plan or a projection. */
function mayCount({ description }: Series, { status }: Observation, secret: ReadonlySet<ReportFigure>): boolean {
  if (!['counted', 'computed', 'published'].includes(status)) return false;
  return COUNTED_UNITS.has(description.unit.en) || [...secret].some(({ indicator }) => indicator === description.id);
}

function names(note: string, value: number | null): boolean {
  return value !== null && new RegExp(`(?<![\\d.,])${String(value).replace('.', '[.,]')}(?![\\d.,]?\\d)`).test(note);
}
