import type { Language, Message } from '../language/language.js';

/** How well one method did at one lead. */
export interface BacktestRow {
  readonly method: Message;
  /** Years ahead. */
  readonly lead: number;
  /** Sum of the absolute errors by the sum of what happened: 0.02 for two percent. */
  readonly wmape: number;
  /** Share of what happened inside the 80% bands; NaN of a method without bands. */
  readonly coverage80: number;
}

/** One method and its rows by lead. */
export interface BacktestMethod {
  readonly name: Message;
  readonly rows: readonly BacktestRow[];
}

/** A chart of a backtest with every choice made. */
export interface BacktestPlan {
  readonly methods: readonly BacktestMethod[];
  readonly digits: number;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of the panel of errors, pixels. */
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}

/** The share the bands are meant to hold. */
export const NOMINAL = 0.8;

/** The rows that have a coverage. */
export function covered({ rows }: BacktestMethod): readonly BacktestRow[] {
  return rows.filter(({ coverage80 }) => !Number.isNaN(coverage80));
}
