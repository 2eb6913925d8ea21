import { fail } from '../../language/error.js';
import { formatNumber } from '../../language/format.js';
import { type Message, say } from '../../language/language.js';
import { QUALITY_NAMES } from '../../series/quality-names.js';
import { type Observation, Series } from '../../series/series.js';
import { unitName } from '../../series/unit-names.js';
import { QUALITIES } from '../../tables/status.js';
import type { Figure, Source } from './figure.js';

/** What a series made of figures is called, and how it was asked for. */
export interface FigureSeriesOptions {
  readonly id: string;
  readonly title: Message;
  /** For the error: what was asked. */
  readonly asked: string;
  readonly sources: readonly Source[];
}

/**
 * A yearly series of figures. Where several are of one year, the one of the best quality is taken and its note names
 * the others, in the language of the moment; figures of a range of years stay out.
 *
 * @throws {RangeError} If the figures have different units.
 */
export function figureSeries(figures: readonly Figure[], { id, title, asked, sources }: FigureSeriesOptions): Series {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  if (units.length > 1) {
    fail(
      `Town: „${asked}” ma kilka jednostek: ${units.join(', ')}; zawęź pytanie`,
      `Town: "${asked}" has several units: ${units.join(', ')}; ask for less`,
    );
  }
  const byYear = new Map<number, Figure[]>();
  for (const figure of figures) {
    const year = yearOf(figure);
    if (year === undefined) continue;
    byYear.set(year, [...(byYear.get(year) ?? []), figure]);
  }
  const observations = [...byYear].map(([year, candidates]) => observation(year, candidates, sources));
  return new Series({ id, title, unit: unitName(units[0] ?? '') }, observations);
}

/** The calendar year of a figure, undefined for a range of years. */
export function yearOf({ date }: Figure): number | undefined {
  return /^\d{4}-\d{4}$/.test(date) ? undefined : Number(date.slice(0, 4));
}

function observation(year: number, candidates: readonly Figure[], sources: readonly Source[]): Observation {
  const [best, ...others] = candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
  const title = (figure: Figure): string => sources.find(({ id }) => id === figure.source)?.title ?? figure.source;
  const other = others.map(
    (figure) => `${valueText(figure)} (${title(figure)}${figure.quality === undefined ? '' : `, ${say(QUALITY_NAMES[figure.quality])}`})`,
  );
  const note = [
    best.note,
    best.value === null && best.missing !== undefined ? say(best.missing) : undefined,
    other.length === 0 ? undefined : `${say({ pl: 'inne podane wartości', en: 'other values given' })}: ${other.join('; ')}`,
  ];
  const text = note.filter((part) => part !== undefined).join('; ');
  return {
    year,
    value: best.value,
    status: best.status,
    ...(best.quality === undefined ? {} : { quality: best.quality }),
    ...(text === '' ? {} : { note: text }),
    source: title(best),
  };
}

function valueText({ value }: Figure): string {
  if (value === null) return say({ pl: 'brak', en: 'missing' });
  const decimals = String(value).split('.')[1] ?? '';
  return formatNumber(value, { digits: decimals.length });
}

/** Missing values last, the others from the best quality on. */
function rankOf({ quality = 'ok', value }: Figure): number {
  return QUALITIES.indexOf(quality) + (value === null ? QUALITIES.length : 0);
}
