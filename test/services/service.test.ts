import { describe, expect, test } from 'vitest';
import { quantiles } from '../../src/numerics/quantiles.js';
import { Draws } from '../../src/series/draws.js';
import { dataWorthTable } from '../../src/services/data-worth-table.js';
import { datedCapacity } from '../../src/services/dated-capacity.js';
import { drawInput } from '../../src/services/draw-input.js';
import { expectedNarrowing } from '../../src/services/expected-narrowing.js';
import { fromYear } from '../../src/services/from-year.js';
import { holdInput } from '../../src/services/hold-input.js';
import { inputQuantile } from '../../src/services/input-quantile.js';
import { missingInputs } from '../../src/services/missing-inputs.js';
import { quantityOf } from '../../src/services/quantity-of.js';
import { inputsIn, type ReviseInput, reviseInputs } from '../../src/services/revise-inputs.js';
import type { ServiceInput, ServiceResult } from '../../src/services/service.js';
import { serviceInputsTable } from '../../src/services/service-inputs-table.js';
import { serviceTable } from '../../src/services/service-table.js';
import { firstLikelyShortage, probabilityOfShortage, shortageOf } from '../../src/services/shortage.js';
import { tornado } from '../../src/services/tornado.js';
import { tornadoTable } from '../../src/services/tornado-table.js';

const price: ServiceInput = {
  id: 'price',
  title: { pl: 'Cena godziny', en: 'Price of an hour' },
  value: 20,
  low: 18,
  high: 26,
  unit: { pl: 'zł za godzinę', en: 'PLN/hour' },
  status: 'proxy',
  quality: 'weak',
  year: 2018,
  source: 'MRPiPS',
  note: { pl: 'mało wobec przetargów', en: 'little against tenders' },
};
const hours: ServiceInput = { ...price, id: 'hours', title: { pl: 'Godziny', en: 'Hours' }, value: 300, low: 290, high: 310 };
const sure: ServiceInput = {
  id: 'users',
  title: { pl: 'Korzystający', en: 'Users' },
  value: 100,
  unit: { pl: 'osoby', en: 'persons' },
  status: 'counted',
  source: 'MOPS',
};
const missing: ServiceInput = {
  ...sure,
  id: 'capacity',
  title: { pl: 'limit godzin', en: 'limit of hours' },
  value: null,
  status: 'missing',
  note: { pl: 'nie podano', en: 'not given' },
};

const draws = (years: readonly number[], values: readonly (readonly number[])[]): Draws =>
  new Draws({
    description: { id: 'demand', title: { pl: 'Popyt', en: 'Demand' }, unit: { pl: 'miejsca', en: 'places' }, digits: 0 },
    years,
    values: values.map((one) => Float64Array.from(one)),
    statuses: years.map((year) => (year <= 2022 ? 'published' : 'projected')),
    source: 'plan',
    notes: [{ pl: 'wielkość obszaru niepewna', en: 'the size of the area is uncertain' }],
    quality: 'weak',
  });
const how = { service: 'home-care', area: 'rumia', year: 2022, seed: 7, draws: 4000 };

describe('drawInput()', () => {
  test('draws a triangular distribution, the same for the same seed, another for another', () => {
    const drawn = drawInput(price, how);
    const [low, middle, high] = quantiles(drawn, [0, 0.5, 1]);
    expect([low >= 18, high <= 26]).toEqual([true, true]);
    // Median of a triangle with its peak at a quarter of the width: 26 - sqrt(8 × 6 / 2) = 21.1.
    expect(Math.abs(middle - 21.1)).toBeLessThan(0.1);
    expect(drawInput(price, how)).toEqual(drawn);
    expect(drawInput(price, { ...how, seed: 8 })).not.toEqual(drawn);
    expect(drawInput(price, { ...how, draws: 10 })).toEqual(drawn.slice(0, 10));
  });

  test('says which figure it cannot draw', () => {
    expect(() => drawInput(missing, how)).toThrow(/„capacity” nie ma wartości/);
    expect(() => drawInput({ ...price, low: 21 }, how)).toThrow(/„price” ma wartość 20 poza przedziałem od 21 do 26/);
  });
});

