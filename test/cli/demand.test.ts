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

const SHORT = ['demand', 'data/rumia', '--until', '2023', '--draws', '20'];

describe('kohorta demand', () => {
  test.each(['pl', 'en'])(
    'shows parts of the town in %s as it did: what was counted there, what has the rate of a larger area',
    async (language) => {
      const { code, out, err } = kohorta(
        ...SHORT,
        '--service',
        'families,day-homes',
        '--area',
        'Zagórze,rumia-towarowa',
        '--lang',
        language,
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      await expect(out).toMatchFileSnapshot(`./golden/demand-areas-${language}.txt`);
    },
  );

  test('gives every service of every area as JSON, with its notes', () => {
    const { services } = JSON.parse(kohorta(...SHORT, '--area', 'all', '--json').out);
    const areas = [...new Set(services.map(({ area }: { area: string }) => area))];
    expect(areas).toEqual(['rumia', 'rumia-rewitalizacja', 'rumia-zagorze', 'rumia-towarowa', 'rumia-stara-rumia-1', 'rumia-reszta']);
    expect(services.length).toBe(16 * areas.length);
    const care = services.find(({ id, area }: { id: string; area: string }) => id === 'home-care' && area === 'rumia-zagorze');
    expect(care.quantities.users.quality).toBe('weak');
    expect(care.quantities.users.notes.join()).toContain('nie był policzony osobno');
  });

  test('an area that is not in the town is answered with those there are', () => {
    const { code, err } = kohorta(...SHORT, '--area', 'Janowo');
    expect(code).not.toBe(0);
    expect(err).toContain('Zagórze (rumia-zagorze)');
  });
});
