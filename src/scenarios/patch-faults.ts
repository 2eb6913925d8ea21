import type { ChangeOperation } from '../series/change.js';
import { CHANGE_OPERATIONS } from '../series/change.js';
import { type Assumption, allowedValues } from './assumption.js';
import { ASSUMPTIONS } from './assumptions.js';
import {
  type Fields,
  faultAt,
  fieldsOf,
  isRecord,
  messageFaults,
  nearest,
  type ScenarioFault,
  textFaults,
  unknownKeys,
} from './scenario-fields.js';

const KEYS = ['path', 'operation', 'value', 'from', 'until', 'phaseIn', 'area', 'reason', 'author', 'source'] as const;
/** Years a file may speak of. */
export const YEARS: readonly [first: number, last: number] = [1990, 2150];
/** The longest time until a change is there in full, years. */
export const LONGEST_PHASE_IN = 50;

/** What is wrong with a patch. */
export function patchFaults(patch: unknown, place: string): ScenarioFault[] {
  if (!isRecord(patch)) return [faultAt(place, 'to nie jest obiekt { "path": … }', 'is no object { "path": … }')];
  const fields = fieldsOf(patch);
  const assumption = ASSUMPTIONS.find(({ path }) => path === fields.get('path'));
  const operation = CHANGE_OPERATIONS.find((one) => one === fields.get('operation'));
  return [
    ...unknownKeys(fields, KEYS, place),
    ...(assumption === undefined ? pathFaults(fields.get('path'), `${place}.path`) : []),
    ...(operation === undefined ? operationFaults(fields.get('operation'), `${place}.operation`) : []),
    ...valueFaults(fields.get('value'), `${place}.value`, assumption, operation),
    ...(assumption === undefined || operation === undefined ? [] : fitFaults(assumption, operation, place)),
    ...yearFaults(fields, place, assumption),
    ...areaFaults(fields.get('area'), `${place}.area`, assumption),
    ...messageFaults(fields.get('reason'), { place: `${place}.reason`, isRequired: true }),
    ...textFaults(fields.get('author'), { place: `${place}.author`, isRequired: false }),
    ...textFaults(fields.get('source'), { place: `${place}.source`, isRequired: false }),
  ];
}

function pathFaults(path: unknown, place: string): ScenarioFault[] {
  if (path === undefined)
    return [
      faultAt(
        place,
        'brakuje; oczekiwano założenia, np. "fertility.level"',
        'is missing; expected an assumption such as "fertility.level"',
      ),
    ];
  const known = ASSUMPTIONS.map((one) => one.path);
  const near = typeof path === 'string' ? nearest(path, known) : undefined;
  const given = typeof path === 'string' ? path : typeof path;
  return near === undefined
    ? [
        faultAt(
          place,
          `nie ma założenia „${given}”; są: ${known.join(', ')}`,
          `there is no assumption "${given}"; there are: ${known.join(', ')}`,
        ),
      ]
    : [faultAt(place, `nie ma założenia „${given}”; czy chodzi o „${near}”?`, `there is no assumption "${given}"; is it "${near}"?`)];
}

function operationFaults(operation: unknown, place: string): ScenarioFault[] {
  const known = CHANGE_OPERATIONS.join(', ');
  if (operation === undefined) return [faultAt(place, `brakuje; są: ${known}`, `is missing; there are: ${known}`)];
  return [faultAt(place, `nie ma takiego działania; są: ${known}`, `there is no such operation; there are: ${known}`)];
}

function fitFaults({ path, operations }: Assumption, operation: ChangeOperation, place: string): ScenarioFault[] {
  if (operations.includes(operation)) return [];
  const known = operations.join(', ');
  return [
    faultAt(
      `${place}.operation`,
      `założenia „${path}” nie można zmienić przez ${operation}; można: ${known}`,
      `"${path}" cannot be changed by ${operation}; it can by: ${known}`,
    ),
  ];
}

