import type { Json, JsonObject } from '../../charts/spec.js';

/** The object under a key; empty where there is none. */
export function objectAt(thing: JsonObject, key: string): JsonObject {
  const value = thing[key];
  return isObject(value) ? value : {};
}

/** The number under a key, or the one that stands in for it. */
export function numberAt(thing: JsonObject, key: string, other: number): number {
  const value = thing[key];
  return typeof value === 'number' ? value : other;
}

/** The text under a key, or the one that stands in for it. */
export function textAt(thing: JsonObject, key: string, other: string): string {
  const value = thing[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : other;
}

/** The list under a key; a value that is no list is a list of one. */
export function listAt(thing: JsonObject, key: string): readonly Json[] {
  const value = thing[key];
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** The numbers under a key. */
export function numbersAt(thing: JsonObject, key: string): number[] {
  return listAt(thing, key).filter((value) => typeof value === 'number');
}

/** The texts under a key, e.g. the lines of a title. */
export function textsAt(thing: JsonObject, key: string): string[] {
  return listAt(thing, key).filter((value) => typeof value === 'string');
}

/** The rows of data of a layer. */
export function rowsOf(layer: JsonObject): JsonObject[] {
  return listAt(objectAt(layer, 'data'), 'values').filter(isObject);
}

/** Whether a value is an object with named parts. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
