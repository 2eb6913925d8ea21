import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KohortaError } from '../../../src/language/error.js';
import { project } from '../../../src/projection/project.js';
import { checkTown } from '../../../src/sources/check-town.js';
import { readTown } from '../../../src/sources/read-town.js';
import { townCopy } from '../fixture.js';

const ROOT = process.cwd();
const town = readTown(townCopy().folder());

describe('data/rumia', () => {
  test('has no fault', () => {
    expect(checkTown('data/rumia').text('en')).toContain('no faults');
  });

  test('is found from a folder below, and by address', () => {
    process.chdir(join(ROOT, 'notebooks'));
    try {
      expect(readTown('data/rumia')).toMatchObject({ id: 'rumia', name: 'Rumia', folder: 'data/rumia', horizons: [3, 7] });
    } finally {
      process.chdir(ROOT);
    }
    expect(checkTown(pathToFileURL(join(ROOT, 'data/rumia'))).isEmpty).toBe(true);
  });

  test('a folder that is not there is an error that lists every place that was looked at', () => {
    expect(() => readTown('data/reda')).toThrow(KohortaError);
    expect(() => readTown('data/reda')).toThrow(join(ROOT, 'data/reda'));
    expect(() => readTown('data/reda')).toThrow('\n  /data/reda');
    expect(() => readTown('src')).toThrow('jest, ale bez datapackage.json');
    for (const wrong of ['', 'https://example.org/rumia', 'file:%zz', '\0']) expect(() => readTown(wrong)).toThrow(KohortaError);
  });
});

describe('a folder on disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kohorta-'));
    mkdirSync(join(folder, 'town'));
    writeFileSync(join(folder, 'secret.csv'), 'area\nx\n');
    writeFileSync(
      join(folder, 'town', 'datapackage.json'),
      JSON.stringify({ kohorta: { town: 'x' }, resources: [{ name: 'areas', path: 'areas.csv', schema: { fields: [{ name: 'area' }] } }] }),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a link out of it is not followed', () => {
    symlinkSync(join(folder, 'secret.csv'), join(folder, 'town', 'areas.csv'));
    const faults = checkTown(join(folder, 'town')).faults;
    expect(faults.map(({ kind, file }) => [kind, file])).toContainEqual(['unsafe-path', 'areas.csv']);
    expect(faults.some(({ value }) => value === 'x')).toBe(false);
  });

  test('a folder in the place of a file is a fault', () => {
    mkdirSync(join(folder, 'town', 'areas.csv'));
    expect(checkTown(join(folder, 'town')).text('pl')).toContain('to folder, nie plik');
  });
});

