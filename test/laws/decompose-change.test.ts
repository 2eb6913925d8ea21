import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEXES } from '../../src/population/sex.js';
import { decomposeChange } from '../../src/projection/decompose-change.js';
import type { ContributionId, Decomposition } from '../../src/projection/decomposition.js';
import { Rates } from '../../src/rates/rates.js';
import { type Case, cases } from './arbitraries.js';
import { projectCase } from './project-case.js';

const RUNS = { numRuns: Math.max(1000, Number(process.env['KOHORTA_RUNS'] ?? 0)) };

/** A case and a random question: a range of its groups, a sex or both, two of its years. */
function decomposed(one: Case, [low, high, start, end, who]: readonly number[]): Decomposition {
  const projection = projectCase(one);
  const { ageGroups, year } = one.population;
  const { width, count } = ageGroups;
  const [first, last] = [low % count, high % count].sort((a, b) => a - b);
  const ages = last === count - 1 ? `${first * width}+` : `${first * width}-${(last + 1) * width - 1}`;
  const from = start % one.steps.length;
  const until = from + 1 + (end % (one.steps.length - from));
  const rates = new Rates(ageGroups, new Map(one.steps.map((step, index) => [year + (index + 1) * width, step])));
  const sex = [undefined, ...SEXES][who % 3];
  return decomposeChange(projection, rates, {
    ages,
    from: year + from * width,
    until: year + until * width,
    timing: one.timing,
    ...(sex === undefined ? {} : { sex }),
  });
}

const question = fc.array(fc.nat(), { minLength: 5, maxLength: 5 });

function part({ contributions }: Decomposition, id: ContributionId): number {
  return contributions.find((one) => one.id === id)?.persons ?? Number.NaN;
}

test('the contributions add up to the change, whatever the people, the rates, the ages and the years', () => {
  fc.assert(
    fc.property(cases(), question, (one, asked) => {
      const result = decomposed(one, asked);
      const scale = 1 + result.start + result.end + result.contributions.reduce((all, { persons }) => all + Math.abs(persons), 0);
      expect(Math.abs(result.residual)).toBeLessThanOrEqual(1e-9 * scale);
    }),
    RUNS,
  );
});

test('nobody moves: migration explains exactly nothing', () => {
  fc.assert(
    fc.property(cases(['none']), question, (one, asked) => {
      expect(part(decomposed(one, asked), 'migration')).toBe(0);
    }),
    RUNS,
  );
});

test('mortality stays: its change explains exactly nothing', () => {
  fc.assert(
    fc.property(cases(), question, (one, asked) => {
      const steps = one.steps.map((step) => ({ ...step, survival: one.steps[0].survival }));
      expect(part(decomposed({ ...one, steps }, asked), 'survival')).toBe(0);
    }),
    RUNS,
  );
});

test('deaths only take away; growing in and births only add; growing out only takes away', () => {
  fc.assert(
    fc.property(cases(), question, (one, asked) => {
      const result = decomposed(one, asked);
      const rounding = 1e-9 * (1 + result.start + part(result, 'growing-in') + part(result, 'born'));
      expect(part(result, 'deaths')).toBeLessThanOrEqual(rounding);
      expect(part(result, 'growing-in')).toBeGreaterThanOrEqual(0);
      expect(part(result, 'born')).toBeGreaterThanOrEqual(0);
      expect(part(result, 'growing-out')).toBeLessThanOrEqual(0);
    }),
    RUNS,
  );
});

test('women and men add up to both', () => {
  fc.assert(
    fc.property(cases(), question, (one, asked) => {
      const [both, women, men] = [0, 1, 2].map((who) => decomposed(one, [...asked.slice(0, 4), who]));
      both.contributions.forEach(({ id, persons }) => {
        const scale = 1 + both.start + both.end + both.contributions.reduce((all, other) => all + Math.abs(other.persons), 0);
        expect(Math.abs(persons - part(women, id) - part(men, id))).toBeLessThanOrEqual(1e-9 * scale);
      });
    }),
    RUNS,
  );
});

test('nobody grows out of an open age group', () => {
  fc.assert(
    fc.property(cases(), question, (one, asked) => {
      const result = decomposed(one, asked);
      if (result.ages.endsWith('+')) expect(part(result, 'growing-out')).toBe(0);
    }),
    RUNS,
  );
});
