import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { sum } from '../../numerics/sum.js';
import { bySex } from '../../population/by-sex.js';
import type { Sex } from '../../population/sex.js';
import type { BySex } from '../../rates/rates.js';
import { COUNTED_LABELS, COUNTED_WIDTH, FIRST_COUNTED_AGE, FIRST_OLD_AGE } from '../account/counted-people.js';
import { firstEstimate } from '../account/first-estimate.js';
import { between, nationalPeople } from '../account/national-people.js';
import type { NationalFigures, NationalRecord } from '../account/national-record.js';
import type { CountHistory } from './count-history.js';
import { countedOf } from './counted-of.js';
import { type BacktestMethod, type CellForecast, type ForecastCell, originOf } from './method.js';

const OLDEST = 100;
/** Ages of the women to whom children are related. */
const WOMEN = [20, 44] as const;
const UN_WIDTH = 5;

/**
 * Hamilton-Perry with the ratios of the country: how each cohort changed in the last five years between two national
 * estimates, cut into yearly steps; children in proportion to women of 20-44. Needs no history of the area. People by single
 * age are estimated as our own method begins with them, so that the peer has the same start.
 *
 * @param record - Of the country.
 * @see Hamilton & Perry (1962), A short method for projecting population by age from one decennial census to another, Social
 * Forces 41; Swanson, Schlottmann & Schmidt (2010), Forecasting the population of census tracts by age and sex, PRPR 29.
 * @example
 * nationalCohortMethod(new NationalRecord({ births: new Map(), lifeExpectancy: new Map(), people: [], mortality: new Map(), fertility: new Map() })).id; // => 'cohort-country'
 */
export function nationalCohortMethod(record: NationalRecord): BacktestMethod {
  return {
    id: 'cohort-country',
    name: { pl: 'kohorty, kraj', en: 'cohorts, country' },
    description: {
      pl: 'zmiany kohort jak w kraju w ostatnim znanym pięcioleciu (Hamilton-Perry)',
      en: 'cohorts change as those of the country in the last known five years (Hamilton-Perry)',
    },
    forecast: (known, until) => {
      const figures = record.until(originOf(known));
      const changes = nationalChanges(figures);
      const paths = new Map<string, BySex[]>();
      return { at: (cell) => peopleAt(nationalPath(known, cell.area, until, { figures, changes, paths }), cell, originOf(known)) };
    },
  };
}

/**
 * Cohort-change ratios of the area itself: over as many years as are forecast, where so many are known on the base of the
 * origin (its single ages then and now cut in the same way); else the mean yearly ratios of all years known, one after the
 * other; from the first year, when nothing is known, those of the country. Ages 0-14 and 70+ together change at their own rate.
 *
 * @param record - Of the country.
 * @example
 * ownCohortMethod(new NationalRecord({ births: new Map(), lifeExpectancy: new Map(), people: [], mortality: new Map(), fertility: new Map() })).id; // => 'cohort-own'
 */
export function ownCohortMethod(record: NationalRecord): BacktestMethod {
  const fallback = nationalCohortMethod(record);
  return {
    id: 'cohort-own',
    name: { pl: 'kohorty, powiat', en: 'cohorts, area' },
    description: {
      pl: 'zmiany kohort jak dotąd w tym samym powiecie; z pierwszego roku jak w kraju',
      en: 'cohorts change as before in the same area; from the first year as in the country',
    },
    forecast: (known, until) => {
      const origin = originOf(known);
      const figures = record.until(origin);
      const single = singlesOf(known, figures);
      const country = fallback.forecast(known, until);
      return {
        at: (cell) => {
          const lead = cell.year - origin;
          const own = known.areComparable(origin - lead, origin)
            ? longChange(known, single, cell, lead)
            : yearlyChange(known, single, cell, lead);
          return own === undefined ? country.at(cell) : { point: own };
        },
      };
    },
  };
}

type Singles = (area: string, year: number) => BySex;

/** People by single age of an area and year, as first estimated from its count alone; each computed once. */
function singlesOf(known: CountHistory, figures: NationalFigures): Singles {
  const countries = new Map<number, BySex>();
  const found = new Map<string, BySex>();
  return (area, year) => {
    const key = `${area}|${year}`;
    const country = countries.get(year) ?? nationalPeople(figures, year);
    countries.set(year, country);
    const people = found.get(key) ?? firstEstimate(countedOf(known, area, year), country).people;
    found.set(key, people);
    return people;
  };
}

interface NationalChanges {
  /** Share of each age that is there a year later, one year older, by sex and age reached. */
  readonly yearly: BySex;
  /** Newborn of a year per woman of 20-44, by sex. */
  readonly children: Readonly<Record<Sex, number>>;
}

