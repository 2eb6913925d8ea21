import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indicatorName } from '../../src/series/indicator-names.js';

const ids = ['series', 'prices'].flatMap((name) => {
  const [, ...lines] = readFileSync(`data/rumia/${name}.csv`, 'utf8').trimEnd().split('\n');
  return [...new Set(lines.map((line) => line.split(',')[0] ?? ''))];
});

describe('indicatorName()', () => {
  test('names every indicator and price of data/rumia in both languages', () => {
    const unnamed = ids.filter((id) => indicatorName(id).pl === id.replaceAll('_', ' ') || indicatorName(id).pl === indicatorName(id).en);
    expect(ids.length).toBeGreaterThan(70);
    expect(unnamed).toEqual([]);
  });

  test('no two of them have one name', () => {
    for (const language of ['pl', 'en'] as const) expect(new Set(ids.map((id) => indicatorName(id)[language])).size).toBe(ids.length);
  });

  test('names the target and the baseline of an indicator after it', () => {
    expect(indicatorName('respite_places_target').en).toBe('places of respite care, target');
    expect(indicatorName('respite_places_baseline').pl).toBe('miejsca opieki wytchnieniowej, punkt wyjścia');
  });

  test('leaves an unknown id as it is, with spaces', () => {
    expect(indicatorName('beds_in_hospital')).toEqual({ pl: 'beds in hospital', en: 'beds in hospital' });
    expect(indicatorName('beds_target').pl).toBe('beds, cel');
    expect(indicatorName('constructor').pl).toBe('constructor');
  });
});
