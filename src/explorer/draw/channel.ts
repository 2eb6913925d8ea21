import type { JsonObject } from '../../charts/spec.js';
import { fail } from '../../language/error.js';
import { isObject, numberAt, numbersAt, objectAt } from './json.js';

/** A place in pixels for a row of data; undefined where the layer does not say it. */
export type Place = (row: JsonObject) => number | undefined;

/**
 * How one channel (x, y, x2, y2) of a layer turns a row into pixels.
 *
 * @param encoding - Of the layer.
 * @param name - 'x', 'x2', 'y' or 'y2'; x2 and y2 take the scale of x and y.
 * @param size - Of the plot in this direction, pixels.
 */
export function channel(encoding: JsonObject, name: 'x' | 'x2' | 'y' | 'y2', size: number): Place {
  const own = encoding[name];
  if (!isObject(own)) return () => undefined;
  const fixed = own['value'];
  if (typeof fixed === 'number') return () => fixed;
  const scale = scaleOf(objectAt(encoding, name.slice(0, 1)), name.startsWith('y'), size);
  const datum = own['datum'];
  if (typeof datum === 'number') return () => scale(datum);
  const field = own['field'];
  if (typeof field !== 'string') return () => undefined;
  return (row) => {
    const value = row[field];
    return typeof value === 'number' ? scale(value) : undefined;
  };
}

/** Pixels for a value, by the domain that every axis of kohorta's charts states. */
export function scaleOf(position: JsonObject, isUpright: boolean, size: number): (value: number) => number {
  const domain = numbersAt(objectAt(position, 'scale'), 'domain');
  if (domain.length !== 2) {
    fail(
      `drawSpec: oś ma dziedzinę ${JSON.stringify(domain)}; oczekiwano dwóch liczb`,
      `drawSpec: an axis has the domain ${JSON.stringify(domain)}; expected two numbers`,
    );
  }
  const [first, last] = domain;
  return (value) => {
    const share = (value - first) / (last - first);
    return size * (isUpright ? 1 - share : share);
  };
}

/** The colour a layer gives a row: a field without a scale, a fixed entry of a key, or the mark's own. */
export function colourOf(encoding: JsonObject, names: readonly string[], other: string): (row: JsonObject) => string {
  for (const name of names) {
    const own = encoding[name];
    if (!isObject(own)) continue;
    const field = own['field'];
    if (typeof field === 'string') return (row) => (typeof row[field] === 'string' ? row[field] : other);
    const [colour] = rangeOf(own);
    if (colour !== undefined) return () => colour;
  }
  return () => other;
}

function rangeOf(channelOf: JsonObject): string[] {
  const range = objectAt(channelOf, 'scale')['range'];
  return Array.isArray(range) ? range.filter((colour) => typeof colour === 'string') : [];
}

/** Pixels that a mark is moved by. */
export function shiftOf(mark: JsonObject): { readonly dx: number; readonly dy: number } {
  return { dx: numberAt(mark, 'dx', 0), dy: numberAt(mark, 'dy', 0) };
}
