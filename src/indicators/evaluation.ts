import type { Message } from '../language/language.js';
import { numberColumn, shareColumn, textColumn } from '../tables/columns.js';
import { STATUS_NAMES } from '../tables/status.js';
import { Table } from '../tables/table.js';
import type { IndicatorResult } from './evaluate-indicator.js';
import type { FormulaReference } from './formula/expression.js';
import { STATUS_SIGNS } from './indicator-status.js';
import { type Activity, activitiesTable, type DutyState, dutiesTable } from './monitoring.js';

/** What an evaluation is made of. */
export interface EvaluationParts {
  /** Name of the town. */
  readonly town: string;
  /** The year evaluated. */
  readonly year: number;
  /** The year the forecast is made from; undefined without a forecast. */
  readonly base: number | undefined;
  readonly draws: number;
  readonly seed: number;
  readonly results: readonly IndicatorResult[];
  readonly duties: readonly DutyState[];
  readonly activities: readonly Activity[];
  /** Name of an area by its id. */
  readonly areaNames: ReadonlyMap<string, string>;
}

/**
 * A town's indicators in one year: counted or not, against the path, as was foretold, and what the duties of monitoring ask for.
 * Made by `evaluateTown()`.
 *
 * @example
 * new Evaluation({ town: 'Rumia', year: 2019, base: 2015, draws: 100, seed: 1, results: [], duties: [], activities: [], areaNames: new Map() }).table().rows.length; // => 0
 */
export class Evaluation {
  readonly town: string;
  readonly year: number;
  readonly base: number | undefined;
  readonly draws: number;
  readonly seed: number;
  readonly results: readonly IndicatorResult[];
  readonly duties: readonly DutyState[];
  readonly activities: readonly Activity[];
  readonly areaNames: ReadonlyMap<string, string>;

  constructor({ town, year, base, draws, seed, results, duties, activities, areaNames }: EvaluationParts) {
    this.town = town;
    this.year = year;
    this.base = base;
    this.draws = draws;
    this.seed = seed;
    this.results = results;
    this.duties = duties;
    this.activities = activities;
    this.areaNames = areaNames;
  }

