import { type Language, say } from '../language/language.js';
import { ageLabel } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEX_NAMES, SEXES, type Sex } from '../population/sex.js';
import type { Projection } from '../projection/projection.js';
import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';

/** The largest number of people of one sex and age in any year: the scale all years share. */
export function largestCell({ populations }: Projection): number {
  return Math.max(1, ...populations.map(({ counts }) => counts.reduce((most, count) => Math.max(most, count), 0)));
}

/** One bar for each sex and age group, men to the left. */
export function barsOf(population: Population, language: Language): JsonObject[] {
  const { ageGroups } = population;
  return SEXES.flatMap((sex) =>
    Array.from(population.byAge(sex), (persons, group) => ({
      sex: say(SEX_NAMES[sex], language),
      age: ageLabel(ageGroups, group),
      from: group * ageGroups.width,
      to: (group + 1) * ageGroups.width,
      persons: rounded(persons),
      signed: rounded(side(sex) * persons),
    })),
  );
}

/** Two points for each age group, so that the line runs around the bars like a staircase; it starts and ends at 0. */
export function outlineOf(population: Population): JsonObject[] {
  const { width, count } = population.ageGroups;
  return SEXES.flatMap((sex) => {
    const corners = [
      [0, 0],
      ...Array.from(population.byAge(sex)).flatMap((persons, group) => [
        [group * width, side(sex) * persons],
        [(group + 1) * width, side(sex) * persons],
      ]),
      [count * width, 0],
    ];
    return corners.map(([age, signed], step) => ({ sex, step, age, signed: rounded(signed) }));
  });
}

/** Men are drawn to the left of 0. */
export function side(sex: Sex): number {
  return sex === 'male' ? -1 : 1;
}

/** How many people of one sex and age group a share of the draws has. */
export interface PyramidInterval {
  /** 0: the wide interval, 1: the narrow one. */
  readonly place: number;
  /** The middle of the age group, years. */
  readonly age: number;
  /** Persons, below 0 on the side of the men. */
  readonly low: number;
  readonly high: number;
}
