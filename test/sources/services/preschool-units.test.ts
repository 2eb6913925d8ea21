import { expect, test } from 'vitest';
import {
  type PreschoolInputs,
  type PreschoolResult,
  preschool,
  preschoolInputs,
  project,
  readTown,
  type Town,
} from '../../../src/index.js';
import { TWO_PRESCHOOLS } from '../../reference/services/preschool.js';
import { rowOf, townCopy } from '../fixture.js';

interface Unit {
  readonly name: string;
  readonly area: string;
  readonly places?: number;
  readonly rooms?: number;
  readonly groupSize?: number;
  readonly firstChoices?: number;
}

/** Rumia with invented preschools from 2015 on. */
function townWith(units: readonly Unit[]): Town {
  const town = townCopy();
  const [header] = town.lines('preschool-units.csv');
  const cell = (number: number | undefined): string => (number === undefined ? 'Bd.' : String(number));
  const rows = units.map(({ name, area, places, rooms, groupSize, firstChoices }) => {
    const isKnown = places !== undefined || rooms !== undefined;
    const numbers = [rooms, groupSize, places, firstChoices].map(cell);
    return rowOf([name, area, ...numbers, '2015', 'public', isKnown ? 'counted' : 'missing', 'strategia-2017', 'wymyślone do testu']);
  });
  town.setLines('preschool-units.csv', [header, ...rows]);
  return readTown(town.folder());
}

const RUMIA = readTown('data/rumia');
const replay = project(RUMIA.population(2015), RUMIA.rates({ vintage: '2015', until: 2016 }), { until: 2016 });
const said = ({ missing }: PreschoolResult): string => missing.map(({ pl }) => pl).join('\n');
const at2015 = ({ quantities }: PreschoolResult, name: string): number => quantities.get(name)?.at(2015)[0] ?? Number.NaN;
const computed = (town: Town): { readonly inputs: PreschoolInputs; readonly result: PreschoolResult } => {
  const inputs = preschoolInputs(town);
  return { inputs, result: preschool(replay, inputs) };
};

test('children are refused while places stand empty elsewhere, as worked by hand', () => {
  const { inputs, result } = computed(townWith(TWO_PRESCHOOLS.units));
  expect(inputs.units?.map(({ area }) => area)).toEqual(TWO_PRESCHOOLS.units.map(({ area }) => area));
  expect([at2015(result, 'refused'), at2015(result, 'empty'), at2015(result, 'capacity')]).toEqual([
    expect.closeTo(TWO_PRESCHOOLS.refused, 6),
    expect.closeTo(TWO_PRESCHOOLS.empty, 6),
    1900,
  ]);
  expect([...result.units.values()].map(({ filled }) => filled.at(2015)[0])).toEqual(
    TWO_PRESCHOOLS.filled.map((one) => expect.closeTo(one, 6)),
  );
  expect(said(result)).not.toContain('preschool-units');
});

test('without first choices families choose in proportion to places, which is said, and nobody is refused', () => {
  const { result } = computed(townWith(TWO_PRESCHOOLS.units.map(({ firstChoices: _, ...unit }) => unit)));
  expect(at2015(result, 'refused')).toBeCloseTo(0, 6);
  expect(said(result)).toContain('Założono, że rodziny wybierają przedszkola w proporcji do miejsc');
});

test('places are those of the rooms where they are not written', () => {
  const [first, second] = TWO_PRESCHOOLS.units;
  const { inputs } = computed(
    townWith([
      { ...first, places: 1000 },
      { name: second.name, area: second.area, rooms: 36, groupSize: 25 },
    ]),
  );
  expect(inputs.units?.map(({ places }) => places)).toEqual([[{ from: 2015, places: 1000 }], [{ from: 2015, places: 900 }]]);
});

test('a list that is not whole leaves the totals of the town as they are, and says why', () => {
  const [first] = TWO_PRESCHOOLS.units;
  const totals = computed(RUMIA).result;
  const short = computed(townWith([first]));
  const unknown = computed(townWith([...TWO_PRESCHOOLS.units, { name: 'Wymyślone C', area: 'rumia-reszta' }]));
  for (const { inputs, result } of [short, unknown]) {
    expect(inputs.units).toBeNull();
    for (const name of ['demand', 'capacity', 'shortage']) expect(at2015(result, name)).toBe(at2015(totals, name));
  }
  expect(said(short.result)).toContain('preschool-units ma w 2015 r. 1000 miejsc, a chodziło 1699 dzieci');
  expect(said(unknown.result)).toContain('(brakuje 1 z 3). Zapytaj wydział edukacji');
});

test('Rumia knows the names of the strategy and no places but those planned; its totals stay', () => {
  expect(RUMIA.preschoolUnits.map(({ unit, area, places, status }) => [unit, area, places, status])).toEqual([
    ['Przedszkole „Pod Topolą”', 'rumia-zagorze', null, 'missing'],
    ['Oddziały przedszkolne przy Szkole Podstawowej nr 6', 'rumia-towarowa', null, 'missing'],
    ['Nowe miejsca na Zagórzu', 'rumia-zagorze', 50, 'planned'],
  ]);
  const { inputs, result } = computed(RUMIA);
  expect(inputs.units).toBeNull();
  expect(at2015(result, 'capacity')).toBe(1699);
  expect(said(result)).toContain('nie podaje miejsc wszystkich placówek (brakuje 2 z 3). Zapytaj wydział edukacji');
});
