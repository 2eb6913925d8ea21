import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

/** Runs the command line in this process. */
function kohorta(...words: string[]): { code: number; out: string; err: string } {
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

describe('kohorta areas', () => {
  test.each(['pl', 'en'])('shows one row an area and their sum in %s as it did', async (language) => {
    const { code, out, err } = kohorta(
      'areas',
      'data/pomorskie',
      '--group',
      '2215021,2215011,2215,Sopot',
      '--until',
      '2032',
      '--lang',
      language,
    );
    expect(code).toBe(0);
    await expect(`${err}${out}`).toMatchFileSnapshot(`./golden/areas-${language}.txt`);
  });

  test('an area inside another one has its row, without a sum and without words in JSON', () => {
    const { code, out, err } = kohorta('areas', 'data/pomorskie', '--group', '2215,Rumia', '--until', '2023', '--json');
    const rows: readonly { readonly name: string }[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(rows.map(({ name }) => name)).toEqual(['powiat wejherowski', 'Rumia']);
    expect(err).toContain('liczona w nim raz i niedodawana do sumy: Rumia (2215021)');
  });

  test('gives the same as JSON, every area of the region', () => {
    const { code, out } = kohorta('areas', 'data/pomorskie', '--until', '2023', '--json');
    const rows: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(rows).toHaveLength(144);
    expect(rows).toContainEqual(expect.objectContaining({ teryt: '2215021', persons_2022: 52634, gus_2023: 52810 }));
  });

  test.each([
    [['--group', '2215999'], /nie ma obszaru „2215999”; najbliższe: Reda/],
    [['--until', '2050'], /--until 2050: oczekiwano roku od 2023 do 2040/],
    [['--constrain', 'x'], /--constrain x: są region, gus, none/],
  ])('%j ends with code 2 and one sentence', (words, message) => {
    const { code, out, err } = kohorta('areas', 'data/pomorskie', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
