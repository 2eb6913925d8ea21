import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { SEXES } from '../population/sex.js';
import type { Migration, StepRates } from './rates.js';

const KINDS: readonly Migration['kind'][] = ['none', 'net', 'flows'];

/**
 * Stops at rates that cannot be those of a step: an array without one number per age group, a rate outside its range,
 * births in the first age group, a kind of migration that is none.
 *
 * @param rates - The rates of one step.
 * @param count - Number of age groups.
 * @param place - How a message begins that is about one part of the rates.
 */
export function requireStepRates(
  { survival, fertility, sexRatioAtBirth, migration }: StepRates,
  count: number,
  place: (part: string) => Message,
): void {
  const inside = (part: string, values: Float64Array | undefined, low: number, high: number): void =>
    requireNumbers(values, { count, low, high }, place(part));
  const most = Number.MAX_VALUE;
  requireKind(migration, place('migration.kind'));
  for (const sex of SEXES) {
    inside(`survival.${sex}`, survival[sex], 0, 1);
    if (migration.kind === 'net') inside(`migration.persons.${sex}`, migration.persons[sex], -most, most);
    if (migration.kind === 'flows') {
      inside(`migration.arrivals.${sex}`, migration.arrivals[sex], 0, most);
      inside(`migration.departureRates.${sex}`, migration.departureRates[sex], 0, 1);
    }
  }
  inside('fertility', fertility, 0, most);
  if (fertility[0] > 0) {
    const { pl, en } = place('fertility');
    fail(
      `${pl}: w pierwszej grupie wieku ${fertility[0]}; oczekiwano 0, bo te dziewczynki dopiero się rodzą`,
      `${en}: ${fertility[0]} in the first age group; expected 0, since these girls are only being born`,
    );
  }
  if (!(sexRatioAtBirth > 0 && sexRatioAtBirth < 2)) {
    const { pl, en } = place('sexRatioAtBirth');
    fail(
      `${pl}: ${sexRatioAtBirth}; oczekiwano około 1,06 chłopca na dziewczynkę`,
      `${en}: ${sexRatioAtBirth}; expected about 1.06 boys per girl`,
    );
  }
}

/** What the numbers of one array must be. */
interface Expected {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Stops at an array that has not one number per age group, or a number outside a range. */
export function requireNumbers(values: Float64Array | undefined, { count, low, high }: Expected, place: Message): void {
  if (values?.length !== count) {
    fail(
      `${place.pl}: liczb ${values?.length ?? 0}; oczekiwano ${count}, po jednej na grupę wieku`,
      `${place.en}: ${values?.length ?? 0} numbers; expected ${count}, one per age group`,
    );
  }
  const wrong = values.findIndex((value) => !(value >= low && value <= high));
  if (wrong >= 0) {
    const expected = rangeText(low, high);
    fail(
      `${place.pl}, grupa wieku nr ${wrong}: ${values[wrong]}; oczekiwano ${expected.pl}`,
      `${place.en}, age group no. ${wrong}: ${values[wrong]}; expected ${expected.en}`,
    );
  }
}

function requireKind(migration: Migration | undefined, { pl, en }: Message): void {
  const kind = migration?.kind;
  if (kind !== undefined && KINDS.includes(kind)) return;
  fail(`${pl}: „${kind}”; oczekiwano ${KINDS.join(', ')}`, `${en}: "${kind}"; expected ${KINDS.join(', ')}`);
}

function rangeText(low: number, high: number): Message {
  if (high < Number.MAX_VALUE) return { pl: `liczby od ${low} do ${high}`, en: `a number from ${low} to ${high}` };
  return low < 0 ? { pl: 'liczby', en: 'a number' } : { pl: `liczby od ${low}`, en: `a number from ${low}` };
}
