import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { currentLanguage, type LanguageOptions, say } from '../../language/language.js';
import type { Series } from '../../series/series.js';
import { numberColumn, shareColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import type { Method } from '../method.js';
import { naive } from '../naive.js';
import { coverageWords, skillWords } from './backtest-sentences.js';
import { isInside, type SeriesAccuracy, seriesAccuracy } from './series-accuracy.js';
import { SERIES_BAND_LEVELS, type SeriesCase } from './series-case.js';

/** What a {@link SeriesBacktest} is made of. */
export interface SeriesBacktestParts {
  readonly series: readonly Series[];
  readonly methods: readonly Method[];
  readonly cases: readonly SeriesCase[];
  /** First years of new definitions, by id of the series. Default: none. */
  readonly breaks?: ReadonlyMap<string, readonly number[]>;
}

/** Which forecasts of a backtest; what is left out is not restricted. */
export interface SeriesBacktestQuery {
  /** Ids. */
  readonly series?: readonly string[];
  readonly methods?: readonly string[];
  readonly origins?: readonly number[];
  /** Years ahead. */
  readonly leads?: readonly number[];
  /** Years that were forecast. */
  readonly years?: readonly number[];
}

/** A method held against the last value on the same forecasts. */
export interface SeriesSkill {
  /** 1 - MASE by that of the last value: 0.2 where errors are a fifth smaller. */
  readonly points: number;
  /** 1 - scaled CRPS by that of the last value with its bands. */
  readonly distributions: number;
  /** Overall weighted average: the mean of sMAPE and MASE, each by that of the last value; below 1 is better. */
  readonly owa: number;
}

/** What to say in a sentence. */
export interface SeriesSentenceOptions {
  /** Id. Default: the first method. */
  readonly method?: string;
  /** Years ahead. Default: 3, or the longest lead below. */
  readonly lead?: number;
  /** Of the band: 0.5, 0.8 or 0.95. Default: 0.8. */
  readonly level?: number;
}

/** The rows of the table. */
export interface SeriesBacktestTableOptions extends LanguageOptions {
  /** Leads with rows of their own, before those of all together. Default: 1, 3 and 7, as far as they were forecast. */
  readonly leads?: readonly number[];
}

/**
 * What forecasts of one or several series would have been worth: one case per series, method, origin and lead. Made by
 * `backtestSeries()`.
 *
 * @example
 * const observations = [5, 5, 5, 5, 5, 5].map((value, place) => ({ year: 2015 + place, value, status: 'counted' as const, source: 'S1' }));
 * const places = new Series({ id: 'places', title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, observations);
 * backtestSeries(places) instanceof SeriesBacktest; // => true
 */
export class SeriesBacktest {
  readonly series: readonly Series[];
  readonly methods: readonly Method[];
  readonly cases: readonly SeriesCase[];
  /** First years of new definitions, by id of the series; no forecast was held against a value across one. */
  readonly breaks: ReadonlyMap<string, readonly number[]>;
  /** Kept through every choice of methods, for the skill. */
  readonly #naive: readonly SeriesCase[];

  constructor(parts: SeriesBacktestParts, lastValues: readonly SeriesCase[] = parts.cases.filter(({ method }) => method === naive.id)) {
    this.series = parts.series;
    this.methods = parts.methods;
    this.cases = parts.cases;
    this.breaks = parts.breaks ?? new Map();
    this.#naive = lastValues;
  }

  /** Years ahead that were scored, rising. */
  get leads(): number[] {
    return [...new Set(this.cases.map(({ lead }) => lead))].sort((a, b) => a - b);
  }

  /** The forecasts that match a query. */
  where({ methods, ...query }: SeriesBacktestQuery): SeriesBacktest {
    const fits = <Value>(wanted: readonly Value[] | undefined, value: Value): boolean => wanted?.includes(value) ?? true;
    const matches = ({ series, origin, lead, year }: SeriesCase): boolean =>
      fits(query.series, series) && fits(query.origins, origin) && fits(query.leads, lead) && fits(query.years, year);
    return new SeriesBacktest(
      {
        series: this.series.filter(({ description }) => fits(query.series, description.id)),
        methods: this.methods.filter(({ id }) => fits(methods, id)),
        cases: this.cases.filter((one) => fits(methods, one.method) && matches(one)),
        breaks: this.breaks,
      },
      this.#naive.filter(matches),
    );
  }

  /**
   * The accuracy of one method.
   *
   * @param method - Id. Default: the first method.
   * @throws {RangeError} If there is no such method.
   */
  accuracy(method?: string): SeriesAccuracy {
    const { id } = this.#methodOf(method);
    return seriesAccuracy(this.cases.filter((one) => one.method === id));
  }

  /**
   * One method against the last value.
   *
   * @param method - Id. Default: the first method.
   * @throws {RangeError} If there is no such method.
   */
  skill(method?: string): SeriesSkill {
    const [own, last] = [this.accuracy(method), seriesAccuracy(this.#naive)];
    return {
      points: 1 - own.mase / last.mase,
      distributions: 1 - own.scaledCrps / last.scaledCrps,
      owa: (own.smape / last.smape + own.mase / last.mase) / 2,
    };
  }

  /**
   * In how many past years the truth lay in the band, in a sentence.
   *
   * @throws {RangeError} If there is no such method or lead, or the band was not scored.
   */
  sentence(options: SeriesSentenceOptions = {}): Message {
    const { method, lead, level, cases } = this.sentenceCases(options);
    const inside = cases.filter((one) => isInside(one, level)).length;
    return coverageWords({ method, lead, level, inside, count: cases.length, isPanel: this.series.length > 1 });
  }

  /**
   * Whether the method was better than taking the last value, in a sentence.
   *
   * @throws {RangeError} As {@link SeriesBacktest.sentence}.
   */
  skillSentence(options: SeriesSentenceOptions = {}): Message {
    const { method, lead } = this.sentenceCases(options);
    return skillWords({ method, lead, skill: this.where({ leads: [lead] }).skill(method.id).points });
  }

  /** The forecasts a sentence or a chart is about. */
  sentenceCases({ method, lead = this.#usualLead(), level = 0.8 }: SeriesSentenceOptions): SentenceCases {
    const chosen = this.#methodOf(method);
    if (!SERIES_BAND_LEVELS.includes(level)) {
      fail(
        `SeriesBacktest: pasmo ${level}; sprawdzono ${SERIES_BAND_LEVELS.join(', ')}`,
        `SeriesBacktest: band ${level}; scored were ${SERIES_BAND_LEVELS.join(', ')}`,
      );
    }
    const cases = this.cases.filter((one) => one.method === chosen.id && one.lead === lead);
    if (cases.length === 0) {
      fail(
        `SeriesBacktest: nie ma prognoz na ${lead} lat naprzód; są na: ${this.leads.join(', ')}`,
        `SeriesBacktest: there are no forecasts ${lead} years ahead; there are of: ${this.leads.join(', ')}`,
      );
    }
    return { method: chosen, lead, level, cases };
  }

  /** One row per lead and method, and one per method of all leads together. */
  table({ leads, language = currentLanguage() }: SeriesBacktestTableOptions = {}): Table {
    const own = leads ?? [1, 3, 7].filter((lead) => this.leads.includes(lead));
    const all = `${this.leads[0]}–${this.leads[this.leads.length - 1]}`;
    const parts = [
      ...own.map((lead) => ({ name: String(lead), part: this.where({ leads: [lead] }) })),
      ...(this.leads.length > 1 ? [{ name: all, part: this }] : []),
    ];
    return new Table(
      COLUMNS,
      parts.flatMap(({ name, part }) =>
        this.methods.map((method): Cell[] => {
          const { n, smape, mase, rmsse, scaledCrps, msis80, msis95, coverage } = part.accuracy(method.id);
          const { points, distributions } = part.skill(method.id);
          return [
            name,
            say(method.title, language),
            n,
            smape,
            mase,
            rmsse,
            scaledCrps,
            msis80,
            msis95,
            ...coverage,
            points,
            distributions,
          ].map(known);
        }),
      ),
      {
        title: { pl: 'Ile warte były prognozy z minionych lat', en: 'What forecasts of past years were worth' },
        note: {
          pl: 'n: liczba prognoz; sMAPE w %; MASE, RMSSE, CRPS i MSIS w średnich rocznych zmianach; pasma: odsetek wartości w paśmie; zysk: o ile błąd jest mniejszy niż przy ostatniej wartości',
          en: 'n: number of forecasts; sMAPE in %; MASE, RMSSE, CRPS and MSIS in mean yearly changes; bands: share of values inside; skill: how much smaller errors are than with the last value',
        },
      },
    );
  }

  #usualLead(): number {
    return this.leads.findLast((lead) => lead <= USUAL_LEAD) ?? this.leads[0];
  }

  #methodOf(id: string | undefined): Method {
    const found = id === undefined ? this.methods[0] : this.methods.find((method) => method.id === id);
    if (found !== undefined) return found;
    const known = this.methods.map((method) => method.id).join(', ');
    return fail(
      `SeriesBacktest: nie ma metody „${String(id)}”; są: ${known}`,
      `SeriesBacktest: there is no method "${String(id)}"; there are: ${known}`,
    );
  }
}

/** The forecasts of one method at one lead. */
export interface SentenceCases {
  readonly method: Method;
  readonly lead: number;
  readonly level: number;
  readonly cases: readonly SeriesCase[];
}

/** The nearer of the two horizons that a town plans for. */
const USUAL_LEAD = 3;

const COLUMNS: Table['columns'] = [
  textColumn('lead', 'Lat naprzód', 'Years ahead'),
  textColumn('method', 'Metoda', 'Method'),
  { name: 'n', title: { pl: 'n', en: 'n' }, type: 'integer' },
  numberColumn('smape', 'sMAPE', 'sMAPE', 1),
  numberColumn('mase', 'MASE', 'MASE', 2),
  numberColumn('rmsse', 'RMSSE', 'RMSSE', 2),
  numberColumn('crps', 'CRPS', 'CRPS', 2),
  numberColumn('msis_80', 'MSIS 80%', 'MSIS 80%', 1),
  numberColumn('msis_95', 'MSIS 95%', 'MSIS 95%', 1),
  ...SERIES_BAND_LEVELS.map((level) => {
    const percent = Math.round(100 * level);
    return shareColumn(`coverage_${percent}`, `pasmo ${percent}%`, `${percent}% band`);
  }),
  signedColumn({ ...shareColumn('skill', 'Zysk: punkt', 'Skill: point'), digits: 0 }),
  signedColumn({ ...shareColumn('skill_crps', 'Zysk: rozkład', 'Skill: distribution'), digits: 0 }),
];

/** Measures that have nothing to go by are missing, not NaN. */
function known(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
}
