import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { fail } from '../../src/language/error.js';
import { formatNumber } from '../../src/language/format.js';
import type { Language } from '../../src/language/language.js';
import type { TownData } from '../../src/report/town/town-data.js';
import { townReport } from '../../src/report/town-report.js';
import { readTown } from '../../src/sources/read-town.js';
import { sampleTownServices } from './sample-services.js';

const town = readTown('data/rumia');
const computed = sampleTownServices(town);
const services = (): typeof computed => computed;
const reports = { pl: townReport(town, { language: 'pl', services }), en: townReport(town, { language: 'en', services }) };

/** What a reader sees, without style, drawings, embedded files and words in another language. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace('<html lang', '<html')
    .replace(/<(\w+)[^>]* lang="\w\w"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');
}

const SECTIONS = [
  'najwazniejsze',
  'ludnosc',
  'starzenie',
  'przedszkola',
  'koszty',
  'uslugi',
  'wykonawcy',
  'powtorka',
  'audyt',
  'porownanie',
  'skladniki',
  'zalozenia',
  'jakosc',
  'zrodla',
  'metoda',
  'slownik',
];
const LANGUAGES: readonly Language[] = ['pl', 'en'];

describe.each(LANGUAGES)('townReport() of Rumia in %s', (language) => {
  const { html, tables } = reports[language];

  test('has its sections in order, each in the contents', () => {
    expect(Array.from(html.matchAll(/<section id="([\w-]+)"/g), ([, id]) => id)).toEqual(SECTIONS);
    expect(Array.from(html.matchAll(/<li><a href="#([\w-]+)"/g), ([, id]) => id)).toEqual(SECTIONS);
  });

  test('is one file below a megabyte and a half, without the services below one, that asks for nothing', () => {
    expect(html.length).toBeLessThan(1_500_000);
    expect(townReport(town, { language }).html.length).toBeLessThan(1_000_000);
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(html).not.toMatch(/<script/i);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test('shows no number that is none and no double full stop', () => {
    expect(textOf(html)).not.toMatch(/NaN|undefined|null|Infinity|\[object|\.\.(?!\.)/);
  });

  test('has a table for every chart and every table as a file with a name of its own', () => {
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
    const charts = Array.from(html.matchAll(/id="([\w-]+)" role="img"/g), ([, name]) => name);
    expect(charts.length).toBeGreaterThanOrEqual(7);
    for (const chart of charts) expect(names).toContain(chart);
  });

  test('names every missing value with its reason', () => {
    const missing = tables.find(({ name }) => name === 'jakosc-braki')?.table;
    // A line of several years, 2010–2012, stands for one value a year.
    const values = (missing?.values('date') ?? []).map((date) => {
      const [first, last = first] = String(date).split('–').map(Number);
      return last - first + 1;
    });
    expect(values.reduce((sum, one) => sum + one, 0)).toBe(town.figures.filter(({ value }) => value === null).length);
    for (const note of missing?.values('note') ?? []) expect(note).not.toBe('');
  });

  test('is the same every time', () => {
    expect(townReport(town, { language, services }).html === html).toBe(true);
  });
});

test('the Polish report carries the figures the town knows', () => {
  const text = textOf(reports.pl.html);
  for (const figure of ['52 634', '53 316', '53 770', '1 699', '167', '1 866', '45,6%', '„30%”', '728']) expect(text).toContain(figure);
});

test('the English report has no Polish left but marked words, and both have the same figures', () => {
  expect(textOf(reports.en.html)).not.toMatch(/[ąćęłńóśźż]/i);
  const figures = (name: 'pl' | 'en'): unknown[] =>
    reports[name].tables.map(({ table }) => table.rows.map((row) => row.filter((cell) => typeof cell === 'number')));
  expect(figures('en')).toEqual(figures('pl'));
});

test('the difference to the official projection is the sum of its causes', () => {
  const { tables } = reports.pl;
  const causes =
    tables
      .find(({ name }) => name === 'porownanie-przyczyny')
      ?.table.values('effect')
      .map(Number) ?? [];
  const byAge =
    tables
      .find(({ name }) => name === 'porownanie-wiek')
      ?.table.values('difference_2040')
      .map(Number) ?? [];
  const [births, deaths, migration, all] = causes;
  expect(births + deaths + migration).toBeCloseTo(all, 6);
  expect(all).toBeCloseTo(byAge[byAge.length - 1], 6);
  expect(byAge.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(all, 6);
});

describe('a town without some of the data', () => {
  const absent = (): never => fail('brak danych', 'no data');
  /** The town as the report sees it, but for some answers. */
  function townWith(changed: Partial<TownData>): TownData {
    return {
      id: town.id,
      name: town.name,
      horizons: town.horizons,
      areas: town.areas,
      figures: town.figures,
      sources: town.sources,
      claims: town.claims,
      providers: town.providers,
      population: (year) => town.population(year),
      rates: (options) => town.rates(options),
      series: (indicator) => town.series(indicator),
      groups: (options) => town.groups(options),
      gusProjection: (options) => town.gusProjection(options),
      flow: (name) => town.flow(name),
      calibration: (parameter, options) => town.calibration(parameter, options),
      ...changed,
    };
  }
  const cases: readonly [what: string, changed: Partial<TownData>, sections: readonly string[], told: string][] = [
    [
      'an earlier base year',
      { population: (year) => (year === 2015 ? absent() : town.population(year)) },
      ['przedszkola', 'powtorka'],
      'powtórki: brak ludności i współczynników z wcześniejszego roku bazowego',
    ],
    ["the statistical office's projection", { gusProjection: absent }, ['porownanie'], 'brak zasobu gus-projection'],
    ['the levels of the rates', { calibration: absent }, [], 'brak zasobu calibration'],
    ["the projection's flows", { flow: absent }, [], 'brak zasobu flows'],
    ['counts', { groups: absent }, ['powtorka'], 'brak policzonej ludności'],
    ['preschools', { series: absent }, ['przedszkola'], 'brak wskaźników preschool_attendance'],
    [
      'costs',
      { figures: town.figures.filter(({ unit }) => !unit.startsWith('PLN')) },
      ['koszty'],
      'kosztów: brak cen usług w innych miejscach',
    ],
    ['providers', { providers: [] }, ['wykonawcy'], 'spisu wykonawców usług: brak zasobu providers'],
  ];

  test.each(cases)('such as %s has a report that leaves out their sections and says so', (_, changed, sections, told) => {
    for (const language of LANGUAGES) {
      const { html } = townReport(townWith(changed), { language });
      expect(Array.from(html.matchAll(/<section id="([\w-]+)"/g), ([, id]) => id)).toEqual(
        SECTIONS.filter((id) => id !== 'uslugi' && !sections.includes(id)),
      );
      const text = textOf(html);
      expect(text).not.toMatch(/NaN|undefined|null|\[object|\.\.(?!\.)/);
      if (language === 'pl') expect(text.slice(text.lastIndexOf('Jakość danych'))).toContain(told);
      for (const [, id] of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${id}"`);
    }
  });

  test('but none from which it could be projected is refused in words', () => {
    expect(() => townReport(townWith({ rates: absent }))).toThrow(
      /townReport: folder miasta Rumia nie ma roku, z którego byłaby i ludność, i współczynniki/,
    );
  });
});

