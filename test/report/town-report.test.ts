import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.js';
import { townReport } from '../../src/report/town-report.js';
import { readTown } from '../../src/sources/read-town.js';

const town = readTown('data/rumia');
const reports = { pl: townReport(town, { language: 'pl' }), en: townReport(town, { language: 'en' }) };

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
  'powtorka',
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

  test('is one file below a megabyte that asks for nothing', () => {
    expect(html.length).toBeLessThan(1_000_000);
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
    expect(missing?.rows.length).toBe(town.figures.filter(({ value }) => value === null).length);
    for (const note of missing?.values('note') ?? []) expect(note).not.toBe('');
  });

  test('is the same every time', () => {
    expect(townReport(town, { language }).html).toBe(html);
  });
});

test('the Polish report carries the figures the town knows', () => {
  const text = textOf(reports.pl.html);
  for (const figure of ['52 634', '53 316', '53 770', '1 699', '167', '1 866', '45,6 %', '„30%”', '728']) expect(text).toContain(figure);
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
