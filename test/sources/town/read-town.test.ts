import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KohortaError } from '../../../src/language/error.js';
import { useLanguage } from '../../../src/language/language.js';
import { sum } from '../../../src/numerics/sum.js';
import { project } from '../../../src/projection/project.js';
import { checkTown } from '../../../src/sources/check-town.js';
import { readPackage } from '../../../src/sources/package/read-package.js';
import { readTown } from '../../../src/sources/read-town.js';
import { Town } from '../../../src/sources/town.js';
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
    expect(() => checkTown('data/reda')).toThrow(/^checkTown: /);
    const places = thrownText(() => readTown('data/reda'))
      .split('\n')
      .slice(1, -1);
    expect(new Set(places).size).toBe(places.length);
    for (const wrong of ['', 'https://example.org/rumia', 'file:%zz', '\0']) expect(() => readTown(wrong)).toThrow(KohortaError);
  });
});

function thrownText(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KohortaError) return error.text.pl;
  }
  throw new Error('nothing was thrown');
}

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

  test.skipIf(process.platform === 'win32')('a pipe in the place of a file is a fault, and nobody waits for it', () => {
    execFileSync('mkfifo', [join(folder, 'town', 'areas.csv')]);
    expect(checkTown(join(folder, 'town')).text('pl')).toContain('to nie jest zwykły plik');
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
    expect(all.observations.find(({ year }) => year === 2024)?.note).toBe(
      'inne podane wartości: 48\u00a0647 (Rumia: population (serwis z danymi przeskalowanymi), niewiarygodna)',
    );
    expect(town.groups({ ages: '80+', sex: 'female', date: 2022 }).at(2022)).toBe(1203);
    expect(town.groups({ concept: 'register' }).at(2022)).toBe(46960);
    expect(() => town.groups({ ages: '3-4' })).toThrow('18-59/64');
    expect(town.calibration('census_rebasing', { vintage: '2022' })).toBeCloseTo(1.022, 3);
    expect(() => town.calibration('census', { vintage: '2022' })).toThrow('census_rebasing 2022 both');
  });

  test('has series, flows and the projection of Statistics Poland', () => {
    expect(town.series('preschool_attendance').at(2015)).toBe(1699);
    expect(town.series('tfr', { area: 'polska' }).at(2010)).toBe(1.376);
    expect(town.series('tfr_un', { area: 'polska' }).at(2015)).toBeGreaterThan(1.2);
    expect(town.series('life_expectancy_at_birth', { area: 'polska', sex: 'female' }).at(2015)).toBe(81.57);
    expect(town.series('average_gross_wage', { area: 'polska' }).description.unit.pl).toBe('zł miesięcznie');
    expect([town.series('dps_spending_growth_from').at(2015), town.series('dps_spending_growth_to').at(2015)]).toEqual([12, 14]);
    expect(town.series('preschool_attendance').description.title).toEqual({ pl: 'Dzieci w przedszkolach', en: 'Children in preschools' });
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
  });

  test('a figure of a range of years is no figure of one year', () => {
    const copy = townCopy();
    copy.add('series.csv', 'x,rumia,2011-2015,T,total,13,percent,published,ok,,strategia-2017,,');
    const read = readTown(copy.folder());
    expect(read.figures.find(({ indicator }) => indicator === 'x')).toMatchObject({ date: '2011-2015', value: 13 });
    expect(read.series('x').observations).toEqual([]);
  });

  test('notes of a series come in the language of the moment', () => {
    useLanguage('en');
    try {
      const note = town.groups({ quality: ['ok', 'conflict', 'weak', 'implausible'] }).observations.find(({ year }) => year === 2024)?.note;
      expect(note).toMatch(/^other values given: 48,647 \(.*, implausible\)$/);
      expect(town.series('personal_assistants', { area: 'rumia-rewitalizacja' }).observations[0]?.note).toContain('no data');
    } finally {
      useLanguage('pl');
    }
  });

  test('takes the sex ratio at birth of the year itself, or of the last one before it', () => {
    const ratio = (year: string): number => Number(town.series('sex_ratio_at_birth', { area: 'polska' }).at(Number(year)));
    expect(town.rates({ vintage: '2022' }).at(2024).sexRatioAtBirth).toBe(ratio('2024'));
    const copy = townCopy();
    copy.keepLines('series.csv', (line) => !line.startsWith('sex_ratio_at_birth') || /,(?:2010|2020),/.test(line));
    expect(ratio('2020')).not.toBe(ratio('2010'));
    expect(readTown(copy.folder()).rates({ vintage: '2022' }).at(2024).sexRatioAtBirth).toBe(ratio('2020'));
  });

  test('has the migration of the variant that is asked for', () => {
    const copy = townCopy();
    const [, ...main] = copy.lines('migration.csv');
    const nobody = main.map((line) => line.replace(/,main,[^,]+,/, ',alternative,0,'));
    copy.setLines('migration.csv', [...copy.lines('migration.csv'), ...nobody]);
    const read = readTown(copy.folder());
    const arrivals = (variant?: string): number => {
      const { migration } = read.rates({ vintage: '2022', ...(variant && { variant }) }).at(2023);
      return migration.kind === 'flows' ? sum(migration.arrivals.female) : Number.NaN;
    };
    expect(arrivals()).toBeGreaterThan(100);
    expect(arrivals('alternative')).toBe(0);
    expect(() => read.rates({ vintage: '2022', variant: 'x' })).toThrow('alternative');
  });

  test('has the levels that were fitted, each of its sex and its town', () => {
    expect(town.calibration('mortality_factor', { vintage: '2022', sex: 'female' })).toBe(1.03371);
    expect(town.calibration('mortality_factor', { vintage: '2022', sex: 'male' })).toBe(0.979211);
    expect(() => town.calibration('mortality_factor', { vintage: '2022' })).toThrow('mortality_factor 2022 female');
    const copy = townCopy();
    copy.change('calibration.csv', { parameter: 'census_rebasing' }, 'area', 'pomorskie');
    expect(() => readTown(copy.folder()).calibration('census_rebasing', { vintage: '2022' })).toThrow('census_rebasing');
  });

  test('a fitted level is never NaN', () => {
    const copy = townCopy();
    copy.change('calibration.csv', { parameter: 'census_rebasing' }, 'value', 'Bd.');
    const { tables, areas, report } = readPackage(copy.folder());
    expect(report.faults.map(({ kind, file, column, value }) => [kind, file, column, value])).toEqual([
      ['missing-value', 'calibration.csv', 'value', 'Bd.'],
    ]);
    if (areas === undefined) throw new Error('no areas');
    const broken = new Town({ folder: 'x', id: 'rumia', areas, tables, horizons: [3], notes: [] });
    expect(() => broken.calibration('census_rebasing', { vintage: '2022' })).toThrow('nie ma poziomu');
  });

  test('shows its rates in the measures people know, one row a year', () => {
    const table = town.rates({ vintage: '2022', until: 2026 }).table();
    expect(table.values('year')).toEqual([2023, 2024, 2025, 2026]);
    const [first] = table.rows;
    const [, fertility, women, men, arrivals, departures] = first.map(Number);
    expect(fertility).toBeGreaterThan(1);
    expect(fertility).toBeLessThan(2);
    expect(women).toBeGreaterThan(men);
    expect(men).toBeGreaterThan(70);
    expect(arrivals).toBeGreaterThan(500);
    expect(departures).toBeGreaterThan(0.5);
    expect(departures).toBeLessThan(3);
    expect(table.title).toEqual({
      pl: 'Współczynniki znane w 2022 r.; od 2025 r. stałe',
      en: 'Rates as known in 2022; constant from 2025 on',
    });
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
    expect(notes.join('\n')).toContain('is a total ("RAZEM") and no part of the data\npopulation.csv: the sums in row 406 agree: value');
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
