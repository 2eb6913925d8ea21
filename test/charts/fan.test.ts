import { describe, expect, test } from 'vitest';
import { fan } from '../../src/charts/fan.js';
import { BAND_OPACITIES } from '../../src/charts/fan-layers.js';
import { roundRange } from '../../src/charts/fan-range.js';
import { COLOURS, contrast, SERIES_STYLES } from '../../src/charts/theme.js';
import { Draws, type DrawsParts } from '../../src/series/draws.js';
import { drawWith, textsOf, VEGA_LITES } from './draw-with.js';
import { sampleDraws } from './sample-draws.js';
import { sampleSeries } from './sample-town.js';

/** 101 draws, so that the quantiles are draws: 0 to 100 in 2023, 0 to 1000 in 2024, after 60 in 2022. */
const PARTS: DrawsParts = {
  description: { id: '3-6', title: { pl: 'Dzieci 3–6', en: 'Children 3–6' }, unit: { pl: 'osoby', en: 'persons' } },
  years: [2022, 2023, 2024],
  statuses: ['counted', 'projected', 'projected'],
  source: 'GUS',
  values: [() => 60, (draw: number) => draw, (draw: number) => 10 * draw].map((of) =>
    Float64Array.from({ length: 101 }, (_, draw) => of(draw)),
  ),
};
const CHILDREN = new Draws(PARTS);
const COUNTED = sampleSeries('c', 'Spis', [
  [2021, 55],
  [2022, 60],
  [2023, 62],
  [2024, 990],
]);
const PLACES = [{ value: 750, label: { pl: 'miejsca', en: 'places' } }];

describe('the bands', () => {
  const svg = fan(CHILDREN).svg();

  test('lie over each other, the widest behind, each with a line at both edges', () => {
    const areas = Array.from(svg.matchAll(/<path [^>]*fill="#2b6a9b"[^>]*>/g), ([path]) => /opacity="([\d.]+)"/.exec(path)?.[1]);
    expect(areas).toEqual(BAND_OPACITIES.map(String));
    expect(svg.match(/<path [^>]*stroke="#12436d" stroke-width="0.75"/g)).toHaveLength(6);
  });

  test('hold the median as a dashed line', () => {
    expect(svg.match(/stroke-width="2.25"[^>]* stroke-dasharray="6,4"|stroke-dasharray="6,4"[^>]* stroke-width="2.25"/g)).toHaveLength(1);
  });

  test('have edges, and limits across them, with a contrast of 3 to every shade', () => {
    let ground: string = COLOURS.ground;
    for (const opacity of BAND_OPACITIES) {
      ground = blend(ground, COLOURS.fill, opacity);
      for (const line of [SERIES_STYLES[0].colour, COLOURS.limit, COLOURS.text]) expect(contrast(line, ground)).toBeGreaterThan(3);
    }
  });

  test('are those asked for, from one to three', () => {
    const chart = fan(CHILDREN, { levels: [0.9, 0.5], language: 'en' });
    expect(chart.table.columns.map(({ name }) => name)).toEqual(['year', 'median', 'low_50', 'high_50', 'low_90', 'high_90']);
    expect(chart.title).toBe('Children 3–6 in 2024: 50–950 with 90% probability');
    expect(subtitleOf(fan(CHILDREN, { levels: [0.9, 0.5] }).svg())).toContain(
      'W połowie losowań wynik mieści się w ciemniejszym pasie, w 9 na 10 – w całym zacieniowanym polu.',
    );
    expect(subtitleOf(fan(CHILDREN, { levels: [0.95] }).svg())).toContain('W 95 na 100 losowań wynik mieści się w zacieniowanym polu.');
  });
});

