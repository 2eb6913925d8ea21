import type { BacktestRow } from '../../src/charts/backtest-plan.js';

/** Rows of so many methods at leads of 1, 3 and 6 years; every second has bands, and the last does not reach the last lead. */
export function sampleBacktest(methods: number): BacktestRow[] {
  return Array.from({ length: methods }, (_, index) => index + 1).flatMap((number) =>
    [1, 3, 6]
      .filter((lead) => number < methods || lead < 6)
      .map((lead) => ({
        method: { pl: `metoda porównawcza nr ${number}`, en: `method of comparison no. ${number}` },
        lead,
        wmape: 0.004 * number * lead,
        coverage80: number % 2 === 1 ? 0.9 - 0.05 * lead : Number.NaN,
      })),
  );
}