function nationalChanges({ people }: NationalFigures): NationalChanges {
  const [before, now] = people.slice(-2).map((one) => one.people);
  const women = (of: BySex): number => sum(of.female.subarray(WOMEN[0] / UN_WIDTH, (WOMEN[1] + 1) / UN_WIDTH));
  return {
    yearly: bySex((sex) => {
      const last = now[sex].length - 1;
      return Float64Array.from({ length: OLDEST + 1 }, (_, age) => {
        const group = Math.max(1, Math.floor(age / UN_WIDTH));
        const from = group === last ? before[sex][last - 1] + before[sex][last] : before[sex][group - 1];
        return exp(log(now[sex][group] / from) / UN_WIDTH);
      });
    }),
    children: bySex((sex) => now[sex][0] / UN_WIDTH / women(now)),
  };
}

interface NationalPathParts {
  readonly figures: NationalFigures;
  readonly changes: NationalChanges;
  readonly paths: Map<string, BySex[]>;
}

function nationalPath(known: CountHistory, area: string, until: number, { figures, changes, paths }: NationalPathParts): BySex[] {
  const ready = paths.get(area);
  if (ready !== undefined) return ready;
  const origin = originOf(known);
  const path = [singlesOf(known, figures)(area, origin)];
  for (let year = origin + 1; year <= until; year++) {
    const before = path[path.length - 1];
    const next = bySex((sex) =>
      before[sex].map((_, age) => {
        if (age === 0) return 0;
        return changes.yearly[sex][age] * (age === OLDEST ? before[sex][age - 1] + before[sex][age] : before[sex][age - 1]);
      }),
    );
    const women = between(next.female, ...WOMEN);
    path.push(bySex((sex) => next[sex].map((persons, age) => (age === 0 ? changes.children[sex] * women : persons))));
  }
  paths.set(area, path);
  return path;
}

function peopleAt(path: readonly BySex[], { group, year }: ForecastCell, origin: number): CellForecast | undefined {
  const people = path[year - origin];
  const first = group === 'total' ? 0 : firstAge(group);
  if (first === undefined) return undefined;
  const last = group === 'total' ? OLDEST : first + COUNTED_WIDTH - 1;
  return { point: between(people.female, first, last) + between(people.male, first, last) };
}

function firstAge(group: string): number | undefined {
  const place = COUNTED_LABELS.indexOf(group);
  return place < 0 ? undefined : FIRST_COUNTED_AGE + COUNTED_WIDTH * place;
}

/** The people of a group after the same change as in the years before. */
function longChange(known: CountHistory, single: Singles, { area, group }: ForecastCell, lead: number): number | undefined {
  const origin = originOf(known);
  const [before, now] = [single(area, origin - lead), single(area, origin)];
  if (group === 'total')
    return sum([...COUNTED_LABELS.map((one) => longChange(known, single, { area, group: one, year: 0 }, lead) ?? 0), rest()]);
  const first = firstAge(group);
  if (first === undefined) return undefined;
  const [from, to] = [first - lead, first + COUNTED_WIDTH - 1 - lead];
  return sum(
    (['female', 'male'] as const).map(
      (sex) => (between(now[sex], from, to) * between(now[sex], first, first + COUNTED_WIDTH - 1)) / between(before[sex], from, to),
    ),
  );

  function rest(): number {
    return (restOf(now) * restOf(now)) / restOf(before);
  }
}

/** The people of a group after the mean yearly changes of all years known; undefined where none is. */
function yearlyChange(known: CountHistory, single: Singles, { area, group }: ForecastCell, lead: number): number | undefined {
  const origin = originOf(known);
  const years = known.years.filter((year) => known.areComparable(year, year + 1));
  if (years.length === 0) return undefined;
  const ratios = bySex((sex) =>
    Float64Array.from(COUNTED_LABELS, (label) => {
      const first = firstAge(label) ?? 0;
      const of = (shift: number): number =>
        sum(years.map((year) => between(single(area, year + shift)[sex], first - 1 + shift, first + COUNTED_WIDTH - 2 + shift)));
      return of(1) / of(0);
    }),
  );
  let people = single(area, origin);
  for (let step = 0; step < lead; step++) {
    const before = people;
    people = bySex((sex) =>
      before[sex].map((_, age) => {
        if (age === 0) return 0;
        const isCounted = age >= FIRST_COUNTED_AGE && age < FIRST_OLD_AGE;
        return before[sex][age - 1] * (isCounted ? ratios[sex][Math.floor((age - FIRST_COUNTED_AGE) / COUNTED_WIDTH)] : 1);
      }),
    );
  }
  const of = (first: number, last: number): number => between(people.female, first, last) + between(people.male, first, last);
  if (group === 'total') {
    const growth = sum(years.map((year) => restOf(single(area, year + 1)))) / sum(years.map((year) => restOf(single(area, year))));
    return of(FIRST_COUNTED_AGE, FIRST_OLD_AGE - 1) + restOf(single(area, origin)) * exp(lead * log(growth));
  }
  const first = firstAge(group);
  return first === undefined ? undefined : of(first, first + COUNTED_WIDTH - 1);
}

/** Persons of the ages that are known in one sum only. */
function restOf(people: BySex): number {
  return sum(
    (['female', 'male'] as const).map(
      (sex) => between(people[sex], 0, FIRST_COUNTED_AGE - 1) + between(people[sex], FIRST_OLD_AGE, OLDEST),
    ),
  );
}
