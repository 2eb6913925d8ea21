import { CHANGE_OPERATIONS } from '../series/change.js';
import { type Assumption, allowedValues } from './assumption.js';
import { ASSUMPTIONS } from './assumptions.js';
import { MOST_PATCHES } from './check-scenario.js';
import { LONGEST_PHASE_IN, YEARS } from './patch-faults.js';
import { SCENARIO_FORMAT } from './scenario.js';
import { ID_PATTERN, LONGEST_TEXT } from './scenario-fields.js';

/**
 * The rules of scenario files as a JSON Schema (draft 2020-12), for editors and other programs; published as
 * `data/rumia/scenarios/scenario.schema.json`. It says all that {@link checkScenario} checks but what compares two values: the order
 * of an interval, and an end before its beginning.
 *
 * @example
 * scenarioSchema()['$schema']; // => 'https://json-schema.org/draft/2020-12/schema'
 */
export function scenarioSchema(): Readonly<Record<string, unknown>> {
  const text = { type: 'string', pattern: '\\S', maxLength: LONGEST_TEXT };
  const message = {
    anyOf: [text, { type: 'object', properties: { pl: text, en: text }, required: ['pl', 'en'], additionalProperties: false }],
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'kohorta: scenario',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      format: { const: SCENARIO_FORMAT },
      id: { type: 'string', pattern: ID_PATTERN },
      title: message,
      description: message,
      author: text,
      source: text,
      patches: { type: 'array', maxItems: MOST_PATCHES, items: patchSchema(text, message) },
    },
    required: ['format', 'id', 'title', 'author', 'source', 'patches'],
    additionalProperties: false,
  };
}

function patchSchema(text: object, message: object): object {
  const year = { type: 'integer', minimum: YEARS[0], maximum: YEARS[1] };
  return {
    type: 'object',
    properties: {
      path: { enum: ASSUMPTIONS.map(({ path }) => path) },
      operation: { enum: CHANGE_OPERATIONS },
      value: { anyOf: [{ type: 'number' }, { type: 'object' }] },
      from: year,
      until: year,
      phaseIn: { type: 'integer', minimum: 0, maximum: LONGEST_PHASE_IN },
      area: text,
      reason: message,
      author: text,
      source: text,
    },
    required: ['path', 'operation', 'value', 'reason'],
    additionalProperties: false,
    // A phase-in that is longer than none needs a beginning.
    if: { properties: { phaseIn: { exclusiveMinimum: 0 } }, required: ['phaseIn'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
    then: { required: ['from'] },
    allOf: ASSUMPTIONS.map((assumption) => ({
      if: { properties: { path: { const: assumption.path } }, required: ['path'] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
      then: rulesOf(assumption),
    })),
  };
}

/** What an assumption adds: its operations, the values of each, its years and areas. */
function rulesOf(assumption: Assumption): object {
  const { operations, timing, areas, isWhole = false, isCertain = false, title } = assumption;
  return {
    title: title.en,
    anyOf: operations.map((operation) => {
      const [minimum, maximum] = allowedValues(assumption, operation);
      const number = { type: isWhole ? 'integer' : 'number', minimum, maximum };
      const interval = {
        type: 'object',
        properties: { low: number, value: number, high: number },
        required: ['low', 'value', 'high'],
        additionalProperties: false,
      };
      return { properties: { operation: { const: operation }, value: isCertain ? number : { anyOf: [number, interval] } } };
    }),
    ...(timing === 'by-year' ? {} : { not: { anyOf: ['from', 'until', 'phaseIn'].map((name) => ({ required: [name] })) } }),
    properties: areas === 'parts' ? {} : { area: false },
  };
}
