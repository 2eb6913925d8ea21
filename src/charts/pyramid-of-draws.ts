import { currentLanguage, type Language, type Message, say } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import { type AgeGroups, ageLabel } from '../population/ages.js';
import { Population } from '../population/population.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { Simulation } from '../projection/simulation.js';
import type { Draws } from '../series/draws.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { type DrawsPyramid, peopleOf } from './pyramid-draws-plan.js';
import { drawsDescription, drawsSubtitle, drawsTable, drawsTitle } from './pyramid-draws-words.js';
import { pyramidLayers, pyramidPlot } from './pyramid-layers.js';
import type { PyramidOptions } from './pyramid-options.js';
import { type PyramidInterval, side } from './pyramid-rows.js';
import { rounded } from './rounded.js';

/** Shares of the draws in the intervals, from the wide one to the narrow one. */
export const PYRAMID_LEVELS = [0.95, 0.8] as const;

/** Years of age in one bar: finer bars could not carry an interval. */
const BAR_YEARS = 5;

/**
 * A pyramid of many futures; see `pyramid()`.
 *
 * @param simulation - Made by `simulate()`.
 * @throws {RangeError} If it has no such year, or a size is too small to draw in.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 5, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const alive = Float64Array.of(1, 1, 1);
 * const rates = new Rates(base.ageGroups, new Map([[2027, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * pyramidOfDraws(simulate(base, rates, { until: 2027, seed: 1, draws: 9 }), { language: 'en' }).title; // => '2027: 24 people with at least 80% probability'
 */
export function pyramidOfDraws(
  simulation: Simulation,
  {
    year = simulation.expected.horizon.year,
    base: baseYear = simulation.expected.base.year,
    areas,
    width = 720,
    height,
    title,
    subtitle,
    language = currentLanguage(),
  }: PyramidOptions = {},
): Chart {
  checkSize('pyramid', width, height);
  const pyramid = pyramidOf(simulation, areas, year, baseYear);
  const { shown, base, largest } = pyramid;
  const message: Message = title ?? { pl: drawsTitle(pyramid, 'pl'), en: drawsTitle(pyramid, 'en') };
  const headline = say(message, language);
  const description = drawsDescription(pyramid, language);
  const plot = pyramidPlot(shown.ageGroups, width, height);
  const spec = inFrame({
    title: headline,
    subtitle: subtitle === undefined ? drawsSubtitle(pyramid, language) : [say(subtitle, language)],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer: pyramidLayers(
      {
        shown,
        base,
        names: namesOf(pyramid, language),
        largest,
        intervals: intervalsOf(pyramid),
      },
      { width, height: plot.height },
      language,
    ),
  });
  return new Chart({ spec, title: headline, description, table: drawsTable(pyramid, message), language });
}

function pyramidOf(simulation: Simulation, areas: DrawsPyramid['areas'], year: number, baseYear: number): DrawsPyramid {
  const { expected } = simulation;
  const [after, before] = [expected.at(year), expected.at(baseYear)];
  const ageGroups = barGroups(expected.base.ageGroups);
  const draws = eachCell(ageGroups, (ages, sex) => peopleOf({ simulation, areas }, { ages, sex }));
  const population = ({ date, source }: Population, persons: (cell: Draws, place: number) => number): Population =>
    new Population({ date, areas: [expected.base.areas.join(', ')], ageGroups, source }, Float64Array.from(draws, persons));
  const quantile = (of: Population, probability: number): Population =>
    population(of, (cell) => quantiles(cell.at(of.year), [probability])[0]);
  const known = eachCell(ageGroups, (ages, sex) => ({ ages, sex }));
  const top = (1 + PYRAMID_LEVELS[0]) / 2;
  return {
    simulation,
    areas,
    year,
    shown: quantile(after, 0.5),
    // Of all areas the base is known; of one it can differ from draw to draw.
    base:
      baseYear === year
        ? undefined
        : areas === undefined
          ? population(before, (_, place) => before.count(known[place]))
          : quantile(before, 0.5),
    largest: Math.max(1, ...draws.flatMap((cell) => cell.years.map((one) => quantiles(cell.at(one), [top])[0]))),
    bands: PYRAMID_LEVELS.map((level) => ({ level, low: quantile(after, (1 - level) / 2), high: quantile(after, (1 + level) / 2) })),
  };
}

/** Groups of five years where the ages of the simulation make them up, else its own. */
function barGroups(ageGroups: AgeGroups): AgeGroups {
  const { width, count } = ageGroups;
  const open = (count - 1) * width;
  if (width >= BAR_YEARS || BAR_YEARS % width !== 0 || open % BAR_YEARS !== 0 || open < BAR_YEARS) return ageGroups;
  return { width: BAR_YEARS, count: open / BAR_YEARS + 1 };
}

function eachCell<Value>(ageGroups: AgeGroups, of: (ages: string, sex: Sex) => Value): Value[] {
  return SEXES.flatMap((sex) => Array.from({ length: ageGroups.count }, (_, group) => of(ageLabel(ageGroups, group), sex)));
}

function intervalsOf({ shown, bands }: DrawsPyramid): PyramidInterval[] {
  const { width, count } = shown.ageGroups;
  return bands.flatMap(({ low, high }, place) =>
    SEXES.flatMap((sex) =>
      Array.from({ length: count }, (_, group) => ({
        place,
        age: (group + 0.5) * width,
        low: rounded(side(sex) * low.byAge(sex)[group]),
        high: rounded(side(sex) * high.byAge(sex)[group]),
      })),
    ),
  );
}

function namesOf({ year, base }: DrawsPyramid, language: Language): { readonly shown: string; readonly base: string } {
  return {
    shown: say({ pl: `${year}, mediana losowań`, en: `${year}, median of the draws` }, language),
    base: base === undefined ? '' : say({ pl: `${base.year}, stan wyjściowy`, en: `${base.year}, base` }, language),
  };
}
