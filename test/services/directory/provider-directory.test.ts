import { describe, expect, test } from 'vitest';
import { AreaTree } from '../../../src/areas/area-tree.js';
import type { Provider } from '../../../src/services/directory/provider.js';
import { type DirectoryTown, providerDirectory } from '../../../src/services/directory/provider-directory.js';
import { readTown } from '../../../src/sources/read-town.js';
import { townCopy } from '../../sources/fixture.js';

const town = readTown('data/rumia');
const directory = providerDirectory(town);

describe('providerDirectory() of Rumia', () => {
  test('names who the documents name, where, and whether it is there or planned', () => {
    const preschools = providerDirectory(town, { service: 'preschool' });
    expect(preschools.values('name')).toEqual([
      'Przedszkole „Pod Topolą”',
      'Oddziały przedszkolne przy Szkole Podstawowej nr 6',
      null,
      null,
    ]);
    expect(preschools.values('area')).toEqual(['rumia-zagorze', 'rumia-towarowa', 'rumia', 'rumia-zagorze']);
    expect(preschools.values('status')).toEqual(['published', 'published', 'published', 'planned']);
  });

  test('has the social cooperative twice, for repairs and for care after them, without a day of start', () => {
    const rows = directory.values('name').flatMap((name, row) => (String(name).includes('Zagórska Struga') ? [row] : []));
    const of = (column: string): unknown[] => rows.map((row) => directory.values(column)[row]);
    expect([of('service'), of('sector'), of('status'), of('from')]).toEqual([
      ['home-care', 'repairs'],
      ['social-economy', 'social-economy'],
      ['planned', 'planned'],
      [null, null],
    ]);
  });

  test('says of what is planned by when, where the strategy sets a year', () => {
    const dated = directory.values('service').filter((_, row) => directory.values('from')[row] === '2022');
    expect(dated).toEqual(['day-homes', 'respite', 'senior-clubs', 'neighbour-care', 'assistants', 'preschool', 'day-support']);
  });

  test('leaves out what the documents do not say, and every entry says where it is from and whom to ask', () => {
    expect(directory.values('contact').every((cell) => cell === null)).toBe(true);
    expect(directory.values('fee').filter((cell) => cell !== null)).toHaveLength(1);
    for (const column of ['ask', 'source']) expect(directory.values(column)).not.toContain(null);
    expect(directory.values('source')).toContain(
      'Strategia rozwoju usług społecznych dla obszaru rewitalizacji miasta Rumi na lata 2017-2022: Diagnoza pkt 16',
    );
  });

  test('knows the name of every service in it', () => {
    const { words = {} } = directory.columns[0];
    for (const [id, { pl, en }] of Object.entries(words)) expect([pl, en]).not.toContain(id);
  });
});

describe('providerDirectory() of a part', () => {
  const area = (id: string, parent: string | null): ConstructorParameters<typeof AreaTree>[0][number] => ({
    ...{ id, name: id.toUpperCase(), kind: 'unit', parent, teryt: null },
  });
  const entry = (service: string, where: string): Provider => ({
    ...{ provider: service, service, area: where, status: 'published', source: 'x' },
  });
  const small: DirectoryTown = {
    name: 'Miasto',
    areas: new AreaTree([area('town', null), area('zone', 'town'), area('unit', 'zone'), area('rest', 'town')]),
    sources: [],
    providers: [entry('a', 'town'), entry('b', 'zone'), entry('c', 'unit'), entry('d', 'rest')],
  };

  test.each([
    ['town', ['a', 'b', 'c', 'd']],
    ['zone', ['a', 'b', 'c']],
    ['UNIT', ['a', 'b', 'c']],
    ['rest', ['a', 'd']],
  ])('%s has who is in it, in its parts, and provides for what it lies in', (asked, services) => {
    expect(providerDirectory(small, { area: asked }).values('service')).toEqual(services);
  });

  test('takes a service and an area together, and may have no rows', () => {
    expect(providerDirectory(small, { service: 'b', area: 'zone' }).values('service')).toEqual(['b']);
    expect(providerDirectory(small, { service: 'd', area: 'zone' }).rows).toEqual([]);
  });

  test('names the services and areas there are', () => {
    expect(() => providerDirectory(small, { service: 'e' })).toThrow('tabela providers nie ma usługi „e”; są: a, b, c, d');
    expect(() => providerDirectory(small, { area: 'e' })).toThrow(
      'nie ma obszaru „e”; spis ma: TOWN (town), ZONE (zone), UNIT (unit), REST (rest)',
    );
  });
});

test('a folder without the table can be read, and its directory has no rows and says so', () => {
  const copy = townCopy();
  copy.describe(
    'resources',
    copy.descriptor.resources.filter(({ name }: { readonly name: string }) => name !== 'providers'),
  );
  copy.files.delete('providers.csv');
  const none = providerDirectory(readTown(copy.folder()), { service: 'preschool' });
  expect([none.rows.length, none.note?.en]).toEqual([0, "The town's folder has no table providers."]);
});
