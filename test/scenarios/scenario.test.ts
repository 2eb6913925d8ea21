import { expect, test } from 'vitest';
import {
  BASE_SCENARIO,
  checkScenario,
  type Patch,
  patchWords,
  readScenario,
  scenarioConflicts,
  scenarioDiff,
  scenarioTable,
  townScenarios,
} from '../../src/index.js';
import { BROKEN, RIGHT } from './scenario-cases.js';

const REASON = { pl: 'próba', en: 'a trial' };
const TOWN = { town: 'rumia', parts: [{ id: 'rumia-zagorze', name: 'Zagórze' }], until: 2040, population: { year: 2022 } };
const scenario = (...patches: readonly Omit<Patch, 'reason'>[]) => ({
  ...BASE_SCENARIO,
  patches: patches.map((patch) => ({ ...patch, reason: REASON })),
});

test('there are at least 30 kinds of broken files, each with a message of its own', () => {
  expect(BROKEN.length).toBeGreaterThanOrEqual(30);
  const texts = BROKEN.map(({ file }) => JSON.stringify(checkScenario(JSON.parse(JSON.stringify(file)))));
  expect(new Set(texts).size).toBe(BROKEN.length);
});

test.each(BROKEN)('a file with $name is refused: its place and what to do, in both languages', ({ file, place, pl, en }) => {
  const faults = checkScenario(JSON.parse(JSON.stringify(file)));
  expect(faults.map((fault) => fault.place)).toEqual([place]);
  expect(faults[0].text.pl).toContain(pl);
  expect(faults[0].text.en).toContain(en);
});

test('readScenario() lists every fault at once and names the file', () => {
  expect(() => readScenario({ ...RIGHT, id: 'X Y', patches: [{ ...RIGHT.patches[0], value: '1,1' }] }, 'moj.json')).toThrow(
    /moj\.json: id: .*\npatches\[0\]\.value: to tekst „1,1”/,
  );
  expect(() => readScenario('{ "id": "x", }', 'moj.json')).toThrow(/moj\.json: to nie jest JSON/);
  expect(() => readScenario('x'.repeat(1_000_001))).toThrow(/1000001/);
  expect(readScenario(`\uFEFF${JSON.stringify(RIGHT)}`).title).toEqual({ pl: 'Próba', en: 'Próba' });
});

test('a patch reads as a sentence in both languages', () => {
  const words = (patch: Omit<Patch, 'reason'>) => patchWords({ ...patch, reason: REASON });
  expect(words({ path: 'fertility.level', operation: 'multiply', value: 0.9, from: 2025, phaseIn: 5 })).toEqual({
    pl: 'Płodność wobec założonej × 0,90 od 2025, w pełni od 2030',
    en: 'Fertility against what is assumed × 0.90 from 2025, in full from 2030',
  });
  expect(words({ path: 'services.day-homes.places', operation: 'add', value: 30, from: 2026, until: 2030 }).pl).toBe(
    'Dzienne domy: miejsca +30 od 2026 do 2030',
  );
  expect(words({ path: 'migration.net', operation: 'add', value: { low: -200, value: -100, high: 0 } }).en).toBe(
    'Net migration: more or fewer arrivals (persons a year) −100.00 (−200.00–0.00)',
  );
  expect(words({ path: 'services.families.dayPlaces', operation: 'cap', value: 40, area: 'rumia-zagorze' }).pl).toBe(
    'Wsparcie dzienne dzieci: miejsca [rumia-zagorze] najwyżej 40',
  );
});

test('hostile words stay words', () => {
  const text = '<img src=x onerror=alert(1)> {{7*7}} {"expr": "alert(1)"} javascript:alert(1)';
  const read = readScenario({ ...RIGHT, title: text, patches: [{ ...RIGHT.patches[0], reason: text, author: text }] });
  expect(read.title).toEqual({ pl: text, en: text });
  expect(scenarioTable(read).values('author')).toEqual([text]);
});

test('conflicts are named: the same set twice, a set after a change, an order that matters, years and areas that are not there', () => {
  const both = (one: Omit<Patch, 'reason'>, other: Omit<Patch, 'reason'>) =>
    scenarioConflicts(scenario(one, other), TOWN).map(({ kind }) => kind);
  const level = { path: 'fertility.level' } as const;
  expect(both({ ...level, operation: 'set', value: 1.1 }, { ...level, operation: 'set', value: 1.2 })).toEqual(['same']);
  expect(both({ ...level, operation: 'multiply', value: 1.1 }, { ...level, operation: 'set', value: 1.2 })).toEqual(['overwritten']);
  expect(both({ ...level, operation: 'add', value: 0.1 }, { ...level, operation: 'multiply', value: 1.2 })).toEqual(['order']);
  expect(both({ ...level, operation: 'multiply', value: 1.1 }, { ...level, operation: 'multiply', value: 1.2 })).toEqual([]);
  expect(both({ ...level, operation: 'set', value: 1.1, until: 2025 }, { ...level, operation: 'set', value: 1.2, from: 2026 })).toEqual([]);
  const [late] = scenarioConflicts(scenario({ ...level, operation: 'set', value: 1.1, from: 2060 }), TOWN);
  expect(late).toMatchObject({ kind: 'horizon', isError: false, patches: [0] });
  const [nowhere] = scenarioConflicts(scenario({ path: 'services.families.dayPlaces', operation: 'set', value: 9, area: 'gdynia' }), TOWN);
  expect(nowhere).toMatchObject({ kind: 'area', isError: true });
  expect(nowhere.text.pl).toContain('nie ma obszaru „gdynia”; są: rumia, rumia-zagorze');
});

test('a difference of two scenarios is told patch by patch', () => {
  const one = scenario(
    { path: 'fertility.level', operation: 'multiply', value: 0.9 },
    { path: 'wages.growth', operation: 'set', value: 0.05 },
  );
  const other = scenario(
    { path: 'fertility.level', operation: 'multiply', value: 0.8 },
    { path: 'wages.growth', operation: 'set', value: 0.05 },
  );
  expect(scenarioDiff(one, other).map(({ kind, words }) => `${kind} ${words.en}`)).toEqual([
    'removed Fertility against what is assumed × 0.90',
    'same Growth of wages after the last known year (growth a year) = 0.05',
    'added Fertility against what is assumed × 0.80',
  ]);
});

test('the packs of Rumia can be read, are named in both languages and have no conflict', () => {
  const packs = townScenarios('data/rumia');
  expect(packs.map(({ id }) => id)).toEqual([
    'base',
    'ageing-faster',
    'deinstitutionalisation',
    'epidemic',
    'high-fertility',
    'low-fertility',
    'migration-high',
    'migration-low',
    'nothing-done',
    'strategy-as-written',
    'supply-delay',
    'wage-shock',
  ]);
  expect(packs.flatMap((pack) => scenarioConflicts(pack))).toEqual([]);
});
