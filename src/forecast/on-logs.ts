import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Method } from './method.js';

/** Its square, and that times a variance, is a number too. */
const HIGHEST = 300;

/**
 * A method that works on the logarithms of the values, and so thinks in shares instead of differences: never below 0. Of a
 * series with a value that has no logarithm, it works on the values themselves.
 *
 * The means are those of the logarithms turned back, that is medians; the variances are approximate (first order). What would be
 * above e^300 is e^300, so that it stays a number.
 *
 * @example
 * onLogs(drift).fit(Float64Array.of(1, 2, 4)).outlook(1).means.map(Math.round); // => [8]
 */
export function onLogs(method: Method): Method {
  return {
    id: `${method.id}-on-logs`,
    title: { pl: `${method.title.pl}, na logarytmach`, en: `${method.title.en}, on logarithms` },
    fit(values) {
      if (!values.every((value) => value > 0)) return method.fit(values);
      const fit = method.fit(values.map((value) => log(value)));
      return {
        get fitted() {
          return fit.fitted.map(back);
        },
        get components() {
          return fit.components.map((component) => (component.id === 'level' ? { ...component, value: back(component.value) } : component));
        },
        outlook: (yearsAhead) => {
          const logs = fit.outlook(yearsAhead);
          const means = logs.means.map(back);
          return { means, variances: logs.variances.map((variance, ahead) => variance * means[ahead] * means[ahead]) };
        },
      };
    },
  };
}

function back(logarithm: number): number {
  return exp(Math.min(HIGHEST, logarithm));
}
