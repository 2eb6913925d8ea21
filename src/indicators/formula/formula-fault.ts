import { fail } from '../../language/error.js';

/** Characters shown before and after the place of a fault. */
const AROUND = 30;

/**
 * Stops at a fault of a formula and shows the place: the text before it, a mark and what follows.
 *
 * @param text - The formula.
 * @param at - Place of the fault in it, from 0.
 * @throws {RangeError} Always.
 */
export function formulaFault(text: string, at: number, pl: string, en: string): never {
  const from = Math.max(0, at - AROUND);
  const until = Math.min(text.length, at + AROUND);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, at)}▸${text.slice(at, until)}${until < text.length ? '…' : ''}`;
  return fail(`Formuła, znak ${at + 1}: ${pl} („${shown}”)`, `Formula, character ${at + 1}: ${en} ("${shown}")`);
}
