import { sum } from '../../numerics/sum.js';
import { bySex } from '../../population/by-sex.js';
import { graduate } from '../../population/graduate.js';
import type { BySex } from '../../rates/rates.js';
import { COUNTED_GROUPS, COUNTED_WIDTH, type CountedPeople, FIRST_COUNTED_AGE, FIRST_OLD_AGE } from './counted-people.js';
import { between } from './national-people.js';

/** Ages at which most women have children; the two limits of the ratio of children to women. */
const MOTHERS = [25, 44] as const;
/** Weight of the estimate from the sexes, the rest on that from ratios to the country. */
const WEIGHT_OF_SEXES = 0.6;
const HALF = 0.5;

/** The people of an area by single age, before its history has been looked at. */
export interface FirstEstimate {
  /** Persons by single age 0..100+; five-year groups and total are those counted. */
  readonly people: BySex;
  /** Children per woman of the area, as a multiple of those of the country. */
  readonly fertilityRatio: number;
}

/**
 * Single ages of an area of which only five-year groups 15-69 and everybody are counted.
 *
 * Within a group: in proportion to the country's single ages, smooth from group to group. Below 15 and from 70: what is left
 * of each sex is divided between children and old people. Among children there are as many boys as girls, among the old far
 * fewer men: two equations, two unknowns. Since the answer is sensitive to the ratio of old men to old women, it is averaged
 * with the division that the country's ratios of children to women of 25-44 and of old to people of 60-69 suggest.
 * Against the ages of 2022 that Statistics Poland published for the 20 powiats, the division is 6-8% off.
 *
 * @param counted - Of the area.
 * @param country - People of the country by single age on the same day.
 * @example
 * const country = { female: new Float64Array(101).fill(100), male: new Float64Array(101).fill(90) };
 * const groups = { female: new Float64Array(11).fill(5), male: new Float64Array(11).fill(5) };
 * firstEstimate({ year: 2013, base: 'A', total: { female: 101, male: 95 }, groups }, country).people.female[20]; // => 1
 */
export function firstEstimate(counted: CountedPeople, country: BySex): FirstEstimate {
  const split = divide(counted, country);
  const people = bySex((sex) => {
    const shape = country[sex];
    const middle = graduate(
      Array.from({ length: COUNTED_GROUPS }, (_, group) => ({
        from: COUNTED_WIDTH * group,
        to: COUNTED_WIDTH * (group + 1) - 1,
        total: counted.groups[sex][group],
      })),
      { exposure: shape.slice(FIRST_COUNTED_AGE, FIRST_OLD_AGE) },
    );
    const [young, old] = [between(shape, 0, FIRST_COUNTED_AGE - 1), between(shape, FIRST_OLD_AGE, shape.length - 1)];
    return shape.map((persons, age) => {
      if (age < FIRST_COUNTED_AGE) return (persons * split.children[sex]) / young;
      return age < FIRST_OLD_AGE ? middle[age - FIRST_COUNTED_AGE] : (persons * split.old[sex]) / old;
    });
  });
  const children = (of: BySex): number => between(of.female, 0, FIRST_COUNTED_AGE - 1) + between(of.male, 0, FIRST_COUNTED_AGE - 1);
  const perWoman = (of: BySex): number => children(of) / between(of.female, ...MOTHERS);
  return { people, fertilityRatio: perWoman(people) / perWoman(country) };
}

type Division = Readonly<Record<'children' | 'old', Readonly<Record<'female' | 'male', number>>>>;

function divide(counted: CountedPeople, country: BySex): Division {
  const last = country.female.length - 1;
  const rest = bySex((sex) => Math.max(0, counted.total[sex] - sum(counted.groups[sex])));
  const ratio = (from: number, to: number): number => between(country.male, from, to) / between(country.female, from, to);
  const boysPerGirl = ratio(0, FIRST_COUNTED_AGE - 1);
  const oldest = COUNTED_GROUPS - 1;
  const local = counted.groups.male[oldest] / counted.groups.female[oldest] / ratio(FIRST_OLD_AGE - COUNTED_WIDTH, FIRST_OLD_AGE - 1);
  // Half of what distinguishes the area at 65-69 is taken to hold above.
  const oldMenPerWoman = ratio(FIRST_OLD_AGE, last) * (1 + HALF * (local - 1));
  const girlsBySexes = (rest.male - oldMenPerWoman * rest.female) / (boysPerGirl - oldMenPerWoman);

  const women = between(country.female, ...MOTHERS);
  const first = (MOTHERS[0] - FIRST_COUNTED_AGE) / COUNTED_WIDTH;
  const ownWomen = sum(counted.groups.female.subarray(first, first + (MOTHERS[1] + 1 - MOTHERS[0]) / COUNTED_WIDTH));
  const girls = (between(country.female, 0, FIRST_COUNTED_AGE - 1) / women) * ownWomen;
  const sixties = between(country.female, FIRST_OLD_AGE - 2 * COUNTED_WIDTH, FIRST_OLD_AGE - 1);
  const ownSixties = counted.groups.female[oldest - 1] + counted.groups.female[oldest];
  const old = (between(country.female, FIRST_OLD_AGE, last) / sixties) * ownSixties;
  const girlsByRatios = (rest.female * girls) / (girls + old);

  const mixed = WEIGHT_OF_SEXES * girlsBySexes + (1 - WEIGHT_OF_SEXES) * girlsByRatios;
  // Both kinds must remain possible in small areas: never below a tenth, never above nine tenths of either sex.
  const limit = (persons: number, of: number): number => Math.min(0.9 * of, Math.max(0.1 * of, persons));
  const children = { female: limit(mixed, rest.female), male: limit(mixed * boysPerGirl, rest.male) };
  return { children, old: bySex((sex) => rest[sex] - children[sex]) };
}
