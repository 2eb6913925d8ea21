import { fail } from '../../language/error.js';
import { isList, requireGiven } from '../../language/require-given.js';
import { type BacktestCase, scoredCase } from './backtest-case.js';
import { Backtest } from './backtest-result.js';
import { CountHistory } from './count-history.js';
import type { BacktestMethod } from './method.js';

/** What to forecast and to score. */
export interface BacktestOptions {
  /** Years ahead. Default: every lead the history allows. */
  readonly leads?: readonly number[];
  /** Years from which to forecast. Default: all but the last. */
  readonly origins?: readonly number[];
  /** Age groups to score. Default: all of the history. */
  readonly groups?: readonly string[];
}

/**
 * What a method would have been worth: it forecasts from every origin in the history, knowing nothing later, and every
 * forecast is compared with what was counted, at every lead; never across a change of base, where the difference is not one
 * of people.
 *
 * @param history - What was counted.
 * @param methods - Each is given the history cut at the origin.
 * @throws {RangeError} If no forecast can be compared, an origin or a group is not in the history, or two methods have one id.
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16.
 * @example
 * const counts = [100, 110, 120].flatMap((persons, i) => (['female', 'male'] as const).map((sex) => ({ area: 'a', year: 2020 + i, sex, group: 'total', persons, base: 'A' })));
 * backtest(new CountHistory(counts), [linearMethod()], { leads: [1] }).accuracy().n; // => 1
 */
export function backtest(history: CountHistory, methods: readonly BacktestMethod[], options: BacktestOptions = {}): Backtest {
  requireGiven(history instanceof CountHistory, {
    where: 'backtest',
    name: 'history',
    value: history,
    expected: { pl: 'CountHistory, np. readHistory(folder).history', en: 'a CountHistory, e.g. readHistory(folder).history' },
  });
  requireGiven(isList(methods), {
    where: 'backtest',
    name: 'methods',
    value: methods,
    expected: { pl: 'listy metod, np. [constantMethod()]', en: 'a list of methods such as [constantMethod()]' },
  });
  const { origins = history.years.slice(0, -1), groups = history.groups, leads } = options;
  check(history, methods, origins, groups);
  const cases: BacktestCase[] = [];
  for (const origin of origins) {
    const known = history.until(origin);
    const ahead = history.years.filter(
      (year) => year > origin && history.areComparable(origin, year) && (leads?.includes(year - origin) ?? true),
    );
    const last = ahead.at(-1);
    if (last === undefined) continue;
    for (const method of methods) {
      const forecast = method.forecast(known, last);
      for (const year of ahead) {
        for (const area of history.areas) {
          for (const group of groups) {
            const cell = { area, group, year };
            const [actual, made] = [history.at(cell), forecast.at(cell)];
            if (actual === undefined || made === undefined) continue;
            const { point, draws } = made;
            cases.push(
              scoredCase({
                method: method.id,
                area,
                group,
                origin,
                lead: year - origin,
                base: history.baseOf(year) ?? '',
                forecast: point,
                actual,
                ...(draws === undefined ? {} : { draws }),
              }),
            );
          }
        }
      }
    }
  }
  if (cases.length === 0) {
    fail(
      `backtest: w danych z lat ${history.years.join(', ')} nie ma żadnej prognozy do porównania; podaj inne wyprzedzenia (leads) albo lata wyjściowe (origins)`,
      `backtest: in the data of ${history.years.join(', ')} there is no forecast to compare; give other leads or origins`,
    );
  }
  return new Backtest(methods, cases);
}

function check(history: CountHistory, methods: readonly BacktestMethod[], origins: readonly number[], groups: readonly string[]): void {
  const origin = origins.find((year) => !history.years.includes(year));
  const group = groups.find((one) => !history.groups.includes(one));
  if (origin !== undefined || group !== undefined) {
    fail(
      `backtest: w danych nie ma: ${origin ?? group}; są lata ${history.years.join(', ')} i grupy ${history.groups.join(', ')}`,
      `backtest: not in the data: ${origin ?? group}; there are the years ${history.years.join(', ')} and the groups ${history.groups.join(', ')}`,
    );
  }
  const ids = methods.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) {
    fail(
      `backtest: dwie metody mają id „${twice}”; nazwij każdą inaczej`,
      `backtest: two methods have the id "${twice}"; give each its own`,
    );
  }
}
