import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditedClaim, auditClaims } from '../../../src/indicators/audit/audit-claims.js';
import { auditTable } from '../../../src/indicators/audit/audit-table.js';
import type { Claim, ClaimConsequence, ClaimInput } from '../../../src/indicators/audit/claim.js';
import { VERDICT_NAMES, VERDICTS } from '../../../src/indicators/audit/verdict.js';
import { KohortaError } from '../../../src/language/error.js';

function input(id: string, value: number | null, more: Partial<ClaimInput> = {}): ClaimInput {
  const title = { pl: `liczba ${id}`, en: `figure ${id}` };
  return {
    id,
    title,
    quantity: id,
    area: 'rumia',
    date: '2015',
    value,
    unit: 'persons',
    status: 'published',
    source: 's',
    point: 'p. 1',
    ...more,
  };
}

function claim(formula: string | undefined, printed: number | null, more: Partial<Claim> = {}): Claim {
  return {
    id: 'c',
    statement: { pl: 'stwierdzenie', en: 'statement' },
    ...(formula === undefined ? {} : { formula }),
    relation: '=',
    printed,
    unit: 'percent',
    precision: 1,
    rounding: 'nearest',
    links: [],
    source: 's',
    point: 'p. 1',
    ...more,
  };
}

function audited(one: Claim, inputs: readonly ClaimInput[], consequences: readonly ClaimConsequence[] = []): AuditedClaim {
  return auditClaims({ claims: [one], inputs, consequences }).claims[0];
}

describe('verdicts', () => {
  const part = input('part', 33);
  const whole = input('whole', 238);

  test('exact, within rounding, truncated', () => {
    expect(audited(claim('a + b', 84, { unit: 'persons' }), [input('a', 54), input('b', 30)]).verdict).toBe('exact');
    expect(audited(claim('part / whole', 14), [part, whole]).verdict).toBe('rounding');
    expect(audited(claim('part / whole', 13), [part, whole]).verdict).toBe('truncated');
    expect(audited(claim('part / whole', 12), [part, whole]).verdict).toBe('inconsistent');
  });

  test('a rounded input may be what explains the difference', () => {
    const rounded = input('part', 30, { precision: 10 });
    expect(audited(claim('part / whole', 14), [rounded, whole]).verdict).toBe('rounding');
    expect(audited(claim('part / whole', 14), [input('part', 30), whole]).verdict).toBe('inconsistent');
  });

  test('"almost" is below the number, not above it', () => {
    const almost = { unit: 'persons', precision: 10, rounding: 'almost' } as const;
    expect(audited(claim('a', 650, almost), [input('a', 647)]).verdict).toBe('rounding');
    expect(audited(claim('a', 650, almost), [input('a', 654, { source: 's' })]).verdict).not.toBe('rounding');
  });

  test('what another source says is data, what the same document says is another claim', () => {
    const exact = { unit: 'persons', rounding: 'exact' } as const;
    expect(audited(claim('a', 10, exact), [input('a', 12)]).verdict).toBe('inconsistent');
    expect(audited(claim('a', 10, exact), [input('a', 12, { source: 'census' })]).verdict).toBe('contradicted');
  });

  test('missing figures, no formula and no printed number cannot be judged', () => {
    expect(audited(claim('a', 1), [input('a', null, { unit: 'percent', status: 'missing' })]).verdict).toBe('not-derivable');
    expect(audited(claim(undefined, 1), []).verdict).toBe('not-derivable');
    expect(audited(claim('a', null), [input('a', 1, { unit: 'percent' })]).verdict).toBe('not-derivable');
  });

  test('bounds are met, broken, or met within rounding', () => {
    const most = { unit: 'persons', relation: '<=', rounding: 'exact' } as const;
    expect(audited(claim('a', 10, most), [input('a', 9)]).verdict).toBe('exact');
    expect(audited(claim('a', 10, most), [input('a', 11)]).verdict).toBe('inconsistent');
    expect(audited(claim('a', 10, most), [input('a', 11, { low: 9, high: 13 })]).verdict).toBe('rounding');
  });

  test('each has a symbol and a word of its own', () => {
    for (const pick of [
      (one: (typeof VERDICTS)[number]) => VERDICT_NAMES[one].symbol,
      (one: (typeof VERDICTS)[number]) => VERDICT_NAMES[one].name.pl,
    ]) {
      expect(new Set(VERDICTS.map(pick)).size).toBe(VERDICTS.length);
    }
  });
});

