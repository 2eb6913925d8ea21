/** Death rates of Rumia by single age, for each vintage. */
import { matchLifeExpectancy } from '../../dist/index.js';
import { CODES, SEXES, total, yearsOf } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./town-inputs.mjs').Note} Note */
/** @typedef {import('./town-inputs.mjs').Sex} Sex */

/**
 * Poland's schedules at the level of pomorskie: those to come for 2022; for 2015 that of the year, falling on at the
 * pace of 2010-2015.
 *
 * @param {Inputs} inputs
 * @param {Note} note
 */
export function mortality({ deathRates, deathRatesKnownIn2015, figure }, note) {
  /** @type {Record<2015 | 2022, Map<number, Record<Sex, Float64Array>>>} */
  const byYear = { 2015: new Map(), 2022: new Map() };
  for (const sex of SEXES) {
    const now = matchLifeExpectancy(deathRates(2024, sex), {
      sex,
      lifeExpectancy: figure('life_expectancy_at_birth', 'pomorskie', 2024, CODES[sex]),
    });
    note(
      'mortality_factor',
      '2022',
      CODES[sex],
      now,
      'pomorskie (GUS) / Poland (UN)',
      'iloraz wszystkich współczynników zgonów; dobrany do trwania życia w województwie pomorskim w 2024 r. (GUS) na wzorcu ONZ dla Polski, interpolowanym między środkami pięcioleci; mieści różnicę województwa i różnicę źródeł',
    );
    for (const year of yearsOf(2022))
      set(
        byYear[2022],
        year,
        sex,
        deathRates(year, sex).map((rate) => rate * now),
      );

    const then = matchLifeExpectancy(deathRatesKnownIn2015(2010, sex), {
      sex,
      lifeExpectancy: figure('life_expectancy_at_birth', 'pomorskie', 2010, CODES[sex]),
    });
    note('mortality_factor', '2015', CODES[sex], then, 'pomorskie (GUS) / Poland (UN)', 'jak wyżej, na 2010 r. i wzorcu lat 2010-2015');
    const decline = improvement(deathRatesKnownIn2015(2010, sex), deathRatesKnownIn2015(2015, sex));
    note(
      'mortality_decline',
      '2015',
      CODES[sex],
      decline,
      'per year',
      'średni roczny spadek współczynników zgonów w wieku 30-99 lat w Polsce między 2010 a 2015 r., przedłużony',
    );
    for (const year of yearsOf(2015))
      set(
        byYear[2015],
        year,
        sex,
        deathRatesKnownIn2015(2015, sex).map((rate) => rate * then * Math.exp(-decline * (year - 2015))),
      );
  }
  return byYear;
}

/**
 * Mean yearly decline over five years of the logarithm of death rates at ages 30 to 99, where nearly all deaths happen.
 *
 * @param {Float64Array} from
 * @param {Float64Array} to
 */
function improvement(from, to) {
  const declines = Array.from({ length: 70 }, (_, index) => Math.log(from[30 + index] / to[30 + index]) / 5);
  return total(declines) / declines.length;
}

/**
 * @param {Map<number, Record<Sex, Float64Array>>} byYear
 * @param {number} year
 * @param {Sex} sex
 * @param {Float64Array} rates
 */
function set(byYear, year, sex, rates) {
  const none = new Float64Array(0);
  byYear.set(year, { ...(byYear.get(year) ?? { female: none, male: none }), [sex]: rates });
}
