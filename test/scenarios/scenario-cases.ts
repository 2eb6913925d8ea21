/** Scenario files with one fault each: what is written, where the fault is, and a word of its message in each language. */
export interface BrokenScenario {
  readonly name: string;
  readonly file: unknown;
  readonly place: string;
  readonly pl: string;
  readonly en: string;
  /** Comparisons of two values, which a JSON Schema cannot make. */
  readonly isBeyondSchema?: boolean;
}

const PATCH = {
  path: 'fertility.level',
  operation: 'multiply',
  value: 0.9,
  from: 2025,
  phaseIn: 5,
  reason: { pl: 'próba', en: 'a trial' },
};
const FILE = { format: 'kohorta-scenario/1', id: 'proba', title: 'Próba', author: 'ja', source: 'ja' };

/** A file that can be run. */
export const RIGHT = { ...FILE, patches: [PATCH] };

const without = (object: object, key: string): object => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
const file = (name: string, change: object, place: string, pl: string, en: string): BrokenScenario => ({
  name,
  file: { ...RIGHT, ...change },
  place,
  pl,
  en,
});
const lacking = (key: string): BrokenScenario => ({
  name: `no ${key}`,
  file: without(RIGHT, key),
  place: key,
  pl: 'brakuje',
  en: 'is missing',
});
const patch = (name: string, change: object, place: string, pl: string, en: string): BrokenScenario => ({
  name,
  file: { ...FILE, patches: [{ ...PATCH, ...change }] },
  place: `patches[0]${place}`,
  pl,
  en,
});
const beyond = (broken: BrokenScenario): BrokenScenario => ({ ...broken, isBeyondSchema: true });

