import { describe, expect, test } from 'vitest';
import { trend } from '../../src/charts/trend.js';
import { Series } from '../../src/series/series.js';
import { countMarks, drawWith, textsOf } from './draw-with.js';
import { sampleProjection, sampleSeries } from './sample-town.js';

const OLD = new Series({ id: '85+', title: { pl: 'Osoby 85+', en: 'People 85+' }, unit: { pl: 'osoby', en: 'persons' } }, [
  { year: 2010, value: 500, status: 'published', source: 'Strategia 2017-2022' },
  { year: 2015, value: 728, status: 'published', source: 'Strategia 2017-2022' },
  { year: 2016, value: 760, status: 'estimated', source: 'GUS' },
  { year: 2017, value: null, status: 'missing', source: 'GUS' },
  { year: 2018, value: 840, status: 'published', source: 'GUS' },
  { year: 2020, value: 950, status: 'projected', source: 'kohorta: Projection' },
  { year: 2025, value: 1300, status: 'projected', source: 'kohorta: Projection' },
]);

describe('how a figure came about decides how it is drawn:', () => {
  const svg = trend(OLD).svg();

  test('a point for each count, full or hollow, and none for the projection', () => {
    expect(countMarks(svg, 'symbol')).toBe(4);
    expect(svg.match(/<path [^>]*fill="#ffffff" stroke="#12436d"/g)).toHaveLength(1);
  });

  test('lines only through the projection and between counts of neighbouring years; a missing value breaks them', () => {
    // 2015-2016 counted, 2018-2020-2025 projected; nothing over 2010-2015 and the gap of 2017.
    expect(countMarks(svg, 'line')).toBe(2);
  });

  test('an upright line where the projection begins', () => {
    expect(textsOf(svg)).toContain('prognoza po 2018');
    expect(
      textsOf(
        trend(
          sampleSeries('c', 'Policzone', [
            [2015, 3],
            [2016, 4],
          ]),
        ).svg(),
      ).join(),
    ).not.toContain('prognoza');
  });

  test('and the words under the title say so', () => {
    expect(textsOf(svg)).toContain('Osoby, 2010–2025. Pełne punkty: dane; puste punkty: oszacowania; linie: prognoza.');
    expect(textsOf(svg)).toContain('Źródło: Strategia 2017-2022; GUS.');
  });
});

describe('the words', () => {
  test('tell the first and the last figure and the change between them', () => {
    expect(trend(OLD).title).toBe('Osoby 85+: z 500 w 2010 r. do 1\u00a0300 w 2025 r. (+160,0%)');
    expect(trend(OLD, { language: 'en' }).description).toBe(
      'Line chart: People 85+, persons, 2010–2025, vertical axis from 0. People 85+: 500 in 2010, 1,300 in 2025 (+160.0%). The projection begins after 2018.',
    );
  });

  test('count the change of the values and not of what is written, so that it is the same in every text', () => {
    expect(
      trend(
        sampleSeries('s', 'Osoby', [
          [2022, 10.4],
          [2030, 12.4],
        ]),
      ).title,
    ).toContain('z 10 w 2022 r. do 12 w 2030 r. (+19,2%)');
  });

  test('give shares in percent and their change in points', () => {
    const share = sampleSeries('s', 'Udział', [
      [2010, 0.14],
      [2015, 0.18],
    ]);
    expect(trend(share, { values: 'share' }).title).toBe('Udział: z 14,0% w 2010 r. do 18,0% w 2015 r. (+4,0\u00a0pkt proc.)');
  });

  test('hold counts and limits against the first series', () => {
    const counted = sampleSeries('c', 'Spis GUS', [
      [2018, 845],
      [2020, 931],
    ]);
    const { description, table } = trend(OLD, { counted, limits: [{ value: 1000, label: { pl: 'miejsca', en: 'places' } }] });
    expect(description).toContain('Spis GUS: 845 w 2018 r. (Osoby 85+: 840), 931 w 2020 r. (Osoby 85+: 950)');
    expect(description).toContain('Miejsca: 1\u00a0000; „Osoby 85+” w 2025 r.: o 300 więcej.');
    expect(table.columns.map(({ name }) => name)).toEqual(['year', 'series_1', 'series_1_status', 'counted', 'limit_1']);
    expect(table.rows.find(([year]) => year === 2017)).toEqual([2017, null, 'brak danych', null, 1000]);
    expect(table.source?.pl).toBe('Strategia 2017-2022; GUS; kohorta: Projection; GUS, BDL');
  });

  test('say the status of several series once, where it is the same, and not at all where all is projected', () => {
    const [one, other] = ['3-6', '85+'].map((ages) => sampleProjection(52634).sum({ ages }));
    expect(trend([one, other]).table.columns.map(({ name }) => name)).toEqual(['year', 'series_1', 'series_2', 'status']);
    const ahead = new Series(one.description, one.observations.slice(1));
    expect(trend(ahead).table.columns.map(({ name }) => name)).toEqual(['year', 'series_1']);
  });

  test('call counts of the same title counts', () => {
    const chart = trend(OLD, { counted: new Series(OLD.description, [{ year: 2020, value: 931, status: 'counted', source: 'GUS' }]) });
    expect(textsOf(chart.svg())).toContain('wartości policzone');
    expect(chart.description).toContain('Wartości policzone: 931 w 2020 r. (Osoby 85+: 950).');
    expect(chart.table.columns[3].title.pl).toBe('Wartości policzone');
  });

  test('say where the axis begins if not at zero', () => {
    const town = sampleProjection(52634).sum();
    expect(textsOf(trend(town).svg()).join(' ')).toContain('Oś pionowa zaczyna się od 44\u00a0000, nie od zera.');
    expect(textsOf(trend(town, { zero: true }).svg()).join(' ')).not.toContain('Oś pionowa');
    expect(textsOf(trend(town, { zero: true }).svg())).toContain('0');
  });

  test('can be given instead', () => {
    const chart = trend(OLD, {
      title: { pl: 'Tytuł', en: 'Title' },
      subtitle: { pl: 'Opis.', en: 'Words.' },
      source: { pl: 'Urząd', en: 'Office' },
    });
    expect(textsOf(chart.svg())).toEqual(expect.arrayContaining(['Tytuł', 'Opis.', 'Źródło: Urząd.']));
  });
});

