import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** Runs the command line in this process. */
function kohorta(...words: string[]): { code: number; out: string; err: string } {
  const printed = { out: '', err: '' };
  const code = run(words, {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

describe('help', () => {
  const commands = [
    '',
    'report',
    'check',
    'project',
    'demand',
    'costs',
    'directory',
    'audit',
    'evaluate',
    'explorer',
    'areas',
    'backtest',
    'explain',
    'verify',
    'scenario',
    'scenario run',
    'scenario list',
    'compare',
    'goal-seek',
  ];
  const pages = commands.flatMap((command) => ['pl', 'en'].map((language) => ({ command, language })));

  test.each(pages)('of "$command" in $language reads as it did', async ({ command, language }) => {
    const { code, out, err } = kohorta(...(command === '' ? [] : command.split(' ')), '--help', '--language', language);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`./golden/help${command === '' ? '' : `-${command.replace(' ', '-')}`}-${language}.txt`);
  });

  test('is the answer to no command at all', () => {
    expect(kohorta()).toEqual(kohorta('--help'));
  });

  test('has no line too long for a terminal', () => {
    for (const { command, language } of pages) {
      const { out } = kohorta(...(command === '' ? [] : command.split(' ')), '--help', '--lang', language);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('wrong use ends with code 2 and one sentence', () => {
  const cases: readonly [words: string[], pl: RegExp, en: RegExp][] = [
    [
      ['raport', 'x'],
      /nie ma polecenia „raport”\. Czy chodzi o: report\? Pomoc: kohorta --help/,
      /there is no command "raport"\. Did you mean: report\?/,
    ],
    [['xyz'], /nie ma polecenia „xyz”\. Pomoc/, /there is no command "xyz"\. Help/],
    [['report'], /brakuje argumentu <folder>\. Pomoc: kohorta report --help/, /the argument <folder> is missing/],
    [['report', 'a', '--otu', 'b'], /nie ma opcji --otu\. Czy chodzi o: --out\?/, /there is no option --otu\. Did you mean: --out\?/],
    [['report', 'a', 'b'], /za dużo argumentów/, /too many arguments/],
    [['report', 'a', '--out'], /po opcji -o, --out brakuje wartości/, /the option -o, --out needs a value/],
    [['check', 'a', '--jsno'], /nie ma opcji --jsno\. Czy chodzi o: --json\?/, /there is no option --jsno/],
    [['project', 'data/rumia', '--from', 'x'], /--from x: oczekiwano roku/, /--from x: expected a year/],
    [
      ['project', 'data/rumia', '--from', '2019'],
      /--from 2019: dane nie mają takiego roku bazowego; są: 2015, 2022\./,
      /--from 2019: the data have no such base year; there are: 2015, 2022\./,
    ],
    [['project', 'data/rumia', '--until', '20x'], /--until 20x: oczekiwano roku/, /--until 20x: expected a year/],
    [
      ['project', 'data/rumia', '--until', '2010'],
      /--until 2010: ostatni rok musi być późniejszy niż bazowy \(2022\)/,
      /--until 2010: the last year must come after the base year \(2022\)/,
    ],
    [['project', 'data/rumia', '--ages', 'dzieci'], /„dzieci” nie jest przedziałem wieku/, /"dzieci" is not a range of ages/],
    [['project', 'data/rumia', '--format', 'xml'], /--format xml: są table, csv, json/, /--format xml: there are table, csv, json/],
    [['check', 'data/nie-ma'], /nie ma folderu „data\/nie-ma”/, /there is no folder "data\/nie-ma"/],
    [['--nic'], /nie ma opcji --nic/, /there is no option --nic/],
  ];

  test.each(cases)('%j', (words, pl, en) => {
    for (const [language, text] of [
      ['pl', pl],
      ['en', en],
    ] as const) {
      const { code, out, err } = kohorta(...words, '--language', language);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(text);
      expect(err).toMatch(/^kohorta: /);
      expect(err).not.toMatch(/ at .*:\d+:\d+|Error:/);
    }
  });

  test('a language that is none', () => {
    expect(kohorta('--help', '--lang', 'de')).toEqual({
      code: 2,
      out: '',
      err: 'kohorta: nieznany język „de”; są pl i en. Pomoc: kohorta --help\n',
    });
    expect(kohorta('check', 'x', '--lang').err).toMatch(/po opcji --lang, --language brakuje wartości/);
  });

  test('codes that steer a terminal are not passed on', () => {
    expect(kohorta('check', 'a\u001b[31mb').err).not.toContain('\u001b');
    expect(kohorta('\u001b[2Jx').err).not.toContain('\u001b');
    const { out } = kohorta('project', 'data/rumia', '--ages', 'total', '--format', 'csv');
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

test('the language comes from --language, else from KOHORTA_LANG, else it is Polish', () => {
  expect(kohorta('check', 'x', '--language=en').err).toContain('there is no folder');
  expect(kohorta('--lang', 'en', 'check', 'x').err).toContain('there is no folder');
  expect(kohorta('check', 'x').err).toContain('nie ma folderu');
});

test('--version tells the version of the package', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(kohorta('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('report', () => {
  test('writes the page and every table in both forms, and says where', () => {
    const out = join(folder, 'wyniki');
    const { code, out: text, err } = kohorta('report', 'data/rumia', '--out', out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(text).toMatch(new RegExp(`^Raport: {2}${out}/raport\\.html\nTabele: {2}${out}/tabele/ \\(\\d+ tabel[aei]?, każda`));
    expect(readFileSync(join(out, 'raport.html'), 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="pl">/);
    const tables = readdirSync(join(out, 'tabele'));
    const machine = tables.filter((name) => !name.endsWith('-excel.csv'));
    expect(tables.length).toBe(2 * machine.length);
    expect(readFileSync(join(out, 'tabele', 'plan-plec-wiek.csv'), 'utf8').split('\n')).toHaveLength(1 + 19 * 202 + 1);
    expect(readFileSync(join(out, 'tabele', 'plan-plec-wiek-excel.csv'), 'utf8')).toMatch(/^\ufeff.*;.*\r\n/);
    expect(readdirSync(out).sort()).toEqual(['raport.html', 'tabele']);
  });

  test('takes the name of the page from --out, and the language from --language', () => {
    const { out } = kohorta('report', 'data/rumia', '--out', join(folder, 'x.html'), '--language', 'en');
    expect(out).toMatch(/^Report: /);
    expect(readFileSync(join(folder, 'x.html'), 'utf8')).toContain('<html lang="en">');
    expect(existsSync(join(folder, 'tabele'))).toBe(true);
  });

  test('says which file cannot be written and why', () => {
    writeFileSync(join(folder, 'plik'), 'x');
    const { code, err } = kohorta('report', 'data/rumia', '--out', join(folder, 'plik', 'raport'));
    expect(code).toBe(2);
    expect(err).toMatch(/nie można zapisać pliku .*raport\.html: część ścieżki jest plikiem, a nie folderem; popraw ścieżkę/);
    mkdirSync(join(folder, 'raport.html'));
    expect(kohorta('report', 'data/rumia', '--out', folder).err).toMatch(/w tym miejscu jest folder o tej nazwie/);
  }, 120_000);
});

describe('check', () => {
  test('says that Rumia is fine', () => {
    const { code, out, err } = kohorta('check', 'data/rumia');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^data\/rumia: bez błędów w .*\.\nUwagi: \d+ brak\S* danych, \d+ liczb\S* wątpliw/);
  });

  test('lists every fault and ends with code 1; the other commands refuse the same folder', () => {
    const town = broken();
    const { code, out } = kohorta('check', town);
    expect(code).toBe(1);
    expect(out).toMatch(/^population\.csv\n[\s\S]* {2}wiersz 2, kolumna „value”, jest „-3”/m);
    for (const command of ['report', 'project']) {
      const { code, out, err } = kohorta(command, town);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/wiersz 2, kolumna „value”/);
    }
  });

  test('accepts changed files that have no faults, and says which', () => {
    const town = copy((name, text) => (name === 'areas.csv' ? text.replace(',Rumia,', ',Miasto Rumia,') : text));
    const before = kohorta('check', town);
    expect(before.code).toBe(1);
    expect(before.out).toContain(`kohorta check ${town} --accept`);
    const { code, out, err } = kohorta('check', town, '--accept');
    expect({ code, err }).toEqual({ code: 0, err: 'Przyjęto zmiany: areas.csv.\n' });
    expect(out).toMatch(/: bez błędów/);
    expect(kohorta('check', town).code).toBe(0);
    expect(kohorta('check', town, '--accept').err).toBe('Nie ma zmian do przyjęcia.\n');
    // Nothing but the size and the hash of that file is written anew.
    const [old, now] = ['data/rumia', town].map((path) => readFileSync(join(path, 'datapackage.json'), 'utf8').split('\n'));
    expect(now.filter((line, index) => line !== old[index]).map((line) => line.trim().split(':')[0])).toEqual(['"bytes"', '"hash"']);
    expect(readdirSync(town).sort()).toEqual(filesOfRumia());
  });

  test('accepts nothing as long as there is any other fault', () => {
    const town = broken();
    const described = readFileSync(join(town, 'datapackage.json'), 'utf8');
    const { code, out, err } = kohorta('check', town, '--accept', '--language', 'en');
    expect({ code, err }).toEqual({ code: 1, err: 'No changes accepted: correct the faults first.\n' });
    expect(out).toContain('row 2, column "value"');
    expect(readFileSync(join(town, 'datapackage.json'), 'utf8')).toBe(described);
    expect(kohorta('check', 'data/nie-ma', '--accept').code).toBe(2);
  });

  test('gives the same as JSON', () => {
    const { code, out } = kohorta('check', broken(), '--json', '--language', 'en');
    expect(code).toBe(1);
    const result: {
      counts: { faults: number };
      faults: { file: string; row: number; column: string; value: string; problem: string; remedy: string }[];
    } = JSON.parse(out);
    expect(result.faults).toHaveLength(result.counts.faults);
    expect(result.faults.find(({ column }) => column === 'value')).toMatchObject({ file: 'population.csv', row: 2, value: '-3' });
    expect(JSON.parse(kohorta('check', 'data/rumia', '--json').out)).toMatchObject({ faults: [], counts: { faults: 0 } });
  });

  /** A copy of Rumia with one count below 0. */
  function broken(): string {
    return copy((name, text) => (name === 'population.csv' ? text.replace(/^(rumia(?:,[^,]*){4},)\d+/m, '$1-3') : text));
  }

  /** The tables and their description; scenarios have a folder of their own. */
  function filesOfRumia(): string[] {
    const entries = readdirSync('data/rumia', { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  }

  /** A copy of Rumia with other files. */
  function copy(edit: (name: string, text: string) => string): string {
    const town = join(folder, 'miasto');
    mkdirSync(town);
    for (const name of filesOfRumia()) {
      const text = readFileSync(join('data/rumia', name), 'utf8');
      writeFileSync(join(town, name), edit(name, text));
    }
    return town;
  }
});

describe('project', () => {
  test('shows the plan year by year', () => {
    const { code, out, err } = kohorta('project', 'data/rumia', '--until', '2024', '--ages', 'total, 85+');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Rumia: ludność 31 grudnia, prognoza od 2022-12-31\n\n *Rok +Ogółem +85\+ lat\n/);
    expect(out.split('\n').filter((line) => /^20\d\d /.test(line))).toHaveLength(3);
    expect(out).toMatch(/^2022 +52\u00a0634 +846$/m);
  });

  test('shows the replay, seven years long', () => {
    const { out } = kohorta('project', 'data/rumia', '--from', '2015', '--format', 'csv', '--ages', 'total');
    expect(out).toMatch(/^year,total\n2015,48000\n/);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + 8);
  });

  test('gives JSON with the same figures', () => {
    const json: { columns: string[]; rows: number[][] } = JSON.parse(
      kohorta('project', 'data/rumia', '--until', '2023', '--format', 'json').out,
    );
    expect(json.columns).toEqual(['year', 'total', '0-2', '3-6', '65+', '85+']);
    expect(json.rows.map(([year]) => year)).toEqual([2022, 2023]);
    expect(json.rows[0]?.[1]).toBeCloseTo(52_634, 6);
  });

  test('says when it goes beyond the years the data know', () => {
    const { code, err } = kohorta('project', 'data/rumia', '--until', '2045', '--ages', 'total');
    expect(code).toBe(0);
    expect(err).toBe('Uwaga: dane sięgają 2040 r.; dalej prognoza używa współczynników z tego roku.\n');
  });
});

test('KOHORTA_DEBUG=1 shows the stack of an error', () => {
  expect(kohorta('check', 'data/nie-ma').err).not.toMatch(/\n\s+at /);
  vi.stubEnv('KOHORTA_DEBUG', '1');
  expect(kohorta('check', 'data/nie-ma').err).toMatch(/\n\s+at /);
});
