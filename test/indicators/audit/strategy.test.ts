import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type AuditedClaim, auditClaims } from '../../../src/indicators/audit/audit-claims.js';
import { auditDetails } from '../../../src/indicators/audit/audit-details.js';
import { parseUnit, sameDimension } from '../../../src/indicators/formula/unit.js';
import { poissonAtMost, poissonFall, poissonInterval } from '../../../src/numerics/poisson-interval.js';
import { shareInterval } from '../../../src/numerics/share-interval.js';
import { readTown } from '../../../src/sources/read-town.js';
import { readReference } from '../../reference/read-reference.js';

const town = readTown('data/rumia');
const { claims } = auditClaims(town.claims);

function rowsOf(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../reference/audit/${name}`, import.meta.url), 'utf8'), { comment: '#', columns: true });
}

function claimOf(id: string): AuditedClaim {
  const found = claims.find(({ claim }) => claim.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
}

describe('the audit of the strategy agrees with the one by hand', () => {
  test.each(rowsOf('verdicts.csv'))('$item: $claim is $verdict', ({ claim, verdict }) => {
    expect(claimOf(claim).verdict).toBe(verdict);
  });

  test('every number from 66 to 95 is among them', () => {
    const items = new Set(rowsOf('verdicts.csv').map(({ item }) => Number(item)));
    for (let item = 66; item <= 95; item++) expect(items).toContain(item);
  });

  test.each(rowsOf('values.csv'))('$item: $claim, $what: $value', ({ claim, what, digits, value, low, high }) => {
    const audited = claimOf(claim);
    const found = what === 'computed' ? undefined : audited.consequences.find(({ consequence }) => consequence.title.en === what);
    if (what !== 'computed') expect(found, what).toBeDefined();
    const [computed, range] = found === undefined ? [audited.computed, audited.range] : [found.value, found.interval];
    const half = 0.5 * Number(`1e${-Number(digits)}`) * (1 + 1e-9);
    expect(Math.abs(Number(computed) - Number(value))).toBeLessThanOrEqual(half);
    if (low !== '') expect(Math.abs(Number(range?.low) - Number(low))).toBeLessThanOrEqual(half);
    if (high !== '') expect(Math.abs(Number(range?.high) - Number(high))).toBeLessThanOrEqual(half);
  });

  test.each(rowsOf('warnings.csv'))('$item: $claim warns: $words', ({ claim, kind, words }) => {
    const texts = claimOf(claim)
      .flags.filter((flag) => flag.kind === kind)
      .map(({ text }) => text.en);
    expect(texts.join('\n')).toContain(words);
  });

  test('no other claim is said to be too close to chance', () => {
    const flagged = claims.filter(({ flags }) => flags.some(({ kind }) => kind === 'chance')).map(({ claim }) => claim.id);
    expect(flagged).toEqual(['foster-count-target']);
  });

  test('500 to 728: nearest to 30% comes division by the end value, 30% would need 560', () => {
    const { mistake, needed, explanation } = claimOf('oldest-growth');
    expect(mistake).toMatchObject({ isSure: false, alternative: { kind: 'divisor', taken: 'oldest_2015', instead: 'oldest_2010' } });
    expect(mistake?.value).toBeCloseTo(31.32, 2);
    expect(needed).toContainEqual({ input: 'oldest_2010', value: 560 });
    expect(explanation.pl).toContain('31,3%');
  });

  test('30% would be out of reach even if 500 were rounded to hundreds', () => {
    expect(claimOf('oldest-growth').flags.find(({ kind }) => kind === 'round-input')?.text.en).toContain('32.4–61.8%');
  });

  test('the label of the foster care indicator names another whole than the figure has', () => {
    expect(claimOf('foster-label').mistake).toMatchObject({ isSure: true, alternative: { kind: 'divisor', taken: 'foster_2015' } });
  });

  test('both targets of foster care agree only with 56 children in all today, or 40 from elsewhere', () => {
    expect(claimOf('foster-share-target').needed).toContainEqual({ input: 'foster_2015', value: 56 });
  });

  test('90 places need the beds of the day homes counted once more', () => {
    expect(claimOf('day-places-respite').explanation.en).toContain('it was counted once more');
  });
});

test('no verdict stands in the tables of claims', () => {
  const words = ['truncated', 'wrong-base', 'inconsistent', 'contradicted', 'not-derivable', 'rounding,', 'verdict', 'werdykt'];
  for (const table of ['claims', 'claim-inputs', 'claim-consequences']) {
    const [header, ...rows] = readFileSync(`data/rumia/${table}.csv`, 'utf8').split('\n');
    for (const word of words) expect([header.replace('rounding,', ''), ...rows].join('\n').toLowerCase()).not.toContain(word);
  }
});

test('figures that stand in the series too have the same value there', () => {
  let compared = 0;
  for (const input of town.claims.inputs) {
    const twin = town.figures.find(
      ({ indicator, area, date, source }) =>
        indicator === input.quantity && area === input.area && date === input.date && source === input.source,
    );
    if (twin === undefined || (twin.value === null) !== (input.value === null)) continue;
    compared++;
    expect(twin.value, input.id).toBe(input.value);
    expect(sameDimension(parseUnit(twin.unit), parseUnit(input.unit)), input.id).toBe(true);
  }
  expect(compared).toBeGreaterThan(30);
});

test('each claim is told in both languages without a gap', () => {
  for (const audited of claims) {
    for (const language of ['pl', 'en'] as const) {
      const text = JSON.stringify(auditDetails(audited, { language }));
      expect(text).not.toMatch(/undefined|NaN|\[object|\.\.(?!\.)/);
    }
  }
});

test('the tests of chance give what scipy gives', () => {
  const table = readReference('../../reference/audit/chance.csv', import.meta.url);
  const cells = Object.values(table)[0].map((_, row) => row);
  for (const row of cells) {
    const [before, after, whole] = [table['before'][row], table['after'][row], table['whole'][row]];
    expect(poissonAtMost(after, before)).toBeCloseTo(table['fixed'][row], 10);
    expect(poissonFall(before, after)).toBeCloseTo(table['conditional'][row], 10);
    expect(poissonInterval(before)[0]).toBeCloseTo(table['garwood_low'][row], 7);
    expect(poissonInterval(before)[1]).toBeCloseTo(table['garwood_high'][row], 7);
    expect(shareInterval(before, whole).low).toBeCloseTo(table['wilson_low'][row], 10);
    expect(shareInterval(before, whole).high).toBeCloseTo(table['wilson_high'][row], 10);
  }
});
