import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../../language/language.js';
import { numberColumn, personsColumn, shareColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import { type Accuracy, accuracyOf } from './accuracy.js';
import { BAND_LEVELS, type BacktestCase } from './backtest-case.js';
import type { BacktestMethod } from './method.js';

/** Which forecasts of a backtest; what is left out is not restricted. */
export interface BacktestQuery {
  /** Ids. */
  readonly methods?: readonly string[];
  readonly areas?: readonly string[];
  /** Ranges of ages, or 'total'. */
  readonly groups?: readonly string[];
  readonly origins?: readonly number[];
  /** Years ahead. */
  readonly leads?: readonly number[];
  /** What the counts stand on. */
  readonly bases?: readonly string[];
}

/** A method on the same forecasts as another. */
export interface PairedAccuracy {
  /** Id of the other method. */
  readonly method: string;
  /** Forecasts that both make. */
  readonly n: number;
  /** WMAPE of the method and of the other on these. */
  readonly wmape: number;
  readonly otherWmape: number;
}

/**
 * What forecasts made from every origin would have been worth: one case per method, area, age group, origin and lead. Made by
 * `backtest()`.
 *
 * @example
 * const counts = [2020, 2021].flatMap((year) => (['female', 'male'] as const).map((sex) => ({ area: 'a', year, sex, group: 'total', persons: 50, base: 'A' })));
 * backtest(new CountHistory(counts), [constantMethod()]).accuracy().wmape; // => 0
 */
export class Backtest {
  readonly methods: readonly Pick<BacktestMethod, 'id' | 'name' | 'description'>[];
  readonly cases: readonly BacktestCase[];

  constructor(methods: readonly Pick<BacktestMethod, 'id' | 'name' | 'description'>[], cases: readonly BacktestCase[]) {
    this.methods = methods;
    this.cases = cases;
  }

  /** Years ahead that were scored, rising. */
  get leads(): number[] {
    return [...new Set(this.cases.map(({ lead }) => lead))].sort((a, b) => a - b);
  }

  /** Age groups that were scored. */
  get groups(): string[] {
    return [...new Set(this.cases.map(({ group }) => group))];
  }

  /** The forecasts that match a query. */
  where({ methods, areas, groups, origins, leads, bases }: BacktestQuery): Backtest {
    const fits = <Value>(wanted: readonly Value[] | undefined, value: Value): boolean => wanted?.includes(value) ?? true;
    return new Backtest(
      this.methods.filter(({ id }) => fits(methods, id)),
      this.cases.filter(
        (one) =>
          fits(methods, one.method) &&
          fits(areas, one.area) &&
          fits(groups, one.group) &&
          fits(origins, one.origin) &&
          fits(leads, one.lead) &&
          fits(bases, one.base),
      ),
    );
  }

  /** The accuracy of all its forecasts together. */
  accuracy(): Accuracy {
    return accuracyOf(this.cases);
  }

  /**
   * A method against every other one, each time on the forecasts that both make: a peer that cannot forecast from the first
   * year is not compared there.
   *
   * @param method - Id.
   */
  compare(method: string): PairedAccuracy[] {
    const ours = new Map(this.cases.filter((one) => one.method === method).map((one) => [caseKey(one), one]));
    return this.methods
      .filter(({ id }) => id !== method)
      .map(({ id }) => {
        const theirs = this.cases.filter((one) => one.method === id && ours.has(caseKey(one)));
        const same = theirs.flatMap((one) => ours.get(caseKey(one)) ?? []);
        return { method: id, n: theirs.length, wmape: accuracyOf(same).wmape, otherWmape: accuracyOf(theirs).wmape };
      });
  }

  /**
   * One row per lead, set of ages and method: number of forecasts, errors, coverage of the bands. Where another method makes
   * fewer forecasts than the first one, or others, the row after it tells what the first is worth on those that both make.
   *
   * @param sets - Sets of ages, each scored together. Default: the total, and all other groups.
   */
  table({ sets = this.#sets(), language = currentLanguage() }: BacktestTableOptions = {}): Table {
    const rows = this.leads.flatMap((lead) =>
      sets.flatMap(({ name, groups }) =>
        this.where({ leads: [lead], groups })
          .#lines()
          .map(({ method, cases }): Cell[] => [lead, say(name, language), say(method, language), ...cellsOf(accuracyOf(cases))]),
      ),
    );
    return new Table(COLUMNS, rows, {
      title: { pl: 'Ile warte były prognozy z minionych lat', en: 'What forecasts of past years were worth' },
      note: {
        pl: 'n: liczba prognoz; „jak” przed nazwą metody: te same prognozy, które robi i ona; WMAPE: suma błędów bezwzględnych przez sumę osób; CRPS i RMSE w osobach; pasma: odsetek wartości w paśmie',
        en: 'n: number of forecasts; "as" before the name of a method: the same forecasts that it makes too; WMAPE: sum of absolute errors over sum of persons; CRPS and RMSE in persons; bands: share of values inside',
      },
    });
  }

  /** Every method with its forecasts; after one that makes others than the first, both on those that both make. */
  #lines(): { readonly method: Message; readonly cases: readonly BacktestCase[] }[] {
    const [first, ...others] = this.methods.map(({ id, name }) => ({ method: name, cases: this.cases.filter((one) => one.method === id) }));
    if (first === undefined) return [];
    const shared = (one: readonly BacktestCase[], other: readonly BacktestCase[]): readonly BacktestCase[] => {
      const keys = new Set(other.map(caseKey));
      return one.filter((made) => keys.has(caseKey(made)));
    };
    const as = (one: Message, other: Message): Message => ({ pl: `${one.pl}, jak ${other.pl}`, en: `${one.en}, as ${other.en}` });
    const lines = others.flatMap((other) => {
      const [theirs, ours] = [shared(other.cases, first.cases), shared(first.cases, other.cases)];
      return [
        other,
        ...(theirs.length < other.cases.length ? [{ method: as(other.method, first.method), cases: theirs }] : []),
        ...(ours.length < first.cases.length ? [{ method: as(first.method, other.method), cases: ours }] : []),
      ];
    });
    return [first, ...lines].filter(({ cases }) => cases.length > 0);
  }

  #sets(): GroupSet[] {
    const others = this.groups.filter((group) => group !== 'total');
    return [
      ...(this.groups.includes('total') ? [{ name: { pl: 'ogółem', en: 'total' }, groups: ['total'] }] : []),
      ...(others.length > 0 ? [{ name: nameOfGroups(others), groups: others }] : []),
    ];
  }
}

