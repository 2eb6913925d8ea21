import { exp } from '../../numerics/exp.js';
import { roundSystematically } from '../../numerics/round-systematically.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { Population } from '../../population/population.js';
import { SEXES, type Sex } from '../../population/sex.js';
import { type BySex, Rates, type StepRates } from '../../rates/rates.js';
import type { Uncertainty } from '../uncertainty.js';
import { ACCOUNT_SIZE, AGES, agesOfGroup, MIGRATION_GROUPS, migrationGroup, peopleCells, rateCell } from './account-cells.js';
import { COUNTED_LABELS, FIRST_COUNTED_AGE, FIRST_OLD_AGE } from './counted-people.js';
import { type NationalFigures, ofYear } from './national-record.js';
import { fertilityOf, type PopulationAccount, peopleOf, ratesOf } from './population-account.js';

const BOYS_PER_GIRL = 1.06;
/** Share of people who leave a powiat or city in a year, as a mean over ages: about that of Poland's powiats in the 2010s. */
const CRUDE_DEPARTURES = 0.013;

/**
 * Share of an age that leaves a powiat in a year, from the schedule of Rogers and Castro with their standard parameters, about
 * 1.5% of all. It decides only how much of the net migration is left to chance; the net is the account's.
 */
const DEPARTURES: Float64Array = departureSchedule();

/** What `project()` and `simulate()` need to carry an account on. */
export interface AccountForecast {
  /** Whole people of the origin by single age. */
  readonly population: Population;
  readonly rates: Rates;
  readonly uncertainty: Uncertainty;
}

/** Whose account, and how far to carry it. */
export interface AccountForecastOptions {
  readonly area: string;
  /** Survival ratios of every year to come, of `survivalAhead()`. */
  readonly survival: ReadonlyMap<number, BySex>;
}

/**
 * The account of an area as the base and the rates of a projection: mortality of the country carried on, fertility of the
 * country's last year times the ratio of the area, net migration per person as estimated. Moves happen at the end of a year.
 *
 * @param account - With the last count.
 * @param figures - Of the country, up to the same year.
 */
export function accountForecast(
  account: PopulationAccount,
  figures: NationalFigures,
  { area, survival }: AccountForecastOptions,
): AccountForecast {
  const { year } = account;
  const population = wholePeople(account, area);
  const ratio = Math.max(0, fertilityOf(account));
  const fertility = ofYear(figures.fertility, year, 'fertility').map((births) => births * ratio);
  const net = ratesOf(account);
  const steps = new Map<number, StepRates>();
  let people: BySex = bySex((sex) => population.byAge(sex));
  for (const [next, alive] of survival) {
    const { aged, after } = stepPeople(people, alive, fertility, net);
    steps.set(next, {
      survival: alive,
      fertility,
      sexRatioAtBirth: BOYS_PER_GIRL,
      migration: {
        kind: 'flows',
        arrivals: bySex((sex) => aged[sex].map((persons, age) => persons * Math.max(0, leaving(net, sex, age) + netAt(net, sex, age)))),
        departureRates: bySex((sex) => aged[sex].map((_, age) => leaving(net, sex, age))),
      },
    });
    people = after;
  }
  return { population, rates: new Rates(SINGLE_AGES, steps), uncertainty: uncertaintyOf(account) };
}

function netAt(net: BySex, sex: Sex, age: number): number {
  return net[sex][migrationGroup(age)];
}

/** Departures are never fewer than net departures. */
function leaving(net: BySex, sex: Sex, age: number): number {
  return Math.min(1, Math.max(DEPARTURES[age], -netAt(net, sex, age)));
}

