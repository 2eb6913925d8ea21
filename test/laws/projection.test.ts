import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { Population } from '../../src/population/population.js';
import { SEXES } from '../../src/population/sex.js';
import { migrate } from '../../src/projection/migrate.js';
import type { Projection } from '../../src/projection/projection.js';
import type { Migration, StepRates } from '../../src/rates/rates.js';
import { ageGroups, type Case, cases, perGroup, persons, populations, runs, stepRates, timings } from './arbitraries.js';
import { projectCase } from './project-case.js';

/** Everybody who was ever in a step: the scale against which a difference is rounding. */
function scaleOf(projection: Projection, index: number): number {
  const { births, arrivals, departures } = projection.steps[index];
  return 1 + projection.populations[index].count() + sum(SEXES.map((sex) => births[sex] + sum(arrivals[sex]) + sum(departures[sex])));
}

function expectClose(actual: number, expected: number, scale: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * scale);
}

function withCounts(population: Population, change: (count: number, index: number) => number): Population {
  return new Population({ ...population }, population.counts.map(change));
}

function timesMigration(migration: Migration, factor: number): Migration {
  const times = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  if (migration.kind === 'net')
    return { kind: 'net', persons: { female: times(migration.persons.female), male: times(migration.persons.male) } };
  if (migration.kind === 'none') return migration;
  return { ...migration, arrivals: { female: times(migration.arrivals.female), male: times(migration.arrivals.male) } };
}

const all = (projection: Projection): Float64Array => Float64Array.from(projection.populations.flatMap(({ counts }) => Array.from(counts)));

test('population + births - deaths + arrivals - departures is the next population, of each sex, to 1e-9', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const projection = projectCase(one);
      projection.steps.forEach(({ births, deaths, arrivals, departures, residual }, index) => {
        const scale = scaleOf(projection, index);
        for (const sex of SEXES) {
          const expected =
            projection.populations[index].count({ sex }) + births[sex] - sum(deaths[sex]) + sum(arrivals[sex]) - sum(departures[sex]);
          expectClose(projection.populations[index + 1].count({ sex }), expected, scale, 1e-9);
        }
        expectClose(residual, 0, scale, 1e-9);
      });
    }),
    runs,
  );
});

test('no cell, birth, death, arrival or departure is ever below 0', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const projection = projectCase(one);
      for (const { births, birthsByMother, deaths, arrivals, departures, redistributed } of projection.steps) {
        const { cells, persons: moved, unmet } = redistributed;
        const parts = SEXES.flatMap((sex) => [births[sex], ...deaths[sex], ...arrivals[sex], ...departures[sex]]);
        for (const value of [...parts, ...birthsByMother, cells, moved, unmet]) expect(value).toBeGreaterThanOrEqual(0);
      }
      for (const count of all(projection)) expect(count).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('departure rates never ask for a redistribution', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), (one) => {
      for (const { redistributed } of projectCase(one).steps) expect(redistributed).toEqual({ cells: 0, persons: 0, unmet: 0 });
    }),
    runs,
  );
});

test('net counts change the population by exactly their sum, but for departures reported as unmet', () => {
  fc.assert(
    fc.property(cases(['net']), (one) => {
      const projection = projectCase(one);
      projection.steps.forEach(({ arrivals, departures, redistributed }, index) => {
        const { migration } = one.steps[index];
        const asked = migration.kind === 'net' ? sum(SEXES.map((sex) => sum(migration.persons[sex]))) : 0;
        const moved = sum(SEXES.map((sex) => sum(arrivals[sex]) - sum(departures[sex])));
        expectClose(moved, asked + redistributed.unmet, scaleOf(projection, index) + redistributed.unmet, 1e-9);
        if (redistributed.cells === 0) expect(redistributed).toEqual({ cells: 0, persons: 0, unmet: 0 });
      });
    }),
    runs,
  );
});

test('two halves of a departure rate leave behind what the whole leaves', () => {
  fc.assert(
    fc.property(cases(['flows']), ({ population, steps: [{ migration }] }) => {
      const none = new Float64Array(population.ageGroups.count);
      if (migration.kind !== 'flows') return;
      const away: Migration = { ...migration, arrivals: { female: none, male: none } };
      const people = population.byAge('male');
      const half = migrate(people, away, { sex: 'male', share: 0.5 }).people;
      const halves = migrate(half, away, { sex: 'male', share: 0.5 }).people;
      const whole = migrate(people, away, { sex: 'male', share: 1 }).people;
      halves.forEach((count, group) => {
        expectClose(count, whole[group], people[group]);
      });
    }),
    runs,
  );
});

