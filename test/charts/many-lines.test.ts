import { describe, expect, test } from 'vitest';
import { backtestChart } from '../../src/charts/backtest-chart.js';
import type { Chart } from '../../src/charts/chart.js';
import { compareChart } from '../../src/charts/compare-chart.js';
import { fan } from '../../src/charts/fan.js';
import { smallMultiples } from '../../src/charts/small-multiples.js';
import { spaghetti } from '../../src/charts/spaghetti.js';
import { COLOURS, contrast, MORE_STYLES } from '../../src/charts/theme.js';
import { Draws } from '../../src/series/draws.js';
import { Series } from '../../src/series/series.js';
import { drawWith, textsOf } from './draw-with.js';
import { sampleBacktest } from './sample-backtest.js';
import { sampleDraws } from './sample-draws.js';
import { sampleSeries } from './sample-town.js';

const HOSTILE = `</text><script>alert(1)</script> " + alert(1) + ' \\ \${alert} datum.value`;

/** So many draws of some years, rising by a factor. */
function drawsOf(years: number, count: number, size: number, title = 'Osoby'): Draws {
  return new Draws({
    description: { id: 'x', title: { pl: title, en: title }, unit: { pl: 'osoby', en: 'persons' } },
    years: Array.from({ length: years }, (_, index) => 2022 + index),
    statuses: Array.from({ length: years }, (_, index) => (index === 0 ? 'counted' : 'projected')),
    values: Array.from({ length: years }, (_, index) =>
      Float64Array.from({ length: count }, (_, draw) => size * (1 + 0.01 * index * (draw + 1))),
    ),
    source: 'GUS',
  });
}

const other = (title = 'Inna'): Series =>
  sampleSeries(
    'o',
    title,
    [
      [2023, 3],
      [2024, 4],
    ],
    'projected',
  );

/** Every chart of this file, of the same draws. */
function chartsOf(draws: Draws, name = 'Inna'): Chart[] {
  return [
    spaghetti(draws, { width: 380 }),
    compareChart(draws, other(name), { width: 380 }),
    smallMultiples([{ title: { pl: name, en: name }, values: draws }], { width: 380 }),
  ];
}

describe('draws with nothing usual about them are drawn without complaint:', () => {
  test.each([
    ['one draw', drawsOf(3, 1, 100)],
    ['two years', drawsOf(2, 9, 100)],
    ['200 years', drawsOf(200, 5, 100)],
    ['billions', drawsOf(5, 9, 1e9)],
    ['nobody', drawsOf(5, 9, 0)],
    ['parts of a person', drawsOf(5, 9, 1e-3)],
    ['a title out of the ordinary', drawsOf(3, 3, 10, HOSTILE)],
  ])('%s', async (_, draws) => {
    for (const chart of chartsOf(draws, draws.description.title.pl === HOSTILE ? `${HOSTILE} 2` : 'Inna')) {
      const { complaints, svg } = await drawWith('vega-lite', chart.spec);
      expect(complaints).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
      expect(chart.description).not.toMatch(/NaN|undefined/);
    }
  });
});

describe('spaghetti()', () => {
  const draws = sampleDraws();

  test('draws the first futures and says which they are', () => {
    const chart = spaghetti(draws, { lines: 7 });
    expect(chart.table.columns.filter(({ name }) => name.startsWith('draw_'))).toHaveLength(7);
    expect(textsOf(chart.svg()).join(' ').replaceAll('\u00a0', ' ')).toContain(
      'Każda cienka linia to jedna możliwa przyszłość: pierwsze 7 z 41 losowań, bez wybierania. Linia przerywana: mediana wszystkich.',
    );
    expect(chart.svg().match(/stroke-width="0.75"[^>]*opacity="0.7"|opacity="0.7"[^>]*stroke-width="0.75"/g)).toHaveLength(7);
    expect(chart.table.values('draw_3')).toEqual(draws.years.map((year) => draws.at(year)[2]));
  });

  test('draws all where there are fewer', () => {
    expect(spaghetti(draws, { lines: 100 }).description).toContain('Liczba linii: 41, pierwsze z 41');
  });

  test('refuses what it cannot draw', () => {
    expect(() => spaghetti(JSON.parse('{}'))).toThrow('spaghetti: to nie są losowania');
    expect(() => spaghetti(draws, { lines: 0 })).toThrow('spaghetti: lines to 0; oczekiwano liczby całkowitej od 1 do 200');
    expect(() => spaghetti(drawsOf(1, 3, 1))).toThrow('spaghetti: losowania obejmują tylko rok 2022');
  });
});