describe('shortages', () => {
  const demand = draws(
    [2022, 2023, 2024],
    [
      [40, 45, 55],
      [45, 52, 60],
      [51, 58, 66],
    ],
  );
  const lacking = shortageOf(
    demand,
    draws(
      [2022, 2023, 2024],
      [
        [50, 50, 50],
        [50, 50, 50],
        [50, 50, 50],
      ],
    ),
  );

  test('are what demand has above capacity, their probability and the year they become likely', () => {
    expect(lacking.at(2023)).toEqual(Float64Array.of(0, 2, 10));
    expect([2022, 2023, 2024].map((year) => probabilityOfShortage(lacking).at(year))).toEqual([1 / 3, 2 / 3, 1]);
    expect(firstLikelyShortage(lacking)).toBe(2023);
    expect(firstLikelyShortage(fromYear(shortageOf(demand, demand), 2022) ?? lacking)).toBeNull();
  });

  test('carry notes and quality of what they are made of', () => {
    expect([lacking.quality, lacking.notes.length]).toEqual(['weak', 1]);
  });
});

test('quantityOf() says computed of what is counted, estimated where it is in doubt, and projected of what is projected', () => {
  const made = quantityOf(
    draws([2022, 2023], [[1], [2]]),
    { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'h', en: 'h' } },
    (year) => year,
  );
  expect(made.statuses).toEqual(['computed', 'projected']);
  const apart = quantityOf(
    draws(
      [2022, 2023],
      [
        [1, 2],
        [2, 3],
      ],
    ),
    made.description,
    (_, draw) => draw,
  );
  expect(apart.statuses).toEqual(['estimated', 'projected']);
  expect(made.notes.length).toBe(1);
});

test('datedCapacity() holds each figure from its year on, and knows nothing before the first', () => {
  const like = draws([2021, 2022, 2023], [[1], [1], [1]]);
  const steps = [2015, 2022].map((year, place): ServiceInput => ({ ...sure, year, value: 30 * place }));
  expect(
    datedCapacity(like, steps)
      ?.median()
      .observations.map(({ value }) => value),
  ).toEqual([0, 30, 30]);
  expect(datedCapacity(like, steps.slice(1))).toBeUndefined();
  expect(datedCapacity(like, [{ ...missing, year: 2015 }])).toBeUndefined();
});

test('fromYear() leaves out earlier years, and is nothing where none is left', () => {
  expect(fromYear(draws([2022, 2023], [[1], [2]]), 2023)?.years).toEqual([2023]);
  expect(fromYear(draws([2022], [[1]]), 2023)).toBeUndefined();
});

describe('tables of a service', () => {
  const result: ServiceResult = {
    id: 'home-care',
    title: { pl: 'Usługi opiekuńcze', en: 'Home care' },
    area: 'rumia',
    quantities: new Map([
      [
        'demand',
        draws(
          [2022, 2023],
          [
            [10, 11, 12],
            [20, 22, 24],
          ],
        ),
      ],
    ]),
    inputs: [price, sure, missing],
    missing: missingInputs({ pl: 'niedobór', en: 'shortage' }, [sure, missing]),
  };

  test('show each quantity by year, with what is uncertain and missing in the source', () => {
    const table = serviceTable(result);
    expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
      ['demand', 2022, 11],
      ['demand', 2023, 22],
    ]);
    expect(table.source?.pl).toBe('plan. wielkość obszaru niepewna. Nie policzono: niedobór; brakuje: limit godzin (nie podano)');
    expect(() => serviceTable(result, { quantities: ['hours'] })).toThrow(/nie ma wielkości „hours”; są: demand/);
  });

  test('show every input, the missing one without a value', () => {
    const table = serviceInputsTable(result, { language: 'en' });
    expect(table.values('value')).toEqual([20, 100, null]);
    expect(table.values('low')).toEqual([18, null, null]);
    expect(table.values('note')).toEqual(['little against tenders', null, 'not given']);
  });
});

