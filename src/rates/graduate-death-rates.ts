import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { monotoneSpline } from '../numerics/monotone-spline.js';
import type { Sex } from '../population/sex.js';
import { cumulatedHazard, findLevel, fitKannisto, type Kannisto, kannistoHazard, kannistoLifeExpectancy } from './kannisto.js';
import type { LifeTable } from './life-table.js';
import { type InfantRule, separationFactors } from './separation-factors.js';

/** How far single ages go, and whose they are. */
export interface GraduateDeathRatesOptions {
  readonly sex: Sex;
  /** Beginning of the last, open age, at least that of the abridged table. Default: 100. */
  readonly openFrom?: number;
  /** The rule of a(0) with which the single ages will be read. Default: 'andreev-kingkade'. */
  readonly infants?: InfantRule;
}

/**
 * Death rates by single age from an abridged life table: `lifeTable()` of the result has the survivors l(x) of the abridged one
 * at every age where its intervals begin, and the same life expectancy in its open age.
 *
 * The hazard added up, -ln l(x), is known where intervals begin; {@link monotoneSpline} joins these points from age 1 on, so no
 * probability is negative. From the open age the hazard of {@link fitKannisto} goes on, its slope from the groups of 65 and over,
 * its level such that the life expectancy of the open age is met.
 *
 * Assumptions: the hazard is smooth after age 1. Limitations: life expectancy at birth may differ from that of the abridged
 * table, whose a(x) are formulas: by less than 0.02 years in the UN's tables of Poland. The accident hump of young men is as
 * wide as the groups. Data needed: an abridged table with survivors in every interval.
 *
 * @param table - A life table; its intervals begin at whole ages, 0 and 1 among them.
 * @returns m(x) by single year of age, the last open: for {@link lifeTable} with the same sex and rule.
 * @throws {RangeError} If nobody is alive at the open age, ages are not whole, `openFrom` is below the table's, or the open age has to be
 * extended and old-age rates do not rise or the open one is 1 or more.
 * @see Hyman (1983); Thatcher, Kannisto & Vaupel (1998); McNeil, Trussell & Turner (1977), Spline interpolation of demographic
 * data, Demography 14, on splines through cumulated values.
 * @example
 * const table = abridgedLifeTable(Float64Array.of(0.004, 0.0002, 0.0001, 0.0001, 0.01), { sex: 'male' });
 * graduateDeathRates(table, { sex: 'male', openFrom: 15 }).length; // => 16
 */
export function graduateDeathRates(
  table: LifeTable,
  { sex, openFrom = 100, infants = 'andreev-kingkade' }: GraduateDeathRatesOptions,
): Float64Array {
  const { ageStarts, survivors, lifeExpectancy } = table;
  const last = ageStarts.length - 1;
  const open = ageStarts[last];
  check(table, openFrom);
  const old = openFrom > open ? extension(table) : undefined;
  const firstSpline = ageStarts.indexOf(1);
  const hazardAt = monotoneSpline(
    Float64Array.from(ageStarts.slice(firstSpline)),
    survivors.slice(firstSpline).map((alive) => 0 - log(alive)),
    old === undefined ? {} : { endSlope: kannistoHazard(old, open) },
  );
  const infantHazard = 0 - log(survivors[firstSpline]);
  const rates = new Float64Array(openFrom + 1);
  for (let age = 0; age < openFrom; age++) {
    const hazard =
      age === 0
        ? infantHazard
        : age < open
          ? Math.max(0, hazardAt(age + 1) - hazardAt(age))
          : old === undefined
            ? 0
            : cumulatedHazard(old, age, age + 1);
    const probability = 1 - exp(-hazard);
    rates[age] = age === 0 ? infantRate(probability, sex, infants) : probability / (1 - probability / 2);
  }
  rates[openFrom] = 1 / (old === undefined ? lifeExpectancy[last] : kannistoLifeExpectancy(old, openFrom));
  return rates;
}

/** The old-age hazard under which those who reach the open age live on as long as the table says. */
function extension({ ageStarts, deathRates, lifeExpectancy }: LifeTable): Kannisto {
  const last = ageStarts.length - 1;
  const { slope } = fitKannisto(deathRates, { ageStarts });
  const level = findLevel((tried) => lifeExpectancy[last] - kannistoLifeExpectancy({ level: tried, slope }, ageStarts[last]));
  return { level, slope };
}

/** m(0) with the given q(0); a(0) depends on m(0) itself, so by repetition: each round gains three digits. */
function infantRate(probability: number, sex: Sex, infants: InfantRule): number {
  let rate = probability;
  for (let round = 0; round < 30; round++) {
    if (rate === 0) return 0;
    const [lived] = separationFactors(Float64Array.of(rate, 1), [0, 1], sex, infants);
    rate = probability / (1 - (1 - lived) * probability);
  }
  return rate;
}

function check({ ageStarts, survivors }: LifeTable, openFrom: number): void {
  const last = ageStarts.length - 1;
  const open = ageStarts[last];
  if (!(ageStarts.every(Number.isInteger) && ageStarts[1] === 1 && last > 1 && Number.isInteger(openFrom) && openFrom >= open)) {
    fail(
      `graduateDeathRates: przedziały od wieku ${ageStarts.join(', ')}, wynik otwarty od ${openFrom}; oczekiwano wieku w całych latach z 0 i 1 na początku i openFrom od ${open}`,
      `graduateDeathRates: intervals from ages ${ageStarts.join(', ')}, result open from ${openFrom}; expected whole ages that begin with 0 and 1, and openFrom from ${open}`,
    );
  }
  if (!(survivors[last] > 0)) {
    fail(
      `graduateDeathRates: wieku ${open} nikt nie dożywa; sprawdź, czy współczynniki są na osobę, a nie na 100 000`,
      `graduateDeathRates: nobody reaches age ${open}; check that the rates are per person and not per 100,000`,
    );
  }
}