describe('compareChart()', () => {
  const ours = sampleDraws('85+');
  const gus = sampleSeries(
    'g',
    'GUS',
    [
      [2023, 900],
      [2030, 1100],
      [2040, 1500],
    ],
    'projected',
  );

  test('names every projection at its end, with the band of the own one', () => {
    const texts = textsOf(compareChart(ours, gus).svg());
    expect(texts).toEqual(expect.arrayContaining(['1\u00a0500', 'GUS']));
    expect(texts.join(' ')).toMatch(/80%: 1.\d{3}–\d/);
  });

  test('tells the last year all of them have', () => {
    const short = sampleSeries('s', 'Krótka', [[2030, 1000]], 'projected');
    expect(compareChart(ours, [gus, short]).title).toMatch(/^Ludność w wieku 85\+, 2030: nasza projekcja .*, GUS 1.100, Krótka 1.000$/);
    expect(compareChart(ours, gus).table.values('other_1').at(-1)).toBe(1500);
  });

  test('says in words which line is ours, and leaves to the headline what is counted', () => {
    const theirs = sampleSeries('g', 'Ludność w wieku 85+, prognoza GUS', [[2040, 1500]], 'projected');
    const chart = compareChart(ours, theirs);
    expect(chart.title).toMatch(/^Ludność w wieku 85\+, 2040: nasza projekcja .*, prognoza GUS 1.500$/);
    expect(compareChart(ours, theirs, { width: 1200 }).title).toMatch(/nasza projekcja .* \(80%: .*\), prognoza GUS/);
    // One line of the headline, and nothing else that says what is counted.
    expect(textsOf(chart.svg()).filter((text) => text.startsWith('Ludność'))).toHaveLength(1);
  });

  test('of series is a chart of lines', () => {
    expect(compareChart(ours.median(), gus).table.columns.map(({ name }) => name)).toContain('series_2');
  });

  test('refuses what it cannot draw', () => {
    expect(() => compareChart(JSON.parse('1'), gus)).toThrow('compareChart: pierwszy argument');
    expect(() => compareChart(ours, [])).toThrow('compareChart: drugi argument to nie od 1 do 3 szeregów');
    expect(() => compareChart(ours, sampleSeries('e', 'Pusty', [[2023, null]]))).toThrow('szereg „Pusty” nie ma żadnej wartości');
    expect(() => compareChart(ours, [gus, gus])).toThrow('dwie projekcje nazywają się „GUS”');
    expect(() => compareChart(ours, gus, { labels: [] })).toThrow('compareChart: 0 nazw w labels; oczekiwano 2');
    expect(() => compareChart(ours, gus, { level: 1 })).toThrow('Draws.band: level to 1; oczekiwano liczby między 0 a 1');
  });
});

describe('smallMultiples()', () => {
  const panel = (name: string, size: number): { title: { pl: string; en: string }; values: Draws } => ({
    title: { pl: name, en: name },
    values: drawsOf(9, 9, size),
  });

  test('gives every panel its name and its last value, on one scale', () => {
    const chart = smallMultiples([panel('Zagórze', 100), panel('Towarowa', 1000)]);
    const texts = textsOf(chart.svg());
    expect(texts).toEqual(expect.arrayContaining(['Zagórze', 'Towarowa', '2030: 140 (114–166)']));
    // The labels of the upright axis stand once.
    expect(texts.filter((text) => text === '1\u00a0000')).toHaveLength(1);
    expect(chart.table.rows.length).toBe(18);
  });

  test('does not give all panels the name of the first', () => {
    const title = { pl: 'Osoby 85+: Zagórze', en: 'People 85+: Zagórze' };
    const [first, second] = [panel('Zagórze', 100), panel('Towarowa', 1000)];
    const zagorze = new Series({ ...first.values.description, title }, first.values.median().observations);
    const chart = smallMultiples([{ ...first, values: zagorze }, second], { language: 'pl' });
    expect(chart.title).toMatch(/^Osoby 85\+, /);
    expect(chart.description).toContain('skali: Osoby 85+, ');
  });

  test('refuses what it cannot draw, and says how to split what is too much', () => {
    const many = Array.from({ length: 13 }, (_, index) => panel(`Obszar ${index}`, 1));
    expect(() => smallMultiples(many)).toThrow(
      'smallMultiples: 13 wykresów; oczekiwano od 1 do 12, podziel listę, np. panele.slice(0, 12)',
    );
    expect(() => smallMultiples([])).toThrow('smallMultiples: 0 wykresów');
    expect(() => smallMultiples(JSON.parse('[{}]'))).toThrow('smallMultiples: to nie jest lista');
    expect(() => smallMultiples([panel('A', 1), panel('A', 2)])).toThrow('dwa wykresy nazywają się „A”');
    expect(() => smallMultiples([panel('A', 1)], { columns: 0 })).toThrow('smallMultiples: columns to 0');
    expect(() => smallMultiples([panel('A', 1)], { levels: [] })).toThrow('smallMultiples: levels to []');
  });
});

