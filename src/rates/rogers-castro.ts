import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';

/**
 * A migration schedule: m(x) = a1 exp(-alpha1 x) + a2 exp(-alpha2 (x - mu2) - exp(-lambda2 (x - mu2))) + retirement + elderly + c.
 * Children follow their parents (1), young adults leave (2), some move on retiring (3), some in old age (4), and a few at every age (c).
 */
export interface RogersCastro {
  /** Height and fall of the curve of children. */
  readonly a1: number;
  readonly alpha1: number;
  /** Height, place, rise and fall of the peak of young adults. */
  readonly a2: number;
  readonly mu2: number;
  readonly alpha2: number;
  readonly lambda2: number;
  /** The peak of retirement, the same form as that of young adults. */
  readonly retirement?: { readonly a3: number; readonly mu3: number; readonly alpha3: number; readonly lambda3: number };
  /** An upward slope of old age: a4 exp(alpha4 x). */
  readonly elderly?: { readonly a4: number; readonly alpha4: number };
  /** Migration at every age. */
  readonly c: number;
}

/**
 * The standard of seven parameters (Rogers & Castro's fundamental parameters): a young adult peak three times as high as the
 * children's, at 23 years. Its level means nothing; scale it.
 */
export const ROGERS_CASTRO_STANDARD: RogersCastro = {
  a1: 0.02,
  alpha1: 0.1,
  a2: 0.06,
  mu2: 20,
  alpha2: 0.1,
  lambda2: 0.4,
  c: 0.003,
};

/** Which ages, and what they add up to. */
export interface RogersCastroOptions {
  /** Number of single ages from 0. Default: 101, the last of them 100 and over. */
  readonly ages?: number;
  /** What the schedule adds up to over all ages (the gross migraproduction rate). Default: as the parameters give it. */
  readonly level?: number;
}

/**
 * Migration rates by single age from Rogers and Castro's model, at the middle of each year of age.
 *
 * Assumptions: the age pattern of migration has the same four causes everywhere. Limitations: students' double moves and refugees' are
 * not in it; rates of very small places are noise. Data needed: parameters, the standard or from {@link fitRogersCastro}.
 *
 * @param parameters - Default: the standard.
 * @returns Moves per person and year, one number per age.
 * @throws {RangeError} If a parameter is not a number or a height is negative.
 * @see Rogers & Castro (1981), Model Migration Schedules, IIASA RR-81-30; Rogers, Little & Raymer (2010), The Indirect Estimation of
 * Migration, ch. 2.
 * @example
 * const rates = rogersCastro(ROGERS_CASTRO_STANDARD, { level: 1 });
 * [rates.length, Math.round(sum(rates) * 1e9) / 1e9, rates.indexOf(Math.max(...rates))]; // => [101, 1, 23]
 */
export function rogersCastro(
  parameters: RogersCastro = ROGERS_CASTRO_STANDARD,
  { ages = 101, level }: RogersCastroOptions = {},
): Float64Array {
  check(parameters, ages, level);
  const rates = Float64Array.from({ length: ages }, (_, age) => rateAt(parameters, age + 0.5));
  if (level === undefined) return rates;
  const total = rates.reduce((all, rate) => all + rate, 0);
  return rates.map((rate) => (total > 0 ? (rate * level) / total : 0));
}

function rateAt({ a1, alpha1, a2, mu2, alpha2, lambda2, retirement, elderly, c }: RogersCastro, x: number): number {
  const children = a1 * exp(-alpha1 * x);
  const young = peak(a2, mu2, alpha2, lambda2, x);
  const retired = retirement === undefined ? 0 : peak(retirement.a3, retirement.mu3, retirement.alpha3, retirement.lambda3, x);
  const old = elderly === undefined ? 0 : elderly.a4 * exp(elderly.alpha4 * x);
  return children + young + retired + old + c;
}

function peak(height: number, place: number, fall: number, rise: number, x: number): number {
  return height * exp(-fall * (x - place) - exp(-rise * (x - place)));
}

function check({ retirement, elderly, ...own }: RogersCastro, ages: number, level: number | undefined): void {
  const { a1, alpha1, a2, mu2, alpha2, lambda2, c } = own;
  // By name, so that a parameter that was left out is found as well.
  const parameters: [string, number][] = [
    ...Object.entries({ a1, alpha1, a2, mu2, alpha2, lambda2, c }),
    ...Object.entries(retirement ?? {}),
    ...Object.entries(elderly ?? {}),
  ];
  const wrong = parameters.find(([name, value]) => !Number.isFinite(value) || (/^(a\d|c)$/.test(name) && value < 0));
  if (wrong !== undefined) {
    fail(
      `rogersCastro: ${wrong[0]} to ${wrong[1]}; oczekiwano liczby, a wysokości (a1, a2, a3, a4, c) od 0`,
      `rogersCastro: ${wrong[0]} is ${wrong[1]}; expected a number, and heights (a1, a2, a3, a4, c) from 0`,
    );
  }
  if (!(Number.isInteger(ages) && ages > 0) || (level !== undefined && !(level >= 0 && Number.isFinite(level)))) {
    fail(
      `rogersCastro: ${ages} roczników wieku, poziom ${level ?? 'wynikający'}; oczekiwano liczby całkowitej od 1 i poziomu od 0`,
      `rogersCastro: ${ages} ages, level ${level ?? 'as it comes'}; expected a whole number from 1 and a level from 0`,
    );
  }
}
