import { fail } from '../../language/error.js';
import type { Series } from '../../series/series.js';
import type { Hierarchy } from './hierarchy.js';

/**
 * The leaves from the tops: each total is divided among its parts as their own forecasts stand to each other; equally where
 * all of these are 0. Below 0 counts as 0.
 *
 * @param forecasts - Of all nodes, in the order of the hierarchy.
 * @throws {RangeError} If a quantity is part of several totals.
 * @see Athanasopoulos, Ahmed & Hyndman (2009), Hierarchical forecasts for Australian domestic tourism, IJF 25 (forecast
 * proportions).
 * @example
 * topDown(sumsOf({ all: ['a', 'b'] }), Float64Array.of(12, 1, 3)); // => [3, 9]
 */
export function topDown(hierarchy: Hierarchy, forecasts: Float64Array): Float64Array {
  checkNested(hierarchy);
  const { nodes } = hierarchy;
  const values = new Map(nodes.map((id, place) => [id, Math.max(0, forecasts[place])]));
  for (const id of nodes) {
    const parts = hierarchy.partsOf(id);
    const total = parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0);
    const whole = values.get(id) ?? 0;
    for (const part of parts) values.set(part, total === 0 ? whole / parts.length : ((values.get(part) ?? 0) / total) * whole);
  }
  return Float64Array.from(hierarchy.leaves, (id) => values.get(id) ?? 0);
}

/**
 * The share of each leaf in its top in the past: the mean of the leaf's years by that of the top's, over the years in which all
 * leaves have values.
 *
 * @param history - By leaf.
 * @throws {RangeError} If a quantity is part of several totals, a leaf has no history, no year is common to all, or all leaves
 * of a top were 0.
 * @see Gross & Sohl (1990), Disaggregation methods to expedite product line forecasting, Journal of Forecasting 9, method F.
 * @example
 * const series = (id, value) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2022, value, status: 'counted', source: 'GUS' }]);
 * pastShares(sumsOf({ all: ['a', 'b'] }), new Map([['a', series('a', 1)], ['b', series('b', 3)]])); // => [0.25, 0.75]
 */
export function pastShares(hierarchy: Hierarchy, history: ReadonlyMap<string, Series>): Float64Array {
  checkNested(hierarchy);
  const { leaves } = hierarchy;
  const series = leaves.map(
    (id) =>
      history.get(id) ??
      fail(
        `reconcile: metoda 'top-down-history' potrzebuje historii „${id}” (opcja history)`,
        `reconcile: the method 'top-down-history' needs the history of "${id}" (option history)`,
      ),
  );
  const years = series[0].observations.map(({ year }) => year).filter((year) => series.every((one) => one.at(year) !== null));
  const totals = series.map((one) => years.reduce((sum, year) => sum + Math.max(0, one.at(year) ?? 0), 0));
  const shares = new Float64Array(leaves.length);
  for (const top of hierarchy.tops) {
    const inside = hierarchy.leavesIn(top);
    const whole = totals.reduce((sum, total, leaf) => sum + inside[leaf] * total, 0);
    if (!(whole > 0)) {
      fail(
        `reconcile: części wielkości „${top}” nie mają w historii wspólnego roku z wartością większą od 0; wybierz metodę 'top-down'`,
        `reconcile: the parts of "${top}" have no year in common with a value above 0 in their history; choose the method 'top-down'`,
      );
    }
    inside.forEach((count, leaf) => {
      if (count > 0) shares[leaf] = totals[leaf] / whole;
    });
  }
  return shares;
}

function checkNested(hierarchy: Hierarchy): void {
  const shared = hierarchy.nodes.find((id) => hierarchy.totalsOf(id).length > 1);
  if (shared === undefined) return;
  const totals = hierarchy.totalsOf(shared).join(', ');
  fail(
    `reconcile: „${shared}” należy do kilku sum (${totals}), a podział od góry daje jedną; wybierz metodę 'wls-structural'`,
    `reconcile: "${shared}" belongs to several sums (${totals}), of which top-down can follow one; choose the method 'wls-structural'`,
  );
}
