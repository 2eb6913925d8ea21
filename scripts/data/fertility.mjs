/** Fertility rates of Rumia by single age, for each vintage. */
import { countedBirths, ownChildren, residentsOf } from './own-children.mjs';
import { total, yearsOf } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./town-inputs.mjs').Note} Note */

/**
 * Poland's age pattern at the town's own level, which its own children show. For 2022 the national level goes from the
 * latest count as the UN's medium variant changes from there; for 2015 it is held.
 *
 * @param {Inputs} inputs
 * @param {Note} note
 */
export function fertility(inputs, note) {
  const { birthRates, figure, people } = inputs;
  /** @param {2015 | 2022} year */
  const town = (year) => {
    const population = people(year);
    return {
      women: population.byAge('female'),
      children: population.byAge('female').map((girls, age) => girls + population.byAge('male')[age]),
    };
  };
  const poland = residentsOf(inputs, 'polska', 2022);
  const county = residentsOf(inputs, 'powiat-wejherowski', 2022);
  const countyBirths = (figure('live_birth_rate', 'powiat-wejherowski', 2024) / 1000) * inputs.countyMean2024();
  const byBirths = countedBirths(inputs, county, countyBirths) / countedBirths(inputs, poland, figure('live_births', 'polska', 2024));
  const byChildren = ownChildren(inputs, county, 2022, 10) / ownChildren(inputs, poland, 2022, 10);
  const correction = byBirths / byChildren;
  note(
    'own_children_correction',
    '2022',
    'F',
    correction,
    'births / children',
    'w powiecie wejherowskim: poziom płodności z policzonych urodzeń 2024 r. wobec poziomu z metody własnych dzieci',
  );

  const now = (ownChildren(inputs, town(2022), 2022, 10) / ownChildren(inputs, poland, 2022, 10)) * correction;
  note(
    'fertility_factor',
    '2022',
    'F',
    now,
    'Rumia / Poland',
    'metoda własnych dzieci: opublikowane dzieci w wieku 0-9 lat na koniec 2022 r. wobec dzieci, jakie kobietom mieszkającym w Rumi dałaby płodność krajowa lat ich urodzenia, podzielone przez to samo dla Polski, z poprawką powiatu; prognoza GUS (558 urodzeń w 2023 r.) zakłada poziom wyższy',
  );
  const then = ownChildren(inputs, town(2015), 2015, 5) / ownChildren(inputs, residentsOf(inputs, 'polska', 2015), 2015, 5);
  note(
    'fertility_factor',
    '2015',
    'F',
    then,
    'Rumia / Poland',
    'metoda własnych dzieci, jak dla 2022 r., na oszacowanych dzieciach w wieku 0-4 lat na koniec 2015 r., bez poprawki powiatu',
  );
  const counted = figure('tfr', 'polska', 2024, 'F');
  const unThen = figure('tfr_un', 'polska', 2024, 'F');
  /** @param {number} year */
  const level = (year) => {
    // No count of 2023 is at hand: half-way between those of 2022 and 2024.
    if (year === 2023) return (figure('tfr_un', 'polska', 2022, 'F') + counted) / 2;
    return counted + figure('tfr_un', 'polska', year, 'F') - unThen;
  };
  const last = yearsOf(2022).at(-1) ?? 2024;
  note(
    'national_tfr_at_the_end',
    '2022',
    'F',
    level(last),
    'children per woman',
    `dzietność w Polsce w ${last} r. w planie: policzona w 2024 r. (1,099) i zmiana, jaką od 2024 r. zakłada wariant średni ONZ (założenie)`,
  );
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
