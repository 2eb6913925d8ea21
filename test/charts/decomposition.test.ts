import { describe, expect, test } from 'vitest';
import { decompositionChart } from '../../src/charts/decomposition.js';
import { Decomposition, type DecompositionParts } from '../../src/projection/decomposition.js';
import { drawWith, textsOf } from './draw-with.js';

const PARTS: DecompositionParts = {
  title: { pl: 'Ludność w wieku 85+', en: 'Population aged 85+' },
  ages: '85+',
  sex: undefined,
  from: 2022,
  until: 2029,
  start: 846,
  end: 962,
  contributions: [
    { id: 'growing-in', name: { pl: 'wchodzą w ten wiek', en: 'grow into this age' }, persons: 1357 },
    { id: 'born', name: { pl: 'urodzeni', en: 'born' }, persons: 0 },
    { id: 'deaths', name: { pl: 'zgony', en: 'deaths' }, persons: -1244 },
    { id: 'migration', name: { pl: 'saldo migracji', en: 'net migration' }, persons: 3 },
  ],
  source: { pl: 'Projekcja', en: 'Projection' },
};

describe('decompositionChart()', () => {
  test('shows what was, what is added and taken away with its sign, and what will be', () => {
    const texts = textsOf(decompositionChart(new Decomposition(PARTS)).svg());
    expect(texts).toEqual(expect.arrayContaining(['stan w\u00a02022\u00a0r.', '846', '+1\u00a0357', '−1\u00a0244', '+3', '962']));
    expect(texts).not.toContain('urodzeni');
  });

  test('says it in words', () => {
    const chart = decompositionChart(new Decomposition(PARTS), { language: 'en' });
    expect(chart.title).toBe('Population aged 85+: from 846 in 2022 to 962 in 2029 (+116)');
    expect(chart.description).toBe(
      'Waterfall chart: Population aged 85+, 2022–2029. People in 2022: 846. Changes: grow into this age +1,357; deaths −1,244; net migration +3. People in 2029: 962.',
    );
    expect(chart.table.rows.length).toBe(6);
  });

  test('says so where its bars do not begin at zero, or figures are rounded each on its own', () => {
    const large = new Decomposition({
      ...PARTS,
      start: 52846,
      end: 52962.6,
      contributions: [{ ...PARTS.contributions[0], persons: 116.2 }],
    });
    const texts = textsOf(decompositionChart(large).svg()).join(' ').replaceAll('\u00a0', ' ');
    expect(texts).toMatch(/Słupki zaczynają się od [\d ]+, nie od zera/);
    expect(texts).toContain('Liczby zaokrąglono każdą z osobna.');
  });

  test.each([
    ['of nobody', { start: 0, end: 0, contributions: [] }],
    ['to nobody', { start: 500, end: 0, contributions: [{ ...PARTS.contributions[2], persons: -500 }] }],
    ['of billions', { start: 4e9, end: 9e9, contributions: [{ ...PARTS.contributions[0], persons: 5e9 }] }],
    ['of parts of a person', { start: 0.2, end: 0.3, contributions: [{ ...PARTS.contributions[0], persons: 0.1 }] }],
  ])('draws a change %s', async (_, parts) => {
    const chart = decompositionChart(new Decomposition({ ...PARTS, ...parts }), { width: 380 });
    const { complaints, svg } = await drawWith('vega-lite', chart.spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('draws hostile names as text', async () => {
    const hostile = '</text><script>alert(1)</script> datum.value';
    const contributions = [{ ...PARTS.contributions[0], name: { pl: hostile, en: hostile }, persons: 116 }];
    const { complaints, svg } = await drawWith('vega-lite', decompositionChart(new Decomposition({ ...PARTS, contributions })).spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toContain('<script');
  });

  test('refuses what it cannot draw', () => {
    expect(() => decompositionChart(JSON.parse('{}'))).toThrow('decompositionChart: to nie jest rozkład zmiany');
    expect(() => decompositionChart(new Decomposition({ ...PARTS, end: Number.NaN }))).toThrow('liczba osób to NaN');
    expect(() => decompositionChart(new Decomposition(PARTS), { width: 10 })).toThrow('width to 10');
  });
});
