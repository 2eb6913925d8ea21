import { formatNumber } from '../language/format.js';
import type { Language, Message } from '../language/language.js';
import type { IndicatorValue } from './evaluate-indicator.js';
import type { Indicator } from './indicator.js';
import { POOLED_YEARS, SMALL_COUNT } from './pooled-count.js';

/** What the notes are about. */
export interface NoteCase {
  readonly counted: IndicatorValue;
  /** The formula in the base year. */
  readonly computed: IndicatorValue;
  readonly isPooled: boolean;
}

/** Half a unit of the last digit that documents print: what agrees with the baseline within it, agrees. */
const ROUNDING = 0.0501;

/** What a reader of an indicator must know: small counts, baselines that are missing or do not agree with the formula. */
export function indicatorNotes({ baseline, start }: Indicator, { counted, computed, isPooled }: NoteCase): Message[] {
  const isBaseline = counted.value === null;
  const { interval } = isBaseline ? computed : counted;
  const notes: Message[] = [];
  if (interval !== undefined && interval.count < SMALL_COUNT && !isPooled) {
    notes.push(
      inBoth((n) => ({
        pl: `${isBaseline ? 'Wartość bazowa to mała liczba' : 'Mała liczba'} (${n(interval.count, 0)}): ocenia się średnią z ${POOLED_YEARS} lat, a tylu nie ma; przypadek sam daje 95% przedział od ${n(interval.low)} do ${n(interval.high)}`,
        en: `${isBaseline ? 'The baseline is a small count' : 'A small count'} (${n(interval.count, 0)}): the mean of ${POOLED_YEARS} years is judged, and there are not so many; chance alone gives a 95% interval from ${n(interval.low)} to ${n(interval.high)}`,
      })),
    );
  }
  if (baseline.value === null) {
    const why = baseline.note === undefined ? '' : ` (${baseline.note})`;
    if (start !== undefined) {
      notes.push({
        pl: `Brak wartości bazowej${why}; ścieżka zaczyna się od ${start} z definicji wskaźnika`,
        en: `There is no baseline${why}; the path begins at ${start} by the definition of the indicator`,
      });
    } else if (computed.value === null) {
      notes.push({
        pl: `Brak wartości bazowej${why}, więc nie ma ścieżki; brak danych to nie zero`,
        en: `There is no baseline${why} and so no path; missing is not zero`,
      });
    }
  } else if (computed.value !== null && Math.abs(baseline.value - computed.value) > ROUNDING) {
    const [stated, given] = [baseline.value, computed.value];
    notes.push(
      inBoth((n) => ({
        pl: `Podana wartość bazowa ${n(stated)} nie zgadza się z formułą, która daje ${n(given, 2)}`,
        en: `The stated baseline ${n(stated)} does not agree with the formula, which gives ${n(given, 2)}`,
      })),
    );
  }
  return notes;
}

/** A message with numbers as readers of each language write them. */
function inBoth(say: (n: (value: number, digits?: number) => string) => Message): Message {
  const number =
    (language: Language) =>
    (value: number, digits = 1): string =>
      formatNumber(value, { digits, language });
  return { pl: say(number('pl')).pl, en: say(number('en')).en };
}
