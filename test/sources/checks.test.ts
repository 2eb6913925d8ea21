import { describe, expect, test } from 'vitest';
import { checkTown } from '../../src/sources/check-town.js';
import type { FaultReport } from '../../src/sources/fault-report.js';
import { memoryFolder } from '../../src/sources/package/folder.js';
import { safePattern } from '../../src/sources/package/safe-pattern.js';
import { cellsOf, rowOf, type TownCopy, townCopy } from './fixture.js';

const lines = (report: FaultReport): string[] => report.text('pl').split('\n').slice(1);

/** A copy with each cell of a column of a file changed. */
function withColumn(file: string, column: string, edit: (cell: string) => string): TownCopy {
  const town = townCopy();
  const [header, ...rows] = town.lines(file).map(cellsOf);
  const place = header.indexOf(column);
  const edited = rows.map((row) => row.map((cell, index) => (index === place ? edit(cell) : cell)));
  town.setLines(file, [header, ...edited].map(rowOf));
  return town;
}

describe('checks that cost much are bounded', () => {
  test('overlapping groups that never add up to a larger one are done with at once', () => {
    const town = townCopy();
    for (let age = 0; age < 40; age++)
      for (const width of [1, 2, 3])
        town.add(
          'population-groups.csv',
          `rumia,2010-12-31,T,${age}-${age + width - 1},balance,${100 * width},persons,published,ok,NSP 2011,strategia-2017,,`,
        );
    town.add('population-groups.csv', 'rumia,2010-12-31,T,0-60,balance,9000,persons,published,ok,NSP 2011,strategia-2017,,');
    const start = performance.now();
    checkTown(town.folder());
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each(['a*a*a*a*a*a*b', '(a+)+$', '(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)', 'a?'.repeat(60), 'a{0,300}a{0,300}b'])(
    'the pattern %s is refused',
    (pattern) => {
      expect(safePattern(pattern)).toBeUndefined();
    },
  );

  test.each(['(?=a)a', '(a)\\1', '(?:a{2})+', 'a{9999}', '(', 'x)(', '\\k<a>'])('so is %s', (pattern) => {
    expect(safePattern(pattern)).toBeUndefined();
  });

  test.each([
    ['\\d{4}(?:-\\d{2}(?:-\\d{2})?)?', '2015-12'],
    ['[a-z0-9+*]+-[0-9]{2}', 'a+b*-12'],
    ['main|alternative|low|high', 'low'],
    ['\\p{L}*', 'Łężyce'],
    ['a{2,4}', 'aaa'],
  ])('the pattern %s is matched', (pattern, text) => {
    expect(safePattern(pattern)?.test(text)).toBe(true);
    expect(safePattern(pattern)?.test(`${text}!`)).toBe(false);
  });

  test.each([
    '"resources": DEEP',
    '"resources": [DEEP]',
    '"kohorta": {"town": DEEP}',
    '"resources": [{"name": DEEP, "path": DEEP, "schema": DEEP}]',
  ])('lists nested without end in %s are a fault', (property) => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = `{${property.replaceAll('DEEP', deep)}}`;
    const report = checkTown(memoryFolder('x', new Map([['datapackage.json', Buffer.from(text)]])));
    expect(report.text('pl')).toMatch(/niewłaściwa wartość|„resources\[0\]\.name”: brakuje tej właściwości/);
    for (const broken of [deep, '['.repeat(200_000), '{"a":'.repeat(100_000)])
      expect(checkTown(memoryFolder('x', new Map([['datapackage.json', Buffer.from(broken)]]))).length).toBeGreaterThan(0);
  });

  test('words of a constraint that are no words are a fault', () => {
    const town = townCopy();
    town.field('prices', 0).constraints.enum = [[['x']]];
    expect(checkTown(town.folder()).text('pl')).toContain('tekst albo liczba');
  });
});

describe('figures that are wrong and look right', () => {
  const girl1 = { date: '2015-12-31', sex: 'F', age: '1' };

  test('a digit too many in one age is seen from the ages beside it', () => {
    for (const value of ['2740', '27']) {
      const town = townCopy();
      const row = town.change('population.csv', girl1, 'value', value);
      const { faults } = checkTown(town.folder());
      expect(faults.map(({ kind, row, value }) => [kind, row, value])).toEqual([['neighbour-ages', row, value]]);
      expect(faults[0].problem.pl).toContain('obok 268 i 273');
    }
  });

  test('a point between thousands is no decimal point where people are counted', () => {
    const town = townCopy();
    const row = town.change('population.csv', girl1, 'value', '1.274');
    const report = checkTown(town.folder());
    expect(report.faults.map(({ kind, row }) => [kind, row])).toContainEqual(['not-whole', row]);
    expect(report.text('pl')).toContain('dzieli zapewne tysiące (1274)');
    const groups = townCopy();
    groups.change('population-groups.csv', { area: 'rumia', date: '2018-06-30' }, 'value', '48.832');
    expect(checkTown(groups.folder()).text('en')).toContain('write 48832');
    groups.change('population-groups.csv', { area: 'rumia', date: '2018-06-30' }, 'value', '48832.5');
    expect(checkTown(groups.folder()).text('en')).toContain('a fraction was counted');
  });

  test('the single ages of the base of 2015 are held to the published figures', () => {
    const town = townCopy();
    const row = town.line('population.csv', { date: '2015-12-31', sex: 'F', age: '86' });
    town.set('population.csv', row, 'value', String(Number(cellsOf(town.lines('population.csv')[row - 1])[5]) + 1));
    const report = checkTown(town.folder());
    expect(report.faults.map(({ kind }) => kind)).toContain('sum');
    expect(report.text('pl')).toContain('dają razem 729. Oczekiwano: 728, jak w population-groups.csv');
  });

  test('rounding of projected groups is allowed, half a person a part, and no more', () => {
    const total = { date: '2024-12-31', sex: 'T', age_group: '0-14' };
    const off = (persons: number): string[] => {
      const town = townCopy();
      const row = town.line('gus-projection.csv', total);
      const place = cellsOf(town.lines('gus-projection.csv')[0]).indexOf('value');
      town.set('gus-projection.csv', row, 'value', String(Number(cellsOf(town.lines('gus-projection.csv')[row - 1])[place]) + persons));
      return checkTown(town.folder()).faults.map(({ kind }) => kind);
    };
    expect(off(1)).toEqual([]);
    expect(off(3)).toContain('sum');
  });

  test.each(['population', 'mortality', 'fertility', 'migration'])('a value missing from %s is a fault, whatever its status', (name) => {
    const town = townCopy();
    town.set(`${name}.csv`, 20, 'value', 'Bd.');
    town.set(`${name}.csv`, 20, 'status', 'missing');
    expect(checkTown(town.folder()).faults.map(({ kind, row, column }) => [kind, row, column])).toContainEqual([
      'missing-value',
      20,
      'value',
    ]);
  });
});

describe('many faults of one cause are few lines', () => {
  test('dates that a spreadsheet turned into day numbers', () => {
    const report = checkTown(withColumn('population.csv', 'date', (date) => (date.startsWith('2022') ? '44926' : date)).folder());
    expect(report.length).toBe(202);
    expect(lines(report).length).toBe(2);
    expect(lines(report)[1]).toMatch(/^ {2}wiersze \d+–\d+, 202 razy, kolumna „date”, jest „44926”: numer dnia z arkusza/);
  });

  test('a Polish header', () => {
    const town = townCopy();
    const polish = 'obszar,data,płeć,wiek,wariant,wartość,jednostka,status,jakość,vintage,źródło';
    town.setLines('population.csv', [
      polish,
      ...town
        .lines('population.csv')
        .slice(1)
        .map((line) => line.replace(',F,', ',K,')),
    ]);
    const report = checkTown(town.folder());
    const text = report.text('pl');
    for (const name of ['area', 'date', 'sex', 'age', 'variant', 'value', 'unit', 'quality', 'source'])
      expect(text).toContain(`zmień nazwę na „${name}”`);
    expect(text).not.toContain('usuń kolumnę');
    expect(text).not.toContain('ten sam klucz');
    expect(text).toContain('202 razy, kolumna „sex”, jest „K”: nieznane słowo. Oczekiwano: F, M. Co zrobić: wpisz „F”');
    expect(lines(report).length).toBeLessThan(20);
  });

  test('a Polish header of the sources does not make every source unknown', () => {
    const town = townCopy();
    town.setLines(
      'sources.csv',
      town.lines('sources.csv').map((line, index) => (index === 0 ? line.replace('source', 'skąd') : line)),
    );
    expect(lines(checkTown(town.folder())).length).toBeLessThan(5);
  });

  test('a key column that is missing', () => {
    const town = withColumn('population.csv', 'sex', (sex) => sex);
    town.setLines(
      'population.csv',
      town.lines('population.csv').map((line) => rowOf(cellsOf(line).filter((_, index) => index !== 2))),
    );
    expect(lines(checkTown(town.folder()))).toEqual(['population.csv', expect.stringContaining('kolumna „sex”: brakuje kolumny')]);
  });

  test('columns of women and men side by side are not to be removed', () => {
    const town = townCopy();
    town.setLines(
      'population.csv',
      town.lines('population.csv').map((line, index) => `${line},${index === 0 ? 'Kobiety' : '1'}`),
    );
    expect(checkTown(town.folder()).text('pl')).toContain('zapisz płeć w kolumnie sex (F, M)');
  });

  test.each(['Ludność Rumi\nstan na 31 grudnia\n', 'Ludność,Rumi,,,,,,,,,\n,,,,,,,,,,\n'])('titles above the header: %j', (titles) => {
    const town = townCopy();
    town.setText('population.csv', `${titles}${town.lines('population.csv').join('\n')}`);
    expect(lines(checkTown(town.folder()))).toEqual([
      'population.csv',
      expect.stringMatching(/^ {2}wiersz 3, .*nagłówek stoi w wierszu 3, nie w pierwszym\. .*usuń wiersze nad nagłówkiem\.$/),
    ]);
  });

  test('different faults of one kind: the first few and how many more', () => {
    const report = checkTown(withColumn('flows.csv', 'value', (value) => `-${value}`).folder());
    const other = townCopy();
    other.setLines('flows.csv', [...other.lines('flows.csv'), ...other.lines('flows.csv').slice(1, 21)]);
    expect(lines(report)).toEqual([
      'flows.csv',
      expect.stringMatching(/ razy, kolumna „value”, jest „-558”, „-554”, „-810”, …: wartość poniżej zera/),
    ]);
    const text = checkTown(other.folder()).text('en');
    expect(text.split('\n')).toHaveLength(1 + 1 + 5 + 1);
    expect(text).toMatch(/… and 15 faults more of this kind in column "area, year, flow, vintage": rows \d+–\d+, 15 times/);
  });

  test('that files are not those described is said last, and briefly', () => {
    const town = townCopy();
    town.folder();
    town.keepHashes = true;
    town.change('areas.csv', { area: 'rumia-zagorze' }, 'name', 'Zagórze (Rumia)');
    town.change('prices.csv', { date: '2015' }, 'source', 'gus-2099');
    const report = checkTown(town.folder());
    expect(report.faults.map(({ kind }) => kind)).toEqual(['unknown-source', 'file-hash', 'file-hash']);
    expect(lines(report).at(-1)).toMatch(
      /^ {2}jest „sha256:[0-9a-f]{8}…”: plik zmieniono .* kohorta check rumia --accept; jeśli nie, przywróć plik\.$/,
    );
  });
});

test('a folder without faults says how many values are missing or doubtful', () => {
  const report = checkTown(townCopy().folder());
  const { missing, doubtful, weak } = report.values;
  expect([missing > 0, doubtful > 0, weak > 0]).toEqual([true, true, true]);
  expect(report.text('pl')).toMatch(
    /\nUwagi: \d+ brak\S* danych, \d+ liczb\S* wątpliw\S+, \d+ liczb\S* słab\S+ \(kolumny status i quality\)\.$/,
  );
  expect(report.text('en')).toContain(`\nNotes: ${missing} missing values, ${doubtful} doubtful values, `);
});
