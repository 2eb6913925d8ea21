import { fail } from '../language/error.js';
import type { Change } from '../series/change.js';
import type { ServiceInput } from '../services/service.js';
import type { ServiceGroup, TownServiceInputs } from '../services/town-service-inputs.js';
import type { ChangeInputsOptions } from './assumption.js';

/** Objects that have inputs by name. */
export type InputsOf<Name extends string> = Readonly<Partial<Record<Name, ServiceInput>>>;

/**
 * An input with one change more. One that nobody has told becomes known when it is set from the first year on.
 *
 * @throws {RangeError} If the input has no value and the change does not set one from the first year on.
 */
export function changedInput(input: ServiceInput, change: Change, { from }: ChangeInputsOptions): ServiceInput {
  if (input.value !== null) return { ...input, changes: [...(input.changes ?? []), change] };
  const { note: _reason, ...rest } = input;
  const isKnownThroughout = change.operation === 'set' && (change.from ?? from) <= from && (change.phaseIn ?? 0) === 0;
  if (isKnownThroughout && change.until === undefined) {
    const { value, low, high } = change;
    return {
      ...rest,
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      year: from,
      status: 'assumed',
      source: change.id,
    };
  }
  return fail(
    `scenariusz: „${change.id}”: miasto nie podaje wielkości „${input.title.pl}”; ustaw ją (set) od ${from} r. albo wcześniej i bez końca, potem zmieniaj`,
    `scenario: "${change.id}": the town does not give "${input.title.en}"; set it from ${from} or earlier and for good, then change it`,
  );
}

/**
 * A dated list with one change more: to each of its figures that has a value.
 *
 * @throws {RangeError} As {@link changedInput}, where none has.
 */
export function changedSteps(steps: readonly ServiceInput[], change: Change, options: ChangeInputsOptions): readonly ServiceInput[] {
  const known = steps.filter(({ value }) => value !== null);
  if (known.length === 0) return [changedInput(steps[0] ?? NOBODY_SAID, change, options)];
  return known.map((step) => changedInput(step, change, options));
}

const NOBODY_SAID: ServiceInput = {
  id: 'places',
  title: { pl: 'liczba miejsc', en: 'number of places' },
  value: null,
  unit: { pl: 'miejsca', en: 'places' },
  status: 'missing',
  source: 'kohorta',
};

/**
 * A group of inputs changed.
 *
 * @throws {RangeError} If the town has not the group.
 */
export function inGroup<Group extends ServiceGroup>(
  inputs: TownServiceInputs,
  group: Group,
  change: (of: NonNullable<TownServiceInputs[Group]>) => NonNullable<TownServiceInputs[Group]>,
): TownServiceInputs {
  const of = inputs[group];
  if (of !== undefined && of !== null) return { ...inputs, [group]: change(of) };
  const reason = inputs.missing[group];
  return fail(
    `scenariusz: nie ma czego zmieniać w grupie „${group}”${reason === undefined ? '' : `: ${reason.pl}`}`,
    `scenario: there is nothing to change in the group "${group}"${reason === undefined ? '' : `: ${reason.en}`}`,
  );
}
