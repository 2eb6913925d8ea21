import { type TownCopy, townCopy } from '../fixture.js';
import type { BrokenCopy } from './broken-copy.js';

const FILE = 'datapackage.json';

/** Where the package describes the prices. */
const PRICES = `resources[${townCopy().descriptor.resources.findIndex(({ name }: { name: string }) => name === 'prices')}]`;

/** A copy whose description is changed; the fault is at a path of it. */
function described(name: string, edit: (town: TownCopy) => void, column: string, pl: readonly string[], en: readonly string[]): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      edit(town);
      return { kind: 'descriptor', file: FILE, row: null, column, pl, en };
    },
  };
}

/** A copy whose description is another text. */
function rewritten(name: string, text: string, row: number | null, pl: readonly string[], en: readonly string[]): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      town.files.set(FILE, Buffer.from(text));
      return { kind: 'descriptor', file: FILE, row, column: null, pl, en };
    },
  };
}

/** Sizes and hashes of the unbroken copy, so that a change shows. */
function keepHashes(town: TownCopy): void {
  const fresh = townCopy();
  fresh.folder();
  town.descriptor = fresh.descriptor;
  town.keepHashes = true;
}

const path = (inner: string) => (town: TownCopy) => {
  town.resource('prices').path = inner;
};

/** What can be wrong with the folder and its description. */
export const BROKEN_FOLDERS: readonly BrokenCopy[] = [
  rewritten('an empty datapackage.json', '', 1, ['błąd składni JSON', 'przecinki'], ['a JSON syntax error', 'commas']),
  rewritten('a missing comma', '{\n  "name": "rumia"\n  "resources": []\n}', 3, ['błąd składni JSON'], ['a JSON syntax error']),
  rewritten('a list instead of an object', '[]', null, ['nie jest obiektem'], ['not a JSON object']),
  {
    name: 'no datapackage.json',
    spoil: (town) => {
      town.withoutDescriptor = true;
      return {
        kind: 'missing-file',
        file: FILE,
        row: null,
        column: null,
        pl: ['nie ma opisu', 'data/rumia'],
        en: ['is not there', 'data/rumia'],
      };
    },
  },
  described(
    'resources that are no list',
    (town) => town.describe('resources', {}),
    'resources',
    ['lista zasobów', '„{}”'],
    ['a list of resources', '"{}"'],
  ),
  described('no name of the town', (town) => town.describe('kohorta', {}), 'kohorta.town', ['id obszaru miasta'], ['the id of the town']),
  {
    name: 'a town that is no area',
    spoil: (town) => {
      town.describe('kohorta', { town: 'reda' });
      return { kind: 'unknown-area', file: FILE, row: null, column: 'kohorta.town', pl: ['„reda”', 'rumia'], en: ['"reda"', 'rumia'] };
    },
  },
  described(
    'horizons that are words',
    (town) => town.describe('kohorta', { town: 'rumia', horizons: ['trzy'] }),
    'kohorta.horizons[0]',
    ['„trzy”', '[3, 7]'],
    ['"trzy"', '[3, 7]'],
  ),
  {
    name: 'a needed resource left out',
    spoil: (town) => {
      town.describe(
        'resources',
        town.descriptor.resources.filter(({ name }: { name: string }) => name !== 'fertility'),
      );
      return {
        kind: 'missing-resource',
        file: FILE,
        row: null,
        column: 'resources',
        pl: ['„fertility”', 'dodaj'],
        en: ['"fertility"', 'add'],
      };
    },
  },
  described(
    'two resources of one name',
    (town) => {
      town.resource('prices').name = 'series';
    },
    `${PRICES}.name`,
    ['„series”', 'raz'],
    ['"series"', 'once'],
  ),
  described(
    'a path out of the folder',
    path('../prices.csv'),
    `${PRICES}.path`,
    ['„../prices.csv”', 'skopiuj'],
    ['"../prices.csv"', 'copy'],
  ),
  described('an absolute path', path('/etc/passwd'), `${PRICES}.path`, ['/etc/passwd', 'wewnątrz'], ['/etc/passwd', 'inside']),
  described('a path with a drive', path('C:\\dane\\ceny.csv'), `${PRICES}.path`, ['ceny.csv', 'wewnątrz'], ['ceny.csv', 'inside']),
  described('a web address', path('https://example.org/p.csv'), `${PRICES}.path`, ['example.org', 'wewnątrz'], ['example.org', 'inside']),
  {
    name: 'a file that is not there',
    spoil: (town) => {
      town.files.delete('prices.csv');
      return {
        kind: 'missing-file',
        file: 'prices.csv',
        row: null,
        column: null,
        pl: ['nie ma tego pliku', 'popraw'],
        en: ['not there', 'correct'],
      };
    },
  },
  {
    name: 'a file changed after it was described, of the same size',
    spoil: (town) => {
      keepHashes(town);
      town.change('prices.csv', { date: '2015', indicator: 'average_gross_wage' }, 'value', '3899.79');
      return {
        kind: 'file-hash',
        file: 'prices.csv',
        row: null,
        column: null,
        pl: ['zmieniono', 'kohorta check rumia --accept'],
        en: ['changed', 'kohorta check rumia --accept'],
      };
    },
  },
  {
    name: 'a file of another size',
    spoil: (town) => {
      keepHashes(town);
      delete town.resource('prices').hash;
      town.resource('prices').bytes = 12;
      return { kind: 'file-size', file: 'prices.csv', row: null, column: null, pl: ['rozmiar', '12 bajtów'], en: ['size', '12 bytes'] };
    },
  },
  described(
    'an unknown type of field',
    (town) => {
      town.field('prices', 3).type = 'liczba';
    },
    `${PRICES}.schema.fields[3].type`,
    ['„liczba”', 'number'],
    ['"liczba"', 'number'],
  ),
  described(
    'a primary key that is no column',
    (town) => {
      town.resource('prices').schema.primaryKey = ['indikator'];
    },
    `${PRICES}.schema.primaryKey[0]`,
    ['„indikator”', 'indicator'],
    ['"indikator"', 'indicator'],
  ),
  described(
    'a pattern that could hang the program',
    (town) => {
      town.field('prices', 0).constraints.pattern = '(a+)+$';
    },
    `${PRICES}.schema.fields[0].constraints.pattern`,
    ['(a+)+$', 'proste'],
    ['(a+)+$', 'simple'],
  ),
  described(
    'an unknown encoding',
    (town) => {
      town.resource('prices').encoding = 'ebcdic';
    },
    `${PRICES}.encoding`,
    ['„ebcdic”', 'windows-1250'],
    ['"ebcdic"', 'windows-1250'],
  ),
  described(
    'a hash of another kind',
    (town) => {
      town.resource('prices').hash = 'md5:0';
    },
    `${PRICES}.hash`,
    ['„md5:0”', 'sha256:'],
    ['"md5:0"', 'sha256:'],
  ),
];
