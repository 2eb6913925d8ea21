import { AreaTree } from '../areas/area-tree.js';
import { fail } from '../language/error.js';
import { Population } from '../population/population.js';
import { Rates, type StepRates } from '../rates/rates.js';
import { Series } from '../series/series.js';
import type { TownModel } from './town-model.js';

const FORMAT = 'kohorta-model/1';
const KIND = '@';

/**
 * A model as text: JSON, arrays of numbers as base64 of 64-bit floats with the low byte first, so that every bit comes back.
 *
 * @param model - Made by `townModel()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * modelToJson(modelFromJson(modelToJson(model))) === modelToJson(model); // => true
 */
export function modelToJson(model: TownModel): string {
  return JSON.stringify({ format: FORMAT, model }, (_key, value: unknown) => packed(value));
}

/**
 * The model again.
 *
 * @param text - Made by {@link modelToJson}.
 * @throws {RangeError} If the text is none.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * modelFromJson(modelToJson(model)).population.count(); // => 52634
 */
export function modelFromJson(text: string): TownModel {
  const parsed: { readonly format?: unknown; readonly model?: TownModel } | null = parse(text);
  if (parsed?.format === FORMAT && parsed.model?.population instanceof Population && parsed.model.rates instanceof Rates)
    return parsed.model;
  return fail(
    `modelFromJson: to nie jest model kohorty; oczekiwano tekstu z modelToJson() w formacie ${FORMAT}`,
    `modelFromJson: this is no model of kohorta; expected a text of modelToJson() in the format ${FORMAT}`,
  );
}

function parse(text: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text, (_key, value) => unpacked(value));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What JSON cannot say, as plain objects that name their kind. */
function packed(value: unknown): unknown {
  if (value instanceof Float64Array) return { [KIND]: 'numbers', base64: toBase64(value) };
  if (value instanceof Map) return { [KIND]: 'map', entries: [...value] };
  if (value instanceof Series) return { [KIND]: 'series', description: value.description, observations: value.observations };
  if (value instanceof AreaTree) return { [KIND]: 'areas', areas: value.areas };
  if (value instanceof Population) {
    const { date, areas, ageGroups, source, status, counts } = value;
    return { [KIND]: 'population', description: { date, areas, ageGroups, source, status }, counts };
  }
  if (value instanceof Rates) {
    // Rates that are held for many years are written once.
    const steps = [...new Set(value.years.map((year) => value.at(year)))];
    return { [KIND]: 'rates', ageGroups: value.ageGroups, steps, years: value.years.map((year) => [year, steps.indexOf(value.at(year))]) };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return { [KIND]: 'number', is: String(value) };
  return value;
}

function unpacked(value: ReturnType<typeof JSON.parse>): unknown {
  switch (value?.[KIND]) {
    case 'numbers':
      return fromBase64(value.base64);
    case 'map':
      return new Map(value.entries);
    case 'series':
      return new Series(value.description, value.observations);
    case 'areas':
      return new AreaTree(value.areas);
    case 'population':
      return new Population(value.description, value.counts);
    case 'rates': {
      const steps: readonly StepRates[] = value.steps;
      const years: readonly (readonly [number, number])[] = value.years;
      return new Rates(value.ageGroups, new Map(years.map(([year, place]) => [year, steps[place]])));
    }
    case 'number':
      return Number(value.is);
    default:
      return value;
  }
}

const BYTES = 8;
/** Characters of one call: longer lists of arguments overflow the stack. */
const CHUNK = 8192;

function toBase64(numbers: Float64Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * BYTES));
  numbers.forEach((number, place) => {
    view.setFloat64(place * BYTES, number, true);
  });
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / BYTES }, (_, place) => view.getFloat64(place * BYTES, true));
}
