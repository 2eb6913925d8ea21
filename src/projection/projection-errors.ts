import { mean } from 'simple-statistics';
import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import { ageRange, groupsOf } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEXES } from '../population/sex.js';
import { numberColumn, personsColumn, signedColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Column, Table } from '../tables/table.js';
import type { Projection } from './projection.js';

/** Which ages to compare. */
export interface ProjectionErrorsOptions {
  /** Ages whose cells are compared, e.g. '0-89', where the oldest cells are too small to judge by. Default: all. */
  readonly ages?: string;
}

/** How far one projected population is from the reference, percent of the reference. */
export interface YearError {
  readonly year: number;
  /** Persons of all ages. */
  readonly projected: number;
  readonly reference: number;
  /** Signed: above 0 where the projection has more people. */
  readonly totalPercent: number;
  /** Mean and largest absolute error over the cells of sex and age group. */
  readonly meanAgePercent: number;
  readonly maxAgePercent: number;
}

/** How far a projection is from a reference. */
export interface ProjectionErrors {
  readonly years: readonly YearError[];
  /** Over all cells of all years: mean and largest absolute error, percent. */
  readonly ageErrorPercent: { readonly mean: number; readonly max: number };
  /** Cells in which the reference has nobody: no percentage, left out of the errors by age. */
  readonly cellsLeftOut: number;
}

/**
 * Compares a projection with populations that somebody else counted or projected.
 *
 * @param projection - The projection; its base is not compared.
 * @param reference - Populations of later years; their age groups may be wider than those of the projection.
 * @throws {RangeError} If the projection lacks a year, age groups or the range of ages cut one another, or nothing can be
 * compared, or there is more than one area.
 * @example
 * const ageGroups = { width: 1, count: 2 };
 * const alive = Float64Array.of(1, 1);
 * const base = new Population({ date: '2022-12-31', areas: ['a'], ageGroups, source: '' }, Float64Array.of(10, 0, 10, 0));
 * const rates = new Rates(ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1, migration: { kind: 'none' } }]]));
 * const counted = new Population({ date: '2023-12-31', areas: ['a'], ageGroups, source: '' }, Float64Array.of(0, 8, 0, 8));
 * projectionErrors(project(base, rates, { until: 2023 }), [counted]).years[0].totalPercent; // => 25
 */
export function projectionErrors(
  projection: Projection,
  reference: readonly Population[],
  { ages = 'total' }: ProjectionErrorsOptions = {},
): ProjectionErrors {
  requireOneArea({ pl: 'projekcja', en: 'the projection' }, projection.populations);
  requireOneArea({ pl: 'ludność odniesienia', en: 'the reference' }, reference);
  const compared = reference.map((population) => ({ population, errors: cellErrors(projection.at(population.year), population, ages) }));
  const all = compared.flatMap(({ errors }) => errors);
  const cells = all.filter((error) => !Number.isNaN(error));
  if (cells.length === 0) {
    fail(
      'projectionErrors: nie ma z czym porównać; podaj co najmniej jedną ludność odniesienia, w której ktoś żyje',
      'projectionErrors: there is nothing to compare with; give at least one reference population with people in it',
    );
  }
  const years = compared.map(({ population, errors }): YearError => {
    const projected = projection.at(population.year).count();
    const counted = population.count();
    const known = errors.filter((error) => !Number.isNaN(error));
    return {
      year: population.year,
      projected,
      reference: counted,
      totalPercent: percentOf(projected, counted),
      meanAgePercent: known.length === 0 ? Number.NaN : mean(known),
      maxAgePercent: Math.max(0, ...known),
    };
  });
  return { years, ageErrorPercent: { mean: mean(cells), max: Math.max(...cells) }, cellsLeftOut: all.length - cells.length };
}

/**
 * The errors year by year as a table, for a reader.
 *
 * @example
 * const errors = { years: [{ year: 2023, projected: 20, reference: 16, totalPercent: 25, meanAgePercent: 25, maxAgePercent: 25 }], ageErrorPercent: { mean: 25, max: 25 }, cellsLeftOut: 0 };
 * projectionErrorsTable(errors).values('total_error'); // => [25]
 */
export function projectionErrorsTable({ years }: ProjectionErrors): Table {
  return new Table(
    [
      YEAR_COLUMN,
      personsColumn('projected', 'Projekcja, osoby', 'Projection, persons'),
      personsColumn('reference', 'Odniesienie, osoby', 'Reference, persons'),
      signedColumn(percentColumn('total_error', 'Błąd ogółem, %', 'Error of the total, %')),
      percentColumn('mean_age_error', 'Błąd według wieku, średni, %', 'Error by age, mean, %'),
      percentColumn('max_age_error', 'Błąd według wieku, największy, %', 'Error by age, largest, %'),
    ],
    years.map(({ year, projected, reference, totalPercent, meanAgePercent, maxAgePercent }) => [
      year,
      projected,
      reference,
      totalPercent,
      meanAgePercent,
      maxAgePercent,
    ]),
    { title: { pl: 'Projekcja i jej odniesienie', en: 'A projection and its reference' } },
  );
}

function percentColumn(name: string, pl: string, en: string): Column {
  return { ...numberColumn(name, pl, en, 3), unit: { pl: '%', en: '%' } };
}

function requireOneArea(who: Message, populations: readonly Population[]): void {
  const several = populations.find(({ areas }) => areas.length !== 1);
  if (several === undefined) return;
  fail(
    `projectionErrors: ${who.pl} na rok ${several.year} ma kilka obszarów (${several.areas.join(', ')}); porównuje się jeden`,
    `projectionErrors: ${who.en} of ${several.year} has several areas (${several.areas.join(', ')}); one is compared`,
  );
}

/** Absolute error of each cell of the reference, percent; NaN where the reference has nobody. */
function cellErrors(projected: Population, reference: Population, ages: string): number[] {
  const { width, count } = reference.ageGroups;
  const { first, last } = groupsOf(reference.ageGroups, ageRange(ages));
  return SEXES.flatMap((sex) => {
    const counted = Array.from(reference.byAge(sex).subarray(first, last + 1));
    return counted.map((persons, index) => {
      if (persons === 0) return Number.NaN;
      const from = (first + index) * width;
      const to = first + index === count - 1 ? Number.POSITIVE_INFINITY : from + width - 1;
      const ours = groupsOf(projected.ageGroups, { from, to });
      return Math.abs(percentOf(sum(projected.byAge(sex).subarray(ours.first, ours.last + 1)), persons));
    });
  });
}

function percentOf(projected: number, reference: number): number {
  return (100 * (projected - reference)) / reference;
}
