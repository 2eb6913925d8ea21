import { fail } from '../language/error.js';
import { SEXES, type Sex } from '../population/sex.js';

/** Death rates by age group of several years, which need not follow one another. */
export interface MortalityHistory {
  /** Calendar years, rising. */
  readonly years: readonly number[];
  /** Exact age at which each interval begins; the last is open. */
  readonly ageStarts: readonly number[];
  /** m(x) per person-year: one array per year, one number per interval, each above 0. */
  readonly deathRates: Readonly<Record<Sex, readonly Float64Array[]>>;
}

/** Life expectancy at birth in many years, where death rates by age are known only in some. */
export interface LifeExpectancyHistory {
  /** Calendar years, rising. */
  readonly years: readonly number[];
  readonly lifeExpectancy: Readonly<Record<Sex, Float64Array>>;
}

/**
 * Stops at a history from which no logarithms can be taken: rates that are missing or 0, years that do not rise.
 *
 * @param where - The function that asks, as it begins its messages.
 */
export function requireMortalityHistory(where: string, { years, ageStarts, deathRates }: MortalityHistory): void {
  if (years.length < 2 || years.some((year, i) => i > 0 && !(year > years[i - 1]))) {
    fail(
      `${where}: lata ${years.join(', ')}; oczekiwano co najmniej dwóch, rosnących`,
      `${where}: years ${years.join(', ')}; expected at least two, rising`,
    );
  }
  for (const sex of SEXES) {
    if (deathRates[sex]?.length !== years.length) {
      fail(
        `${where}: ${deathRates[sex]?.length ?? 0} tablic współczynników (${sex}); oczekiwano ${years.length}, po jednej na rok`,
        `${where}: ${deathRates[sex]?.length ?? 0} arrays of rates (${sex}); expected ${years.length}, one per year`,
      );
    }
    deathRates[sex].forEach((rates, i) => {
      const wrong = rates.length === ageStarts.length ? rates.findIndex((rate) => !(rate > 0 && rate < Number.POSITIVE_INFINITY)) : 0;
      if (wrong < 0) return;
      fail(
        `${where}: rok ${years[i]}, ${sex}, wiek ${ageStarts[wrong]}: ${rates[wrong]} (liczb ${rates.length}); oczekiwano ${ageStarts.length} liczb większych od 0; połącz grupy wieku bez zgonów`,
        `${where}: ${years[i]}, ${sex}, age ${ageStarts[wrong]}: ${rates[wrong]} (${rates.length} numbers); expected ${ageStarts.length} numbers above 0; merge age groups without deaths`,
      );
    });
  }
}
