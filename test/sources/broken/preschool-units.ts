import { type BrokenCopy, type ChangedCell, changedCell } from './broken-copy.js';

const FILE = 'preschool-units.csv';
const NEW = { status: 'planned' };
const NAMED = { status: 'missing' };

/** A number that a town's own schema allows. */
function ofAnyNumber(cell: ChangedCell): BrokenCopy {
  const { name, spoil } = changedCell(cell);
  return {
    name,
    spoil: (town) => {
      const { fields } = town.resource('preschool-units').schema;
      for (const field of fields.filter((one: { readonly type: string }) => one.type === 'integer')) {
        field.type = 'number';
        delete field.constraints;
      }
      return spoil(town);
    },
  };
}

/** The preschools of a town. */
export const BROKEN_PRESCHOOLS: readonly BrokenCopy[] = [
  ofAnyNumber({
    ...{ name: 'a preschool with fewer places than none', file: FILE, where: NEW, column: 'places', to: '-50', kind: 'negative' },
    pl: ['liczba całkowita od 0'],
    en: ['a whole number from 0'],
  }),
  ofAnyNumber({
    ...{ name: 'a preschool with half a room', file: FILE, where: NEW, column: 'rooms', to: '1.5', kind: 'not-whole' },
    pl: ['liczba całkowita od 0'],
    en: ['a whole number from 0'],
  }),
  changedCell({
    ...{
      name: 'places of a preschool that are said to be missing',
      file: FILE,
      where: NEW,
      column: 'status',
      to: 'missing',
      kind: 'missing-status',
    },
    pl: ['status nie pasuje do liczby miejsc'],
    en: ['the status does not fit the places'],
  }),
  changedCell({
    ...{ name: 'a preschool run by nobody known', file: FILE, where: NEW, column: 'sector', to: 'state', kind: 'word' },
    pl: ['social-economy'],
    en: ['social-economy'],
  }),
  changedCell({
    ...{ name: 'a preschool in an area nobody knows', file: FILE, where: NEW, column: 'area', to: 'reda', kind: 'unknown-area' },
    pl: ['reda'],
    en: ['reda'],
  }),
  {
    name: 'places of a preschool missing without a reason',
    spoil: (town) => {
      const row = town.change(FILE, NAMED, 'note', '');
      return {
        kind: 'missing-without-reason',
        file: FILE,
        row,
        column: 'places',
        pl: ['powód w kolumnie note'],
        en: ['the reason in column note'],
      };
    },
  },
];
