import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

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

const FEW = ['--draws', '50', '--seed', '3'];

test.each(['pl', 'en'])('kohorta costs in %s reads as it did', async (language) => {
  const services = 'day-homes,care-homes,workshop';
  const { code, out, err } = kohorta('costs', 'data/rumia', '--service', services, '--until', '2024', ...FEW, '--lang', language);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await expect(out).toMatchFileSnapshot(`./golden/costs-${language}.txt`);
});

test('kohorta costs --json gives every service, the replay from 2015 as well, and the same bytes for the same seed', () => {
  const words = ['costs', 'data/rumia', '--from', '2015', '--until', '2018', ...FEW, '--json'];
  const { code, out } = kohorta(...words);
  expect(code).toBe(0);
  const { town, baseYear, services } = JSON.parse(out);
  expect([town, baseYear, services.length]).toEqual(['rumia', 2015, 17]);
  const homes = services.find(({ id }: { readonly id: string }) => id === 'care-homes');
  expect(Object.keys(homes.quantities)).toEqual([
    ...['cost', 'cost_constant', 'paid_by_town', 'paid_by_town_constant', 'paid_by_users', 'paid_by_users_constant'],
    ...['proxy_price', 'proxy_price_constant'],
  ]);
  expect(homes.proxy.status).toBe('proxy');
  expect(homes.quantities.proxy_price.statuses).toEqual(['proxy', 'proxy', 'proxy', 'proxy']);
  expect(kohorta(...words).out).toBe(out);
});

test.each(['costs', 'demand'])('kohorta %s names what it cannot do and how to ask', (command) => {
  expect(kohorta(command, 'data/rumia', '--service', 'szpital').err).toMatch(
    new RegExp(`--service szpital: nie ma usługi „szpital”; są: home-care, .* albo all\\. Pomoc: kohorta ${command} --help`),
  );
  expect(kohorta(command, 'data/rumia', '--from', '2019').err).toContain(
    '--from 2019: dane nie mają takiego roku bazowego; są: 2015, 2022',
  );
});