export const BROKEN: readonly BrokenScenario[] = [
  { name: 'a list instead of an object', file: [PATCH], place: '', pl: 'nie jest obiektem', en: 'no JSON object' },
  { ...lacking('format') },
  file('another format', { format: 'kohorta-scenario/9' }, 'format', 'kohorta-scenario/9', 'kohorta-scenario/9'),
  file('a misspelt field', { autor: 'ja' }, 'autor', 'czy chodzi o „author”', 'is it "author"'),
  lacking('id'),
  file('an id with blanks', { id: 'Moja próba' }, 'id', 'małych liter', 'small letters'),
  lacking('title'),
  file('an empty title', { title: ' ' }, 'title', 'pusty', 'empty'),
  file('a title in one language', { title: { pl: 'Próba' } }, 'title.en', 'brakuje', 'is missing'),
  file('a title that is a number', { title: 7 }, 'title', 'oczekiwano tekstu', 'expected a text'),
  lacking('author'),
  file('an author that is a list', { author: ['ja'] }, 'author', 'nie jest tekst', 'is no text'),
  lacking('source'),
  file('a text without end', { source: 'x'.repeat(3000) }, 'source', '3000 znaków', '3000 characters'),
  lacking('patches'),
  file('patches that are no list', { patches: PATCH }, 'patches', 'nie jest lista', 'is no list'),
  file('too many patches', { patches: Array.from({ length: 201 }, () => PATCH) }, 'patches', 'najwyżej 200', 'at most 200'),
  file('a patch that is a text', { patches: ['fertility × 0.9'] }, 'patches[0]', 'nie jest obiekt', 'is no object'),
  patch('a misspelt field of a patch', { form: 2025 }, '.form', 'czy chodzi o „from”', 'is it "from"'),
  { name: 'no path', file: { ...FILE, patches: [without(PATCH, 'path')] }, place: 'patches[0].path', pl: 'brakuje', en: 'is missing' },
  patch('a misspelt path', { path: 'fertility.levl' }, '.path', 'czy chodzi o „fertility.level”', 'is it "fertility.level"'),
  patch('a path nobody knows', { path: 'dziura.budzetowa' }, '.path', 'są: fertility.total', 'there are: fertility.total'),
  {
    name: 'no operation',
    file: { ...FILE, patches: [without(PATCH, 'operation')] },
    place: 'patches[0].operation',
    pl: 'brakuje',
    en: 'is missing',
  },
  patch('an operation nobody knows', { operation: 'divide' }, '.operation', 'nie ma takiego działania', 'no such operation'),
  patch('an operation the assumption has not', { path: 'migration.net' }, '.operation', 'można: add', 'it can by: add'),
  { name: 'no value', file: { ...FILE, patches: [without(PATCH, 'value')] }, place: 'patches[0].value', pl: 'brakuje', en: 'is missing' },
  patch('a decimal comma', { value: '0,9' }, '.value', 'napisz 0.9', 'write 0.9'),
  patch('a word as value', { value: 'mniej' }, '.value', 'oczekiwano liczby', 'expected a number'),
  patch('a value that is true', { value: true }, '.value', 'nie jest liczba', 'is no number'),
  patch('a value out of range', { value: 90 }, '.value', 'od 0.1 do 10', '0.1 to 10'),
  patch(
    'a percentage in place of a share',
    { path: 'services.home-care.coverageChange', operation: 'set', value: 3 },
    '.value',
    'od -0.3 do 0.3',
    '-0.3 to 0.3',
  ),
  patch('an interval without an end', { value: { low: 0.8, value: 0.9 } }, '.value.high', 'brakuje', 'is missing'),
  beyond(patch('an interval the wrong way round', { value: { low: 1, value: 0.9, high: 0.8 } }, '.value', 'odwrócony', 'reversed')),
  beyond(
    patch('a likely value outside its interval', { value: { low: 0.8, value: 1.2, high: 1 } }, '.value', 'poza przedziałem', 'outside 0.8'),
  ),
  patch(
    'an interval of what is certain',
    { path: 'capacities.delay', operation: 'add', value: { low: 1, value: 2, high: 3 }, from: undefined, phaseIn: undefined },
    '.value',
    'jedną liczbę',
    'one number',
  ),
  patch(
    'a part of a year',
    { path: 'capacities.delay', operation: 'add', value: 1.5, from: undefined, phaseIn: undefined },
    '.value',
    'całkowitej',
    'whole number',
  ),
  patch('a date in place of a year', { from: '2025-01-01' }, '.from', 'oczekiwano roku', 'expected a year'),
  patch('a year of another age', { from: 1410 }, '.from', 'od 1990', 'from 1990'),
  beyond(patch('an end before the beginning', { until: 2024 }, '.until', 'przed from', 'before from')),
  patch('half a year of phase-in', { phaseIn: 0.5 }, '.phaseIn', 'liczby lat', 'number of years'),
  {
    name: 'a phase-in from nowhere',
    file: { ...FILE, patches: [without(PATCH, 'from')] },
    place: 'patches[0].phaseIn',
    pl: 'podaj from',
    en: 'give from',
  },
  patch(
    'years of what holds in all years',
    { path: 'wages.growth', operation: 'set', value: 0.05, phaseIn: undefined },
    '',
    'wszystkich lat',
    'of all years',
  ),
  patch('a part of the town for what it has as a whole', { area: 'rumia-zagorze' }, '.area', 'usuń area', 'remove area'),
  patch(
    'an area that is a number',
    { path: 'services.families.dayPlaces', operation: 'set', value: 5, area: 7 },
    '.area',
    'nie jest tekst',
    'is no text',
  ),
  {
    name: 'no reason',
    file: { ...FILE, patches: [without(PATCH, 'reason')] },
    place: 'patches[0].reason',
    pl: 'brakuje',
    en: 'is missing',
  },
  patch('an empty reason', { reason: '' }, '.reason', 'pusty', 'empty'),
  patch('a reason in a third language', { reason: { pl: 'p', en: 'e', de: 'd' } }, '.reason.de', 'nieznane pole', 'unknown field'),
];
