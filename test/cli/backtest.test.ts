import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

function kohorta(...words: string[]): { readonly code: number; readonly out: string; readonly err: string } {
  const printed = { out: '', err: '' };
  const code = run(words, {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

describe('kohorta backtest', () => {
  test.each(['pl', 'en'])('help in %s reads as it did', async (language) => {
    const { code, out } = kohorta('backtest', '--help', '--language', language);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`./golden/help-backtest-${language}.txt`);
  });

  test.each([
    ['pl', '3,6'],
    ['en', '6'],
  ])(
    'table and verdict in %s read as they did, %s years ahead',
    async (language, leads) => {
      const { code, out, err } = kohorta('backtest', 'data/powiaty', '--lead', leads, '--draws', '40', '--language', language);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      await expect(out).toMatchFileSnapshot(`./golden/backtest-${language}.txt`);
    },
    60_000,
  );

  test('writes JSON with the comparisons behind the verdict', () => {
    const { out } = kohorta('backtest', 'data/powiaty', '--lead', '6', '--group', 'total', '--draws', '20', '--json');
    const { scores } = JSON.parse(out);
    const ours = scores.find(({ method }: { readonly method: string }) => method === 'account');
    expect(ours).toMatchObject({ lead: 6, ages: 'total', n: 20, isBest: true });
    expect(ours.comparisons.map(({ method, n }: { readonly method: string; readonly n: number }) => [method, n])).toEqual([
      ['constant', 20],
      ['linear', 0],
      ['cohort-country', 20],
      ['cohort-own', 20],
      ['published', 0],
    ]);
  }, 60_000);

  test('says what it cannot do', () => {
    expect(kohorta('backtest', 'data/powiaty', '--lead', 'trzy')).toMatchObject({ code: 2, out: '' });
    expect(kohorta('backtest', 'data/powiaty', '--group', '15-19').err).toContain('15-19 nie jest oceniane');
    expect(kohorta('backtest', 'data/powiaty', '--lead', '9').err).toContain('nie ma żadnej prognozy do porównania');
    expect(kohorta('backtest', 'data/rumia').err).toContain('nie jest folderem do sprawdzania prognoz');
    expect(kohorta('backtest', 'nigdzie').err).toContain('nie ma folderu „nigdzie”');
  });
});
