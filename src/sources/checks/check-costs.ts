import type { Message } from '../../language/language.js';
import { COST_ITEMS, costItemOf } from '../../services/costs/cost-items.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** The role of items that are not of the staff. */
export const ALL_ROLES = 'all';

/** Checks the ledgers of a town: units and roles as the items have them, amounts from 0, values inside their limits. */
export function checkCosts(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const name = costItemOf(table.text(row, 'item'));
    if (name === undefined) continue;
    const { unit, byRole } = COST_ITEMS[name];
    const say = sayAt(table, row, findings);
    checkAmounts(table, row, say);
    if (table.text(row, 'unit') !== unit && !table.isFaulty(row, 'unit')) {
      say('unit', 'unit', [`pozycja „${name}” ma inną jednostkę`, `item "${name}" has another unit`], [`„${unit}”`, `"${unit}"`], CONVERT);
    }
    if ((table.text(row, 'role') === ALL_ROLES) === byRole) {
      const expected = byRole ? (['nazwa stanowiska, np. carer', 'the name of a role, e.g. carer'] as const) : (['all', 'all'] as const);
      say('word', 'role', [`stanowisko nie pasuje do pozycji „${name}”`, `the role does not fit item "${name}"`], expected, [
        'popraw stanowisko',
        'correct the role',
      ]);
    }
  }
}

type Both = readonly [pl: string, en: string];
type Say = (kind: FaultKind, column: string, problem: Both, expected: Both, remedy: Both) => void;

const CONVERT: Both = ['przelicz wartość i popraw jednostkę', 'convert the value and correct the unit'];

function sayAt(table: ResourceTable, row: TypedRow, findings: Findings): Say {
  const both = ([pl, en]: Both): Message => ({ pl, en });
  return (kind, column, problem, expected, remedy) => {
    findings.fault({
      ...{ kind, file: table.file, row: row.line, column, value: table.written(row, column) },
      ...{ problem: both(problem), expected: both(expected), remedy: both(remedy) },
    });
  };
}

function checkAmounts(table: ResourceTable, row: TypedRow, say: Say): void {
  const columns = ['low', 'value', 'high'];
  if (columns.some((column) => table.isFaulty(row, column))) return;
  const [low, value, high] = columns.map((column) => table.number(row, column));
  // Places and persons below zero are found as counts; amounts of money and hours only here.
  const isCounted = ['places', 'persons'].includes(table.text(row, 'unit'));
  const negative = columns.find((column) => table.number(row, column) < 0 && !(column === 'value' && (isCounted || isShare(table, row))));
  if (negative !== undefined) {
    say(
      'negative',
      negative,
      ['kwota poniżej zera', 'an amount below zero'],
      ['liczba od 0', 'a number from 0'],
      ['popraw kwotę', 'correct it'],
    );
    return;
  }
  const column = low > value ? 'low' : high < value ? 'high' : undefined;
  if (column === undefined) return;
  const side: Both = column === 'low' ? [`najwyżej ${value}`, `at most ${value}`] : [`co najmniej ${value}`, `at least ${value}`];
  say('out-of-range', column, [`wartość ${value} leży poza swoimi granicami`, `the value ${value} lies outside its limits`], side, [
    'popraw granicę albo wartość',
    'correct the limit or the value',
  ]);
}

function isShare(table: ResourceTable, row: TypedRow): boolean {
  return table.text(row, 'unit') === 'share';
}
