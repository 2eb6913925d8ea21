import { type Observation, Series } from '../../src/series/series.js';

/** A counted series from the values of consecutive years; null is a missing year. */
export function seriesOf(values: readonly (number | null)[], first = 2010, other: Partial<Observation> = {}): Series {
  const description = { id: 'users', title: { pl: 'Osoby z opieką', en: 'People in care' }, unit: { pl: 'osoby', en: 'people' } };
  return new Series(
    description,
    values.map((value, place) => ({ year: first + place, value, status: value === null ? 'missing' : 'counted', source: 'S1', ...other })),
  );
}

/** Both texts of the error that a call throws. */
export function textOf(call: () => unknown): { readonly pl: string; readonly en: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && 'text' in error) {
      const text = error.text;
      if (typeof text === 'object' && text !== null && 'pl' in text && 'en' in text) return { pl: String(text.pl), en: String(text.en) };
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A walk that is the same every time: steps of a sine that never repeats, on a level. */
export function wandering(count: number, level = 100, size = 5): number[] {
  let value = level;
  return Array.from({ length: count }, (_, place) => {
    value += size * Math.sin(12.9898 * (place + 1) ** 1.3);
    return value;
  });
}
