import { expect, test } from 'vitest';
import {
  areaSharesTable,
  assistantsNeeded,
  assistantsTable,
  caseloadLimit,
  type Draws,
  familiesInputs,
  familySupport,
  project,
  readTown,
  type ServiceResult,
  simulate,
  splitIntoAreas,
} from '../../../src/index.js';

const rumia = readTown('data/rumia');
const inputs = familiesInputs(rumia, { until: 2015 });

function quantity({ quantities }: ServiceResult, name: string): Draws {
  const found = quantities.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

test('5 assistants have 11.2 families each in 2015 and 12.0 as planned for 2016, and reach 23.5 and 25.2% of 238', () => {
  const table = assistantsTable(inputs);
  expect(table.values('per_assistant')).toEqual([11.2, 12]);
  expect(table.values('reached').map((one) => Number((100 * Number(one)).toFixed(1)))).toEqual([23.5, 25.2]);
  expect(table.values('needed')).toEqual([4, 4]);
});

test('the limit of 20 became 15, and assistants are whole', () => {
  expect([2012, 2014, 2015, 2030].map((year) => caseloadLimit(year).families)).toEqual([20, 20, 15, 15]);
  expect([0, 1, 15, 16, 60].map((families) => assistantsNeeded(families, 15))).toEqual([0, 1, 1, 2, 4]);
  expect(() => caseloadLimit(2011)).toThrow(/w 2011 r\./);
  expect(() => assistantsNeeded(-1, 15)).toThrow(/-1 rodzin/);
});

test("the town's families in poverty are those numbers that give both printed shares", () => {
  const poverty = inputs.counts.find(({ reason }) => reason === 'poverty')?.town;
  expect([poverty?.low, poverty?.high]).toEqual([844, 869]);
  for (const all of [844, 869]) expect([Math.round((100 * 213) / all), Math.round((100 * 156) / all)]).toEqual([25, 18]);
});

test('shares of areas in the diagnosis: 33 of 238 and 23 of 33', () => {
  const [helplessness] = inputs.counts;
  const of = (area: string) => helplessness.areas.get(area) ?? helplessness.town;
  const table = areaSharesTable([
    { part: of('rumia-rewitalizacja'), whole: helplessness.town },
    { part: of('rumia-zagorze'), whole: of('rumia-rewitalizacja') },
  ]);
  expect(table.values('share').map((one) => Number((100 * Number(one)).toFixed(1)))).toEqual([13.9, 69.7]);
});

test('Rumia 2015: 238 families in need, 56 reached, 4 assistants needed, 5 can take 75; 15 day-support places and 45 from 2022', () => {
  const then = project(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2023 }), { until: 2023 });
  const result = familySupport(then, inputs);
  const at = (name: string, year: number): number => quantity(result, name).at(year)[0];
  expect([at('helplessness', 2015), at('disability', 2015), at('demand', 2015)]).toEqual(
    [238, 671, 56].map((one) => expect.closeTo(one, 9)),
  );
  expect([at('assistants', 2015), at('capacity', 2015), at('shortage', 2015)]).toEqual([4, 75, 0]);
  expect([at('day-places', 2015), at('day-places', 2021), at('day-places', 2022)]).toEqual([15, 15, 45]);
  expect(result.missing).toEqual([]);
});

test('an area has the families counted in it; assistants of an area are missing and say so', () => {
  const city = simulate(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2017 }), { until: 2017, seed: 1, draws: 200 });
  const { simulation } = splitIntoAreas(city, rumia.subareas());
  const area = familySupport(simulation, inputs, { area: 'rumia-rewitalizacja' });
  const median = (name: string): number => quantity(area, name).median().at(2015) ?? Number.NaN;
  expect(Math.abs(median('helplessness') - 33)).toBeLessThan(3);
  expect(Math.abs(median('poverty') - 213)).toBeLessThan(6);
  expect(area.quantities.has('demand')).toBe(false);
  expect(area.missing.some(({ en }) => en.includes('family assistants of the area'))).toBe(true);
});

test('no share of draws is negative and the shortage is demand above capacity in each', () => {
  const city = simulate(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2017 }), { until: 2017, seed: 1, draws: 200 });
  const result = familySupport(city, inputs);
  quantity(result, 'shortage')
    .at(2017)
    .forEach((lacking, draw) => {
      expect(lacking).toBe(Math.max(0, quantity(result, 'demand').at(2017)[draw] - quantity(result, 'capacity').at(2017)[draw]));
    });
});
