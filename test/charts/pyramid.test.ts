import { describe, expect, test } from 'vitest';
import { pyramid } from '../../src/charts/pyramid.js';
import { Population } from '../../src/population/population.js';
import { Projection } from '../../src/projection/projection.js';
import { countMarks, textsOf } from './draw-with.js';
import { sampleProjection, sampleSimulation } from './sample-town.js';

const projection = sampleProjection(52634);

test('pyramid() draws a bar for each sex and year of age, the base as two outlines over them', () => {
  const svg = pyramid(projection).svg();
  expect(countMarks(svg, 'rect')).toBe(202);
  expect(countMarks(svg, 'line')).toBe(2);
  expect(svg.indexOf('mark-rect role-mark')).toBeLessThan(svg.indexOf('mark-line role-mark'));
});

test('pyramid() of the base year has no outline and no key', () => {
  const svg = pyramid(projection, { year: 2022 }).svg();
  expect(countMarks(svg, 'line')).toBe(0);
  expect(svg).not.toContain('role-legend');
});

test('pyramid() names the sexes, both years and the open age group in the drawing', () => {
  const texts = textsOf(pyramid(projection, { year: 2030 }).svg());
  expect(texts).toEqual(
    expect.arrayContaining(['Mężczyźni', 'Kobiety', '2030, prognoza', '2022, stan wyjściowy', '100+', 'wiek', 'liczba osób']),
  );
});

test('pyramid() draws men to the left and women to the right of the same middle', () => {
  const values = JSON.stringify(pyramid(projection, { language: 'en' }).spec.layer[0]);
  expect(values).toMatch(/"sex":"women","age":"40","from":40,"to":41,"persons":[\d.]+,"signed":\d/);
  expect(values).toMatch(/"sex":"men","age":"40","from":40,"to":41,"persons":[\d.]+,"signed":-\d/);
});

test('pyramid() keeps one scale for all years of a projection', () => {
  const scales = [2023, 2031, 2040].map((year) => /"domain":\[(-[\d.]+),/.exec(JSON.stringify(pyramid(projection, { year }).spec))?.[1]);
  expect(new Set(scales).size).toBe(1);
});

test('pyramid() gives the figures in its title, its description and its table', () => {
  const chart = pyramid(projection, { language: 'en' });
  const persons = (count: number): string => Math.round(count).toLocaleString('en-GB');
  expect(chart.title).toContain(`2040: ${persons(projection.horizon.count())} people`);
  expect(chart.description).toContain(`People aged 85 and over: ${persons(projection.base.count({ ages: '85+' }))} (2.0%) in 2022`);
  expect(chart.table.columns.map(({ name }) => name)).toEqual(['age', 'women_2022', 'men_2022', 'women_2040', 'men_2040']);
  expect(chart.table.values('women_2040')[30]).toBe(projection.horizon.byAge('female')[30]);
  expect(chart.table.rows.at(-1)?.[0]).toBe('100+');
});

test('pyramid() takes five-year groups and leaves out shares the groups do not know', () => {
  const people = (year: number, width: number): Population =>
    new Population(
      { date: `${year}-12-31`, areas: ['miasto'], ageGroups: { width, count: 10 }, source: 'GUS' },
      new Float64Array(20).fill(5),
    );
  const of = (width: number): Projection =>
    new Projection({ title: { pl: 'Projekcja', en: 'Projection' }, populations: [people(2022, width), people(2027, width)], steps: [] });
  expect(pyramid(of(5), { language: 'en' }).title).toBe('2027: 100 people');
  expect(pyramid(of(5)).description).not.toContain('65+');
  expect(textsOf(pyramid(of(5)).svg())).toContain('45+');
  expect(pyramid(of(13), { language: 'en' }).title).toBe('2027: 100 people; the share aged 65+ stays at 50.0%');
});

test('pyramid() ends its sentences with one full stop', () => {
  const { populations } = projection;
  const text = textsOf(
    pyramid(new Projection({ title: { pl: 'Projekcja od 2022 r.', en: 'Projection' }, populations, steps: [] })).svg(),
  ).join(' ');
  expect(text).toContain('Projekcja od 2022\u00a0r. Stan w\u00a02022\u00a0r.: GUS');
  expect(text).not.toContain('..');
});

test('pyramid() has one scale at every width', () => {
  const ends = (width: number): string[] => textsOf(pyramid(projection, { width }).svg()).filter((text) => /^[\d\u00a0]+$/.test(text));
  const most = (width: number): number => Math.max(...ends(width).map((text) => Number(text.replace('\u00a0', ''))));
  expect(most(300)).toBe(most(720));
});

test('pyramid() says what it needs', () => {
  expect(() => pyramid(JSON.parse('{"base":{}}'), { year: 2030 })).toThrow('pyramid: to nie jest prognoza; podaj wynik project()');
});

test('pyramid() says which years there are', () => {
  expect(() => pyramid(projection, { year: 2050 })).toThrow('projekcja nie ma roku 2050');
  expect(() => pyramid(projection, { width: 100 })).toThrow('pyramid: width to 100; oczekiwano liczby pikseli od 300 do 4000');
});

describe('a pyramid of draws', () => {
  const future = sampleSimulation(5000);

  test('has a bar and two intervals for each sex and five years of age, and the outline of the base', () => {
    const svg = pyramid(future).svg();
    expect(svg.match(/stroke="#12436d" stroke-width="5"/g)).toHaveLength(42);
    expect(svg.match(/stroke="#12436d" stroke-width="1.25"/g)).toHaveLength(42);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['2030, mediana losowań', '2022, stan wyjściowy', '100+']));
  });

  test('says how many people there will be and how sure that is', () => {
    const { title, description, table } = pyramid(future, { language: 'en' });
    expect(title).toMatch(/^2030: [\d,–]+ people with 80% probability; [\d.–]+% of them aged 65\+$/);
    expect(description).toMatch(/People aged 85 and over: \d+ in 2022, \d+ in 2030 \(80% of the draws: \d+–\d+\)/);
    expect(table.columns.map(({ name }) => name).slice(0, 7)).toEqual([
      'age',
      'women_2022',
      'women_2030_median',
      'women_2030_low_80',
      'women_2030_high_80',
      'women_2030_low_95',
      'women_2030_high_95',
    ]);
    expect(table.rows).toHaveLength(21);
  });

  test('has one scale in every year', () => {
    const axis = (year: number): string[] => textsOf(pyramid(future, { year }).svg()).filter((text) => /^\d+$/.test(text));
    expect(axis(2024)).toEqual(axis(2030));
  });

  test('of one draw or of the base year still stands', () => {
    expect(pyramid(sampleSimulation(300, 1, 2023)).title).toMatch(/^2023: \d+ os[óo]b/);
    expect(pyramid(future, { year: 2022 }).title).toMatch(/z prawdopodobieństwem co najmniej 80%/);
    expect(() => pyramid(future, { year: 2050 })).toThrow('nie ma roku 2050');
  });
});