describe('labels at the ends of the lines', () => {
  const four = ['3-6', '7-14', '65+', '85+'].map((ages) => sampleProjection(52634).sum({ ages }));

  test.each([380, 720])('never overlap, on %i pixels', (width) => {
    const svg = trend(four, { width, limits: [{ value: 1500, label: { pl: 'miejsca', en: 'places' } }] }).svg();
    const groups = Array.from(svg.matchAll(/<g class="mark-text role-mark[^"]*"(?:[^>]*[^/>])?>(.*?)<\/g>/gs), ([, inside]) => inside);
    const places = groups.flatMap((group) =>
      Array.from(group.matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
    const right = Math.max(...places.map(({ x }) => x));
    const heights = places.filter(({ x }) => x === right).map(({ y }) => y);
    const sorted = heights.sort((a, b) => a - b);
    expect(sorted.length).toBeGreaterThanOrEqual(10);
    for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThan(12);
  });

  test('are what labels says', () => {
    const labels = [
      { pl: 'Projekcja', en: 'Projection' },
      { pl: 'GUS', en: 'GUS' },
    ];
    expect(textsOf(trend([OLD, OLD], { labels, language: 'en' }).svg())).toEqual(expect.arrayContaining(['Projection', 'GUS']));
  });

  test('are text, whatever they hold', async () => {
    const hostile = `</text><script>alert(1)</script> " + alert(1) + ' \\ \${alert} datum.value`;
    const chart = trend(
      sampleSeries('x', hostile, [
        [2015, 1],
        [2016, 2],
      ]),
    );
    const { complaints, svg } = await drawWith('vega-lite', chart.spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toContain('<script');
    const drawn = textsOf(svg).join(' ').replaceAll('\u00a0', ' ');
    expect(drawn).toContain('alert(1)</script> " + alert(1) + \' \\');
    expect(drawn).toMatch(/\$\{alert\} datum\.value/);
  });
});

describe('trend() refuses what it cannot draw:', () => {
  test.each([
    ['what is no series', () => trend(JSON.parse('{"a":1}')), 'trend: to nie jest szereg; podaj Series'],
    ['a list of what is none', () => trend(JSON.parse('[1]')), 'trend: to nie jest szereg; podaj Series'],
    ['no series', () => trend([]), 'trend: 0 szeregów; oczekiwano od 1 do 4'],
    ['five series', () => trend([OLD, OLD, OLD, OLD, OLD]), 'trend: 5 szeregów'],
    ['two of one name', () => trend([OLD, OLD]), 'trend: dwa szeregi nazywają się „Osoby 85+”; nazwij je w labels'],
    ['too few labels', () => trend([OLD], { labels: [] }), 'trend: 0 nazw w labels; oczekiwano 1'],
    ['no value', () => trend(sampleSeries('e', 'Pusty', [[2015, null]])), 'trend: szereg „Pusty” nie ma żadnej wartości'],
    [
      'a limit that is no number',
      () => trend(OLD, { limits: [{ value: Number.NaN, label: { pl: 'próg', en: 'limit' } }] }),
      'trend: próg „próg” to NaN',
    ],
    ['a height of nothing', () => trend(OLD, { height: 0 }), 'trend: height to 0; oczekiwano liczby pikseli od 80 do 4000'],
  ])('%s', (_, draw, message) => {
    expect(draw).toThrow(message);
  });

  test('two units', () => {
    const money = new Series({ id: 'm', title: { pl: 'Koszt', en: 'Cost' }, unit: { pl: 'zł', en: 'PLN' } }, OLD.observations);
    expect(() => trend([OLD, money])).toThrow('trend: szeregi mają różne jednostki („osoby” i „zł”)');
  });
});
