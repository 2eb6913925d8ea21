import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { wrapped } from '../../src/cli/wrapped.js';

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

test.each(['pl', 'en'])('kohorta directory in %s reads as it did and fits the terminal', async (language) => {
  const { code, out, err } = kohorta('directory', 'data/rumia', '--lang', language);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const line of out.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(100);
  await expect(out).toMatchFileSnapshot(`./golden/directory-${language}.txt`);
});

test('kohorta directory gives one service of one area as JSON with every column', () => {
  const { code, out } = kohorta('directory', 'data/rumia', '--service', 'preschool', '--area', 'Towarowa', '--json');
  expect(code).toBe(0);
  const rows: Record<string, unknown>[] = JSON.parse(out);
  expect(rows.map(({ area }) => area)).toEqual(['rumia-towarowa', 'rumia']);
  expect(Object.keys(rows[0])).toHaveLength(14);
  expect(rows[0]).toMatchObject({ service: 'preschool', fee: null, status: 'published', ask: 'Wydział Edukacji, Kultury i Sportu' });
});

test('kohorta directory names the services and areas there are', () => {
  const service = kohorta('directory', 'data/rumia', '--service', 'szpital');
  expect([service.code, service.err]).toEqual([
    2,
    expect.stringMatching(/^kohorta: tabela providers nie ma usługi „szpital”; są: home-care, /),
  ]);
  expect(kohorta('directory', 'data/rumia', '--area', 'Janowo').err).toMatch(
    /nie ma obszaru „Janowo”; spis ma: Rumia \(rumia\), .*Zagórze \(rumia-zagorze\)/,
  );
});

test('wrapped() moves further lines in and keeps a word that is longer than a line', () => {
  const long = 'x'.repeat(120);
  expect(wrapped(`  a ${long} b`, 4)).toBe(`  a\n    ${long}\n    b`);
});