describe('the words', () => {
  test('say where the quantity will be and how sure that is', () => {
    expect(fan(CHILDREN).title).toBe('Dzieci 3–6 w 2024 r.: 100–900 z prawdopodobieństwem 80%');
    expect(fan(CHILDREN, { language: 'en' }).title).toBe('Children 3–6 in 2024: 100–900 with 80% probability');
    const sure = new Draws({ ...PARTS, values: PARTS.values.map(({ length }) => new Float64Array(length).fill(60)) });
    expect(fan(sure).title).toBe('Dzieci 3–6 w 2024 r.: 60 z prawdopodobieństwem co najmniej 80%');
  });

  test('explain the bands', () => {
    expect(subtitleOf(fan(CHILDREN).svg())).toBe(
      'Osoby, 2022–2024; 101 równie prawdopodobnych losowań. W połowie losowań wynik mieści się w najciemniejszym pasie, ' +
        'w 8 na 10 – w dwóch ciemniejszych, w 95 na 100 – w całym zacieniowanym polu. Linia przerywana: mediana. Źródło: GUS.',
    );
    expect(subtitleOf(fan(CHILDREN, { language: 'en' }).svg())).toBe(
      'Persons, 2022–2024; 101 equally likely draws. In half of the draws the result lies in the darkest band, ' +
        'in 8 of 10 in the two darker ones, in 95 of 100 in the whole shaded area. Dashed line: median. Source: GUS.',
    );
  });

  test('tell medians, bands, counts and limits to those who do not see them', () => {
    expect(fan(CHILDREN, { counted: COUNTED, limits: PLACES }).description).toBe(
      'Wykres wachlarzowy: Dzieci 3–6, osoby, 2021–2024, 101 losowań, oś pionowa od 0. Mediana: 60 w 2022 r., 500 w 2024 r. ' +
        'W 2024 r. 50% losowań: 250–750; 80%: 100–900; 95%: 25–975. Prognoza zaczyna się po 2022 r. ' +
        'Spis: 55 w 2021 r., 60 w 2022 r., 62 w 2023 r. (mediana 50; w pasie 50%), 990 w 2024 r. (mediana 500; poza pasem 95%). ' +
        'Miejsca: 750; w 2024 r. więcej w 25 z 101 losowań.',
    );
    expect(fan(CHILDREN, { counted: COUNTED, limits: PLACES, language: 'en' }).description).toContain(
      '62 in 2023 (median 50; within the 50% band), 990 in 2024 (median 500; outside the 95% band). Places: 750; in 2024 above it in 25 of 101 draws.',
    );
  });

  test('say where the axis begins if not at zero', () => {
    expect(subtitleOf(fan(sampleDraws()).svg())).toContain('Oś pionowa zaczyna się od 40 000, nie od zera.');
    expect(subtitleOf(fan(sampleDraws(), { zero: true }).svg())).not.toContain('Oś pionowa');
  });

  test('can be given instead', () => {
    const chart = fan(CHILDREN, {
      title: { pl: 'Tytuł', en: 'Title' },
      subtitle: { pl: 'Opis.', en: 'Words.' },
      source: { pl: 'Urząd', en: 'Office' },
    });
    expect(textsOf(chart.svg())).toEqual(expect.arrayContaining(['Tytuł', 'Opis.', 'Źródło: Urząd.']));
  });
});

describe('beside the bands stand', () => {
  test('the median and the limits of the 80% band, at the right end', () => {
    expect(textsOf(fan(CHILDREN).svg())).toEqual(expect.arrayContaining(['500', 'mediana', '80%: 100–900']));
    expect(textsOf(fan(CHILDREN, { levels: [0.5, 0.9, 0.95], language: 'en' }).svg())).toContain('90%: 50–950');
  });

  test('an upright line where the projection begins, after the last count where the draws have no base', () => {
    expect(textsOf(fan(CHILDREN).svg())).toContain('prognoza po 2022');
    const after = new Draws({ ...PARTS, years: [2023, 2024], statuses: ['projected', 'projected'], values: PARTS.values.slice(1) });
    expect(textsOf(fan(after).svg()).join()).not.toContain('prognoza po');
    expect(
      textsOf(
        fan(after, {
          counted: sampleSeries('c', 'Spis', [
            [2020, 50],
            [2021, 55],
            [2024, 60],
          ]),
        }).svg(),
      ),
    ).toContain('prognoza po 2021');
  });

  test('the counts as black points over everything', () => {
    const svg = fan(CHILDREN, { counted: COUNTED }).svg();
    expect(svg.match(/<path [^>]*fill="#1f1f1f" stroke="#ffffff"/g)).toHaveLength(4);
    expect(svg.lastIndexOf('fill="#2b6a9b"')).toBeLessThan(svg.indexOf('fill="#1f1f1f" stroke="#ffffff"'));
    expect(textsOf(svg)).toContain('Spis');
  });

  test('all of it as a table', () => {
    const { table } = fan(CHILDREN, { counted: COUNTED, limits: PLACES });
    expect(table.columns.map(({ title }) => title.pl)).toEqual([
      'Rok',
      'Mediana',
      '50%: od',
      '50%: do',
      '80%: od',
      '80%: do',
      '95%: od',
      '95%: do',
      'Spis',
      'miejsca',
    ]);
    expect(table.rows[0]).toEqual([2021, null, null, null, null, null, null, null, 55, 750]);
    expect(table.rows[3].map((cell) => Math.round(Number(cell)))).toEqual([2024, 500, 250, 750, 100, 900, 25, 975, 990, 750]);
    expect(table.source?.pl).toBe('GUS; GUS, BDL');
  });
});

const SHARE = new Draws({
  ...PARTS,
  description: { id: 's', title: { pl: 'Udział 65+', en: 'Share 65+' }, unit: { pl: 'udział', en: 'share' } },
  values: PARTS.values.map((values) => values.map((value) => value / 5000)),
});
const BALANCE = new Draws({ ...PARTS, values: PARTS.values.map((values) => values.map((value) => value - 400)) });

