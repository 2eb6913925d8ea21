import { fail } from '../language/error.js';
import { patchFaults } from './patch-faults.js';
import { SCENARIO_FORMAT } from './scenario.js';
import {
  type Fields,
  fieldsOf,
  idFaults,
  isRecord,
  messageFaults,
  type ScenarioFault,
  textFaults,
  unknownKeys,
} from './scenario-fields.js';

/** More patches than this are no scenario but a mistake. */
export const MOST_PATCHES = 200;

const KEYS = ['$schema', 'format', 'id', 'title', 'description', 'author', 'source', 'patches'] as const;

/**
 * What is wrong with a scenario, each fault with its place; nothing where it can be run. The same rules stand in the published
 * JSON Schema, but for those that compare two values.
 *
 * @param data - What was read from a file or made by a program.
 * @example
 * checkScenario({ format: 'kohorta-scenario/1', id: 'x', title: 'x', author: 'me', source: 'me' })[0].text.en; // => 'patches: is missing; expected a list of patches, an empty one for the base'
 */
export function checkScenario(data: unknown): readonly ScenarioFault[] {
  if (!isRecord(data)) {
    return [
      {
        place: '',
        text: {
          pl: 'plik nie jest obiektem JSON; oczekiwano { "format": …, "patches": […] }',
          en: 'the file is no JSON object; expected { "format": …, "patches": […] }',
        },
      },
    ];
  }
  const fields: Fields = fieldsOf(data);
  return [
    ...formatFaults(fields.get('format')),
    ...unknownKeys(fields, KEYS, ''),
    ...idFaults(fields.get('id')),
    ...messageFaults(fields.get('title'), { place: 'title', isRequired: true }),
    ...messageFaults(fields.get('description'), { place: 'description', isRequired: false }),
    ...textFaults(fields.get('author'), { place: 'author', isRequired: true }),
    ...textFaults(fields.get('source'), { place: 'source', isRequired: true }),
    ...patchesFaults(fields.get('patches')),
  ];
}

/**
 * Stops at a scenario that has faults; the message lists all of them.
 *
 * @param data - As for {@link checkScenario}.
 * @throws {RangeError} If there is a fault.
 */
export function requireScenario(data: unknown, where = 'scenario'): void {
  const faults = checkScenario(data);
  if (faults.length === 0) return;
  fail(`${where}: ${faults.map(({ text }) => text.pl).join('\n')}`, `${where}: ${faults.map(({ text }) => text.en).join('\n')}`);
}

function formatFaults(format: unknown): ScenarioFault[] {
  if (format === SCENARIO_FORMAT) return [];
  const found = format === undefined ? { pl: 'brakuje go', en: 'is missing' } : { pl: `to ${shown(format)}`, en: `is ${shown(format)}` };
  return [
    {
      place: 'format',
      text: { pl: `format: ${found.pl}; oczekiwano "${SCENARIO_FORMAT}"`, en: `format: ${found.en}; expected "${SCENARIO_FORMAT}"` },
    },
  ];
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function patchesFaults(patches: unknown): ScenarioFault[] {
  if (patches === undefined) {
    return [
      {
        place: 'patches',
        text: {
          pl: 'patches: brakuje listy zmian; oczekiwano listy, pustej dla scenariusza bez zmian',
          en: 'patches: is missing; expected a list of patches, an empty one for the base',
        },
      },
    ];
  }
  if (!Array.isArray(patches)) {
    return [
      {
        place: 'patches',
        text: {
          pl: 'patches: to nie jest lista; oczekiwano [ { "path": … }, … ]',
          en: 'patches: is no list; expected [ { "path": … }, … ]',
        },
      },
    ];
  }
  if (patches.length > MOST_PATCHES) {
    return [
      {
        place: 'patches',
        text: {
          pl: `patches: ${patches.length} zmian; oczekiwano najwyżej ${MOST_PATCHES}`,
          en: `patches: ${patches.length} patches; expected at most ${MOST_PATCHES}`,
        },
      },
    ];
  }
  return patches.flatMap((patch: unknown, index) => patchFaults(patch, `patches[${index}]`));
}
