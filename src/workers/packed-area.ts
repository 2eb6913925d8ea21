import type { AgeGroups } from '../population/ages.js';
import { Population, type PopulationDescription } from '../population/population.js';
import type { AreaJob } from '../projection/areas/area-job.js';
import type { BaseUncertainty, VariantsUncertainty } from '../projection/starting-people.js';
import type { Uncertainty } from '../projection/uncertainty.js';
import { Rates, type StepRates } from '../rates/rates.js';

/** A population as plain data. */
export interface PackedPopulation {
  readonly description: PopulationDescription;
  readonly counts: Float64Array;
}

/** An area as plain data, which can be sent to a worker; rates that are the same in several years are sent once. */
export interface PackedArea {
  readonly population: PackedPopulation;
  readonly ageGroups: AgeGroups;
  readonly rates: readonly (readonly [number, StepRates])[];
  readonly uncertainty?: Omit<Uncertainty, 'base'> & { readonly base?: Exclude<BaseUncertainty, VariantsUncertainty> };
  /** The second estimate of the base, where it is uncertain by one. */
  readonly variants?: { readonly alternative: PackedPopulation; readonly spread: number };
}

/** The area as plain data, with the rates of these years. */
export function packArea({ population, rates, uncertainty }: AreaJob, years: readonly number[]): PackedArea {
  const packed = {
    population: packPopulation(population),
    ageGroups: rates.ageGroups,
    rates: years.map((year) => [year, rates.at(year)] as const),
  };
  if (uncertainty === undefined) return packed;
  const { base, ...rest } = uncertainty;
  if (base === undefined) return { ...packed, uncertainty: rest };
  if (base.kind !== 'variants') return { ...packed, uncertainty: { ...rest, base } };
  return { ...packed, uncertainty: rest, variants: { alternative: packPopulation(base.alternative), spread: base.spread } };
}

/** The area again. */
export function unpackArea({ population, ageGroups, rates, uncertainty, variants }: PackedArea): AreaJob {
  const job = { population: unpackPopulation(population), rates: new Rates(ageGroups, new Map(rates)) };
  if (uncertainty === undefined) return job;
  if (variants === undefined) return { ...job, uncertainty };
  const base = { kind: 'variants', alternative: unpackPopulation(variants.alternative), spread: variants.spread } as const;
  return { ...job, uncertainty: { ...uncertainty, base } };
}

function packPopulation({ date, areas, ageGroups, source, status, counts }: Population): PackedPopulation {
  return { description: { date, areas, ageGroups, source, status }, counts };
}

function unpackPopulation({ description, counts }: PackedPopulation): Population {
  return new Population(description, counts);
}
