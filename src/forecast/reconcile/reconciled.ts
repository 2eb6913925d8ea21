import { fail } from '../../language/error.js';
import { formatNumber, formatPercent } from '../../language/format.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../../language/language.js';
import { Draws } from '../../series/draws.js';
import { numberColumn, shareColumn, signedColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { QUALITIES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { Hierarchy } from './hierarchy.js';
import { RECONCILE_METHOD_NAMES, type ReconcileMethod } from './reconcile-methods.js';

/** What {@link Reconciled} is made of. */
export interface ReconciledParts {
  readonly hierarchy: Hierarchy;
  readonly method: ReconcileMethod;
  /** The forecasts as they were, by node. */
  readonly base: ReadonlyMap<string, Draws>;
  /** By node in the order of the hierarchy and by year: one number per draw. */
  readonly values: readonly (readonly Float64Array[])[];
  /** Share of draws and years in which a part would have come out below 0. */
  readonly boundShare: number;
  /** How far correlations were drawn towards 0; only of 'shrinkage'. */
  readonly shrinkage?: number;
}

/**
 * Forecasts that add up in every draw and year. Made by `reconcile()`.
 *
 * @example
 * const draws = (id, value) => new Draws({ description: { id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } }, years: [2030], values: [Float64Array.of(value)], statuses: ['projected'], source: 'plan' });
 * const parts = new Map([['a', draws('a', 3)], ['b', draws('b', 4)]]);
 * reconcile(parts, sumsOf({ all: ['a', 'b'] })) instanceof Reconciled; // => true
 */
export class Reconciled {
  readonly hierarchy: Hierarchy;
  readonly method: ReconcileMethod;
  /** By node, also of those that had no forecast of their own. */
  readonly draws: ReadonlyMap<string, Draws>;
  /** Share of draws and years in which a part would have come out below 0 and stands at 0 or above instead. */
  readonly boundShare: number;
  /** How far correlations of past errors were drawn towards 0, from 0 to 1; undefined but for 'shrinkage'. */
  readonly shrinkage: number | undefined;
  readonly #base: ReadonlyMap<string, Draws>;

  constructor({ hierarchy, method, base, values, boundShare, shrinkage }: ReconciledParts) {
    this.hierarchy = hierarchy;
    this.method = method;
    this.boundShare = boundShare;
    this.shrinkage = shrinkage;
    this.#base = base;
    this.draws = new Map(hierarchy.nodes.map((id, node) => [id, this.#drawsOf(id, values[node])]));
  }

  /**
   * The forecast of one node.
   *
   * @throws {RangeError} If there is no such node.
   */
  of(id: string): Draws {
    const ids = this.hierarchy.nodes.join(', ');
    return this.draws.get(id) ?? fail(`Reconciled.of: nie ma „${id}”; są: ${ids}`, `Reconciled.of: there is no "${id}"; there are: ${ids}`);
  }

  /** What was done, in sentences. */
  explain(): Message[] {
    const derived = this.hierarchy.nodes.filter((id) => !this.#base.has(id)).map((id) => this.hierarchy.titleOf(id));
    const method = RECONCILE_METHOD_NAMES[this.method];
    const written = (share: number): Message => ({
      pl: formatPercent(share, { language: 'pl' }),
      en: formatPercent(share, { language: 'en' }),
    });
    const [drawn, bound] = [written(this.shrinkage ?? 0), written(this.boundShare)];
    return [
      {
        pl: `Prognozy uzgodnione tak, że w każdym losowaniu i roku części dają sumę: ${method.pl}`,
        en: `Forecasts reconciled so that in every draw and year the parts add up: ${method.en}`,
      },
      ...(this.shrinkage === undefined
        ? []
        : [
            {
              pl: `Korelacje dawnych błędów ściągnięte ku zeru o ${drawn.pl}, bo lat jest mało`,
              en: `Correlations of past errors drawn towards zero by ${drawn.en}, since years are few`,
            },
          ]),
      ...(derived.length === 0
        ? []
        : [
            {
              pl: `Bez własnej prognozy, z rachunku: ${derived.map(({ pl }) => pl).join(', ')}`,
              en: `Without a forecast of their own, by account: ${derived.map(({ en }) => en).join(', ')}`,
            },
          ]),
      ...(this.boundShare === 0
        ? []
        : [
            {
              pl: `W ${bound.pl} losowań i lat jakaś część wyszłaby poniżej zera; wzięto najbliższy wynik bez liczb ujemnych`,
              en: `In ${bound.en} of draws and years a part would have come out below zero; the nearest result without is taken`,
            },
          ]),
    ];
  }

  /**
   * One row per year and node: the median before and after, the change, and the band after.
   *
   * @param level - Share of draws inside the band. Default: 0.8.
   */
  table({ level = 0.8, years, language = currentLanguage() }: ReconciledTableOptions = {}): Table {
    const first = [...this.#base.values()][0];
    const percent = formatNumber(100 * level, { language: 'en' });
    const { unit, digits = 0 } = first.description;
    const column = (name: string, pl: string, en: string): Table['columns'][number] => ({ ...numberColumn(name, pl, en, digits), unit });
    const notes = this.explain();
    return new Table(
      [
        YEAR_COLUMN,
        textColumn('node', 'Wielkość', 'Quantity'),
        column('before', 'Mediana przed', 'Median before'),
        column('after', 'Mediana po', 'Median after'),
        signedColumn(shareColumn('change', 'Zmiana', 'Change')),
        column('low', `${percent}%: od`, `${percent}%: from`),
        column('high', `${percent}%: do`, `${percent}%: to`),
      ],
      (years ?? first.years).flatMap((year) =>
        this.hierarchy.nodes.map((id) => {
          const after = this.of(id).median().at(year);
          const before = this.#base.get(id)?.median().at(year) ?? null;
          const { low, high } = this.of(id).band(level);
          const change = before === null || after === null || before === 0 ? null : after / before - 1;
          return [year, say(this.#titleOf(id), language), before, after, change, low.at(year), high.at(year)];
        }),
      ),
      {
        title: { pl: 'Prognozy przed i po uzgodnieniu', en: 'Forecasts before and after reconciliation' },
        source: { pl: `${notes.map(({ pl }) => pl).join('. ')}.`, en: `${notes.map(({ en }) => en).join('. ')}.` },
      },
    );
  }

  /** The name in the hierarchy, else that of the forecast. */
  #titleOf(id: string): Message {
    const title = this.hierarchy.titleOf(id);
    return title.pl === id ? this.of(id).description.title : title;
  }

  #drawsOf(id: string, values: readonly Float64Array[]): Draws {
    const all = [...this.#base.values()];
    const [{ years, statuses, description }] = all;
    const own = this.#base.get(id);
    const title = this.hierarchy.titleOf(id);
    return new Draws({
      description: own?.description ?? { ...description, id, title },
      years,
      values,
      statuses,
      source: own?.source ?? [...new Set(all.map(({ source }) => source))].join('; '),
      notes: [...(own?.notes ?? []), ...this.explain()],
      // Each hangs on all: QUALITIES stand from the best to the worst.
      quality: QUALITIES[Math.max(...all.map(({ quality }) => QUALITIES.indexOf(quality)))],
    });
  }
}

/** What a table of reconciled forecasts shows. */
export interface ReconciledTableOptions extends LanguageOptions {
  readonly level?: number;
  /** Default: all. */
  readonly years?: readonly number[];
}
