import { bySex } from '../population/by-sex.js';
import { graduate } from '../population/graduate.js';
import { Population } from '../population/population.js';
import { SEXES } from '../population/sex.js';
import { Rates, type StepRates } from '../rates/rates.js';
import { singleYearsLived } from '../rates/single-years.js';
import { ratiosOfPersonYears, survivalRatios } from '../rates/survival.js';
import type { WppCountry, WppStep } from './wpp-country.js';

/** Length of a step and width of an age group in years. */
export type WppStepYears = 1 | 5;

/** What a projection of a country needs. */
export interface WppInput {
  readonly base: Population;
  readonly rates: Rates;
}

/**
 * The base and the rates of a country, ready for `project()`.
 *
 * In five-year steps everything is as the UN publishes it. In one-year steps the base is graduated to single ages,
 * survival read from cubics through the life table, the fertility of a group given to each of its ages (it is births
 * by women of the whole group), and migrants spread evenly over ages and years; the last two because the tables say
 * nothing finer.
 *
 * @param country - As read by `readWpp()`, in groups of five years.
 * @param stepYears - 5, or 1 for single ages.
 * @throws {RangeError} If a rate is outside its range.
 * @example
 * wppInput(readWpp('test/reference/wpp-poland'), 1).rates.years[0]; // => 2026
 */
export function wppInput({ medium, steps }: WppCountry, stepYears: WppStepYears): WppInput {
  const [base] = medium;
  const { ageGroups } = base;
  if (stepYears === 5) return { base, rates: new Rates(ageGroups, new Map(steps.map((step) => [step.year, fiveYears(step)]))) };
  const single = { width: 1, count: (ageGroups.count - 1) * ageGroups.width + 1 };
  const counts = SEXES.flatMap((sex) => {
    const people = Array.from(base.byAge(sex));
    const closed = people.slice(0, -1).map((total, group) => ({ from: group * 5, to: group * 5 + 4, total }));
    return [...graduate(closed), people[people.length - 1]];
  });
  const years = steps.flatMap((step) => [4, 3, 2, 1, 0].map((before): [number, StepRates] => [step.year - before, oneYear(step)]));
  return {
    base: new Population({ ...base, ageGroups: single }, Float64Array.from(counts)),
    rates: new Rates(single, new Map(years)),
  };
}

function fiveYears({ lifeTables, fertility, sexRatioAtBirth, netMigration }: WppStep): StepRates {
  const ageGroups = { width: 5, count: fertility.length };
  return {
    survival: bySex((sex) => survivalRatios(lifeTables[sex], ageGroups)),
    fertility,
    sexRatioAtBirth,
    migration: { kind: 'net', persons: netMigration },
  };
}

function oneYear({ lifeTables, fertility, sexRatioAtBirth, netMigration }: WppStep): StepRates {
  const open = (fertility.length - 1) * 5;
  const ages = Array.from({ length: open + 1 }, (_, age) => age);
  return {
    survival: bySex((sex) => ratiosOfPersonYears(singleYearsLived(lifeTables[sex]), 1)),
    fertility: Float64Array.from(ages, (age) => fertility[Math.floor(age / 5)]),
    sexRatioAtBirth,
    // Five years, and five ages in every group but the open one.
    migration: {
      kind: 'net',
      persons: bySex((sex) => Float64Array.from(ages, (age) => netMigration[sex][Math.floor(age / 5)] / (age === open ? 5 : 25))),
    },
  };
}
