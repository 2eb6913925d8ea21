import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { pyramid } from '../../src/charts/pyramid.js';
import { KohortaError } from '../../src/language/error.js';
import { htmlTable } from '../../src/notebook/html-table.js';
import { installDisplay } from '../../src/notebook/install-display.js';
import { populationOverview, projectionOverview } from '../../src/notebook/overview.js';
import { Population } from '../../src/population/population.js';
import { Table } from '../../src/tables/table.js';
import { textTable } from '../../src/tables/text-table.js';
import { samplePopulation, sampleProjection, sampleSeries } from '../charts/sample-town.js';

const TABLE = new Table(
  [
    { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
    { name: 'place', title: { pl: 'Miejsce <b>', en: 'Place <b>' }, type: 'text' },
    {
      name: 'persons',
      title: { pl: 'Osoby', en: 'Persons' },
      type: 'number',
      digits: 0,
      unit: { pl: 'tys. & więcej', en: 'thousand & more' },
    },
    { name: 'share', title: { pl: 'Udział', en: 'Share' }, type: 'share' },
  ],
  [
    [2022, '"Zagórze" <script>', 12345.6, 0.1234],
    [2023, 'Żłobek', null, null],
  ],
  { title: { pl: 'Tabela <i>', en: 'Table <i>' }, source: { pl: 'GUS & MOPS', en: 'GUS & MOPS' } },
);

const MANY = new Table(
  [{ name: 'n', title: { pl: 'Nr', en: 'No.' }, type: 'integer' }],
  Array.from({ length: 35 }, (_, n) => [n]),
  { title: { pl: 'Długa', en: 'Long' } },
);

describe('outside a notebook', () => {
  beforeAll(() => installDisplay());

  test('a table prints as padded text', () => {
    expect(inspect(TABLE)).toBe(
      [
        'Tabela <i>',
        '',
        ' Rok  Miejsce <b>         Osoby [tys. & więcej]  Udział',
        '----  ------------------  ---------------------  ------',
        '2022  "Zagórze" <script>                 12\u00a0346   12,3%',
        '2023  Żłobek                                  –       –',
        '',
        'Źródło: GUS & MOPS',
        '',
      ].join('\n'),
    );
  });

  test('a chart prints what it says', () => {
    const chart = pyramid(sampleProjection(52634));
    expect(inspect(chart)).toBe(`Wykres: ${chart.title}\n${chart.description}`);
  });

  test('a population, a projection and a series print a short table', () => {
    expect(inspect(samplePopulation(52634)).split('\n')).toHaveLength(14);
    expect(inspect(sampleProjection(52634)).split('\n').length).toBeLessThan(16);
    expect(inspect(sampleSeries('s', 'Osoby', [[2015, 1234]]))).toMatch(/2015 +1\u00a0234 +policzone/);
  });

  test('an error prints its message; with KOHORTA_DEBUG=1 its stack', () => {
    const error = new KohortaError({ pl: 'zły rok', en: 'wrong year' });
    expect(inspect(error)).toBe('zły rok');
    process.env['KOHORTA_DEBUG'] = '1';
    try {
      expect(inspect(error)).toContain('show.test.ts');
    } finally {
      delete process.env['KOHORTA_DEBUG'];
    }
  });

  test('installing twice changes nothing, and nothing of it can be listed', () => {
    const before = inspect(TABLE);
    installDisplay();
    expect(inspect(TABLE)).toBe(before);
    expect(Object.keys(Table.prototype)).toEqual([]);
    expect(JSON.stringify({ ...TABLE })).not.toContain('inspect');
  });
});

describe('htmlTable()', () => {
  test('explains the table before it names its source', () => {
    const note = { pl: 'n < 10: mało', en: 'n < 10: few' };
    const html = htmlTable(new Table(TABLE.columns, [], { title: TABLE.title, note, source: TABLE.source }), { language: 'en' });
    expect(html).toContain('</table><p><small>n &lt; 10: few</small></p><p><small>Source: ');
  });

  test('escapes every text', () => {
    const html = htmlTable(TABLE, { language: 'en' });
    expect(html).not.toMatch(/<script|<i>|<b>/);
    expect(html).toContain('&quot;Zagórze&quot; &lt;script&gt;');
    expect(html).toContain('thousand &amp; more');
  });

  test('names rows and columns for screen readers and aligns numbers', () => {
    const html = htmlTable(TABLE);
    expect(html).toContain('<div lang="pl"><table><caption style="text-align:left">Tabela &lt;i&gt;</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html).toContain('<th scope="row" style="text-align:right">2022</th>');
    expect(html).toContain('<td style="text-align:right">12\u00a0346</td><td style="text-align:right">12,3%</td>');
    expect(html).toContain('<td style="text-align:right">–</td>');
    expect(html).toContain('<p><small>Źródło: GUS &amp; MOPS</small></p>');
  });

  test('counts the rows it leaves out', () => {
    expect(htmlTable(MANY)).toContain('<p>… i 5 wierszy więcej</p>');
    expect(htmlTable(MANY, { rows: 33, language: 'en' })).toContain('<p>… and 2 more rows</p>');
    expect(textTable(MANY, { rows: 34 })).toContain('\n… i 1 wiersz więcej\n');
    expect(textTable(MANY)).not.toContain('…');
  });
});

describe('overviews', () => {
  test('of a population: ages by sex, which add up', () => {
    const people = samplePopulation(52634);
    const table = populationOverview(people);
    expect(table.values('ages')).toEqual(['0+', '0–2', '3–6', '7–17', '18–64', '65+', '85+']);
    const [all, ...groups] = table.values('total').map(Number);
    expect(all).toBeCloseTo(52634, 6);
    expect(groups.slice(0, 5).reduce((sum, count) => sum + count, 0)).toBeCloseTo(all, 6);
    for (const [, total, women, men] of table.rows) expect(Number(women) + Number(men)).toBeCloseTo(Number(total), 6);
  });

  test('of several areas: one row each', () => {
    const people = new Population({ date: '2022-12-31', areas: ['a', 'b'], source: 'GUS' }, new Float64Array(404).fill(1));
    expect(populationOverview(people).values('total')).toEqual([202, 202]);
  });

  test('of five-year groups: only ages they know', () => {
    const people = new Population(
      { date: '2022-12-31', areas: ['a'], ageGroups: { width: 5, count: 18 }, source: 'GUS' },
      new Float64Array(36).fill(1),
    );
    expect(populationOverview(people).values('ages')).toEqual(['0+', '65+', '85+']);
  });

  test('of a projection: base, every fifth year and horizon of a long one, every year of a short one', () => {
    expect(projectionOverview(sampleProjection(500, 2043)).values('year')).toEqual([2022, 2025, 2030, 2035, 2040, 2043]);
    expect(projectionOverview(sampleProjection(500, 2026)).values('year')).toEqual([2022, 2023, 2024, 2025, 2026]);
  });
});
