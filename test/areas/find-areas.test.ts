import { describe, expect, test } from 'vitest';
import { type Area, AreaTree, findAreas } from '../../src/index.js';

const area = (teryt: string, name: string, kind: Area['kind'], parent: string | null): Area => ({ id: teryt, teryt, name, kind, parent });
const tree = new AreaTree([
  area('02', 'dolnośląskie', 'voivodeship', null),
  area('22', 'pomorskie', 'voivodeship', null),
  area('2215', 'powiat wejherowski', 'county', '22'),
  area('2215021', 'Rumia', 'gmina', '2215'),
  area('2215031', 'Wejherowo', 'gmina', '2215'),
  area('2215082', 'Łęczyce', 'gmina', '2215'),
  area('2215102', 'Wejherowo', 'gmina', '2215'),
]);

describe('findAreas()', () => {
  test('finds codes of all lengths and names without case and diacritics, in the order asked for', () => {
    expect(findAreas(tree, ['leczyce', ' 221502 ', '2215']).map(({ name }) => name)).toEqual(['Łęczyce', 'Rumia', 'powiat wejherowski']);
  });

  test.each([
    [['2215999'], /nie ma obszaru „2215999”; najbliższe: Rumia \(2215021\)/],
    [['2215081'], /gmina zmieniła rodzaj: 2215082/],
    [['2'], /kod stracił zero na początku: 02/],
    [['221'], /kod ma 3 cyfry; /],
    [['22150'], /kod ma 5 cyfr; województwo ma 2, powiat 4, gmina 6 albo 7/],
    [['Rumnia'], /nie ma obszaru „Rumnia”; najbliższe: Rumia/],
    [['Wejherowo'], /kilka obszarów: Wejherowo \(2215031\), Wejherowo \(2215102\); podaj kod TERYT/],
    [['2215021', 'Rumia'], /Rumia \(2215021\) jest na liście dwa razy/],
    [[], /lista obszarów jest pusta/],
  ])('says of %j what is wrong and what was near', (codes, message) => {
    expect(() => findAreas(tree, codes)).toThrow(message);
  });
});
