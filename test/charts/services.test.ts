import { describe, expect, test } from 'vitest';
import { capacityChart } from '../../src/charts/capacity-chart.js';
import { fosterFlowChart } from '../../src/charts/foster-flow-chart.js';
import { tornadoChart } from '../../src/charts/tornado-chart.js';
import { textsOf } from './draw-with.js';
import { sampleDemand, sampleFosterCare, sampleQuantity, sampleService, sampleTornado } from './sample-services.js';

describe('capacityChart()', () => {
  const chart = capacityChart(sampleService(), { language: 'en' });

  test('says and marks the first year in which a shortage is likelier than not', () => {
    // Medians 30, 45, 60, 75 against 30, 54, 54, 54: in 2022 exactly half of the draws lack a place, which is not likelier than not.
    expect(chart.title).toBe('Day homes: a shortage is likelier than not from 2024 on; in 2025 1–41 are lacking (80%)');
    expect(textsOf(chart.svg())).toContain('from 2024: shortage above 50%');
    expect(chart.description).toContain('It is likelier than not from 2024 to 2025.');
  });

  test('has demand, capacity, shortage and its probability in the table', () => {
    expect(chart.table.values('median')).toEqual([30, 45, 60, 75]);
    expect(chart.table.values('capacity')).toEqual([30, 54, 54, 54]);
    expect(chart.table.values('shortage')).toEqual([0, 0, 6, 21]);
    // Of 101 draws from 40 to 80 those above 54: 35 % of the way, 65 draws.
    expect(chart.table.values('shortage_probability')[2]).toBeCloseTo(65 / 101, 12);
  });

  test('draws bars for the years with a median shortage only', () => {
    expect(chart.svg().match(/<path [^>]*fill="#b5480f"/g)).toHaveLength(2);
  });

  test('a shortage that ends has both its years in the headline; none says so', () => {
    const capacity = sampleQuantity({ pl: 'Miejsca', en: 'Places' }, [
      [30, 30],
      [40, 40],
      [90, 90],
      [99, 99],
    ]);
    const demand = sampleService().quantities.get('demand') ?? capacity;
    expect(
      capacityChart(
        sampleService([
          ['demand', demand],
          ['capacity', capacity],
        ]),
        { language: 'pl' },
      ).title,
    ).toContain('niedobór bardziej prawdopodobny niż jego brak w 2023 r.');
    expect(
      capacityChart(
        sampleService([
          ['demand', demand],
          ['capacity', demand],
        ]),
        { language: 'pl' },
      ).title,
    ).toBe('Dzienne domy pomocy: do 2025 r. w żadnym roku niedobór nie jest bardziej prawdopodobny niż jego brak');
  });

  test('without capacity it shows the demand alone and says why', () => {
    const alone = capacityChart(sampleDemand(), { language: 'en' });
    expect(alone.title).toContain('what the town can provide is not known');
    expect(alone.table.columns.map(({ name }) => name)).not.toContain('shortage');
    expect(textsOf(alone.svg()).join(' ')).toContain('missing: people waiting');
  });

  test('asks for a demand', () => {
    expect(() => capacityChart(sampleService([]))).toThrow(/usługa „day-homes” nie ma wielkości „demand”/);
    expect(() => capacityChart(sampleService(), { width: 100 })).toThrow(/capacityChart: width to 100/);
  });
});

describe('fosterFlowChart()', () => {
  test('shows ways out where single stays tell them, and all exits together where not', () => {
    expect(fosterFlowChart(sampleFosterCare(true), { language: 'en' }).table.columns.map(({ name }) => name)).toEqual([
      ...['year', 'children', 'children_low_80', 'children_high_80', 'entries', 'exits_1', 'exits_2', 'exits_3', 'exits', 'rate'],
    ]);
    const totals = fosterFlowChart(sampleFosterCare(false), { language: 'en' });
    expect(totals.table.columns.map(({ name }) => name)).not.toContain('exits_2');
    expect(textsOf(totals.svg())).toEqual(expect.arrayContaining(['placed', 'left care']));
  });

  test('tells stock, flows and the rate per 1,000 children', () => {
    const chart = fosterFlowChart(sampleFosterCare(true), { language: 'en' });
    expect(chart.title).toBe('Day homes: 43–67 children in 2025 (80%); on average 11 come and 11 leave a year');
    expect(chart.description).toContain('went home 6.0, adopted 2.0, came of age 3.0');
    expect(textsOf(chart.svg()).join(' ')).toContain('Per 1,000 children: 5.5 in 2022');
  });

  test('asks for flows', () => {
    expect(() => fosterFlowChart(sampleDemand())).toThrow(/nie ma wielkości „children”; są: demand/);
  });
});

describe('tornadoChart()', () => {
  const chart = tornadoChart(sampleTornado(), { language: 'en' });

  test('has the input that matters most first and leaves out what changes nothing', () => {
    expect(chart.title).toBe('Places needed, 2040: “Share of the people who would come” changes it most, from 8 to 80');
    const texts = textsOf(chart.svg());
    expect(texts).toEqual(expect.arrayContaining(['from 0.01', 'to 0.1', 'as it is: 24', 'assumed']));
    expect(texts).not.toContain('Of no matter');
    expect(texts.join(' ')).toContain('Left out: weaker ones and those that change nothing (1).');
    expect(chart.table.values('input')).toEqual(['share', 'bend', 'days', 'none']);
  });

  test('has nothing to draw where nothing changes the result', () => {
    expect(() => tornadoChart({ result: 5, bars: [] })).toThrow(/nie ma czego narysować/);
    expect(() => tornadoChart(sampleTornado(), { most: 0 })).toThrow(/most to 0/);
  });
});