/** Age groups that are scored together, and what they are called. */
export interface GroupSet {
  readonly name: Message;
  readonly groups: readonly string[];
}

/** The rows of the table, and the language of its first columns. */
export interface BacktestTableOptions extends LanguageOptions {
  readonly sets?: readonly GroupSet[];
  readonly language?: Language;
}

const COLUMNS: Table['columns'] = [
  { name: 'lead', title: { pl: 'Lat naprzód', en: 'Years ahead' }, type: 'integer' },
  textColumn('ages', 'Wiek', 'Ages'),
  textColumn('method', 'Metoda', 'Method'),
  { name: 'n', title: { pl: 'n', en: 'n' }, type: 'integer' },
  numbered('wmape', 'WMAPE'),
  numbered('medape', 'MedAPE'),
  signedColumn(numbered('mpe', 'MPE')),
  personsColumn('rmse', 'RMSE', 'RMSE'),
  numberColumn('crps', 'CRPS', 'CRPS', 0),
  ...BAND_LEVELS.map((level) => {
    const percent = Math.round(100 * level);
    return shareColumn(`coverage_${percent}`, `pasmo ${percent}%`, `${percent}% band`);
  }),
];

function numbered(name: string, title: string): Table['columns'][number] {
  return { ...shareColumn(name, title, title), digits: 2 };
}

function cellsOf({ n, wmape, medape, mpe, rmse, crps, coverage }: Accuracy): Cell[] {
  return [n, wmape, medape, mpe, rmse, crps, ...coverage];
}

/** The whole range of ages in words: '20-69 (5-letnie)'. */
function nameOfGroups(groups: readonly string[]): Message {
  if (groups.length === 1) return { pl: groups[0], en: groups[0] };
  const range = `${groups[0].split('-')[0]}–${groups[groups.length - 1].split('-').at(-1)}`;
  return { pl: `${range}, grupy`, en: `${range}, groups` };
}

/** What tells the forecasts of one method apart. */
export function caseKey({ area, group, origin, lead }: BacktestCase): string {
  return `${area}|${group}|${origin}|${lead}`;
}