describe('a town', () => {
  test('has its people by sex and age', () => {
    expect(town.population(2022).count()).toBe(52634);
    expect(town.population('2022-12-31').count({ sex: 'female', ages: '80+' })).toBe(1203);
    expect(() => town.population(2019)).toThrow('rumia main 2022-12-31');
    expect(() => town.population(2022, { variant: 'x' })).toThrow('rumia main 2022-12-31');
  });

  test('has rates for a projection, and says from which year on they are held', () => {
    const known = town.rates({ vintage: '2022' });
    expect([known.years, known.heldFrom]).toEqual([[2023, 2024], null]);
    const held = town.rates({ vintage: '2022', until: 2030 });
    expect([held.years.at(-1), held.heldFrom]).toEqual([2030, 2025]);
    expect(held.at(2030).fertility).toEqual(held.at(2024).fertility);
    expect(held.at(2023).fertility[14]).toBe(0);
    const projection = project(town.population(2022), held, { until: 2030 });
    expect(projection.horizon.count()).toBeGreaterThan(50_000);
    for (const { residual } of projection.steps) expect(Math.abs(residual)).toBeLessThan(1e-6);
    expect(() => town.rates({ vintage: '1999' })).toThrow('rumia 2022');
  });

  test('has published groups: those to be believed; if all are asked for, the better one, and its note names the other', () => {
    const groups = town.groups();
    expect(groups.at(2022)).toBe(52634);
    expect(groups.at(2023)).toBe(53316);
    expect(groups.at(2020)).toBeNull();
    const all = town.groups({ quality: ['ok', 'conflict', 'weak', 'implausible'] });
    expect(all.at(2020)).toBe(49536);
    expect(all.observations.find(({ year }) => year === 2024)?.note).toContain('48647');
    expect(town.groups({ ages: '80+', sex: 'female', date: 2022 }).at(2022)).toBe(1203);
    expect(town.groups({ concept: 'register' }).at(2022)).toBe(46960);
    expect(() => town.groups({ ages: '3-4' })).toThrow('18-59/64');
    expect(town.calibration('census_rebasing', { vintage: '2022' })).toBeCloseTo(1.022, 3);
    expect(() => town.calibration('census', { vintage: '2022' })).toThrow('census_rebasing 2022 both');
  });

  test('has series, flows and the projection of Statistics Poland', () => {
    expect(town.series('preschool_attendance').at(2015)).toBe(1699);
    expect(town.series('tfr', { area: 'polska' }).at(2015)).toBeGreaterThan(1.2);
    expect(town.series('average_gross_wage', { area: 'polska' }).description.unit.pl).toBe('zł miesięcznie');
    expect(town.series('dps_spending_growth').observations).toEqual([]);
    expect(town.flow('births').at(2023)).toBe(558);
    expect(town.gusProjection({ ages: '80+', sex: 'female' }).at(2024)).toBeGreaterThan(1000);
    expect(() => town.series('x')).toThrow('preschool_attendance');
    expect(() => town.series('tfr')).toThrow('polska');
    expect(() => town.flow('x')).toThrow('internal_in');
  });

  test('keeps missing values missing, with their reason', () => {
    const figure = town.figures.find(({ indicator }) => indicator === 'personal_assistants');
    expect(figure).toMatchObject({ value: null, status: 'missing', missing: { pl: 'brak danych' } });
    expect(town.series('personal_assistants', { area: 'rumia-rewitalizacja' }).at(2015)).toBeNull();
    expect(town.figures.find(({ date }) => date === '2011-2015')).toMatchObject({ value: 13 });
  });

  test('names its sources and gives an overview', () => {
    expect(town.source('strategia-2017').publisher).toBe('Urząd Miasta Rumi');
    expect(() => town.source('x')).toThrow('strategia-2017');
    expect(town.table().values('resource')).toContain('mortality');
    expect(town.areas.path('rumia-zagorze').map(({ name }) => name)).toContain('Rumia');
  });
});

describe('a file as an office saves it', () => {
  test('semicolons, decimal commas, CRLF and a mark give the same figures, and the notes say so', () => {
    const copy = townCopy();
    copy.inPolishExcel('prices.csv');
    copy.setText('prices.csv', `\ufeff${copy.lines('prices.csv').join('\r\n')}`);
    copy.change('series.csv', { indicator: 'post_working_population' }, 'value', '8,6 tys.');
    copy.change('series.csv', { indicator: 'post_working_share', date: '2010' }, 'value', '14%');
    copy.add('population.csv', 'RAZEM,,,,,100 634,,,,,');
    const office = readTown(copy.folder());
    expect(office.figures.map(({ value }) => value)).toEqual(town.figures.map(({ value }) => value));
    expect(office.population(2022).count()).toBe(52634);
    const notes = office.notes.map(({ file, text }) => `${file}: ${text.en}`);
    expect(notes).toContain('prices.csv: the decimal sign is a comma');
    expect(notes).toContain('prices.csv: cells are parted by a semicolon');
    expect(notes.join('\n')).toContain('"tys." is times 1000');
    expect(notes.join('\n')).toContain('is a total ("RAZEM") and no part of the data; its sums agree: value');
  });

  test('a column of DD.MM.YYYY is read as dates, and the notes say so', () => {
    const copy = townCopy();
    copy.setLines(
      'population.csv',
      copy.lines('population.csv').map((line) => line.replace(/(\d{4})-(\d{2})-(\d{2})/, '$3.$2.$1')),
    );
    const office = readTown(copy.folder());
    expect(office.population('2022-12-31').count()).toBe(52634);
    expect(office.notes.map(({ text }) => text.en)).toContain('column "date": dates DD.MM.YYYY');
  });
});
