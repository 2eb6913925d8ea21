import { fail } from '../../language/error.js';
import { stream } from '../../numerics/stream.js';
import { Population } from '../../population/population.js';
import { Projection } from '../projection.js';
import type { PeopleArray, Simulation } from '../simulation.js';
import { type AreaFactors, type AreaModel, noDifferences } from './area-model.js';
import type { CityStep } from './city-steps.js';
import { EXPECTED_DEALER, wholeDealer } from './dealer.js';
import { roundAreas } from './round-areas.js';
import { type SplitScratch, type SplitStep, splitScratch, splitStep } from './split-step.js';
import type { HousingCap, Subareas } from './subareas.js';

/** Draws that are stepped together, so that what is written for them lies together in memory. */
const BLOCK = 32;

/** What a split is made with. */
export interface SplitRunParts {
  readonly steps: readonly CityStep[];
  readonly model: AreaModel;
  readonly housing: readonly HousingCap[];
  readonly isWhole: boolean;
}

/** What all draws of a step share. */
type CommonStep = Omit<SplitStep, 'pull' | 'births' | 'growth' | 'leaving'>;

/** One split of a city's simulation: arrays made once, then filled draw by draw. */
export class SplitRun {
  readonly #city: Simulation;
  readonly #subareas: Subareas;
  readonly #parts: SplitRunParts;
  readonly #areas: number;
  readonly #ages: number;
  readonly #cells: number;
  readonly #scratch: SplitScratch;
  readonly #factors: AreaFactors;
  readonly #leaving: Float64Array;
  readonly #target: Float64Array;

  constructor(city: Simulation, subareas: Subareas, parts: SplitRunParts) {
    this.#city = city;
    this.#subareas = subareas;
    this.#parts = parts;
    this.#areas = subareas.leaves.length;
    this.#ages = city.expected.base.ageGroups.count;
    this.#cells = 2 * this.#ages;
    this.#scratch = splitScratch(this.#areas, this.#cells);
    this.#factors = noDifferences(this.#areas, this.#cells);
    this.#leaving = new Float64Array(this.#cells * this.#areas).fill(1);
    this.#target = new Float64Array(this.#cells);
  }