/** The people expected a year later, before and after moves; as `step()` with moves at the end. */
function stepPeople(people: BySex, survival: BySex, fertility: Float64Array, net: BySex): { readonly aged: BySex; readonly after: BySex } {
  const last = AGES - 1;
  const aged = bySex((sex) =>
    people[sex].map((_, age) => {
      if (age === 0) return 0;
      return survival[sex][age] * (age === last ? people[sex][last - 1] + people[sex][last] : people[sex][age - 1]);
    }),
  );
  const women = aged.female.map((persons, age) => persons * (1 + netAt(net, 'female', age)));
  const births = sum(fertility.map((rate, age) => (rate * (people.female[age] + women[age])) / 2));
  const boys = births * (BOYS_PER_GIRL / (1 + BOYS_PER_GIRL));
  aged.female[0] = (births - boys) * survival.female[0];
  aged.male[0] = boys * survival.male[0];
  return { aged, after: bySex((sex) => aged[sex].map((persons, age) => persons * (1 + netAt(net, sex, age)))) };
}

/** Whole people, rounded within each group so that what was counted stays. */
function wholePeople(account: PopulationAccount, area: string): Population {
  const people = peopleOf(account);
  const numbers = stream(0, { module: 'whole people', area, year: account.year, draw: 0 });
  const counts = SEXES.flatMap((sex) =>
    Array.from({ length: MIGRATION_GROUPS }, (_, group) => {
      const [from, to] = agesOfGroup(group);
      return Array.from(roundSystematically(numbers, nearestTotal(people[sex].slice(from, to + 1))));
    }).flat(),
  );
  return new Population({ date: `${account.year}-12-31`, areas: [area], source: 'kohorta' }, Float64Array.from(counts));
}

/** The same people with a whole number as their total. */
function nearestTotal(people: Float64Array): Float64Array {
  const total = sum(people);
  return total > 0 ? people.map((persons) => (persons * Math.round(total)) / total) : people;
}

/** Yearly changes of a level that the account does not know of: deaths, births and moves of single years. */
const YEARLY = {
  fertility: { level: 0, step: 0.05, persistence: 1 },
  mortality: { level: 0.02, step: 0.03, persistence: 0.5 },
} as const;
const MOVES = { step: 0.1, persistence: 0.7 } as const;

/**
 * The uncertainty of net migration as that of arrivals and departures, each with half of its variance.
 */
function uncertaintyOf(account: PopulationAccount): Uncertainty {
  const people = peopleOf(account);
  const total = sum(people.female) + sum(people.male);
  const weights = new Float64Array(ACCOUNT_SIZE);
  let moves = 0;
  for (const sex of SEXES) {
    people[sex].forEach((persons, age) => {
      weights[rateCell(sex, migrationGroup(age))] += persons / total;
      moves += (persons / total) * DEPARTURES[age];
    });
  }
  const { covariance } = account.state;
  const variance = sum(
    weights.map((weight, i) => (weight === 0 ? 0 : weight * sum(weights.map((other, j) => other * covariance[i * ACCOUNT_SIZE + j])))),
  );
  const level = Math.sqrt(variance / 2) / moves;
  return {
    ...YEARLY,
    arrivals: { level, ...MOVES },
    departures: { level, ...MOVES },
    base: { kind: 'within-groups', groups: { female: COUNTED_LABELS, male: COUNTED_LABELS }, spread: spreadOfAges(account) },
  };
}

/** Standard deviation of a single age within the counted groups, as a share of its people; the mean over ages and sexes. */
function spreadOfAges({ state }: PopulationAccount): number {
  const cells = peopleCells(FIRST_COUNTED_AGE, FIRST_OLD_AGE - 1);
  return (
    sum(cells.map((cell) => Math.sqrt(Math.max(0, state.covariance[cell * (ACCOUNT_SIZE + 1)])) / Math.max(1, state.mean[cell]))) /
    cells.length
  );
}

/** Rogers & Castro (1981), Model migration schedules, IIASA RR-81-30: children fall, young adults peak, the rest is even. */
function departureSchedule(): Float64Array {
  const raw = Float64Array.from({ length: AGES }, (_, age) => {
    const child = 0.02 * exp(-0.1 * age);
    const adult = 0.06 * exp(-0.1 * (age - 20) - exp(-0.4 * (age - 20)));
    return child + adult + 0.003;
  });
  const mean = sum(raw) / AGES;
  return raw.map((rate) => (rate * CRUDE_DEPARTURES) / mean);
}