describe.each([
  { name: 'fan of a town', chart: fan(sampleDraws()) },
  { name: 'narrow English fan of a city', chart: fan(sampleDraws('total', 2_000_000), { width: 380, language: 'en' }) },
  { name: 'narrow English fan of the old', chart: fan(sampleDraws('85+', 500), { width: 380, language: 'en' }) },
  { name: 'fan with counts and limits', chart: fan(CHILDREN, { counted: COUNTED, limits: PLACES }) },
  { name: 'fan of shares', chart: fan(SHARE, { values: 'share' }) },
  { name: 'fan below zero', chart: fan(BALANCE) },
  { name: 'fan without width', chart: fan(new Draws({ ...PARTS, values: PARTS.values.map(() => Float64Array.of(0)) })) },
])('$name', ({ chart }) => {
  test.each(VEGA_LITES)('draws with %s without a word of complaint', async (vegaLite) => {
    const { complaints, svg } = await drawWith(vegaLite, chart.spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(textsOf(svg)).toEqual(textsOf(chart.svg()));
  });

  test('is as wide as asked for, and says everything in words', () => {
    const width = Number(/width="(\d+)"/.exec(chart.svg())?.[1]);
    expect(Math.abs(width - (chart.language === 'en' ? 380 : 720))).toBeLessThan(25);
    expect(chart.description).toMatch(/^\p{Lu}.*\.$/su);
    expect(chart.description).not.toMatch(/NaN|undefined|\.\./);
    expect(chart.spec.description).toBe(`${chart.title}. ${chart.description}`);
    expect(JSON.parse(JSON.stringify(chart.spec))).toEqual(chart.spec);
  });
});

describe('roundRange()', () => {
  const people = { values: 'number', digits: 0 } as const;

  test.each([
    [54312, 59873, people, '54–60 tys.'],
    [1_790_000, 1_910_000, people, '1 790–1 910 tys.'],
    [2_200_000, 9_100_000, people, '2 200–9 100 tys.'],
    [23_400_000, 61_000_000, people, '23–61 mln'],
    [50, 950, people, '50–950'],
    [0, 950, people, '0–950'],
    [1234, 1490, people, '1 230–1 490'],
    [3.2, 4.4, people, '3–4'],
    [-41, 33, people, 'od −41 do 33'],
    [0.142, 0.187, { values: 'share', digits: 1 } as const, '14,2–18,7%'],
    [7, 7, people, '7'],
  ])('%d to %d', (low, high, plan, text) => {
    expect(roundRange(low, high, plan, 'pl').text.replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('fan() refuses what it cannot draw:', () => {
  const one = new Draws({ ...PARTS, years: [2022], statuses: ['counted'], values: PARTS.values.slice(0, 1) });
  const missing = new Draws({
    ...PARTS,
    values: PARTS.values.map((values) => values.map((value, draw) => (draw === 3 ? Number.NaN : value))),
  });
  test.each([
    ['one year', () => fan(one), 'fan: losowania obejmują tylko rok 2022; oczekiwano co najmniej dwóch lat'],
    ['a draw that is no number', () => fan(missing), 'fan: losowanie 3 w roku 2022 to NaN'],
    ['no level', () => fan(CHILDREN, { levels: [] }), 'fan: levels to []; oczekiwano od 1 do 3 różnych udziałów'],
    ['four levels', () => fan(CHILDREN, { levels: [0.5, 0.6, 0.7, 0.8] }), 'fan: levels to [0.5, 0.6, 0.7, 0.8]'],
    ['two levels of one name', () => fan(CHILDREN, { levels: [0.8, 0.801] }), 'fan: levels to [0.8, 0.801]'],
    ['a level of 1', () => fan(CHILDREN, { levels: [1] }), 'Draws.band: level to 1; oczekiwano liczby między 0 a 1'],
    ['a limit that is no number', () => fan(CHILDREN, { limits: [{ ...PLACES[0], value: Number.NaN }] }), 'fan: próg „miejsca” to NaN'],
    ['a height of nothing', () => fan(CHILDREN, { height: 0 }), 'fan: height to 0; oczekiwano liczby pikseli od 80 do 4000'],
    [
      'another unit',
      () => fan(SHARE, { counted: COUNTED }),
      'fan: wartości policzone mają inną jednostkę („osoby”) niż losowania („udział”)',
    ],
    ['no draws', () => fan(COUNTED as unknown as Draws), 'fan: to nie są losowania; podaj Draws'],
  ])('%s', (_, draw, message) => {
    expect(draw).toThrow(message);
  });
});

/** The words between title and plot, as one line. */
function subtitleOf(svg: string): string {
  return textsOf(svg)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/^.*?((?:Osoby|Persons), \d.*(?:Źródło|Source): [^.]*\.).*$/s, '$1');
}

/** The colour seen where a transparent one lies over another. */
function blend(ground: string, colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [under, over] = [ground, colour].map((hex) => Number.parseInt(hex.slice(start, start + 2), 16));
    return Math.round(under * (1 - opacity) + over * opacity)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
