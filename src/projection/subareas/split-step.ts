import type { Dealer } from './dealer.js';

/**
 * What one step of one city gives its areas. Arrays of cells hold women by age group, then men, as at the end of the step;
 * arrays of cells and areas hold the areas of a cell side by side.
 */
export interface SplitStep {
  readonly areas: number;
  /** Age groups of one sex. */
  readonly ages: number;
  /** Expected arrivals in the city by cell; more where the city's people ask for more. */
  readonly arrivals: Float64Array;
  /** How likely one person of a cell leaves or dies, relative to the city; by cell and area. */
  readonly leaving: Float64Array;
  /** How strongly arrivals are drawn to each area; one number per area. */
  readonly pull: Float64Array;
  /** Growth of a cohort of an area relative to the city's, by cell and area; undefined where arrivals follow the pull. */
  readonly growth: Float64Array | undefined;
  /** Births per woman by age group, up to a common factor. */
  readonly fertility: Float64Array;
  /** Births of each area relative to the city; one number per area. */
  readonly births: Float64Array;
  /** Share of the people of an age group who move within the city; undefined where nobody does. */
  readonly moving: Float64Array | undefined;
  /** How strongly movers are drawn to each area; one number per area. */
  readonly destinations: Float64Array;
  /** Most people by whom arrivals may exceed those who left, for each area; Infinity where there is no cap. */
  readonly room: Float64Array;
}

/** Arrays one step works in, made once for all draws. */
export interface SplitScratch {
  readonly people: Float64Array;
  readonly weights: Float64Array;
  /** Arrivals of the draw by cell, and how strongly each area draws them, by cell and area. */
  readonly arriving: Float64Array;
  readonly drawn: Float64Array;
  readonly totals: Float64Array;
  /** People who left each area in the step. */
  readonly left: Float64Array;
  readonly asked: Float64Array;
  readonly allowed: Float64Array;
}

/** Arrays for {@link splitStep}. */
export function splitScratch(areas: number, cells: number): SplitScratch {
  const perArea = (): Float64Array => new Float64Array(areas);
  return {
    people: perArea(),
    weights: perArea(),
    arriving: new Float64Array(cells),
    drawn: new Float64Array(cells * areas),
    totals: perArea(),
    left: perArea(),
    asked: perArea(),
    allowed: perArea(),
  };
}

/**
 * One step of the areas of a city in one draw: the people of a cohort stay where they live but for those who leave the city
 * or die, who are taken out of the areas, and those who arrive, who are dealt to them; children are born where their mothers
 * live. So the areas add up to the city in every cell, and a cohort of an area changes only as people come and go.
 *
 * The city says how many are left of a cohort; that as many arrived as expected says how many left. With n people at the
 * beginning, m at the end and I arrivals, n + I - m left; where the city grew by more than I, its growth arrived and nobody
 * left.
 *
 * @param now - People by cell and area at the beginning; not changed.
 * @param target - The city by cell at the end.
 * @param next - Receives the people by cell and area at the end.
 * @returns Number of areas whose cap on arrivals bound.
 */
export function splitStep(
  now: Float64Array,
  target: Float64Array,
  next: Float64Array,
  step: SplitStep,
  dealer: Dealer,
  scratch: SplitScratch,
): number {
  const { areas, ages } = step;
  scratch.left.fill(0);
  addUpAreas(now, areas, scratch.totals);
  for (let age = 1; age < ages; age++) {
    dealer.begin(2 * age);
    for (let sex = 0; sex < 2; sex++) takeLeavers(now, target, next, sex * ages + age, age === ages - 1, step, dealer, scratch);
  }
  const bound = holdToRoom(step, scratch);
  for (let age = 1; age < ages; age++) {
    dealer.begin(2 * age + 1);
    for (let sex = 0; sex < 2; sex++) {
      const cell = sex * ages + age;
      load(next, cell, areas, scratch.people);
      load(scratch.drawn, cell, areas, scratch.weights);
      dealer.give(scratch.people, scratch.weights, scratch.arriving[cell]);
      if (step.moving !== undefined) moveWithin(step.moving[age], step, dealer, scratch);
      store(next, cell, areas, scratch.people);
    }
  }
  giveChildren(now, target, next, step, dealer, scratch);
  return bound;
}

/** Takes out who left one cell, and says how many arrive in it and where they are drawn. */
function takeLeavers(
  now: Float64Array,
  target: Float64Array,
  next: Float64Array,
  cell: number,
  isOpen: boolean,
  step: SplitStep,
  dealer: Dealer,
  scratch: SplitScratch,
): void {
  const { areas, growth } = step;
  const { people, weights, totals, left, drawn } = scratch;
  load(now, cell - 1, areas, people);
  if (isOpen) for (let area = 0; area < areas; area++) people[area] += now[cell * areas + area];
  let before = 0;
  for (let area = 0; area < areas; area++) before += people[area];
  const after = target[cell];
  const expected = dealer.round(step.arrivals[cell]);
  let arriving = Math.min(after, Math.max(expected, after - before));
  if (growth === undefined) {
    for (let area = 0; area < areas; area++) drawn[cell * areas + area] = step.pull[area];
  } else {
    arriving = Math.max(arriving, Math.min(after, dealer.round(needed(people, before, after, growth, cell, areas))));
    // Those who stay are in proportion; arrivals make up what each area's own growth asks for.
    const staying = before > 0 ? (after - arriving) / before : 0;
    const scale = scaleOf(people, after, growth, cell, areas);
    for (let area = 0; area < areas; area++) {
      const wanted = scale * growth[cell * areas + area] * people[area];
      drawn[cell * areas + area] = before > 0 ? Math.max(0, wanted - staying * people[area]) : totals[area];
    }
  }
  scratch.arriving[cell] = arriving;
  load(step.leaving, cell, areas, weights);
  for (let area = 0; area < areas; area++) left[area] += people[area];
  dealer.take(people, weights, before + arriving - after);
  for (let area = 0; area < areas; area++) left[area] -= people[area];
  store(next, cell, areas, people);
}

