import { describe, expect, test } from 'vitest';
import { Chart } from '../../src/charts/chart.js';
import { fan } from '../../src/charts/fan.js';
import { drawSpec } from '../../src/explorer/draw/draw-spec.js';
import { CHARTS } from '../charts/sample-charts.js';
import { sampleDraws } from '../charts/sample-draws.js';
import { placedIn } from './placed.js';

/** Pixels by which a text may stand elsewhere than Vega sets it; titles may stand as far as the whole key is higher. */
const NEAR = 2;
const NEAR_TITLE = 12;

const ALL = [...CHARTS, { name: 'fan', chart: fan(sampleDraws()) }];

describe.each(ALL)('$name without Vega', ({ chart }) => {
  const ours = placedIn(drawSpec(chart.spec));
  const vegas = placedIn(chart.svg());

  test('has every text that Vega draws, at the same place', () => {
    const words = (texts: typeof ours.texts): string[] => texts.map(({ text }) => text).sort();
    expect(words(ours.texts)).toEqual(words(vegas.texts));
    const titles = new Set([chart.spec.title['text'], chart.spec.title['subtitle']].flat());
    const far = ours.texts.filter(({ text, x, y }) => {
      const near = titles.has(text) ? NEAR_TITLE : NEAR;
      // Lines after the first of a text of several carry no place of their own in Vega's drawing.
      const same = vegas.texts.filter((one) => one.text === text);
      return !titles.has(text) && !same.some((one) => Math.abs(one.x - x) <= near && Math.abs(one.y - y) <= near);
    });
    expect(far).toEqual([]);
  });

  test('has every corner of the lines and areas that Vega draws', () => {
    const key = ([x, y]: readonly [number, number]): string => `${Math.round(x)},${Math.round(y)}`;
    const there = new Set(ours.corners.flatMap(([x, y]) => [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => key([x + dx, y + dy])))));
    expect(vegas.corners.filter((corner) => !there.has(key(corner)))).toEqual([]);
  });

  test('is one drawing of plain shapes', () => {
    const svg = drawSpec(chart.spec);
    expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null|<script|\son\w+=/);
  });
});

test('what comes from data stays text', () => {
  const chart = fan(sampleDraws(), { title: { pl: '<img src=x onerror=alert(1)> & "cudzysłów"', en: 'x' } });
  expect(chart).toBeInstanceOf(Chart);
  expect(drawSpec(chart.spec)).toContain('&lt;img src=x');
  expect(drawSpec(chart.spec)).not.toContain('<img');
});

test('a mark that no chart of the package has is refused by name', () => {
  const { spec } = fan(sampleDraws());
  const strange = { ...spec, layer: [{ data: { values: [{}] }, mark: 'arc', encoding: {} }] };
  expect(() => drawSpec(strange)).toThrow(
    'drawSpec: nie umiem narysować znaku „arc”; oczekiwano text, rule, rect, bar, line, area albo point',
  );
});
