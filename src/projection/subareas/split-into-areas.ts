import { fail } from '../../language/error.js';
import { sum } from '../../numerics/sum.js';
import { Simulation } from '../simulation.js';
import { type AreaModel, SUBAREA_STEPS, type SubareaStep } from './area-model.js';
import { type CityStep, citySteps, turnoverOf } from './city-steps.js';
import { fromEvents } from './from-events.js';
import { fromSnapshots } from './from-snapshots.js';
import { fromTotals } from './from-totals.js';
import { SplitRun } from './split-run.js';
import { requireLeaves } from './subarea-leaves.js';
import type { HousingCap, Subareas } from './subareas.js';

/** How a simulation is split. */
export interface SplitIntoAreasOptions {
  /** Whether chance decides over whole people, or expected numbers are divided; as the city was simulated. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
  /** A step of the ladder lower than the data allow, to compare. Default: the highest they allow. */
  readonly step?: SubareaStep;
  /** Areas whose arrivals are limited by their dwellings. Default: none. */
  readonly housing?: readonly HousingCap[];
  /** Step 2: largest growth of an area's cohort relative to the city's, per year; the smallest is 1 over it. Default: 1.1. */
  readonly cap?: number;
}

/** A simulation of the areas of a city, and how they came about. */
export interface SplitSimulation {
  /** Areas add up to the city in every cell, year and draw. */
  readonly simulation: Simulation;
  readonly step: SubareaStep;
  /** Which step was taken and why. */
  readonly because: { readonly pl: string; readonly en: string };
  /** How often the cap on arrivals bound: of draws, years and areas with one. */
  readonly capped: number;
}

/**
 * The areas of a city in every draw of its simulation. Takes the highest step of the ladder that the data allow (events by
 * area, register snapshots, totals) and says which and why. In each draw everybody of the city lives in one area; the people of
 * a cohort stay in their area but for those who leave or die and those who arrive, so that areas keep their cohorts; areas add
 * up to the city in every cell, year and draw.
 *
 * Whole numbers are kept in 16 bits where the city's cells allow, in 32 else: a quarter or half of the memory of a float.
 *
 * @param city - A simulation of one area.
 * @param subareas - The parts of the city and what is known of them.
 * @returns The simulation of the leaves; it answers questions about every area of the tree that leaves make up.
 * @throws {RangeError} If the leaves do not lie in the city or in one another, data are missing or contradict each other, or
 * people are not whole where chance decides.
 * @see Smith, Tayman & Swanson (2013), A Practitioner's Guide to State and Local Population Projections, ch. 8-9.
 * @example
 * const rumia = readTown('data/rumia');
 * const city = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const split = splitIntoAreas(city, rumia.subareas());
 * const persons = (areas: string) => split.simulation.sum({ areas }).at(2023)[0];
 * [split.step, persons('obszar rewitalizacji') + persons('reszta miasta') === city.sum().at(2023)[0]]; // => ['totals', true]
 */
export function splitIntoAreas(
  city: Simulation,
  subareas: Subareas,
  { people = 'whole', step, housing = [], cap = 1.1 }: SplitIntoAreasOptions = {},
): SplitSimulation {
  const { base } = city.expected;
  const steps = citySteps(city.expected);
  requireLeaves(subareas);
  if (base.areas[0] !== subareas.city) {
    fail(
      `splitIntoAreas: symulacja dotyczy obszaru „${base.areas[0]}”, a podział „${subareas.city}”; podaj części tego samego`,
      `splitIntoAreas: the simulation is of "${base.areas[0]}", the parts of "${subareas.city}"; give parts of the same`,
    );
  }
  requireHousing(housing, subareas);
  const model = modelOf(city, subareas, steps, { step, cap });
  const run = new SplitRun(city, subareas, { steps, model, housing, isWhole: people === 'whole' });
  const stored = run.simulate();
  const expected = run.expected();
  const said = SUBAREA_STEPS[model.step];
  const because = { pl: `${said.pl}: ${model.because.pl}`, en: `${said.en}: ${model.because.en}` };
  return {
    simulation: new Simulation({
      expected,
      people: stored.people,
      draws: city.draws,
      seed: city.seed,
      uncertainty: city.uncertainty,
      held: city.held,
      heldShifts: city.heldShifts,
      tree: subareas.tree,
      notes: [{ pl: `Podział miasta: ${because.pl}`, en: `Parts of the city: ${because.en}` }, ...model.notes],
      quality: model.quality,
    }),
    step: model.step,
    because,
    capped: stored.capped,
  };
}

interface Chosen {
  readonly step: SubareaStep | undefined;
  readonly cap: number;
}

/** The highest step that the data allow, or the one asked for. */
function modelOf(city: Simulation, subareas: Subareas, steps: readonly CityStep[], { step, cap }: Chosen): AreaModel {
  const { base } = city.expected;
  const { ageGroups, year } = base;
  const options = { seed: city.seed, year, ages: ageGroups.count };
  const { events = [], snapshots = [] } = subareas;
  const highest: SubareaStep = events.length > 0 && snapshots.length > 0 ? 'events' : snapshots.length > 1 ? 'snapshots' : 'totals';
  switch (step ?? highest) {
    case 'events':
      return fromEvents(subareas, options);
    case 'snapshots':
      return fromSnapshots(subareas, { ...options, turnover: turnoverOf(city.expected, steps), width: ageGroups.width, cap });
    case 'totals': {
      const [first] = steps;
      const arrivalRate = first === undefined ? 0 : sum(first.arrivals) / Math.max(1, base.count()) / ageGroups.width;
      return fromTotals(subareas, { ...options, ageGroups, arrivalRate });
    }
  }
}

function requireHousing(housing: readonly HousingCap[], { leaves }: Subareas): void {
  const unknown = housing.find(({ area }) => !leaves.includes(area));
  if (unknown !== undefined) {
    fail(
      `splitIntoAreas: mieszkania obszaru „${unknown.area}”; są obszary: ${leaves.join(', ')}`,
      `splitIntoAreas: dwellings of area "${unknown.area}"; there are the areas: ${leaves.join(', ')}`,
    );
  }
  if (new Set(housing.map(({ area }) => area)).size === leaves.length) {
    fail(
      'splitIntoAreas: mieszkania ograniczają każdy obszar, a przyjeżdżający do miasta muszą gdzieś zamieszkać; zostaw jeden bez ograniczenia',
      'splitIntoAreas: dwellings limit every area, but those who arrive in the city must live somewhere; leave one without a limit',
    );
  }
}
