import { fail } from '../language/error.js';
import { log } from '../numerics/log.js';
import { requireSex, type Sex } from '../population/sex.js';

/** Which published rule gives the mean age at death of infants. */
export type InfantRule = 'andreev-kingkade' | 'coale-demeny';

/**
 * a(x): years lived in each age interval by those who die in it.
 *
 * - Age 0: Andreev & Kingkade (2015), or Coale & Demeny's West model; ages 1-4: Coale & Demeny's West model.
 * - Five-year intervals from age 15: Greville's formula a = 2.5 - 25/12 (m - k), k the yearly growth of the logarithm
 *   of the rates, taken from both neighbours, in the last closed interval from the one before.
 * - The open interval: 1/m. Every other interval, and one whose neighbours have no deaths: its middle.
 *
 * Where all would die before the a(x) of a rule, 1/m is taken: the death rate itself says so. An interval of which
 * Greville's formula leaves the inside takes its middle.
 *
 * @param deathRates - m(x) per person-year, one per interval, the last above 0.
 * @param ageStarts - Exact age at which each interval begins.
 * @param sex - Whose rates they are.
 * @param infants - The rule of age 0.
 * @returns Years, one per interval.
 * @throws {RangeError} If the sex or the rule is not one of its words.
 * @see Andreev & Kingkade (2015), Average age at death in infancy and infant mortality level, Demographic Research 33(13);
 * Preston, Heuveline & Guillot (2001), Demography, table 3.3; Greville (1943), as in United Nations (1988), MortPak, LIFTB.
 * @example
 * Array.from(separationFactors(Float64Array.of(0.004, 0.001, 0.5), [0, 1, 2], 'male', 'coale-demeny')); // => [0.055736, 0.5, 2]
 */
export function separationFactors(deathRates: Float64Array, ageStarts: readonly number[], sex: Sex, infants: InfantRule): Float64Array {
  requireSex('separationFactors', sex);
  requireInfantRule('separationFactors', infants);
  const last = deathRates.length - 1;
  const widthOf = (i: number): number => (i < last ? ageStarts[i + 1] - ageStarts[i] : Number.POSITIVE_INFINITY);
  return Float64Array.from(deathRates, (rate, i) => {
    if (i === last) return 1 / rate;
    const width = widthOf(i);
    if (ageStarts[i] === 0 && width === 1)
      return Math.min(1 / rate, infants === 'coale-demeny' ? infantWest(rate, sex) : infantObserved(rate, sex));
    if (ageStarts[i] === 1 && width === 4) return Math.min(1 / rate, childWest(deathRates[0], sex));
    const isGreville = width === 5 && ageStarts[i] >= 15 && widthOf(i - 1) === 5 && widthOf(i + 1) >= 5;
    const formula = isGreville ? 2.5 - (25 / 12) * (rate - logSlope(deathRates, i)) : Number.NaN;
    return Math.min(1 / rate, formula > 0 && formula < width ? formula : width / 2);
  });
}

/** Stops at a rule that is none of the two: its words are easily shortened, and the other rule would be taken unseen. */
export function requireInfantRule(where: string, infants: InfantRule): void {
  if (infants === 'andreev-kingkade' || infants === 'coale-demeny') return;
  fail(
    `${where}: reguła infants „${String(infants)}”; oczekiwano andreev-kingkade albo coale-demeny`,
    `${where}: rule infants "${String(infants)}"; expected andreev-kingkade or coale-demeny`,
  );
}

/** Yearly growth of ln m in interval i; NaN where a neighbour has no deaths. */
function logSlope(deathRates: Float64Array, i: number): number {
  // The open interval is not five years wide, so that its rate says little about the slope below it.
  const isLastClosed = i === deathRates.length - 2;
  const ratio = isLastClosed ? deathRates[i] / deathRates[i - 1] : deathRates[i + 1] / deathRates[i - 1];
  return ratio > 0 && ratio < Number.POSITIVE_INFINITY ? log(ratio) / (isLastClosed ? 5 : 10) : Number.NaN;
}

/** a(0) by the level of m(0), fitted to the Human Mortality Database. */
function infantObserved(rate: number, sex: Sex): number {
  if (sex === 'female') return rate < 0.01724 ? 0.14903 - 2.05527 * rate : rate < 0.06891 ? 0.04667 + 3.88089 * rate : 0.31411;
  return rate < 0.023 ? 0.14929 - 1.99545 * rate : rate < 0.08307 ? 0.02832 + 3.26021 * rate : 0.29915;
}

function infantWest(rate: number, sex: Sex): number {
  if (sex === 'female') return rate < 0.107 ? 0.053 + 2.8 * rate : 0.35;
  return rate < 0.107 ? 0.045 + 2.684 * rate : 0.33;
}

function childWest(infantRate: number, sex: Sex): number {
  if (sex === 'female') return infantRate < 0.107 ? 1.522 - 1.518 * infantRate : 1.361;
  return infantRate < 0.107 ? 1.651 - 2.816 * infantRate : 1.352;
}
