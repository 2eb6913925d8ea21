import type { Message } from '../../language/language.js';
import type { Draws } from '../../series/draws.js';

/**
 * How many person-years of other care a programme must make unnecessary in each year to pay for itself: its cost over that of one of
 * them, both from the same purse.
 *
 * @param programme - PLN a year.
 * @param unitCost - PLN for a person-year, above 0.
 * @param title - What is avoided, e.g. 'Care home'.
 * @throws {RangeError} If years or numbers of draws differ.
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * breakEvenUnits(draws(300000), draws(60000), { pl: 'DPS', en: 'Care home' }).at(2026); // => [5]
 */
export function breakEvenUnits(programme: Draws, unitCost: Draws, title: Message): Draws {
  return programme.combine(unitCost, (cost, one) => cost / one, {
    id: 'break_even_person_years',
    title: { pl: `${title.pl}: osobolata, których trzeba uniknąć`, en: `${title.en}: person-years to be avoided` },
    unit: { pl: 'osobolata', en: 'person-years' },
    digits: 1,
  });
}
