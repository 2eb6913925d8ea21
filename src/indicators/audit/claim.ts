import type { Message } from '../../language/language.js';
import type { Status } from '../../tables/status.js';

/** How a printed number came about: rounded to the nearest, "almost" (the nearest, and a little below it), or exact. */
export type Rounding = 'nearest' | 'almost' | 'exact';

/** The words of {@link Rounding}, for checks of input. */
export const ROUNDINGS: readonly Rounding[] = ['nearest', 'almost', 'exact'];

/** What a claim says of its number: that it is the computed one, or that the computed one is at most or at least it. */
export type Relation = '=' | '<=' | '>=';

/** The words of {@link Relation}, for checks of input. */
export const RELATIONS: readonly Relation[] = ['=', '<=', '>='];

/** Whether more or less of something is wanted. */
export type Better = 'lower' | 'higher';

/** A figure that claims are computed from: where it is printed, and how exactly. */
export interface ClaimInput {
  /** The name that formulas use, e.g. 'oldest_2015'. */
  readonly id: string;
  readonly title: Message;
  /** What is measured, the same for every area and year: figures of one quantity can be taken for one another by mistake. */
  readonly quantity: string;
  /** Id of an area. */
  readonly area: string;
  /** A year, years from-to or a day. */
  readonly date: string;
  /** In {@link ClaimInput.unit}; null where missing. */
  readonly value: number | null;
  /** The range a source states or an estimate has. */
  readonly low?: number;
  readonly high?: number;
  /** The step the value was rounded to: 100 for "8.6 thousand". Default: not rounded. */
  readonly precision?: number;
  /** As the data write it, e.g. 'persons', 'percent'. */
  readonly unit: string;
  readonly better?: Better;
  readonly status: Status;
  /** Id of the source. */
  readonly source: string;
  /** Place in the source. */
  readonly point: string;
  readonly note?: Message;
}

/** A published statement whose number can be computed from other figures, or should be. */
export interface Claim {
  readonly id: string;
  readonly statement: Message;
  /** Over the ids of inputs; none where the document says nothing the number could follow from. */
  readonly formula?: string;
  readonly relation: Relation;
  /** The number as printed, in {@link Claim.unit}; null where the document prints that there is none. */
  readonly printed: number | null;
  readonly unit: string;
  /** The step of the printed number: 1 for "30%", 0.1 for "29.6%". */
  readonly precision: number;
  readonly rounding: Rounding;
  /** Id of the input that a target starts from. */
  readonly baseline?: string;
  readonly better?: Better;
  /** Ids of claims on the same thing. */
  readonly links: readonly string[];
  /** Id of the source. */
  readonly source: string;
  /** Place in the source. */
  readonly point: string;
  /** What the check assumes. */
  readonly note?: Message;
}

/**
 * How far a consequence may be off: by the ranges and rounding of its inputs; by chance, as a share (Wilson) or a count
 * (Poisson); or what several formulas allow in common.
 */
export type ConsequenceInterval = 'range' | 'wilson' | 'poisson' | 'common';

/** The words of {@link ConsequenceInterval}, for checks of input. */
export const CONSEQUENCE_INTERVALS: readonly ConsequenceInterval[] = ['range', 'wilson', 'poisson', 'common'];

/** What follows from a claim: a number that its document does not print and its reader needs. */
export interface ClaimConsequence {
  /** Id of the claim. */
  readonly claim: string;
  readonly title: Message;
  /** Over the ids of inputs; of kind 'common' several, with ';' between them; of kind 'wilson' a quotient of two counts. */
  readonly formula: string;
  readonly unit: string;
  /** Digits after the decimal sign when shown. */
  readonly digits: number;
  readonly interval: ConsequenceInterval;
  readonly note?: Message;
}

/** Everything an audit starts from. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly inputs: readonly ClaimInput[];
  readonly consequences: readonly ClaimConsequence[];
}
