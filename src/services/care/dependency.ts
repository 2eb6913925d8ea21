import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { ageLabel, ageRange, groupsOf } from '../../population/ages.js';
import type { PeopleQuery, Population } from '../../population/population.js';
import { SEXES, type Sex } from '../../population/sex.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import { drawInput } from '../draw-input.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { remainingLife } from './remaining-life.js';

/** How many older people cannot do without help. */
export interface DependencyInputs {
  /** Share of people aged 65-69 who depend on help in daily life. */
  readonly dependentAt65: ServiceInput;
  /** Share of people aged 90 and over. */
  readonly dependentAt90: ServiceInput;
  /** Odds of a woman against those of a man of the same age. */
  readonly womensOdds: ServiceInput;
  /** h: years by which dependency comes later, per year of longer life; 0 never, 1 the whole year. Only with {@link CareNeedOptions.rates}. */
  readonly postponed: ServiceInput;
}

/** The inputs of dependency, as a service lists them. */
export function dependencyInputs({ dependentAt65, dependentAt90, womensOdds, postponed }: DependencyInputs): ServiceInput[] {
  return [dependentAt65, dependentAt90, womensOdds, postponed];
}

/** How the need for care is computed. */
export interface CareNeedOptions extends ServiceOptions {
  /** Rates of the simulation: dependency then comes later as people live longer (healthy ageing). Default: it does not. */
  readonly rates?: Rates;
  /** A range of ages from 60 on. Default: '60+'. */
  readonly ages?: string;
}

/** The first age whose dependency is asked: the surveys begin near it. */
export const FIRST_AGE_OF_NEED = 60;
/** The middles of the two age groups of the survey; of 90+ the mean age of the women and men of a Polish life table there. */
const MIDDLES = { younger: 67.5, older: 93 } as const;

/**
 * The share of people of an age and sex who depend on help: its odds grow evenly with age (a logistic line through the
 * two ages of the survey).
 *
 * @param age - Exact age, also between birthdays.
 * @param shares - Of both sexes at 65-69 and at 90+, both between 0 and 1, and the odds of women against men.
 * @example
 * Math.round(100 * dependentShare(67.5, 'female', { at65: 0.17, at90: 0.65, womensOdds: 1 })); // => 17
 */
export function dependentShare(age: number, sex: Sex, shares: DependencyShares): number {
  return shareAt(age, sex, lineOf(shares));
}

/** Dependency at the two ages of the survey. */
export interface DependencyShares {
  /** Share of people aged 65-69, between 0 and 1. */
  readonly at65: number;
  /** Share of people aged 90 and over, between 0 and 1. */
  readonly at90: number;
  /** Odds of a woman against those of a man of the same age, above 0. */
  readonly womensOdds: number;
}

/** Log-odds at the younger age, their rise per year, and what a woman has more and a man less. */
interface Line {
  readonly start: number;
  readonly slope: number;
  readonly women: number;
}

function lineOf({ at65, at90, womensOdds }: DependencyShares): Line {
  const start = logOdds(at65);
  // Half of the difference to either side: people of both sexes together keep the shares of the survey, nearly.
  return { start, slope: (logOdds(at90) - start) / (MIDDLES.older - MIDDLES.younger), women: 0.5 * log(womensOdds) };
}

function shareAt(age: number, sex: Sex, { start, slope, women }: Line): number {
  return 1 / (1 + exp(-(start + slope * (age - MIDDLES.younger) + (sex === 'female' ? women : -women))));
}

function logOdds(share: number): number {
  if (share > 0 && share < 1) return log(share / (1 - share));
  return fail(
    `dependentShare: udział ${share}; oczekiwano liczby między 0 a 1`,
    `dependentShare: share ${share}; expected a number between 0 and 1`,
  );
}

/**
 * People aged 60 and over who depend on help in daily life, from their families, from services or from nobody, in draws.
 *
 * Healthy ageing: a person aged a in year t is as dependent as one aged a* = a - h (e(a, t) - e(a, 0)) was, where e is the
 * expected remaining life. The mortality behind it is that of the expected path.
 *
 * Limits: dependency of one survey of the whole country; the same in every area of a town; people under 60 are left out.
 *
 * @param people - A simulation of a town, or of its areas.
 * @throws {RangeError} If an input has no value or the area is unknown.
 * @see Sanderson & Scherbov (2005), Average remaining lifetimes can increase as human populations age, Nature 435: ages by remaining life.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const need = careNeed(future, careInputs(rumia).homeCare);
 * need.median().at(2022) > 2500 && need.median().at(2022) < 3300; // => true
 */
