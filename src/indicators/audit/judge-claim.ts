import type { Formula } from '../formula/expression.js';
import { parseUnit } from '../formula/unit.js';
import { type Alternative, alternativesTo } from './alternatives.js';
import type { Claim, ClaimInput } from './claim.js';
import { namesIn } from './expression-parts.js';
import { type FormulaRange, formulaRange } from './formula-range.js';
import { meet, type NumberRange, printedInterval, truncatedInterval, widestStep } from './number-range.js';
import type { Verdict } from './verdict.js';

/** An alternative that gives the printed number. */
export interface Explanation {
  readonly alternative: Alternative;
  /** What it gives, in the unit of the claim. */
  readonly value: number;
  /** Whether it gives the printed number as exactly as that is printed; else only if the last zeros of that are rounding. */
  readonly isSure: boolean;
}

/** The verdict and what led to it. */
export interface Judgement {
  readonly verdict: Verdict;
  /** In the unit of the claim. */
  readonly computed: FormulaRange;
  readonly explanation?: Explanation;
}

/** The claim, its formula and the figures there are. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly formula: Formula;
  readonly printed: number;
  /** Those of the formula. */
  readonly own: ReadonlyMap<string, ClaimInput>;
  readonly all: readonly ClaimInput[];
}

/**
 * Compares what a formula gives with what is printed: exact; the same once rounding is allowed for; the same when cut off; what a
 * likely mistake gives; or neither, then against other figures of the document or of another source.
 */
export function judgeClaim(judged: JudgedClaim): Judgement {
  const { claim, formula, printed, own } = judged;
  const { factor } = parseUnit(claim.unit);
  const computed = scaled(formulaRange(formula.expression, own), factor);
  if (claim.relation !== '=') return { verdict: verdictOfBound(judged, computed), computed };
  const allowed = printedInterval(printed, claim.precision, claim.rounding);
  const isPoint = computed.range.low === computed.range.high;
  if (isPoint && Math.abs(computed.value - printed) <= 1e-9 * Math.max(1, Math.abs(printed))) return { verdict: 'exact', computed };
  if (meet(computed.range, allowed)) return { verdict: 'rounding', computed };
  if (claim.rounding !== 'exact' && meet(computed.range, truncatedInterval(printed, claim.precision)))
    return { verdict: 'truncated', computed };
  const explanation = explained(judged, factor, computed);
  if (explanation !== undefined) return { verdict: 'wrong-base', computed, explanation };
  return { verdict: against(judged), computed };
}

function verdictOfBound(judged: JudgedClaim, { range }: FormulaRange): Verdict {
  const { claim, printed } = judged;
  const side: NumberRange =
    claim.relation === '<=' ? { low: Number.NEGATIVE_INFINITY, high: printed } : { low: printed, high: Number.POSITIVE_INFINITY };
  if (range.low >= side.low && range.high <= side.high) return 'exact';
  return meet(range, side) ? 'rounding' : against(judged);
}

/** Whether the figures that speak against the claim are the document's own. */
function against({ claim, own }: JudgedClaim): Verdict {
  return [...own.values()].some(({ source }) => source !== claim.source) ? 'contradicted' : 'inconsistent';
}

/** The first mistake that gives the number as printed; else the one nearest to it, where its last zeros may be rounding. */
function explained({ claim, formula, printed, own, all }: JudgedClaim, factor: number, computed: FormulaRange): Explanation | undefined {
  if (printed === 0) return undefined;
  const inputs = new Map(all.map((input) => [input.id, input]));
  const sure = printedInterval(printed, claim.precision, claim.rounding);
  const widest = printedInterval(printed, Math.max(claim.precision, widestStep(printed)), 'nearest');
  const likely: Explanation[] = [];
  for (const alternative of alternativesTo(formula.expression, { own, all })) {
    const names = namesIn(alternative.expression);
    const found = rangeIfAny(alternative, new Map(names.flatMap((name) => pairOf(inputs, name))), factor);
    if (found === undefined) continue;
    if (meet(found.range, sure)) return { alternative, value: found.value, isSure: true };
    const isNearer = Math.abs(found.value - printed) < Math.abs(computed.value - printed);
    if (isNearer && meet(found.range, widest)) likely.push({ alternative, value: found.value, isSure: false });
  }
  if (meet(computed.range, widest)) return undefined;
  return likely.sort((one, other) => Math.abs(one.value - printed) - Math.abs(other.value - printed))[0];
}

function pairOf(inputs: ReadonlyMap<string, ClaimInput>, name: string): [string, ClaimInput][] {
  const input = inputs.get(name);
  return input === undefined ? [] : [[name, input]];
}

function rangeIfAny({ expression }: Alternative, own: ReadonlyMap<string, ClaimInput>, factor: number): FormulaRange | undefined {
  try {
    return scaled(formulaRange(expression, own), factor);
  } catch (error) {
    // An alternative that cannot be computed explains nothing.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** From basic units to those of the claim. */
function scaled({ value, range }: FormulaRange, factor: number): FormulaRange {
  return { value: value / factor, range: { low: range.low / factor, high: range.high / factor } };
}
