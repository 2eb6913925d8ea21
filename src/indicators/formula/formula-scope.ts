import type { Draws } from '../../series/draws.js';
import type { Quality, Status } from '../../tables/status.js';
import { type FormulaReference, referenceOf } from './expression.js';

/** A known figure that a formula names. */
export interface FormulaQuantity {
  /** In {@link FormulaQuantity.unit}; null where missing. */
  readonly value: number | null;
  /** As the data write it, e.g. 'persons', 'percent', 'PLN/month'. */
  readonly unit: string;
  readonly status?: Status;
  readonly quality?: Quality;
  /** Calendar year. */
  readonly year?: number;
  /** Id of the area. */
  readonly area?: string;
  /** Document and place. */
  readonly source?: string;
  /** What to know about it; why it is missing. */
  readonly note?: string;
}

/** A quantity in draws that a formula names. */
export interface FormulaDraws {
  readonly draws: Draws;
  /** As the data write it. Default: the English unit of the draws. */
  readonly unit?: string;
}

/** What a name of a formula stands for: a figure, a quantity in draws, or another formula. */
export type FormulaInput = FormulaQuantity | FormulaDraws | string;

/** What the names of a formula mean. */
export interface FormulaScope {
  /** All names, for an error that says which there are. */
  readonly names: readonly string[];
  /** What a name stands for; undefined where it is not known. */
  readonly resolve: (reference: FormulaReference) => FormulaInput | undefined;
}

/**
 * The names of formulas, each with what it stands for.
 *
 * @param inputs - By name, with what narrows it where a formula does: `'children[rumia, 2015]'`. A text is a formula.
 * @example
 * formulaScope({ attending: { value: 1699, unit: 'children' } }).names; // => ['attending']
 */
export function formulaScope(inputs: Readonly<Record<string, FormulaInput>>): FormulaScope {
  const known = new Map(Object.entries(inputs).map(([name, input]) => [asWritten(name), input]));
  return { names: [...known.keys()], resolve: ({ text }) => known.get(text) };
}

/** The name as formulas write it, with one space after each comma. */
function asWritten(name: string): string {
  const open = name.indexOf('[');
  if (open < 0 || !name.endsWith(']')) return name;
  const qualifiers = name.slice(open + 1, -1).split(',');
  return referenceOf(
    name.slice(0, open),
    qualifiers.map((one) => one.trim()),
  ).text;
}
