import { describe, expect, test } from 'vitest';
import { KohortaError } from '../../src/language/error.js';
import { checkTown } from '../../src/sources/check-town.js';
import { readTown, TownFaultsError } from '../../src/sources/read-town.js';
import { WOMAN_30 } from './broken/broken-copy.js';
import { BROKEN_NUMBERS, BROKEN_WORDS } from './broken/cells.js';
import { BROKEN_CLAIMS } from './broken/claims.js';
import { BROKEN_COSTS } from './broken/costs.js';
import { BROKEN_FOLDERS } from './broken/folder.js';
import { BROKEN_INDICATORS } from './broken/indicators.js';
import { BROKEN_PRESCHOOLS } from './broken/preschool-units.js';
import { BROKEN_PROVIDERS } from './broken/providers.js';
import { BROKEN_ROWS } from './broken/rows.js';
import { BROKEN_SUBAREAS } from './broken/subareas.js';
import { BROKEN_SURVEYS } from './broken/survey.js';
import { BROKEN_TEXTS } from './broken/text.js';
import { BROKEN_VALUES } from './broken/values.js';
import { townCopy } from './fixture.js';

const BROKEN = {
  folder: BROKEN_FOLDERS,
  text: BROKEN_TEXTS,
  numbers: BROKEN_NUMBERS,
  words: BROKEN_WORDS,
  values: BROKEN_VALUES,
  rows: BROKEN_ROWS,
  subareas: BROKEN_SUBAREAS,
  costs: BROKEN_COSTS,
  providers: BROKEN_PROVIDERS,
  claims: BROKEN_CLAIMS,
  indicators: BROKEN_INDICATORS,
  preschools: BROKEN_PRESCHOOLS,
  surveys: BROKEN_SURVEYS,
};

test('the unbroken copy has no fault', () => {
  expect(checkTown(townCopy().folder()).text('pl')).toContain('bez błędów');
});

test('there are more than a hundred broken copies, no two alike', () => {
  const names = Object.values(BROKEN).flatMap((copies) => copies.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(Object.entries(BROKEN))('broken %s', (_, copies) => {
  test.each(copies)('$name', ({ spoil }) => {
    const town = townCopy();
    const { kind, file, row, column, pl, en, withOthers } = spoil(town);
    // No number comes out of broken data: the error holds the report.
    const error = thrownBy(() => readTown(town.folder(), { language: 'pl' }));
    if (!(error instanceof TownFaultsError)) throw error;
    const { report } = error;
    const places = report.faults.map((fault) => [fault.kind, fault.file, fault.row, fault.column]);
    expect(places).toContainEqual([kind, file, row, column]);
    for (const words of pl) expect(report.text('pl')).toContain(words);
    for (const words of en) expect(report.text('en')).toContain(words);
    if (withOthers !== true) expect(report.text('en')).toMatch(/: 1 fault\n/);

    expect(error).toBeInstanceOf(KohortaError);
    expect(error.message).toContain('Co zrobić');
    expect(error.message).not.toMatch(/\.(?:ts|js):\d|undefined|NaN|\[object/);
  });
});

test('one report names the faults of several files, in the order of the package', () => {
  const town = townCopy();
  town.change('population.csv', WOMAN_30, 'value', '-5');
  town.change('prices.csv', { date: '2015' }, 'source', 'gus-2099');
  town.files.delete('flows.csv');
  const report = checkTown(town.folder());
  expect(report.faults.map(({ file }) => file)).toEqual(['population.csv', 'flows.csv', 'prices.csv']);
  expect(report.table('pl').rows.map(([file, row, column]) => [file, row, column])).toEqual([
    ['population.csv', town.line('population.csv', WOMAN_30), 'value'],
    ['flows.csv', null, null],
    ['prices.csv', town.line('prices.csv', { date: '2015' }), 'source'],
  ]);
});

test('a long list is cut in the message and whole in the report', () => {
  const town = townCopy();
  // Every cell wrong in its own way: nothing to put together.
  town.setLines(
    'mortality.csv',
    town.lines('mortality.csv').map((line) => line.replace(/,(?:estimated|projected),/, ',?,')),
  );
  for (const file of [
    'mortality.csv',
    'prices.csv',
    'flows.csv',
    'series.csv',
    'gus-projection.csv',
    'population-groups.csv',
    'migration.csv',
    'fertility.csv',
  ])
    for (const [column, value] of [
      ['value', 'x'],
      ['status', '?'],
      ['source', 'nie-ma'],
      ['area', 'reda'],
      ['date', '31.02.2020'],
      ['year', '9999'],
      ['sex', '?'],
      ['unit', ''],
      ['quality', 'dobra'],
    ])
      for (const line of [2, 3])
        if (town.lines(file)[0].split(',').includes(column)) town.set(file, line, column, value && `${value}${line}`);
  const error = thrownBy(() => readTown(town.folder(), { language: 'pl' }));
  expect(error.message).toMatch(/… i jeszcze \d+ błęd/);
  expect(error.message.split('\n').length).toBeLessThan(65);
  if (!(error instanceof TownFaultsError)) throw error;
  expect(error.report.length).toBeGreaterThan(404 + 50);
  expect(error.report.text('pl')).toContain('wiersze 2–405, 404 razy, kolumna „status”');
});

test('what a file holds cannot steer the terminal that prints the fault', () => {
  const town = townCopy();
  town.change('population.csv', WOMAN_30, 'value', '\u001b[2Jx\u202e');
  expect(checkTown(town.folder()).text('pl')).toContain('„\\u001b[2Jx\\u202e”');
});

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
