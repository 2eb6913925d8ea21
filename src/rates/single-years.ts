import type { LifeTable } from './life-table.js';

/**
 * Person-years by single year of age from an abridged life table.
 *
 * The person-years above an age, T(x), are known at the start of every interval together with their slope, -l(x). A
 * cubic through both gives them at every age between; it adds up to L(x) of every interval again.
 *
 * @param table - A life table whose intervals begin at whole ages.
 * @returns L by single year of age, the last number for the open interval; out of 1 born.
 * @see Fritsch & Carlson (1980), Monotone piecewise cubic interpolation, SIAM J. Numer. Anal. 17: the slope at the
 * start is limited to three times the mean (the one at the end is below the mean), so that no year is below 0.
 * @example
 * const table = lifeTable(Float64Array.of(0.01, 0.001, 0.02), { sex: 'male', ageStarts: [0, 1, 5] });
 * singleYearsLived(table).length; // => 6
 */
export function singleYearsLived({ ageStarts, personYears, survivors }: LifeTable): Float64Array {
  const open = ageStarts.length - 1;
  const years: number[] = [];
  for (let i = 0; i < open; i++) {
    const width = ageStarts[i + 1] - ageStarts[i];
    const lived = personYears[i];
    const slopeAtStart = Math.min(survivors[i], (3 * lived) / width);
    const slopeAtEnd = survivors[i + 1];
    // Hermite cubic of the years lived since the start of the interval: 0 at the start, all at the end.
    const livedUntil = (elapsed: number): number => {
      const t = elapsed / width;
      return t * t * (3 - 2 * t) * lived + width * t * (1 - t) * ((1 - t) * slopeAtStart - t * slopeAtEnd);
    };
    for (let year = 0; year < width; year++) years.push(livedUntil(year + 1) - livedUntil(year));
  }
  return Float64Array.from([...years, personYears[open]]);
}
