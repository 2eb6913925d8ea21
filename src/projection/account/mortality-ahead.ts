import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { SEXES } from '../../population/sex.js';
import { lifeTable } from '../../rates/life-table.js';
import { matchLifeExpectancy } from '../../rates/match-life-expectancy.js';
import type { BySex } from '../../rates/rates.js';
import { survivalRatios } from '../../rates/survival.js';
import { type NationalFigures, ofYear } from './national-record.js';

/** Years from which the trend of life expectancy is taken, and of which the best gives its level. */
const TREND_YEARS = 10;
const LEVEL_YEARS = 3;

/**
 * Survival ratios of the country in the years to come, from what was known at the origin: the death rates of the year with the
 * highest life expectancy of the last three, so that an epidemic is not taken for a level, and from there the median yearly
 * change of the last ten years (Theil-Sen, which an epidemic hardly moves).
 *
 * @param figures - What is known.
 * @param origin - The last year known.
 * @param until - The last year wanted.
 * @returns Survival ratios by year.
 * @see Theil (1950); Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63.
 */
export function survivalAhead(figures: NationalFigures, origin: number, until: number): ReadonlyMap<number, BySex> {
  const expectancy = (year: number): readonly [number, number] => ofYear(figures.lifeExpectancy, year, 'life expectancy');
  const recent = Array.from({ length: LEVEL_YEARS }, (_, back) => origin - back).filter((year) => figures.mortality.has(year));
  const both = (year: number): number => expectancy(year)[0] + expectancy(year)[1];
  const level = recent.reduce((best, year) => (both(year) > both(best) ? year : best), origin);
  const rates = ofYear(figures.mortality, level, 'deaths');
  const years = Array.from({ length: TREND_YEARS }, (_, back) => origin - back).filter((year) => figures.lifeExpectancy.has(year));
  const found = new Map<number, BySex>();
  const slopes = SEXES.map((_, place) =>
    medianSlope(
      years,
      years.map((year) => expectancy(year)[place]),
    ),
  );
  for (let year = origin + 1; year <= until; year++) {
    found.set(
      year,
      bySex((sex) => {
        const [now] = lifeTable(rates[sex], { sex }).lifeExpectancy;
        const factor = matchLifeExpectancy(rates[sex], { sex, lifeExpectancy: now + slopes[SEXES.indexOf(sex)] * (year - level) });
        return survivalRatios(
          lifeTable(
            rates[sex].map((rate) => rate * factor),
            { sex },
          ),
          SINGLE_AGES,
        );
      }),
    );
  }
  return found;
}

function medianSlope(years: readonly number[], values: readonly number[]): number {
  const slopes = years
    .flatMap((year, i) => years.slice(0, i).map((other, j) => (values[i] - values[j]) / (year - other)))
    .sort((a, b) => a - b);
  if (slopes.length === 0) return 0;
  const middle = (slopes.length - 1) / 2;
  return (slopes[Math.floor(middle)] + slopes[Math.ceil(middle)]) / 2;
}
