import { expect, test } from 'vitest';
import type { Area } from '../../src/areas/area.js';
import { AreaTree } from '../../src/areas/area-tree.js';
import { textsOf } from '../texts-of.js';

const area = (id: string, parent: string | null): Area => ({ id, name: id.toUpperCase(), kind: 'unit', parent, teryt: null });
const tree = new AreaTree([area('rumia', null), area('zagorze', 'rewitalizacja'), area('rewitalizacja', 'rumia'), area('reszta', 'rumia')]);

test('an area is found by its id or its name', () => {
  expect(tree.find('zagorze').id).toBe('zagorze');
  expect(tree.find('ZAGORZE').id).toBe('zagorze');
  expect([tree.has('zagorze'), tree.has('gdynia')]).toEqual([true, false]);
});

test('the path leads from the top down to the area, in whatever order the rows stand', () => {
  expect(tree.path('zagorze').map(({ id }) => id)).toEqual(['rumia', 'rewitalizacja', 'zagorze']);
});

test('children are the areas directly inside', () => {
  expect(tree.children('rumia').map(({ id }) => id)).toEqual(['rewitalizacja', 'reszta']);
  expect(tree.children('zagorze')).toEqual([]);
});

test('an unknown area is answered with those there are', () => {
  expect(textsOf(() => tree.find('gdynia'))).toEqual({
    pl: 'AreaTree.find: nie ma obszaru „gdynia”; są: rumia, zagorze, rewitalizacja, reszta',
    en: 'AreaTree.find: there is no area "gdynia"; there are: rumia, zagorze, rewitalizacja, reszta',
  });
});

test('a parent that is not in the list is named', () => {
  expect(textsOf(() => new AreaTree([area('a', 'b')])).pl).toBe('AreaTree.find: nie ma obszaru „b”; są: a');
});

test('an id that stands twice is refused', () => {
  expect(textsOf(() => new AreaTree([area('a', null), area('a', null)]))).toEqual({
    pl: 'AreaTree: obszar „a” występuje dwa razy; zostaw jeden wiersz',
    en: 'AreaTree: area "a" stands twice; keep one row',
  });
});

test.each([
  ['an area in itself', [area('a', 'a')]],
  ['two areas in each other', [area('a', 'b'), area('b', 'a')]],
])('%s is refused', (_, areas) => {
  expect(textsOf(() => new AreaTree(areas))).toEqual({
    pl: 'AreaTree: obszar „a” leży sam w sobie; popraw kolumnę „parent”',
    en: 'AreaTree: area "a" lies in itself; correct its parent',
  });
});