  /** People of the leaves in every year and draw, laid out as a simulation keeps them. */
  simulate(): { readonly people: PeopleArray[]; readonly capped: number } {
    const { draws, seed, years } = this.#city;
    const { isWhole, model, steps } = this.#parts;
    const sources = years.map((year) => this.#city.peopleAt(year));
    const rows = this.#cells * this.#areas;
    const people = sources.map((source) => storageFor(source, rows * draws, isWhole));
    const name = { module: 'people of sub-areas', area: this.#subareas.city, year: 0, draw: 0 };
    const dealer = wholeDealer(stream(seed, name));
    const start = stream(seed, { ...name, module: 'beginning of sub-areas' });
    const block = Math.min(BLOCK, draws);
    const perDraw = (): Float64Array[] => Array.from({ length: block }, () => new Float64Array(rows));
    let [now, next] = [perDraw(), perDraw()];
    const differences = Array.from({ length: block }, () => noDifferences(this.#areas, this.#cells));
    let capped = 0;
    for (let from = 0; from < draws; from += block) {
      const count = Math.min(block, draws - from);
      for (let at = 0; at < count; at++) {
        const draw = from + at;
        this.#load(sources[0], draw);
        model.start(draw, this.#target, now[at]);
        model.differences(draw, differences[at]);
        scaleBySize(differences[at].pull, now[at]);
        if (isWhole) {
          start.restart(years[0], draw);
          roundAreas(start, now[at], this.#target, this.#ages);
        }
      }
      this.#keep(now, people[0], from, count);
      steps.forEach((step, index) => {
        const prepared = this.#prepare(step);
        for (let at = 0; at < count; at++) {
          this.#load(sources[index + 1], from + at);
          const splits = this.#differ(prepared, step, differences[at]);
          if (isWhole) dealer.at(step.year, from + at);
          capped += splitStep(now[at], this.#target, next[at], splits, isWhole ? dealer : EXPECTED_DEALER, this.#scratch);
        }
        this.#keep(next, people[index + 1], from, count);
        [now, next] = [next, now];
      });
    }
    return { people, capped };
  }

  /** The expected path of the leaves: the city's, divided by expected sizes and differences. */
  expected(): Projection {
    const { expected } = this.#city;
    const { model, steps } = this.#parts;
    const rows = this.#cells * this.#areas;
    let now = new Float64Array(rows);
    model.start(undefined, expected.base.counts, now);
    model.differences(undefined, this.#factors);
    scaleBySize(this.#factors.pull, now);
    const populations = [this.#population(expected.base, now)];
    steps.forEach((step, index) => {
      const next = new Float64Array(rows);
      const population = expected.populations[index + 1];
      splitStep(now, population.counts, next, this.#differ(this.#prepare(step), step, this.#factors), EXPECTED_DEALER, this.#scratch);
      populations.push(this.#population(population, next));
      now = next;
    });
    return new Projection({ title: expected.title, populations, steps: expected.steps });
  }

  #population({ date, ageGroups, source, status }: Population, people: Float64Array): Population {
    const { leaves } = this.#subareas;
    const counts = new Float64Array(people.length);
    for (let area = 0; area < this.#areas; area++) {
      // Rounding of expected numbers may leave -1e-15 people.
      for (let cell = 0; cell < this.#cells; cell++) counts[area * this.#cells + cell] = Math.max(0, people[cell * this.#areas + area]);
    }
    return new Population({ date, areas: leaves, ageGroups, source, status: status === 'projected' ? status : 'estimated' }, counts);
  }

  /** The city of one draw; whole people where chance decides. */
  #load(source: PeopleArray, draw: number): void {
    const { draws } = this.#city;
    let fraction = 0;
    for (let cell = 0; cell < this.#cells; cell++) {
      const persons = source[cell * draws + draw];
      this.#target[cell] = persons;
      fraction += persons - Math.floor(persons);
    }
    if (fraction === 0 || !this.#parts.isWhole) return;
    fail(
      "splitIntoAreas: symulacja nie jest w całych osobach; wybierz people: 'expected'",
      "splitIntoAreas: the simulation is not in whole people; choose people: 'expected'",
    );
  }

  /** Writes the people of a block of draws in the order of a simulation: area, cell, draw. */
  #keep(block: readonly Float64Array[], people: PeopleArray, from: number, count: number): void {
    const { draws } = this.#city;
    for (let area = 0; area < this.#areas; area++) {
      for (let cell = 0; cell < this.#cells; cell++) {
        const row = (area * this.#cells + cell) * draws + from;
        const place = cell * this.#areas + area;
        for (let at = 0; at < count; at++) people[row + at] = block[at][place];
      }
    }
  }

  #prepare(step: CityStep): CommonStep {
    const { moves, leaves } = this.#subareas;
    const { housing } = this.#parts;
    return {
      areas: this.#areas,
      ages: this.#ages,
      arrivals: step.arrivals,
      fertility: step.fertility,
      moving: moves?.rates,
      destinations: Float64Array.from(leaves, (_, area) => moves?.destinations[area] ?? 1),
      room: Float64Array.from(leaves, (leaf) => roomOf(leaf, step.year, housing)),
    };
  }

  /** The step with the differences of a draw. */
  #differ(prepared: CommonStep, step: CityStep, differences: AreaFactors): SplitStep {
    const { grows } = this.#parts.model;
    if (!grows) fillLeaving(this.#leaving, step, differences, this.#areas);
    return {
      ...prepared,
      pull: differences.pull,
      births: differences.births,
      growth: grows ? differences.growth : undefined,
      leaving: this.#leaving,
    };
  }
}

/** How likely one person leaves or dies, relative to the city: a mean of both factors by their shares. */
function fillLeaving(leaving: Float64Array, { deaths, departures }: CityStep, factors: AreaFactors, areas: number): void {
  for (let cell = 0; cell < deaths.length; cell++) {
    const all = deaths[cell] + departures[cell];
    for (let area = 0; area < areas; area++) {
      leaving[cell * areas + area] =
        all > 0 ? (deaths[cell] * factors.deaths[area] + departures[cell] * factors.departures[area]) / all : 1;
    }
  }
}

/** Arrivals per person of the base year as arrivals. */
function scaleBySize(pull: Float64Array, people: Float64Array): void {
  const areas = pull.length;
  for (let area = 0; area < areas; area++) {
    let size = 0;
    for (let place = area; place < people.length; place += areas) size += people[place];
    pull[area] *= size;
  }
}

function roomOf(leaf: string, year: number, housing: readonly HousingCap[]): number {
  const cap = housing.find(({ area }) => area === leaf);
  return cap === undefined ? Number.POSITIVE_INFINITY : (cap.dwellings.get(year) ?? 0) * cap.personsPerDwelling;
}

/** Whole people in the fewest bits that hold the city's largest cell. */
function storageFor(source: PeopleArray, length: number, isWhole: boolean): PeopleArray {
  if (!isWhole) return new Float64Array(length);
  let largest = 0;
  for (let place = 0; place < source.length; place++) if (source[place] > largest) largest = source[place];
  return largest < 65536 ? new Uint16Array(length) : new Int32Array(length);
}