describe('likely mistakes', () => {
  const shares = { unit: 'percent' };

  test('division by the end value', () => {
    const { verdict, mistake } = audited(claim('(after - before) / before', 20), [input('before', 400), input('after', 500)]);
    expect(verdict).toBe('wrong-base');
    expect(mistake).toMatchObject({ isSure: true, value: 20, alternative: { kind: 'divisor', taken: 'after', instead: 'before' } });
  });

  test('points for percent', () => {
    const { mistake } = audited(claim('(after - before) / before', 4), [input('before', 14, shares), input('after', 18, shares)]);
    expect(mistake?.alternative.kind).toBe('points');
  });

  test("the figures of two areas in each other's place", () => {
    const { mistake } = audited(claim('part - whole', 205, { unit: 'persons' }), [input('part', 33), input('whole', 238)]);
    expect(mistake?.alternative).toMatchObject({ kind: 'swapped' });
  });

  test('the same quantity of another year', () => {
    const inputs = [input('users', 103), input('people', 1000), input('people_2010', 500, { quantity: 'people', date: '2010' })];
    const { mistake } = audited(claim('users / people', 20.6, { precision: 0.1 }), inputs);
    expect(mistake?.alternative).toMatchObject({ kind: 'other-figure', taken: 'people_2010', instead: 'people' });
  });

  test('a decimal sign off', () => {
    const { mistake } = audited(claim('a / b', 5), [input('a', 52), input('b', 103)]);
    expect(mistake?.alternative).toMatchObject({ kind: 'decimal', factor: 0.1 });
  });

  test('none where none is near', () => {
    expect(audited(claim('a / b', 77), [input('a', 52), input('b', 103)]).mistake).toBeUndefined();
  });
});