test('texts and charts of preschools give the figures of their table', () => {
  const text = textOf(reports.pl.html);
  const table = reports.pl.tables.find(({ name }) => name === 'przedszkola-plan')?.table;
  const [first, last] = [table?.values('applicants').at(0), table?.values('applicants').at(-1)].map((value) =>
    formatNumber(Number(value)).replaceAll('\u00a0', ' '),
  );
  expect(reports.pl.html.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toContain(
    `Wykres: Chętnych do przedszkoli: z ${first} w 2022 r. do ${last} w 2040 r.`,
  );
  expect(text).toContain(`chętni: ${first} w 2022 r., ${last} w 2040 r.`);
});

test('the balance on the page is short, its file holds the checks', () => {
  const balance = reports.pl.tables.find(({ name }) => name === 'skladniki-plan')?.table;
  expect(balance?.columns.map(({ name }) => name)).toContain('residual');
  expect(reports.pl.html).toContain('Saldo migracji</span>');
  expect(reports.pl.html).not.toContain('Przesunięte między grupami');
});

describe('the services', () => {
  const text = textOf(reports.pl.html);

  test('each have a heading, a line and what is missing behind a summary', () => {
    const lines = text.split('\n');
    const lacking = computed.filter(({ title }) => !lines.includes(title.pl) || !lines.includes(`${title.pl}: liczby, wykres, braki`));
    expect(lacking.map(({ id }) => id)).toEqual([]);
    expect(text.includes('Kogo zapytać: MOPS – godziny usług, które miasto może zapewnić.')).toBe(true);
  });

  test('show the sum of the places the strategy plans, out of their capacities', () => {
    expect(text.includes('to 54 + 30 + 6 = 90.')).toBe(true);
  });

  test('are in one table, with what there is and since when it is too little', () => {
    const table = reports.pl.tables.find(({ name }) => name === 'uslugi-przeglad')?.table;
    expect(table?.rows.length).toBe(computed.length);
    const homes = table?.rows.find(([id]) => id === 'day-homes');
    expect(homes?.[6]).toBe(54);
    expect(homes?.[7]).toBe(2022);
  });

  test('are left out where nobody computed them', () => {
    expect(townReport(town, { language: 'pl' }).html.includes('id="uslugi"')).toBe(false);
  });
});