export function careNeed(people: Simulation, inputs: DependencyInputs, options: CareNeedOptions = {}): Draws {
  const { area, rates, ages = `${FIRST_AGE_OF_NEED}+`, seed = people.seed } = options;
  const { dependentAt65, dependentAt90, womensOdds, postponed } = inputs;
  const survey = [dependentAt65, dependentAt90, womensOdds, postponed].map(({ value, low, high, changes }) => [value, low, high, changes]);
  const key = JSON.stringify([area, ages, seed, survey]);
  const known = knownNeeds(people, rates);
  const need = known.get(key) ?? computeNeed(people, inputs, { ...options, ages, seed });
  known.set(key, need);
  return need;
}

/**
 * Needs that were computed of a simulation, as long as it lives: half a dozen services ask for the same, in every area. Neither
 * simulations nor draws change.
 */
const NEEDS = new WeakMap<Simulation, Map<Rates | undefined, Map<string, Draws>>>();

function knownNeeds(people: Simulation, rates: Rates | undefined): Map<string, Draws> {
  const byRates = NEEDS.get(people) ?? new Map<Rates | undefined, Map<string, Draws>>();
  NEEDS.set(people, byRates);
  const known = byRates.get(rates) ?? new Map<string, Draws>();
  byRates.set(rates, known);
  return known;
}

function computeNeed(
  people: Simulation,
  inputs: DependencyInputs,
  { area, rates, ages: asked, seed }: CareNeedOptions & { readonly ages: string; readonly seed: number },
): Draws {
  const { lines, postponed } = dependencyDraws(inputs, { seed, draws: people.draws });
  const where: PeopleQuery = area === undefined ? {} : { areas: area };
  const lives = rates === undefined ? undefined : remainingLife(rates);
  const older = people.sum({ ...where, ages: asked });
  const totals = people.years.map(() => new Float64Array(people.draws));
  for (const { sex, ages, middle, group } of oldGroups(people.expected.base, asked)) {
    const living = people.sum({ ...where, ages, sex });
    const shares = lines.map((line) => shareAt(middle, sex, line));
    people.years.forEach((year, place) => {
      const total = totals[place];
      const persons = living.at(year);
      const gained = lives === undefined || place === 0 ? 0 : lives.at(year, sex)[group] - lives.first(sex)[group];
      for (let draw = 0; draw < people.draws; draw++) {
        const share = gained === 0 ? shares[draw] : shareAt(middle - postponed[draw] * gained, sex, lines[draw]);
        total[draw] += persons[draw] * share;
      }
    });
  }
  const description = {
    id: 'need',
    title: { pl: `Osoby ${asked} zależne od pomocy`, en: `People aged ${asked} who depend on help` },
    unit: { pl: 'osoby', en: 'persons' },
    digits: 0,
  };
  return quantityOf(older, description, (_, draw, place) => totals[place][draw]);
}

/**
 * The same of a counted population: one number per draw of the inputs.
 *
 * @param draws - Number of draws.
 */
export function careNeedOf(
  population: Population,
  inputs: DependencyInputs,
  { seed, draws, ages: asked = `${FIRST_AGE_OF_NEED}+` }: { readonly seed: number; readonly draws: number; readonly ages?: string },
): Float64Array {
  const { lines } = dependencyDraws(inputs, { seed, draws });
  const total = new Float64Array(draws);
  for (const { sex, ages, middle } of oldGroups(population, asked)) {
    const persons = population.count({ ages, sex });
    for (let draw = 0; draw < draws; draw++) total[draw] += persons * shareAt(middle, sex, lines[draw]);
  }
  return total;
}

interface DependencyDraws {
  readonly postponed: Float64Array;
  /** One for each draw. */
  readonly lines: readonly Line[];
}

/** The survey in draws; every area and every service has the same. */
function dependencyDraws(
  { dependentAt65, dependentAt90, womensOdds, postponed }: DependencyInputs,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): DependencyDraws {
  const [at65, at90, odds, later] = [dependentAt65, dependentAt90, womensOdds, postponed].map((input) =>
    drawInput(input, { service: 'dependency', area: SHARED_AREA, year: 0, seed, draws }),
  );
  const lines = Array.from(at65, (share, draw) => lineOf({ at65: share, at90: at90[draw], womensOdds: odds[draw] }));
  return { postponed: later, lines };
}

interface OldGroup {
  readonly sex: Sex;
  readonly ages: string;
  readonly middle: number;
  readonly group: number;
}

function oldGroups({ ageGroups }: Population, asked: string): OldGroup[] {
  const { first, last } = groupsOf(ageGroups, ageRange(asked));
  if (first * ageGroups.width < FIRST_AGE_OF_NEED) {
    fail(
      `careNeed: wiek ${asked}; zależność od pomocy jest znana od ${FIRST_AGE_OF_NEED} lat`,
      `careNeed: ages ${asked}; dependency is known from ${FIRST_AGE_OF_NEED} on`,
    );
  }
  const groups = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return SEXES.flatMap((sex) =>
    groups.map((group) => ({ sex, group, ages: ageLabel(ageGroups, group), middle: (group + 0.5) * ageGroups.width })),
  );
}