describe('what inputs are worth', () => {
  const cost = (revise: ReviseInput): number => (revise(price).value ?? 0) * (revise(hours).value ?? 0);
  const title = { pl: 'Koszt', en: 'Cost' };

  test('tornado() puts the input that matters most first and leaves certain and missing ones alone', () => {
    const result = tornado(cost, [hours, price, sure, missing], { id: 'cost', title, unit: { pl: 'zł', en: 'PLN' } });
    expect(result.result).toBe(6000);
    expect(result.bars.map(({ input, atLow, atHigh, effect }) => [input.id, atLow, atHigh, effect])).toEqual([
      ['price', 5400, 7800, 2400],
      ['hours', 5800, 6200, 400],
    ]);
    const table = tornadoTable(result);
    expect(table.title).toEqual(title);
    expect(table.values('change_at_low')).toEqual([-600, -200]);
    expect(tornadoTable(result, { title: { pl: 'Inny', en: 'Other' } }).title.pl).toBe('Inny');
  });

  test('reviseInputs() finds inputs wherever they stand and leaves the rest as it is', () => {
    const counted = draws([2022], [[1]]);
    const inputs = { price, more: new Map([['a', [hours]]]), counted, factors: Float64Array.of(1), name: 'x', nothing: null };
    expect(inputsIn(inputs).map(({ id }) => id)).toEqual(['price', 'hours']);
    const revised = reviseInputs(inputs, holdInput(hours, 291));
    expect(revised.more.get('a')).toEqual([{ ...hours, value: 291, low: 291, high: 291 }]);
    expect([revised.price, revised.counted === counted, revised.factors, revised.name, revised.nothing]).toEqual([
      price,
      true,
      Float64Array.of(1),
      'x',
      null,
    ]);
  });

  test('inputQuantile() is what drawInput() draws by: ends, and the middle of a triangle', () => {
    expect([0, 1].map((probability) => inputQuantile(price, probability))).toEqual([18, 26]);
    // Peak at a quarter of the width: 26 - sqrt(8 x 6 / 2).
    expect(inputQuantile(price, 0.5)).toBeCloseTo(26 - Math.sqrt(24), 12);
    expect(inputQuantile(sure, 0.3)).toBe(100);
    expect(() => inputQuantile(missing, 0.5)).toThrow(/inputQuantile: „capacity” nie ma wartości/);
  });

  describe('expectedNarrowing()', () => {
    const even = { ...price, low: 10, value: 20, high: 30 };
    const drawn = (input: ServiceInput): Float64Array => drawInput(input, how);
    const sum = (revise: ReviseInput): Float64Array => {
      const [one, other] = [drawn(revise({ ...even, id: 'wide' })), drawn(revise({ ...even, id: 'narrow', low: 18, high: 22 }))];
      return one.map((value, draw) => value + other[draw]);
    };
    const inputs = [{ ...even, id: 'narrow', low: 18, high: 22 }, { ...even, id: 'wide' }, hours, sure, missing];
    const worth = expectedNarrowing(sum, inputs, { values: 9 });

    test('orders inputs by what knowing them takes away; in a sum the shares of the variance are those of the terms', () => {
      expect(worth.inputs.map(({ input }) => input.id)).toEqual(['wide', 'narrow', 'hours']);
      const [wide, narrow, none] = worth.inputs;
      // Variances of the triangles: 100/6 and 4/6.
      expect(Math.abs(wide.varianceShare - 100 / 104)).toBeLessThan(0.02);
      expect(Math.abs(narrow.varianceShare - 4 / 104)).toBeLessThan(0.02);
      // With the wide one known only the narrow one is left: 80% of a triangle lie within 4 (1 - sqrt 0.2).
      expect(Math.abs(wide.width - 4 * (1 - Math.sqrt(0.2)))).toBeLessThan(0.1);
      expect([none.narrowing, none.varianceShare]).toEqual([0, 0]);
      expect(worth.widthLeft).toBe(0);
    });

    test('lists what is missing, in the table without figures', () => {
      expect(worth.missing.map(({ id }) => id)).toEqual(['capacity']);
      const table = dataWorthTable(worth);
      expect(table.values('input')).toEqual(['wide', 'narrow', 'hours', 'capacity']);
      expect(table.values('narrowing')[3]).toBeNull();
      expect(table.source?.en).toContain('Expected value of partial information');
    });

    test('refuses values and levels it cannot use', () => {
      expect(() => expectedNarrowing(sum, inputs, { values: 1 })).toThrow(/values to 1/);
      expect(() => expectedNarrowing(sum, inputs, { level: 1 })).toThrow(/level to 1/);
    });
  });
});
