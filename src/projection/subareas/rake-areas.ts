/** People of some areas and ages, whose number is known. */
export interface AreaMargin {
  /** Places of the areas. */
  readonly areas: readonly number[];
  /** First and last age group, both included. */
  readonly first: number;
  readonly last: number;
  readonly persons: number;
}

const ROUNDS = 500;
/** Margins are met to this share of themselves; whole people are made of it afterwards. */
const TOLERANCE = 1e-9;

/**
 * Rakes people of areas to known numbers and to the city: each known number in turn scales its people, then the areas of each
 * cell are scaled to the city, until all agree (iterative proportional fitting). What was nobody stays nobody.
 *
 * @param people - By cell (women by age group, then men) and area, the areas of a cell side by side; changed.
 * @param city - By cell.
 * @param margins - Known numbers; none: only the city is kept.
 * @returns Largest share by which a margin is missed; 0 where they agree.
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11.
 * @example
 * const people = Float64Array.of(1, 1, 1, 1);
 * rakeAreas(people, Float64Array.of(30, 10), [{ areas: [0], first: 0, last: 0, persons: 8 }], 1);
 * Array.from(people, Math.round); // => [6, 24, 2, 8]
 */
export function rakeAreas(people: Float64Array, city: Float64Array, margins: readonly AreaMargin[], ages: number): number {
  const areas = people.length / city.length;
  toCity(people, city, areas);
  let missed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    missed = 0;
    for (const margin of margins) missed = Math.max(missed, toMargin(people, margin, ages, areas));
    if (margins.length === 0 || missed <= TOLERANCE) break;
    toCity(people, city, areas);
  }
  // The city is kept exactly whatever the margins say.
  toCity(people, city, areas);
  return missed <= TOLERANCE ? 0 : missed;
}

function toMargin(people: Float64Array, { areas: wanted, first, last, persons }: AreaMargin, ages: number, areas: number): number {
  let found = 0;
  for (let sex = 0; sex < 2; sex++) {
    for (let age = first; age <= last; age++) for (const area of wanted) found += people[(sex * ages + age) * areas + area];
  }
  if (found === 0) return persons === 0 ? 0 : 1;
  const scale = persons / found;
  for (let sex = 0; sex < 2; sex++) {
    for (let age = first; age <= last; age++) for (const area of wanted) people[(sex * ages + age) * areas + area] *= scale;
  }
  return Math.abs(scale - 1);
}

function toCity(people: Float64Array, city: Float64Array, areas: number): void {
  for (let cell = 0; cell < city.length; cell++) {
    let found = 0;
    for (let area = 0; area < areas; area++) found += people[cell * areas + area];
    // Nobody was expected in a cell that has people: the last area, which takes what the others leave, takes them.
    if (found === 0) people[cell * areas + areas - 1] = city[cell];
    else for (let area = 0; area < areas; area++) people[cell * areas + area] *= city[cell] / found;
  }
}
