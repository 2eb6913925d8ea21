import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

/** Runs `kohorta evaluate` in this process. */
function evaluate(...words: string[]): { code: number; out: string; err: string } {
  const printed = { out: '', err: '' };
  const code = run(['evaluate', 'data/rumia', ...words], {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

describe('the evaluation of Rumia', () => {
  test.each([
    ['2019', 'pl'],
    ['2022', 'en'],
  ])('of %s in %s reads as it did', async (year, language) => {
    const { code, out, err } = evaluate('--year', year, '--draws', '50', '--language', language);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`./golden/evaluate-${year}-${language}.txt`);
  });

  test('as JSON says of every indicator what is known, whom to ask and where it comes from', () => {
    const { code, out } = evaluate('--year', '2019', '--draws', '50', '--json', '--language', 'en');
    expect(code).toBe(0);
    const { year, forecastFrom, indicators, monitoring } = JSON.parse(out);
    expect([year, forecastFrom, indicators.length]).toEqual([2019, 2015, 30]);
    expect(monitoring.length).toBe(9);
    const share = indicators.find((one: { id: string }) => one.id === 'foster_care_ra_share');
    expect(share).toMatchObject({
      formula: 'children_in_foster_care / children_in_foster_care[rumia]',
      counted: { value: null, missing: [expect.stringContaining('children_in_foster_care'), expect.any(String)] },
      ask: 'MOPS Rumia and PCPR Wejherowo (county family centre)',
      status: { id: 'no-data' },
      target: { year: 2022, value: 20 },
      baseline: { value: 29.6, computed: { arithmetic: ['16 / 54 ≈ 0.2963'] } },
      forecast: { base: 2015, probabilityOnTarget: expect.any(Number) },
    });
    for (const { counted, ask } of indicators) expect(counted.value === null).toBe(ask !== null);
  });
});

test('the year must be given', () => {
  const { code, err } = evaluate('--language', 'en');
  expect(code).toBe(2);
  expect(err).toMatch(/the year to evaluate is missing; give e\.g\. --year 2019/);
});

test('a base year the data do not have is named with those they have', () => {
  const { code, err } = evaluate('--year', '2019', '--from', '2017', '--language', 'en');
  expect(code).toBe(2);
  expect(err).toMatch(/the data have no base year 2017; there are: 2015, 2022/);
});