  /** One row an indicator: baseline, path, counted value, status, forecast, probability of meeting the target, whom to ask. */
  table(): Table {
    const { year, base } = this;
    const words = (of: (result: IndicatorResult) => Message): Record<string, Message> =>
      Object.fromEntries(this.results.map((result) => [keyOf(result), of(result)]));
    const from = base === undefined ? { pl: '', en: '' } : { pl: ` z ${base} r.`, en: ` of ${base}` };
    return new Table(
      [
        { ...textColumn('indicator', 'Wskaźnik', 'Indicator'), words: words(({ indicator }) => indicator.name) },
        { ...textColumn('area', 'Obszar', 'Area'), words: this.#areaWords() },
        { ...textColumn('unit', 'Jednostka', 'Unit'), words: words(({ unit }) => unit) },
        numberColumn('baseline', 'Wartość bazowa', 'Baseline', 1),
        numberColumn('path', `Ścieżka ${year}`, `Path ${year}`, 1),
        numberColumn('value', `Wartość ${year}`, `Value ${year}`, 1),
        { ...textColumn('kind', 'Rodzaj liczby', 'Kind of figure'), words: STATUS_NAMES },
        { ...textColumn('status', 'Ocena', 'Status'), words: STATUS_WORDS },
        numberColumn('forecast', `Prognoza${from.pl}: mediana`, `Forecast${from.en}: median`, 1),
        numberColumn('low_80', '80%: od', '80%: from', 1),
        numberColumn('high_80', '80%: do', '80%: to', 1),
        shareColumn('on_path', 'Szansa: nie gorzej niż ścieżka', 'Chance: no worse than the path'),
        numberColumn('target', 'Cel', 'Target', 1),
        { name: 'deadline', title: { pl: 'Termin', en: 'Deadline' }, type: 'year' },
        shareColumn('on_target', 'Szansa: cel w terminie', 'Chance: target by the deadline'),
        { ...textColumn('ask', 'Kogo zapytać', 'Whom to ask'), words: words(({ indicator }) => indicator.owner) },
      ],
      this.results.map((result) => {
        const { indicator, path, counted, status, forecast } = result;
        const key = keyOf(result);
        return [
          ...[key, indicator.area, key, baselineOf(result), path, counted.value, counted.value === null ? null : counted.status, status],
          ...[forecast?.median ?? null, forecast?.low ?? null, forecast?.high ?? null, forecast?.onPath ?? null],
          ...[indicator.target?.value ?? null, indicator.target?.year ?? null, forecast?.onTarget ?? null],
          counted.value === null ? key : null,
        ];
      }),
      {
        title: { pl: `${this.town}: wskaźniki w ${year} r.`, en: `${this.town}: indicators in ${year}` },
        note: {
          pl: 'Puste pole „Wartość” znaczy, że nikt nie podał wartości: to nie zero. Znaki oceny: + cel osiągnięty, = na ścieżce, ~ w granicach niepewności, − poza ścieżką, × cel nieosiągnięty, · bez oceny, ? brak danych.',
          en: 'An empty field "Value" means that nobody gave the value: it is not zero. Signs: + target met, = on track, ~ within tolerance, − off track, × target missed, · not judged, ? no data.',
        },
      },
    );
  }

  /** One row a figure that a value was computed from: its value, unit, status, source. */
  inputsTable(): Table {
    const rows = this.results.flatMap(({ indicator, counted, baseline }) =>
      [baseline.computed, counted].flatMap(({ year, inputs }) =>
        inputs.map(({ reference, quantity }) => ({ indicator, year, reference, quantity })),
      ),
    );
    return new Table(
      [
        textColumn('indicator', 'Wskaźnik', 'Indicator'),
        { ...textColumn('area', 'Obszar', 'Area'), words: this.#areaWords() },
        { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
        textColumn('quantity', 'Wielkość', 'Quantity'),
        numberColumn('value', 'Wartość', 'Value', 1),
        textColumn('unit', 'Jednostka', 'Unit'),
        { ...textColumn('status', 'Rodzaj liczby', 'Kind of figure'), words: STATUS_NAMES },
        textColumn('source', 'Źródło', 'Source'),
        textColumn('note', 'Uwaga', 'Note'),
      ],
      rows.map(({ indicator, year, reference, quantity }) => [
        ...[indicator.id, quantity.area ?? indicator.area, year, reference.text, quantity.value, quantity.unit],
        ...[quantity.value === null ? 'missing' : (quantity.status ?? null), quantity.source ?? null, quantity.note ?? null],
      ]),
      {
        title: { pl: `${this.town}: liczby, z których policzono wskaźniki`, en: `${this.town}: figures the indicators are computed from` },
      },
    );
  }

  /** What would have to be true for each target to be met with probability 0.9: one row a quantity. */
  requirementsTable(): Table {
    const rows = this.results.flatMap((result) => (result.forecast?.required ?? []).map((required) => ({ result, required })));
    const titles = Object.fromEntries(
      rows.map(({ result, required: { reference, title } }) => {
        const area = reference.qualifiers.find((word) => this.areaNames.has(word)) ?? result.indicator.area;
        const name = this.areaNames.get(area) ?? area;
        return [titleKey(result, reference), { pl: `${title.pl}: ${name}`, en: `${title.en}: ${name}` }];
      }),
    );
    return new Table(
      [
        {
          ...textColumn('indicator', 'Cel', 'Target'),
          words: Object.fromEntries(this.results.map((one) => [keyOf(one), one.indicator.name])),
        },
        { name: 'deadline', title: { pl: 'Termin', en: 'Deadline' }, type: 'year' },
        { ...textColumn('title', 'Wielkość', 'Quantity'), words: titles },
        textColumn('quantity', 'W formule', 'In the formula'),
        numberColumn('expected', 'Prognoza: mediana', 'Forecast: median', 0),
        numberColumn('required', 'Potrzeba, gdy reszta bez zmian', 'Needed, the rest as foretold', 0),
      ],
      rows.map(({ result, required }) => [
        ...[keyOf(result), result.indicator.target?.year ?? null, titleKey(result, required.reference), required.reference.text],
        ...[required.expected, required.required],
      ]),
      {
        title: {
          pl: 'Co musiałoby być prawdą, żeby cel został osiągnięty z prawdopodobieństwem 90%',
          en: 'What would have to be true for the target to be met with a probability of 90%',
        },
        note: {
          pl: 'Puste pole: sama ta wielkość nie wystarczy, choćby spadła do zera albo wzrosła dwudziestokrotnie.',
          en: 'An empty field: this quantity alone is not enough, even at zero or at twenty times as much.',
        },
      },
    );
  }

  /** What the duties of monitoring ask for at the end of the year. */
  dutiesTable(): Table {
    return dutiesTable(this.duties, this.year);
  }

  /** The activities reported until then. */
  activitiesTable(): Table {
    return activitiesTable(this.activities, this.year);
  }

  #areaWords(): Record<string, Message> {
    return Object.fromEntries([...this.areaNames].map(([id, name]) => [id, { pl: name, en: name }]));
  }
}

/** The baseline as the document gives it, else as the formula does. */
export function baselineOf({ baseline }: Pick<IndicatorResult, 'baseline'>): number | null {
  return baseline.stated.value ?? baseline.computed.value;
}

/** Id and area: together they name a result. */
export function keyOf({ indicator }: Pick<IndicatorResult, 'indicator'>): string {
  return `${indicator.id} ${indicator.area}`;
}

/** One quantity of one indicator. */
function titleKey(result: IndicatorResult, { text }: FormulaReference): string {
  return `${keyOf(result)} ${text}`;
}

/** The words of a status behind its symbol, as tables show it. */
const STATUS_WORDS: Readonly<Record<string, Message>> = Object.fromEntries(
  Object.entries(STATUS_SIGNS).map(([id, { name, symbol }]) => [id, { pl: `${symbol} ${name.pl}`, en: `${symbol} ${name.en}` }]),
);
