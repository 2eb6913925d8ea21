import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Method } from './method.js';

/**
 * A method for shares from 0 to 1: it works on the logarithms of their odds and never leaves the range.
 *
 * An exact 0 or 1 has no odds. Where a series has one, all its shares are first drawn to the middle, x to (x (n - 1) + 1/2) / n
 * with n years, and what comes out is drawn back and held in the range. A series with a value outside it is forecast as it is.
 *
 * The means are those of the log odds turned back, that is medians; the variances are approximate (first order).
 *
 * @see Smithson & Verkuilen (2006), A better lemon squeezer? Maximum-likelihood regression with beta-distributed dependent variables, Psychological Methods 11 (exact 0 and 1).
 * @example
 * onOdds(naive).fit(Float64Array.of(0.2, 0.4, 0.3)).outlook(1).means; // => [0.3]
 */
export function onOdds(method: Method): Method {
  return {
    id: `${method.id}-on-odds`,
    title: { pl: `${method.title.pl}, na szansach`, en: `${method.title.en}, on odds` },
    fit(values) {
      if (!values.every((value) => value >= 0 && value <= 1)) return method.fit(values);
      const drawn = values.some((value) => value === 0 || value === 1) ? 1 / values.length : 0;
      const fit = method.fit(
        values.map((value) => {
          const inside = value * (1 - drawn) + drawn / 2;
          return log(inside) - log(1 - inside);
        }),
      );
      const back = (odds: number): number => Math.min(1, Math.max(0, (1 / (1 + exp(-odds)) - drawn / 2) / (1 - drawn)));
      return {
        get fitted() {
          return fit.fitted.map(back);
        },
        get components() {
          return fit.components.map((component) => (component.id === 'level' ? { ...component, value: back(component.value) } : component));
        },
        outlook: (yearsAhead) => {
          const odds = fit.outlook(yearsAhead);
          const means = odds.means.map(back);
          // The derivative of the share by its log odds.
          const slope = (mean: number): number => {
            const inside = 1 / (1 + exp(-mean));
            return (inside * (1 - inside)) / (1 - drawn);
          };
          return {
            means,
            variances: odds.variances.map((variance, ahead) => variance * slope(odds.means[ahead]) * slope(odds.means[ahead])),
          };
        },
      };
    },
  };
}