/** What the relative growth of the areas is multiplied by so that they add up to the city. */
function scaleOf(people: Float64Array, after: number, growth: Float64Array, cell: number, areas: number): number {
  let grown = 0;
  for (let area = 0; area < areas; area++) grown += people[area] * growth[cell * areas + area];
  return grown > 0 ? after / grown : 0;
}

/** Arrivals that let the slowest area lose as much as its growth says while those who leave are taken in proportion. */
function needed(people: Float64Array, before: number, after: number, growth: Float64Array, cell: number, areas: number): number {
  let slowest = Number.POSITIVE_INFINITY;
  for (let area = 0; area < areas; area++) if (people[area] > 0) slowest = Math.min(slowest, growth[cell * areas + area]);
  return before > 0 ? Math.max(0, after - before * slowest * scaleOf(people, after, growth, cell, areas)) : 0;
}

/** Weakens the pull of areas that have not the dwellings for the arrivals they draw. Returns how many those are. */
function holdToRoom({ areas, room }: SplitStep, { arriving, drawn, left, asked, allowed }: SplitScratch): number {
  if (room.every((limit) => limit === Number.POSITIVE_INFINITY)) return 0;
  let bound = 0;
  allowed.fill(1);
  // A cap on one area sends its arrivals to others that have one too; so a few rounds.
  for (let round = 0; round < 20; round++) {
    asked.fill(0);
    for (let cell = 0; cell < arriving.length; cell++) {
      let total = 0;
      for (let area = 0; area < areas; area++) total += drawn[cell * areas + area] * allowed[area];
      if (total > 0)
        for (let area = 0; area < areas; area++) asked[area] += (arriving[cell] * drawn[cell * areas + area] * allowed[area]) / total;
    }
    let isOver = false;
    for (let area = 0; area < areas; area++) {
      const limit = left[area] + room[area];
      if (!(asked[area] > limit * (1 + 1e-6))) continue;
      isOver = true;
      allowed[area] *= limit / asked[area];
    }
    if (!isOver) break;
  }
  for (let area = 0; area < areas; area++) {
    if (allowed[area] < 1) bound++;
    for (let cell = 0; cell < arriving.length; cell++) drawn[cell * areas + area] *= allowed[area];
  }
  return bound;
}

/** Movers of all areas form one pool and are dealt out again: nobody leaves the city by it. */
function moveWithin(rate: number, { areas, destinations }: SplitStep, dealer: Dealer, { people }: SplitScratch): void {
  let pool = 0;
  for (let area = 0; area < areas; area++) {
    const movers = dealer.share(people[area], rate);
    people[area] -= movers;
    pool += movers;
  }
  dealer.give(people, destinations, pool);
}

/** Deals the youngest to the areas by the women who live there. */
function giveChildren(
  now: Float64Array,
  target: Float64Array,
  next: Float64Array,
  step: SplitStep,
  dealer: Dealer,
  scratch: SplitScratch,
): void {
  const { areas, ages, fertility, births } = step;
  const { people, weights, totals } = scratch;
  weights.fill(0);
  let all = 0;
  for (let area = 0; area < areas; area++) {
    let born = 0;
    for (let age = 1; age < ages; age++) born += fertility[age] * (now[age * areas + area] + next[age * areas + area]);
    weights[area] = born * births[area];
    all += weights[area];
  }
  // Children without mothers have moved in with nobody the model knows: they go where people live.
  if (!(all > 0)) for (let area = 0; area < areas; area++) weights[area] = totals[area];
  dealer.begin(0);
  for (let sex = 0; sex < 2; sex++) {
    people.fill(0);
    dealer.give(people, weights, target[sex * ages]);
    store(next, sex * ages, areas, people);
  }
}

function addUpAreas(from: Float64Array, areas: number, into: Float64Array): void {
  into.fill(0);
  for (let place = 0; place < from.length; place += areas) for (let area = 0; area < areas; area++) into[area] += from[place + area];
}

function load(from: Float64Array, cell: number, areas: number, into: Float64Array): void {
  for (let area = 0; area < areas; area++) into[area] = from[cell * areas + area];
}

function store(into: Float64Array, cell: number, areas: number, from: Float64Array): void {
  for (let area = 0; area < areas; area++) into[cell * areas + area] = from[area];
}
