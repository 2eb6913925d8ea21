import type { Message } from '../language/language.js';
import { assumptionAt } from './assumptions.js';
import type { Patch, Scenario } from './scenario.js';
import type { TownModel } from './town-model.js';

/** How two patches, or a patch and the town, do not go together. */
export type ConflictKind = 'same' | 'overwritten' | 'order' | 'horizon' | 'area';

/** A conflict of a scenario; one that is an error stops a run. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly isError: boolean;
  /** Places of the patches, from 0. */
  readonly patches: readonly number[];
  readonly text: Message;
}

/** Years and parts a scenario is to be run with. */
export type ConflictModel = Pick<TownModel, 'town' | 'parts' | 'until'> & { readonly population: { readonly year: number } };

/**
 * What does not go together in a scenario. Patches are run in their order all the same; a part of the town that is not there stops
 * the run.
 *
 * @param scenario - Without faults.
 * @param model - The town it is to be run with. Left out: years and areas are not looked at.
 * @example
 * scenarioConflicts({ ...BASE_SCENARIO, patches: [1.2, 1.3].map((value) => ({ path: 'fertility.total', operation: 'set' as const, value, reason: { pl: 'x', en: 'x' } })) })[0].kind; // => 'same'
 */
export function scenarioConflicts({ patches }: Scenario, model?: ConflictModel): readonly Conflict[] {
  const pairs = patches.flatMap((first, one) =>
    patches.slice(one + 1).flatMap((second, after) => pairConflict(first, second, [one, one + 1 + after])),
  );
  return model === undefined ? pairs : [...pairs, ...patches.flatMap((patch, place) => modelConflicts(patch, place, model))];
}

function pairConflict(first: Patch, second: Patch, patches: readonly [number, number]): Conflict[] {
  if (first.path !== second.path || first.area !== second.area || !overlap(first, second)) return [];
  const { title, path } = { ...assumptionAt(first.path) };
  const [one, two] = patches.map((place) => place + 1);
  const about = (kind: ConflictKind, pl: string, en: string): Conflict[] => [
    {
      kind,
      isError: false,
      patches,
      text: {
        pl: `zmiany ${one} i ${two}, „${title.pl}” (${path}): ${pl}`,
        en: `patches ${one} and ${two}, "${title.en}" (${path}): ${en}`,
      },
    },
  ];
  const [before, after] = [first.operation, second.operation];
  if (before === 'set' && after === 'set') {
    return about(
      'same',
      'obie ustawiają to samo w tych samych latach; liczy się druga',
      'both set the same in the same years; the second counts',
    );
  }
  if (after === 'set') {
    return about(
      'overwritten',
      'druga ustawia wartość, więc pierwsza nic tam nie zmienia',
      'the second sets a value, so the first changes nothing there',
    );
  }
  if (before === after) return [];
  return about(
    'order',
    'wynik zależy od ich kolejności; najpierw działa pierwsza',
    'the result depends on their order; the first acts first',
  );
}

/** Whether both patches act in some year. */
function overlap(a: Patch, b: Patch): boolean {
  const first = Math.max(a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY);
  return first <= Math.min(a.until ?? Number.POSITIVE_INFINITY, b.until ?? Number.POSITIVE_INFINITY);
}

function modelConflicts({ path, from, until, area }: Patch, place: number, model: ConflictModel): Conflict[] {
  const { title } = assumptionAt(path);
  const about = (kind: ConflictKind, isError: boolean, pl: string, en: string): Conflict => ({
    kind,
    isError,
    patches: [place],
    text: { pl: `zmiana ${place + 1}, „${title.pl}” (${path}): ${pl}`, en: `patch ${place + 1}, "${title.en}" (${path}): ${en}` },
  });
  const conflicts: Conflict[] = [];
  const base = model.population.year;
  if (from !== undefined && from > model.until) {
    conflicts.push(
      about(
        'horizon',
        false,
        `zaczyna się w ${from} r., po ostatnim roku ${model.until}; nic nie zmieni`,
        `begins in ${from}, after the last year ${model.until}; it changes nothing`,
      ),
    );
  }
  if (until !== undefined && until < base) {
    conflicts.push(
      about(
        'horizon',
        false,
        `kończy się w ${until} r., przed rokiem bazowym ${base}; nic nie zmieni`,
        `ends in ${until}, before the base year ${base}; it changes nothing`,
      ),
    );
  }
  if (area !== undefined && area !== model.town && !model.parts.some(({ id }) => id === area)) {
    const known = [model.town, ...model.parts.map(({ id }) => id)].join(', ');
    conflicts.push(about('area', true, `nie ma obszaru „${area}”; są: ${known}`, `there is no area "${area}"; there are: ${known}`));
  }
  return conflicts;
}
