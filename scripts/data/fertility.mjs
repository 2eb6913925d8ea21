/** Fertility rates of Rumia by single age, for each vintage. */
import { AGES, known, total, yearsOf } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./town-inputs.mjs').Note} Note */

/** Half of the gap between today's and the long-run fertility is closed in ten years: 0.5 ^ (1/10). */
const FERTILITY_CONVERGENCE = 0.933;

/**
 * Births a schedule gives to these women in a year.
 *
 * @param {Float64Array} schedule
 * @param {Float64Array} women
 */
function expectedBirths(schedule, women) {
  return total(women.map((count, age) => count * schedule[age]));
}

/**
 * Poland's age pattern at the town's own level: for 2022 as the births of GUS's projection place it, on the way from
 * the latest total fertility to a long-run level; for 2015 as the town's small children place it, held.
 *
 * @param {Inputs} inputs
 * @param {Note} note
 */
export function fertility({ rows, birthRates, people, figure }, note) {
  const women = new Float64Array(AGES);
  for (const row of rows('poland/gus-women.csv')) if (row.year === '2022') women[Number(row.age)] = Number(row.value);
  /** @param {string} file */
  const births = (file) =>
    Number(
      known(
        rows(file).find((row) => row.year === '2023' && (row.flow ?? 'births') === 'births'),
        `births of 2023 in ${file}`,
      ).value,
    );
  const country = births('poland/gus-births.csv') / expectedBirths(birthRates(2023), women);
  const town = births('rumia/flows.csv') / expectedBirths(birthRates(2023), people(2022).byAge('female'));
  const now = town / country;
  note(
    'fertility_factor',
    '2022',
    'F',
    now,
    'Rumia / Poland',
    'urodzenia Rumi i Polski w prognozie GUS na 2023 r. wobec urodzeń, jakie dałby obu ten sam wzorzec płodności',
  );

  const base = people(2015);
  const then = base.count({ ages: '0-2' }) / 3 / expectedBirths(birthRates(2015), base.byAge('female'));
  note(
    'fertility_factor',
    '2015',
    'F',
    then,
    'Rumia / Poland',
    'dzieci w wieku 0-2 lat w oszacowaniu na koniec 2015 r. wobec urodzeń, jakie dałby wzorzec krajowy (metoda własnych dzieci, bez poprawki na zgony i przyjazdy)',
  );

  const latest = figure('tfr', 'polska', 2024, 'F');
  const longRun = figure('tfr_un', 'polska', 2040, 'F');
  note(
    'fertility_long_run',
    '2022',
    'F',
    longRun,
    'children per woman',
    'poziom, do którego zmierza dzietność w Polsce: wariant średni ONZ na 2040 r.; połowa drogi od 1,099 (2024) w dziesięć lat (założenie)',
  );
  /** @param {number} year */
  const level = (year) => {
    if (year === 2023) return (figure('tfr_un', 'polska', 2022, 'F') + latest) / 2;
    return longRun - (longRun - latest) * FERTILITY_CONVERGENCE ** (year - 2024);
  };
  /** @type {Record<2015 | 2022, Map<number, Float64Array>>} */
  const byYear = { 2015: new Map(), 2022: new Map() };
  for (const year of yearsOf(2015))
    byYear[2015].set(
      year,
      birthRates(2015).map((rate) => rate * then),
    );
  for (const year of yearsOf(2022)) {
    const shape = birthRates(year);
    byYear[2022].set(
      year,
      shape.map((rate) => (rate / total(shape)) * level(year) * now),
    );
  }
  return byYear;
}
