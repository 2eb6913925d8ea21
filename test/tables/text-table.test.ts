import { expect, test } from 'vitest';
import { Table } from '../../src/tables/table.js';
import { textTable } from '../../src/tables/text-table.js';

const steering = '\u001b[31m\u0007\u009b';
const both = { pl: `a${steering}`, en: `a${steering}` };

test('textTable() passes no code on that steers a terminal, wherever it stands', () => {
  const table = new Table([{ name: 'x', title: both, type: 'text', unit: both }], [[steering]], { title: both, note: both, source: both });
  expect(textTable(table)).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('textTable() names the unit of a column', () => {
  const table = new Table([{ name: 'x', title: { pl: 'Koszt', en: 'Cost' }, type: 'integer', unit: { pl: 'zł', en: 'PLN' } }], [[5]], {
    title: { pl: 'T', en: 'T' },
  });
  expect(textTable(table, { language: 'en' })).toBe('T\n\nCost [PLN]\n----------\n         5\n');
});

test('textTable() explains below the rows, then names the source', () => {
  const [title, note, source] = ['T', 'n: number', 'GUS'].map((text) => ({ pl: text, en: text }));
  const table = new Table([{ name: 'x', title: both, type: 'text' }], [], { title, note, source });
  expect(textTable(table, { language: 'en' }).split('\n').slice(-4)).toEqual(['n: number', '', 'Source: GUS', '']);
});
