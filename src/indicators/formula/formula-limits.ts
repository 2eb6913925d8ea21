/**
 * How large a formula may be. The formulas of a town's folder have a line each; what is larger is a mistake or an attack,
 * and is refused before it costs time.
 */
export const FORMULA_LIMITS = {
  /** Characters of one formula. */
  length: 2000,
  /** Parentheses, functions and signs one inside the other, and formulas that name formulas. */
  depth: 50,
  /** Numbers, names, operators and functions of one formula. */
  nodes: 500,
} as const;
