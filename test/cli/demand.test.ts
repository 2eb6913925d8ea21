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

describe('the demand for services', () => {
  const asked = ['demand', 'data/rumia', '--service', 'day-homes,workshop', '--until', '2025', '--draws', '40'];

  test('tells demand, places and shortage, and what is missing', () => {
    const { code, out, err } = kohorta(...asked);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Dzienne domy pomocy[\s\S]*Potrzebne miejsca +2025[\s\S]*Warsztat terapii zajęciowej/);
    expect(out).toContain('Brakuje: Nie policzono: chętni; brakuje: Uczestnicy warsztatu terapii zajęciowej');
    expect(out).not.toContain('co dałaby jedna dana więcej');
  });

  test('--sensitivity adds what changes the result most and what is worth knowing, or why that cannot be told', () => {
    const { out } = kohorta(...asked, '--sensitivity', '--language', 'en');
    expect(out).toMatch(/Day homes: places needed, 2025\n[\s\S]*Dependent people who would come to a day home +assumed/);
    expect(out).toContain('Day homes: places needed, 2025: what one more figure would give');
    expect(out).toContain('the service "workshop" has no quantity "demand"');
  });

  test('--sensitivity --json has the same to work on', () => {
    const { out } = kohorta(...asked, '--sensitivity', '--json');
    const [homes, workshop] = JSON.parse(out).services;
    expect(homes.id).toBe('day-homes');
    expect(homes.sensitivity.inputs[0].id).toBe('day_home_take_up');
    expect(homes.sensitivity.inputs[0].atHigh).toBeGreaterThan(homes.sensitivity.inputs[0].atLow);
    expect(homes.sensitivity.worth.inputs[0].narrowingShare).toBeGreaterThan(0.3);
    expect(workshop.sensitivity.missing).toContain('nie ma wielkości „demand”');
  });
});