describe('laws', () => {
  const count = fc.integer({ min: 1, max: 5000 });

  test('a correctly rounded share is never wrong, one that is cut off is truncated', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const inputs = [input('part', part), input('whole', whole)];
        const percent = (part / whole) * 100;
        const verdictOf = (printed: number): string => audited(claim('part / whole', printed), inputs).verdict;
        const nearest = Math.floor(percent + 0.5);
        // Within a thousandth of a half the machine's own rounding decides.
        fc.pre(Math.abs(percent - Math.floor(percent) - 0.5) > 0.001);
        expect(['exact', 'rounding']).toContain(verdictOf(nearest));
        if (Math.floor(percent) !== nearest) expect(verdictOf(Math.floor(percent))).toBe('truncated');
      }),
      { numRuns: 200 },
    );
  });

  test('what an input would have to be makes the claim exact', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 95 }), (a, b, printed) => {
        const inputs = [input('a', a), input('b', a + b)];
        const { verdict, needed } = audited(claim('a / b', printed, { rounding: 'exact' }), inputs);
        fc.pre(verdict !== 'exact');
        for (const { input: id, value } of needed) {
          const right = inputs.map((one) => (one.id === id ? { ...one, value } : one));
          expect(audited(claim('a / b', printed, { precision: 0.001 }), right).verdict).toMatch(/exact|rounding/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the range holds the value and grows with the uncertainty of the inputs', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 50 }), (a, b, step) => {
        const rangeWith = (precision: number): readonly [number, number, number] => {
          const inputs = [input('a', a + 100, { precision }), input('b', b + 100, { precision })];
          const { range, computed } = audited(claim('a / (a + b)', 50), inputs);
          return [range?.low ?? Number.NaN, computed ?? Number.NaN, range?.high ?? Number.NaN];
        };
        const [narrow, wide] = [rangeWith(step), rangeWith(2 * step)];
        expect(narrow[0]).toBeLessThanOrEqual(narrow[1]);
        expect(narrow[1]).toBeLessThanOrEqual(narrow[2]);
        expect(wide[0]).toBeLessThanOrEqual(narrow[0]);
        expect(wide[2]).toBeGreaterThanOrEqual(narrow[2]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('warnings', () => {
  test('places do not come and go by chance', () => {
    const target = claim(undefined, 10, { unit: 'places', baseline: 'a', relation: '<=' });
    expect(audited(target, [input('a', 16, { unit: 'places' })]).flags).toEqual([]);
    expect(audited({ ...target, unit: 'children' }, [input('a', 16, { unit: 'children' })]).flags.map(({ kind }) => kind)).toEqual([
      'chance',
    ]);
  });

  test('a rate does not improve when others get worse, a share of a total does', () => {
    const ours = input('ours', 16, { better: 'lower' });
    const all = input('all', 54, { better: 'lower' });
    const residents = input('residents', 1100);
    const wanted = { better: 'lower' } as const;
    expect(audited(claim('ours / residents', 1, wanted), [ours, residents]).flags).toEqual([]);
    expect(audited(claim('ours / all', 30, wanted), [ours, all]).flags.map(({ kind }) => kind)).toEqual(['composition']);
  });

  test('round numbers and figures of other places may be the same', () => {
    const flagsOf = (one: ClaimInput, other: ClaimInput): readonly string[] =>
      audited(claim('a / a', 100), [one, other]).flags.map(({ kind }) => kind);
    expect(flagsOf(input('a', 33), input('b', 33))).toEqual(['same-number']);
    expect(flagsOf(input('a', 30), input('b', 30))).toEqual([]);
    expect(flagsOf(input('a', 33), input('b', 33, { area: 'reda' }))).toEqual([]);
    expect(flagsOf(input('a', 3), input('b', 3))).toEqual([]);
  });
});

describe('consequences', () => {
  const consequence = (formula: string, more: Partial<ClaimConsequence>): ClaimConsequence => ({
    ...{ claim: 'c', title: { pl: 'co', en: 'what' }, formula, unit: 'percent', digits: 1, interval: 'range' },
    ...more,
  });

  test('several formulas may exclude each other', () => {
    const inputs = [input('a', 100, { precision: 10 }), input('b', 120, { precision: 10 })];
    const [one] = audited(claim(undefined, 1), inputs, [consequence('a; b', { unit: 'persons', interval: 'common' })]).consequences;
    expect(one).toMatchObject({ value: null, interval: null });
  });

  test('an interval of Wilson needs a quotient', () => {
    const wrong = consequence('a * b', { unit: 'persons', interval: 'wilson' });
    expect(() => audited(claim(undefined, 1), [input('a', 1), input('b', 2, { unit: 'share' })], [wrong])).toThrow(/nie jest ilorazem/);
  });
});

test('a formula that cannot be computed is told with its claim', () => {
  const inputs = [input('users', 103), input('places', 50, { unit: 'places' }), input('zero', 0)];
  for (const [formula, words] of [
    ['users + places', /„c”.*(?:persons|places)/],
    ['users / zero', /„c”.*mianownik „zero” wynosi 0/],
    ['user / users', /„c”.*nie ma wielkości „user”; może „users”/],
    ['users / ', /„c”.*urywa się/],
    ['a'.repeat(10_000), /„c”.*10000 znaków/],
  ] as const) {
    expect(() => audited(claim(formula, 1), inputs)).toThrow(KohortaError);
    expect(() => audited(claim(formula, 1), inputs)).toThrow(words);
  }
});

test('the table has a row a claim and says what its verdicts mean', () => {
  const audit = auditClaims({ claims: [claim('a', 12)], inputs: [input('a', 0.12, { unit: 'share' })], consequences: [] });
  const table = auditTable(audit, { language: 'en' });
  expect(table.values('verdict')).toEqual(['= exact']);
  expect(table.note?.en).toContain('exactly what is stated');
});
