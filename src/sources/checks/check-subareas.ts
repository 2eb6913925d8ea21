import type { AreaTree } from '../../areas/area-tree.js';
import { sum } from '../../numerics/sum.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Shares are written with four digits or more. */
const ROUNDING = 1e-4;

/** Checks what is said of the parts of a town: limits around their value, and shares of one area that add up to 1. */
export function checkSubareas(table: ResourceTable, areas: AreaTree | undefined, areaFile: string | undefined, findings: Findings): void {
  for (const row of table.rows) checkLimits(table, row, findings);
  // Where an area or the list of areas has a fault, a part may be missing only for that.
  const isListSound = !findings.faults.some(({ kind, file }) => kind === 'unknown-area' || file === areaFile);
  if (areas !== undefined && isListSound) checkShares(table, areas, findings);
}

function checkLimits(table: ResourceTable, row: TypedRow, findings: Findings): void {
  const [low, value, high] = ['low', 'value', 'high'].map((column) => table.number(row, column));
  if (['low', 'value', 'high'].some((column) => table.isFaulty(row, column))) return;
  const place = { file: table.file, row: row.line };
  const needsLimits = table.text(row, 'distribution') === 'trapezoid';
  const lacking = Number.isNaN(low) ? 'low' : 'high';
  if (needsLimits && (Number.isNaN(low) || Number.isNaN(high))) {
    findings.fault({
      ...place,
      kind: 'missing-value',
      column: lacking,
      value: table.written(row, lacking),
      problem: { pl: 'rozkład „trapezoid” nie ma granicy', en: 'distribution "trapezoid" has no limit' },
      expected: { pl: 'obie granice: low i high', en: 'both limits: low and high' },
      remedy: { pl: 'uzupełnij granicę albo wpisz rozkład „fixed”', en: 'fill in the limit, or set distribution "fixed"' },
    });
    return;
  }
  if (low < 0 && ['population', 'share'].includes(table.text(row, 'parameter'))) {
    findings.fault({
      ...place,
      kind: 'negative',
      column: 'low',
      value: table.written(row, 'low'),
      problem: { pl: 'granica poniżej zera', en: 'a limit below zero' },
      expected: { pl: 'liczba od 0', en: 'a number from 0' },
      remedy: { pl: 'popraw granicę', en: 'correct the limit' },
    });
    return;
  }
  const column = low > value ? 'low' : high < value ? 'high' : undefined;
  if (column === undefined) return;
  findings.fault({
    ...place,
    kind: 'out-of-range',
    column,
    value: table.written(row, column),
    problem: { pl: `wartość ${value} leży poza swoimi granicami`, en: `the value ${value} lies outside its limits` },
    expected:
      column === 'low' ? { pl: `najwyżej ${value}`, en: `at most ${value}` } : { pl: `co najmniej ${value}`, en: `at least ${value}` },
    remedy: { pl: 'popraw granicę albo wartość', en: 'correct the limit or the value' },
  });
}

function checkShares(table: ResourceTable, areas: AreaTree, findings: Findings): void {
  const shares = table.rows.filter((row) => table.text(row, 'parameter') === 'share' && !Number.isNaN(table.number(row, 'value')));
  const parents = new Map<string, TypedRow[]>();
  for (const row of shares) {
    const area = table.text(row, 'area');
    const parent = areas.has(area) ? areas.find(area).parent : null;
    if (parent !== null) parents.set(parent, [...(parents.get(parent) ?? []), row]);
  }
  for (const [parent, rows] of parents) {
    const total = sum(rows.map((row) => table.number(row, 'value')));
    const last = rows[rows.length - 1];
    if (Math.abs(total - 1) <= ROUNDING || rows.some((row) => findings.has(table.file, row.line, 'value'))) continue;
    findings.fault({
      kind: 'sum',
      file: table.file,
      row: last.line,
      column: 'value',
      value: table.written(last, 'value'),
      problem: {
        pl: `udziały części obszaru ${parent} (wiersze ${rows.map(({ line }) => line).join(', ')}) dają razem ${Number(total.toFixed(6))}`,
        en: `the shares of the parts of ${parent} (rows ${rows.map(({ line }) => line).join(', ')}) add up to ${Number(total.toFixed(6))}`,
      },
      expected: { pl: 'razem 1', en: '1 in all' },
      remedy: { pl: 'popraw udziały albo dopisz brakującą część', en: 'correct the shares or add the missing part' },
    });
  }
}