describe('backtestChart()', () => {
  test('names the best method, and each at the end of its line', () => {
    const chart = backtestChart(sampleBacktest(3), { language: 'en' });
    expect(chart.title).toBe('After 6 years method of comparison no. 1 errs least: by 2.4% on average');
    expect(textsOf(chart.svg())).toEqual(expect.arrayContaining(['2.4%', '4.8%', '3.6% after 3 years']));
    expect(chart.table.rows.length).toBe(8);
  });

  test('has no panel of coverage where no method has bands', () => {
    const rows = sampleBacktest(2).map((row) => ({ ...row, coverage80: Number.NaN }));
    expect(textsOf(backtestChart(rows).svg()).join(' ')).not.toContain('pas 80%');
    expect(textsOf(backtestChart(sampleBacktest(2)).svg()).join(' ')).toContain('Ile wyników trafiło w pas 80%');
  });

  test('draws one row, errors of nothing and of everything, and many leads', async () => {
    const [row] = sampleBacktest(1);
    for (const rows of [
      [row],
      [{ ...row, wmape: 0 }],
      [{ ...row, wmape: 1e6 }],
      Array.from({ length: 60 }, (_, lead) => ({ ...row, lead: lead + 1 })),
    ]) {
      const { complaints, svg } = await drawWith('vega-lite', backtestChart(rows, { width: 380 }).spec);
      expect(complaints).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('has styles that can be read on white', () => {
    for (const { colour } of MORE_STYLES) expect(contrast(colour, COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(MORE_STYLES.map(({ shape }) => shape)).size).toBe(MORE_STYLES.length);
  });

  test('refuses what it cannot draw', () => {
    const [row] = sampleBacktest(1);
    expect(() => backtestChart([])).toThrow('backtestChart: nie ma wierszy');
    expect(() => backtestChart([row, row])).toThrow('wyprzedzenie występuje dwa razy');
    expect(() => backtestChart([{ ...row, lead: 0 }])).toThrow('wyprzedzenie; oczekiwano pełnych lat');
    expect(() => backtestChart([{ ...row, wmape: Number.NaN }])).toThrow('wmape to NaN');
    expect(() => backtestChart([{ ...row, coverage80: 80 }])).toThrow('coverage80 to 80');
    expect(() => backtestChart(sampleBacktest(7))).toThrow('backtestChart: 7 metod; oczekiwano najwyżej 6');
  });
});

test('every chart of draws says what its reader must know', () => {
  const { description, years, statuses, source } = drawsOf(3, 9, 100);
  const values = years.map((year) => drawsOf(3, 9, 100).at(year));
  const notes = [{ pl: 'Liczba mieszkańców obszaru nie jest pewna.', en: 'The population of the area is not certain.' }];
  const doubtful = new Draws({ description, years, statuses, source, values, notes, quality: 'weak' });
  for (const chart of [...chartsOf(doubtful), fan(doubtful)]) {
    const words = 'Wiarygodność: słaba. Liczba mieszkańców obszaru nie jest pewna.';
    expect(textsOf(chart.svg()).join(' ').replaceAll('\u00a0', ' ')).toContain(words);
    expect(chart.description).toContain(words);
  }
});