const nothingHappens = (count: number): StepRates => ({
  survival: { female: new Float64Array(count).fill(1), male: new Float64Array(count).fill(1) },
  fertility: new Float64Array(count),
  sexRatioAtBirth: 1.06,
  migration: { kind: 'none' },
});

test('without rates everybody only gets older, women as men', () => {
  fc.assert(
    fc.property(
      ageGroups.chain((groups) => fc.record({ people: perGroup(persons, groups.count), groups: fc.constant(groups), timing: timings })),
      ({ people, groups, timing }) => {
        const population = new Population(
          { date: '2020-12-31', areas: ['a'], ageGroups: groups, source: 'law' },
          Float64Array.of(...people, ...people),
        );
        const { horizon } = projectCase({ population, steps: [nothingHappens(groups.count)], timing });
        const older = people.map((_, group) =>
          group === 0 ? 0 : group === groups.count - 1 ? people[group - 1] + people[group] : people[group - 1],
        );
        expect(horizon.byAge('female')).toEqual(older);
        expect(horizon.byAge('male')).toEqual(older);
      },
    ),
    runs,
  );
});

test('twice the people and twice the flows give exactly twice the result', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const doubled: Case = {
        ...one,
        population: withCounts(one.population, (count) => 2 * count),
        steps: one.steps.map((step) => ({ ...step, migration: timesMigration(step.migration, 2) })),
      };
      expect(all(projectCase(doubled))).toEqual(all(projectCase(one)).map((count) => 2 * count));
    }),
    runs,
  );
});

test('more arrivals leave no cell smaller', () => {
  fc.assert(
    fc.property(cases(['flows']), fc.double({ min: 1, max: 3, noNaN: true }), (one, factor) => {
      const more = all(
        projectCase({ ...one, steps: one.steps.map((step) => ({ ...step, migration: timesMigration(step.migration, factor) })) }),
      );
      const fewer = all(projectCase(one));
      more.forEach((count, cell) => {
        expect(count - fewer[cell]).toBeGreaterThanOrEqual(-1e-12 * fewer[cell]);
      });
    }),
    runs,
  );
});

test('where nobody survives, nobody is left, and everybody is counted among the deaths', () => {
  fc.assert(
    fc.property(cases(['none']), (one) => {
      const none = new Float64Array(one.population.ageGroups.count);
      const projection = projectCase({ ...one, steps: [{ ...one.steps[0], survival: { female: none, male: none } }] });
      const [{ births, deaths }] = projection.steps;
      expect(projection.horizon.count()).toBe(0);
      expectClose(sum(SEXES.map((sex) => sum(deaths[sex]))), one.population.count() + births.female + births.male, scaleOf(projection, 0));
    }),
    runs,
  );
});

test('two populations under the same rates add up to the projection of their sum', () => {
  const pairs = ageGroups.chain((groups) =>
    fc.record({
      one: populations(groups),
      other: populations(groups),
      steps: fc.array(stepRates(['none', 'flows'], groups.count), { minLength: 1, maxLength: 4 }),
      timing: timings,
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(pairs, ({ one, other, steps, timing, part }) => {
      const partOf = (share: number): StepRates[] => steps.map((step) => ({ ...step, migration: timesMigration(step.migration, share) }));
      const together = all(projectCase({ population: withCounts(one, (count, i) => count + other.counts[i]), steps, timing }));
      const first = all(projectCase({ population: one, steps: partOf(part), timing }));
      const second = all(projectCase({ population: other, steps: partOf(1 - part), timing }));
      together.forEach((count, cell) => {
        expectClose(first[cell] + second[cell], count, 1 + count, 1e-10);
      });
    }),
    runs,
  );
});

test('the total fertility rate can be recomputed from births and woman-years', () => {
  fc.assert(
    fc.property(cases(['none']), (one) => {
      const projection = projectCase(one);
      const { width } = one.population.ageGroups;
      projection.steps.forEach(({ birthsByMother }, index) => {
        const before = projection.populations[index].byAge('female');
        const after = projection.populations[index + 1].byAge('female');
        birthsByMother.forEach((births, group) => {
          const womanYears = (width * (before[group] + after[group])) / 2;
          if (group > 0) expectClose(births, one.steps[index].fertility[group] * womanYears, 1 + births);
        });
      });
    }),
    runs,
  );
});

test('project() leaves its arguments as they were', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const before = JSON.stringify(one);
      projectCase(one);
      expect(JSON.stringify(one)).toBe(before);
    }),
    runs,
  );
});
