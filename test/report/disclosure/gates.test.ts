import { expect, test } from 'vitest';
import { AreaTree } from '../../../src/areas/area-tree.js';
import { Population } from '../../../src/population/population.js';
import { coarsePopulation } from '../../../src/report/disclosure/coarse-population.js';
import { hiddenFigures } from '../../../src/report/disclosure/hidden-figures.js';
import { publishedSections } from '../../../src/report/disclosure/published-sections.js';
import type { Section } from '../../../src/report/html/section.js';
import type { ReportFigure } from '../../../src/report/town/town-data.js';
import { type Column, Table } from '../../../src/tables/table.js';

const areas = new AreaTree([
  { id: 'city', name: 'Miasto', kind: 'city', parent: null, teryt: null },
  { id: 'part', name: 'Obszar', kind: 'zone', parent: 'city', teryt: null },
]);

function figure(area: string, value: number, more: Partial<ReportFigure> = {}): ReportFigure {
  return { indicator: 'children_in_foster_care', area, date: '2022', value, unit: 'children', status: 'counted', source: 'MOPS', ...more };
}

function hiddenIn(figures: readonly ReportFigure[]): string[] {
  const { figures: hidden } = hiddenFigures(figures, areas, { threshold: 5 });
  return figures.flatMap((one) => (hidden.has(one) ? [`${one.indicator} ${one.area} ${one.date}`] : []));
}

test('a town less its part that leaves a few elsewhere gives them away, so that one of the two is hidden', () => {
  expect(hiddenIn([figure('city', 18), figure('part', 16)])).toEqual(['children_in_foster_care part 2022']);
  expect(hiddenIn([figure('city', 40), figure('part', 16)])).toEqual([]);
});

test('a share goes with its count, wherever the count is part of it', () => {
  const share = figure('part', 6, { indicator: 'children_in_foster_care_share', unit: 'percent', status: 'computed' });
  expect(hiddenIn([figure('city', 50), figure('part', 3), share])).toContain('children_in_foster_care_share part 2022');
  expect(hiddenIn([figure('city', 50), figure('part', 16), share])).toEqual([]);
});

test('stock and flows over the years are one sum', () => {
  const people = (year: number, value: number): ReportFigure =>
    figure('city', value, { indicator: 'population-groups', date: `${year}-12-31`, unit: 'persons', concept: 'balance' });
  const flow = (indicator: string, value: number): ReportFigure =>
    figure('city', value, { indicator, date: '2022', unit: 'persons per year' });
  const flows = [
    flow('births', 3),
    flow('deaths', 20),
    flow('internal_in', 40),
    flow('internal_out', 30),
    flow('immigration', 0),
    flow('emigration', 0),
  ];
  const hidden = hiddenIn([people(2021, 900), people(2022, 893), ...flows]);
  expect(hidden).toContain('births city 2022');
  expect(hidden.length).toBeGreaterThanOrEqual(2);
});

test('what is published, planned or no person stays', () => {
  const kept = [
    figure('city', 2, { status: 'published' }),
    figure('city', 2, { date: '2023', status: 'planned' }),
    figure('city', 2, { date: '2024', unit: 'places' }),
  ];
  expect(hiddenIn(kept)).toEqual([]);
});

test('coarsePopulation() puts small ages together and keeps every other count and every total', () => {
  const counts = Float64Array.from({ length: 12 }, (_, index) => [20, 9, 7, 3, 1, 2, 20, 9, 8, 7, 6, 5][index]);
  const people = new Population(
    { date: '2022-12-31', areas: ['city'], ageGroups: { width: 1, count: 6 }, source: 'GUS', status: 'counted' },
    counts,
  );
  const { population, merged } = coarsePopulation(people, 5);
  expect([...population.counts]).toEqual([20, 9, 7, 2, 2, 2, 20, 9, 8, 7, 6, 5]);
  expect(merged).toEqual([{ area: 'city', sex: 'female', first: 3, end: Number.POSITIVE_INFINITY }]);
  expect(population.status).toBe('estimated');
  const estimate = new Population({ date: '2022-12-31', areas: ['city'], ageGroups: { width: 1, count: 6 }, source: 'kohorta' }, counts);
  expect(coarsePopulation(estimate, 5).population).toBe(estimate);
});

const year: Column = { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' };
const refused: Column = {
  name: 'refused',
  title: { pl: 'Odmowy', en: 'Refused' },
  type: 'number',
  digits: 0,
  unit: { pl: 'dzieci', en: 'children' },
};
const table = new Table(
  [year, refused],
  [
    [2021, 3],
    [2022, 40],
  ],
  { title: { pl: 'Odmowy', en: 'Refused' } },
);

const section: Section = {
  id: 'x',
  title: 'X',
  blocks: [
    { kind: 'paragraph', text: 'W 2021 r. odmówiono 3 dzieci w wieku 3–6 lat, w 2022 r. 40.' },
    { kind: 'findings', items: [{ figure: '3', text: 'dzieci bez miejsca: 3', section: 'x' }] },
    {
      kind: 'chart',
      name: 'odmowy',
      chart: { title: 'Odmów było 3', description: 'W 2021 r. 3', table, svg: () => '<svg width="1" height="1"><text>3</text></svg>' },
    },
  ],
};

test('a chart with a hidden figure gives way to its table, and the texts beside it lose the number', () => {
  const { sections, suppressions } = publishedSections([section], { threshold: 5 }, 'pl');
  const [text, findings, shown] = sections[0].blocks;
  expect(text).toEqual({ kind: 'paragraph', text: 'W 2021 r. odmówiono # dzieci w wieku 3–6 lat, w 2022 r. 40.' });
  expect(findings).toEqual({ kind: 'findings', items: [{ figure: '#', text: 'dzieci bez miejsca: #', section: 'x' }] });
  expect(shown.kind).toBe('table');
  expect(shown.kind === 'table' && shown.table.values('refused')).toEqual(['#', 40]);
  expect(shown.kind === 'table' && shown.table.note?.pl).toContain('Wykresu nie pokazano');
  expect([...suppressions.keys()]).toEqual(['odmowy']);
});

test('quantiles stay, but not where all futures are the count itself', () => {
  const column = (name: string): Column => ({ ...refused, name });
  const simulated = new Table(
    [year, column('median'), column('low_80'), column('high_80')],
    [
      [2022, 4, 4, 4],
      [2023, 4, 2, 7],
    ],
    {
      title: { pl: 'Odmowy', en: 'Refused' },
    },
  );
  const { sections } = publishedSections(
    [{ id: 'x', title: 'X', blocks: [{ kind: 'table', name: 't', table: simulated }] }],
    { threshold: 5 },
    'pl',
  );
  const [block] = sections[0].blocks;
  expect(block.kind === 'table' && block.table.rows).toEqual([
    [2022, '#', '#', '#'],
    [2023, 4, 2, 7],
  ]);
});
