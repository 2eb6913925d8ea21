import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { log1p } from '../numerics/log-1p.js';
import { sum } from '../numerics/sum.js';

/** Hazard of death at old ages: z / (1 + z) with z = exp(level + slope (age - 85)). */
export interface Kannisto {
  /** Logit of the hazard at exact age 85. */
  readonly level: number;
  /** Growth of the logit per year of age, above 0. */
  readonly slope: number;
}

/** What the old-age hazard is fitted to. */
export interface FitKannistoOptions {
  /** Exact age at which each interval of the rates begins; the last is open. */
  readonly ageStarts: readonly number[];
  /** First age of the fit. Default: 65. */
  readonly from?: number;
  /**
   * People of the open age group by five years of age (85-89, 90-94, ..., the last open). With them the level is moved until
   * the group's rate is met; without them the open rate is not used.
   */
  readonly people?: Float64Array;
}

/**
 * Fits the hazard of old age to death rates by age group: the slope by least squares on the logits at the middle of closed
 * groups, the level from them too, or from the open group when the ages of its people are known.
 *
 * Assumptions: one straight line of logits from 65 on, so that the hazard bends below Gompertz's exponential and stays below 1.
 * Limitations: a line through four groups carries their wiggles far; give `people` where they are known.
 * Data needed: rates of at least two closed groups from `from` on; best also the age structure of the open group.
 *
 * @param deathRates - m(x) per person-year, one per interval.
 * @throws {RangeError} If fewer than two closed groups with deaths are left, or the rates do not rise with age.
 * @see Thatcher, Kannisto & Vaupel (1998), The Force of Mortality at Ages 80 to 120; Human Mortality Database, Methods Protocol.
 * @example
 * const rates = Float64Array.of(0.02, 0.03, 0.045, 0.07, 0.17);
 * const { slope } = fitKannisto(rates, { ageStarts: [65, 70, 75, 80, 85] });
 * Math.round(slope * 1e4); // => 867
 */
export function fitKannisto(deathRates: Float64Array, { ageStarts, from = 65, people }: FitKannistoOptions): Kannisto {
  const points: { age: number; logit: number }[] = [];
  for (let i = 0; i < ageStarts.length - 1; i++) {
    const rate = deathRates[i];
    if (ageStarts[i] < from || !(rate > 0 && rate < 1)) continue;
    points.push({ age: (ageStarts[i] + ageStarts[i + 1]) / 2 - 85, logit: log(rate / (1 - rate)) });
  }
  const middle = sum(points.map(({ age }) => age)) / points.length;
  const height = sum(points.map(({ logit }) => logit)) / points.length;
  const slope =
    sum(points.map(({ age, logit }) => (age - middle) * (logit - height))) / sum(points.map(({ age }) => (age - middle) * (age - middle)));
  if (!(points.length > 1 && slope > 0)) {
    fail(
      `fitKannisto: od wieku ${from} jest ${points.length} zamkniętych grup wieku, a współczynniki ${points.length > 1 ? 'nie rosną' : 'nie wyznaczają linii'}; obniż „from” albo użyj openAge: 'observed'`,
      `fitKannisto: there are ${points.length} closed age groups from ${from}, and their rates ${points.length > 1 ? 'do not rise' : 'make no line'}; lower "from" or use openAge: 'observed'`,
    );
  }
  const level = height - slope * middle;
  const last = ageStarts.length - 1;
  return people === undefined ? { level, slope } : { level: levelOf(deathRates[last], slope, people, ageStarts[last]), slope };
}

/**
 * The force of mortality at an exact age.
 *
 * @example
 * kannistoHazard({ level: 0, slope: 0.1 }, 85); // => 0.5
 */
export function kannistoHazard({ level, slope }: Kannisto, age: number): number {
  return 1 / (1 + exp(-level - slope * (age - 85)));
}

/**
 * The hazard added up between two exact ages: those alive at the first reach the second with probability exp(-hazard).
 *
 * @example
 * cumulatedHazard({ level: 0, slope: 0.1 }, 90, 90); // => 0
 */
export function cumulatedHazard({ level, slope }: Kannisto, from: number, to: number): number {
  const until = (age: number): number => log1p(exp(level + slope * (age - 85)));
  return (until(to) - until(from)) / slope;
}

/**
 * Years still to live at an exact age under the old-age hazard, by Simpson's rule on quarters of a year; to 1e-6 years.
 *
 * @example
 * Math.round(kannistoLifeExpectancy({ level: -1.9, slope: 0.1 }, 85) * 100) / 100; // => 5.25
 */
export function kannistoLifeExpectancy(model: Kannisto, age: number): number {
  const parts: number[] = [];
  const aliveAt = (years: number): number => exp(-cumulatedHazard(model, age, age + years));
  // Until fewer than one in 1e12 are left; the smallest hazards meant here are about 0.01.
  for (let years = 0; years < 2000; years += 0.5) {
    const start = aliveAt(years);
    if (start < 1e-12) break;
    parts.push((start + 4 * aliveAt(years + 0.25) + aliveAt(years + 0.5)) / 12);
  }
  return sum(parts);
}

/** The level at which people of these ages die at this rate. */
function levelOf(rate: number, slope: number, people: Float64Array, openFrom: number): number {
  const all = sum(people);
  if (!(all > 0 && people.every((persons) => persons >= 0))) {
    fail(
      `fitKannisto: ludność w otwartej grupie wieku to ${Array.from(people).join(', ')}; oczekiwano liczb od 0, razem powyżej 0`,
      `fitKannisto: people of the open age group are ${Array.from(people).join(', ')}; expected numbers from 0, together above 0`,
    );
  }
  return findLevel((level) => {
    // Within five years of old age half of the people are younger than 2.3 years into it; the open end is as young.
    const hazards = people.map((persons, i) => persons * kannistoHazard({ level, slope }, openFrom + 5 * i + 2.3));
    return sum(hazards) / all - rate;
  });
}

/**
 * The level at which a rising function passes through 0, between -15 and 5 (hazards of 3e-7 and 0.99), by halving.
 *
 * @param excess - Rises with the level.
 * @throws {RangeError} If it does not pass through 0 there.
 */
export function findLevel(excess: (level: number) => number): number {
  let [low, high] = [-15, 5];
  if (!(excess(low) <= 0 && excess(high) >= 0)) {
    fail(
      'fitKannisto: współczynnika otwartej grupy wieku nie daje żaden poziom umieralności; sprawdź, czy jest na osobę i rok',
      'fitKannisto: no level of mortality gives the rate of the open age group; check that it is per person and year',
    );
  }
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