function valueFaults(
  value: unknown,
  place: string,
  assumption: Assumption | undefined,
  operation: ChangeOperation | undefined,
): ScenarioFault[] {
  if (value === undefined)
    return [
      faultAt(
        place,
        'brakuje; oczekiwano liczby albo { "low", "value", "high" }',
        'is missing; expected a number or { "low", "value", "high" }',
      ),
    ];
  if (!isRecord(value)) return numberFaults(value, place, assumption, operation);
  const fields = fieldsOf(value);
  const shape = unknownKeys(fields, ['low', 'value', 'high'], place);
  const numbers = (['low', 'value', 'high'] as const).flatMap((name) =>
    fields.get(name) === undefined
      ? [faultAt(`${place}.${name}`, 'brakuje; przedział ma low, value i high', 'is missing; an interval has low, value and high')]
      : numberFaults(fields.get(name), `${place}.${name}`, assumption, operation),
  );
  if (shape.length + numbers.length > 0) return [...shape, ...numbers];
  if (assumption?.isCertain === true) {
    return [
      faultAt(
        place,
        `założenie „${assumption.path}” przyjmuje jedną liczbę, nie przedział`,
        `"${assumption.path}" takes one number, no interval`,
      ),
    ];
  }
  const [low, likely, high] = ['low', 'value', 'high'].map((name) => Number(fields.get(name)));
  if (low > high)
    return [faultAt(place, `przedział od ${low} do ${high} jest odwrócony`, `the interval from ${low} to ${high} is reversed`)];
  if (low <= likely && likely <= high) return [];
  return [faultAt(place, `${likely} leży poza przedziałem od ${low} do ${high}`, `${likely} lies outside ${low} to ${high}`)];
}

function numberFaults(
  value: unknown,
  place: string,
  assumption: Assumption | undefined,
  operation: ChangeOperation | undefined,
): ScenarioFault[] {
  if (typeof value === 'string') {
    const point = value.trim().replace(',', '.');
    const hint = point !== '' && Number.isFinite(Number(point));
    return [
      faultAt(
        place,
        hint ? `to tekst „${value}”; napisz ${point} bez cudzysłowu i z kropką` : 'to tekst; oczekiwano liczby',
        hint ? `is the text "${value}"; write ${point} without quotes and with a point` : 'is a text; expected a number',
      ),
    ];
  }
  if (typeof value !== 'number') return [faultAt(place, 'to nie jest liczba', 'is no number')];
  if (!Number.isFinite(value)) return [faultAt(place, 'liczba jest za duża', 'the number is too large')];
  if (assumption === undefined || operation === undefined || !assumption.operations.includes(operation)) return [];
  const [least, most] = allowedValues(assumption, operation);
  if (value < least || value > most) {
    const { path } = assumption;
    return [
      faultAt(
        place,
        `${value} jest poza zakresem „${path}” dla ${operation}: od ${least} do ${most}`,
        `${value} is outside what "${path}" takes for ${operation}: ${least} to ${most}`,
      ),
    ];
  }
  if (assumption.isWhole === true && !Number.isInteger(value))
    return [faultAt(place, `${value}; oczekiwano liczby całkowitej`, `${value}; expected a whole number`)];
  return [];
}

function yearFaults(fields: Fields, place: string, assumption: Assumption | undefined): ScenarioFault[] {
  const [first, last] = YEARS;
  const faults: ScenarioFault[] = [];
  const whole = (name: 'from' | 'until' | 'phaseIn', least: number, most: number): number | undefined => {
    const value = fields.get(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    const what = name === 'phaseIn' ? { pl: 'liczby lat', en: 'a number of years' } : { pl: 'roku', en: 'a year' };
    const given = typeof value === 'number' ? `${value}; ` : '';
    faults.push(
      faultAt(
        `${place}.${name}`,
        `${given}oczekiwano ${what.pl} od ${least} do ${most}`,
        `${given}expected ${what.en} from ${least} to ${most}`,
      ),
    );
    return undefined;
  };
  const [from, until, phaseIn] = [whole('from', first, last), whole('until', first, last), whole('phaseIn', 0, LONGEST_PHASE_IN)];
  const isDated = ['from', 'until', 'phaseIn'].some((name) => fields.get(name) !== undefined);
  if (isDated && assumption?.timing === 'all-years') {
    return [
      ...faults,
      faultAt(
        place,
        `założenie „${assumption.path}” dotyczy wszystkich lat; usuń from, until i phaseIn`,
        `"${assumption.path}" is of all years; remove from, until and phaseIn`,
      ),
    ];
  }
  if (from !== undefined && until !== undefined && until < from) {
    faults.push(faultAt(`${place}.until`, `${until} jest przed from: ${from}`, `${until} is before from: ${from}`));
  }
  if (phaseIn !== undefined && phaseIn > 0 && fields.get('from') === undefined) {
    faults.push(faultAt(`${place}.phaseIn`, 'nie wiadomo, od kiedy; podaj from', 'it is not said from when; give from'));
  }
  return faults;
}

function areaFaults(area: unknown, place: string, assumption: Assumption | undefined): ScenarioFault[] {
  if (area === undefined) return [];
  const faults = textFaults(area, { place, isRequired: false });
  if (faults.length > 0 || assumption === undefined || assumption.areas === 'parts') return faults;
  return [
    faultAt(
      place,
      `założenie „${assumption.path}” jest jedno dla miasta; usuń area`,
      `"${assumption.path}" is one for the town; remove area`,
    ),
  ];
}
