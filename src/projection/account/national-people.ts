import { sum } from '../../numerics/sum.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { graduate } from '../../population/graduate.js';
import type { Sex } from '../../population/sex.js';
import { lifeTable } from '../../rates/life-table.js';
import type { BySex } from '../../rates/rates.js';
import { survivalRatios } from '../../rates/survival.js';
import { type NationalFigures, ofYear } from './national-record.js';

const AGES = SINGLE_AGES.count;
const GROUP = 5;
/** Share of girls among the born at 106 boys per 100 girls. */
const GIRLS = 100 / 206;

/**
 * People of the country by sex and single age on 31 December: the last estimate by five-year group, cut into single ages in
 * proportion to births and survival, and brought forward by births and deaths. Its level matters little: it gives the shape
 * within five-year groups, and what young and old are to those in between.
 *
 * @param figures - What is known by then.
 * @param year - The year at whose end.
 * @throws {RangeError} If a year of deaths or births is missing.
 * @example
 * const flat = (value: number, count: number) => ({ female: new Float64Array(count).fill(value), male: new Float64Array(count).fill(value) });
 * const figures = { births: new Map([[1950, 206], [2010, 206]]), lifeExpectancy: new Map(), fertility: new Map(), people: [{ year: 2010, people: flat(500, 21) }], mortality: new Map([[2010, flat(0.01, 101)]]) };
 * nationalPeople(figures, 2010).female.length; // => 101
 */
export function nationalPeople(figures: NationalFigures, year: number): BySex {
  const last = figures.people.filter((one) => one.year <= year).at(-1) ?? figures.people[0];
  return bySex((sex) => {
    const midyear = singleAges(figures, last.year, last.people[sex], sex);
    // Half a year later, half of each age has had its birthday.
    let people: Float64Array = midyear.map((persons, age) => (age === 0 ? persons : (persons + midyear[age - 1]) / 2));
    for (let next = last.year + 1; next <= year; next++) people = brought(people, figures, next, sex);
    return people;
  });
}

function singleAges(figures: NationalFigures, year: number, groups: Float64Array, sex: Sex): Float64Array {
  const { survivors } = lifeTable(ofYear(figures.mortality, year, 'deaths')[sex], { sex });
  const first = Math.min(...figures.births.keys());
  const born = (age: number): number => figures.births.get(Math.max(first, year - age)) ?? 1;
  // On 1 July an age was born in two calendar years, half and half.
  const exposure = Float64Array.from({ length: AGES - 1 }, (_, age) => survivors[age] * (born(age) + born(age + 1)));
  const closed = graduate(
    Array.from({ length: groups.length - 1 }, (_, group) => ({ from: GROUP * group, to: GROUP * group + GROUP - 1, total: groups[group] })),
    { exposure },
  );
  return Float64Array.from({ length: AGES }, (_, age) => (age < AGES - 1 ? closed[age] : groups[groups.length - 1]));
}

function brought(people: Float64Array, figures: NationalFigures, year: number, sex: Sex): Float64Array {
  const survival = survivalRatios(lifeTable(ofYear(figures.mortality, year, 'deaths')[sex], { sex }), SINGLE_AGES);
  const born = ofYear(figures.births, year, 'births') * (sex === 'female' ? GIRLS : 1 - GIRLS);
  return people.map((_, age) => {
    if (age === 0) return born * survival[0];
    return survival[age] * (age === AGES - 1 ? people[age - 1] + people[age] : people[age - 1]);
  });
}

/** Persons from one age to another, both included. */
export function between(people: Float64Array, from: number, to: number): number {
  return sum(people.subarray(from, to + 1));
}
