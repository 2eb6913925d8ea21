import fc from 'fast-check';
import type { AgeGroups } from '../../src/population/ages.js';
import { Population } from '../../src/population/population.js';
import type { Sex } from '../../src/population/sex.js';
import type { MigrationTiming } from '../../src/projection/step.js';
import type { BySex, Migration, StepRates } from '../../src/rates/rates.js';

/** Runs of one law; the environment variable KOHORTA_RUNS raises them, e.g. to 20000 before a release. */
export const runs: { readonly numRuns: number } = { numRuns: Number(process.env['KOHORTA_RUNS'] ?? 1000) };

/** The kinds of migration a law is about. */
export type MigrationKind = Migration['kind'];

/** One random case: a population, the rates of its next steps and when people move. */
export interface Case {
  readonly population: Population;
  readonly steps: readonly StepRates[];
  readonly timing: MigrationTiming;
}

export const sexes: fc.Arbitrary<Sex> = fc.constantFrom<Sex>('female', 'male');

export const timings: fc.Arbitrary<MigrationTiming> = fc.constantFrom<MigrationTiming>('even', 'end');

/** Two to twelve groups of one or five years. */
export const ageGroups: fc.Arbitrary<AgeGroups> = fc.record({ width: fc.constantFrom(1, 5), count: fc.integer({ min: 2, max: 12 }) });

/** A count of people: none, a few, or many; never so small that halving it loses digits. */
export const persons: fc.Arbitrary<number> = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 50 }),
  fc.double({ min: 0.001, max: 1e6, noNaN: true }),
);

/** A share from 0 to 1, both ends often. */
export const shares: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-9, max: 1, noNaN: true }));

/** One number per age group. */
export function perGroup(one: fc.Arbitrary<number>, count: number): fc.Arbitrary<Float64Array> {
  return fc.array(one, { minLength: count, maxLength: count }).map((numbers) => Float64Array.from(numbers));
}

/** One number per age group and sex. */
export function perSex(one: fc.Arbitrary<number>, count: number): fc.Arbitrary<BySex> {
  return fc.record({ female: perGroup(one, count), male: perGroup(one, count) });
}

/** People of one area, called `a`, at the end of 2020. */
export function populations(groups: AgeGroups): fc.Arbitrary<Population> {
  return perGroup(persons, 2 * groups.count).map(
    (counts) => new Population({ date: '2020-12-31', areas: ['a'], ageGroups: groups, source: 'law' }, counts),
  );
}

/** Migration of the given kinds; net counts often ask more to leave than there are. */
export function migrations(kinds: readonly MigrationKind[], count: number): fc.Arbitrary<Migration> {
  const signed = fc.tuple(persons, fc.constantFrom(-1, 1)).map(([size, sign]) => size * sign);
  const every: Readonly<Record<MigrationKind, fc.Arbitrary<Migration>>> = {
    none: fc.constant({ kind: 'none' }),
    net: perSex(signed, count).map((net) => ({ kind: 'net', persons: net })),
    flows: fc
      .record({ arrivals: perSex(persons, count), departureRates: perSex(shares, count) })
      .map(({ arrivals, departureRates }) => ({ kind: 'flows', arrivals, departureRates })),
  };
  return fc.oneof(...kinds.map((kind) => every[kind]));
}

/** Rates of one step. */
export function stepRates(kinds: readonly MigrationKind[], count: number): fc.Arbitrary<StepRates> {
  return fc.record({
    survival: perSex(shares, count),
    fertility: perGroup(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.5, noNaN: true })), count).map((rates) =>
      rates.map((rate, group) => (group === 0 ? 0 : rate)),
    ),
    sexRatioAtBirth: fc.double({ min: 0.9, max: 1.2, noNaN: true }),
    migration: migrations(kinds, count),
  });
}

/** Whole cases of one to four steps. */
export function cases(kinds: readonly MigrationKind[] = ['none', 'net', 'flows']): fc.Arbitrary<Case> {
  return ageGroups.chain((groups) =>
    fc.record({
      population: populations(groups),
      steps: fc.array(stepRates(kinds, groups.count), { minLength: 1, maxLength: 4 }),
      timing: timings,
    }),
  );
}

/** Death rates by single age or by 0, 1-4 and groups of five years; the open interval never without deaths. */
export const schedules: fc.Arbitrary<{ readonly deathRates: Float64Array; readonly ageStarts: readonly number[]; readonly sex: Sex }> = fc
  .record({
    rates: fc.array(
      fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.6, noNaN: true }), fc.double({ min: 0.6, max: 20, noNaN: true })),
      {
        minLength: 2,
        maxLength: 22,
      },
    ),
    open: fc.double({ min: 0.05, max: 5, noNaN: true }),
    isAbridged: fc.boolean(),
    sex: sexes,
  })
  .map(({ rates, open, isAbridged, sex }) => ({
    deathRates: Float64Array.of(...rates, open),
    ageStarts: Array.from({ length: rates.length + 1 }, (_, i) => (isAbridged ? ([0, 1][i] ?? 5 * (i - 1)) : i)),
    sex,
  }));
