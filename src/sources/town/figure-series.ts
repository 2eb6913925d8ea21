import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { type Observation, Series } from '../../series/series.js';
import type { Figure, Source } from './figure.js';
import { unitName } from './unit-names.js';

/** What a series made of figures is called, and how it was asked for. */
export interface FigureSeriesOptions {
  readonly id: string;
  readonly title: Message;
  /** For the error: what was asked. */
  readonly asked: string;
  readonly sources: readonly Source[];
}

const RANK: readonly string[] = ['ok', 'weak', 'conflict', 'implausible'];

/**
 * A yearly series of figures. Where several are of one year, the one of the best quality is taken and its note names
 * the others; figures of a range of years stay out.
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
    (figure) => `${figure.value ?? 'brak'} (${title(figure)}${figure.quality === undefined ? '' : `, ${figure.quality}`})`,
  );
  const note = [
    best.note,
    best.value === null ? best.missing?.pl : undefined,
    other.length === 0 ? undefined : `inne podane wartości: ${other.join('; ')}`,
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

function rankOf({ quality = 'ok', value }: Figure): number {
  return RANK.indexOf(quality) + (value === null ? RANK.length : 0);
}
