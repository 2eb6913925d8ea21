import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { numberColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { areaOf } from '../area-of.js';
import { type Planned, plannedHere } from '../by-area/planned-here.js';
import { datedCapacity } from '../dated-capacity.js';
import { drawInput } from '../draw-input.js';
import { fromYear } from '../from-year.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { careNeed, type DependencyInputs, dependencyInputs } from './dependency.js';

/** A service that is people with hours: assistants of people with disabilities, neighbourhood carers. */
export interface CareWorkersInputs extends DependencyInputs {
  /** Machine name of the service, e.g. 'assistants'. */
  readonly id: string;
  readonly title: Message;
  /** Workers by year: each figure holds from its year on. */
  readonly workers: readonly ServiceInput[];
  /** The area they are planned for. Default: they are there wherever it is asked. */
  readonly planned?: Planned;
  /** Hours one of them works in a year, leave and illness taken off. */
  readonly hoursPerWorker: ServiceInput;
  /** Share of those hours spent with people: the rest is travel, training and talks. */
  readonly utilisation: ServiceInput;
  /** Hours a week for one person. */
  readonly hoursPerWeek: ServiceInput;
}

const WEEKS = 52;

/**
 * How many hours a number of workers gives, how many people that reaches at an intensity, and what share that is of the people
 * aged 60 and over who depend on help. It is a capacity, not a demand: whoever is to have so many hours, so many can.
 *
 * Years before the workers are not computed.
 *
 * @param people - A simulation of a town, or of its areas.
 * @throws {RangeError} If the area is unknown.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const reached = careWorkers(future, careInputs(rumia).assistants).quantities.get('reached').median().at(2023);
 * reached > 8 && reached < 18; // => true
 */
export function careWorkers(
  people: Simulation,
  inputs: CareWorkersInputs,
  { area, seed = people.seed }: ServiceOptions = {},
): ServiceResult {
  const { id, title, hoursPerWorker, utilisation, hoursPerWeek } = inputs;
  const workers = plannedHere(inputs.workers, inputs.planned, people, area);
  const all = [...workers, hoursPerWorker, utilisation, hoursPerWeek];
  const start = Math.min(...workers.map(({ year }) => year ?? people.years[0]));
  const result = { id, title, area: areaOf(people, area), inputs: [...all, ...dependencyInputs(inputs)] };
  const missing = missingInputs({ pl: 'godziny i liczba osób', en: 'hours and number of people' }, all);
  const asking = careNeed(people, inputs, { seed, ...(area === undefined ? {} : { area }) });
  const need = fromYear(asking, start);
  if (missing.length > 0 || need === undefined)
    return { ...result, quantities: new Map([['need', asking]]), missing: missing.length > 0 ? missing : [TOO_EARLY] };
  const [hours, share, week] = [hoursPerWorker, utilisation, hoursPerWeek].map((input) =>
    drawInput(input, { service: id, area: SHARED_AREA, year: 0, seed, draws: people.draws }),
  );
  const count = datedCapacity(need, workers, seed) ?? need;
  const capacity = quantityOf(need, CAPACITY, (year, draw) => count.at(year)[draw] * hours[draw] * share[draw]);
  const reached = quantityOf(need, REACHED, (year, draw) => peopleReached(capacity.at(year)[draw], week[draw]));
  const quantities = new Map<string, Draws>([
    ['need', need],
    ['capacity', capacity],
    ['reached', reached],
    ['reached-share', reached.combine(need, (served, asking) => (asking > 0 ? Math.min(1, served / asking) : 1), SHARE)],
  ]);
  return { ...result, quantities, missing };
}

/**
 * People whom hours reach at an intensity.
 *
 * @param hoursPerYear - Hours spent with people in a year.
 * @param hoursPerWeek - Hours a week for one person, above 0.
 * @example
 * peopleReached(5 * 1600 * 0.8, 10); // => 12.307692307692308
 */
export function peopleReached(hoursPerYear: number, hoursPerWeek: number): number {
  return hoursPerYear / (hoursPerWeek * WEEKS);
}

/**
 * People whom a service reaches at several intensities: one row an intensity.
 *
 * @param result - Made by {@link careWorkers}.
 * @param hoursPerWeek - Hours a week for one person.
 * @example
 * reachTable({ id: 'assistants', title: { pl: 'Asystenci', en: 'Assistants' }, area: 'rumia', quantities: new Map(), inputs: [], missing: [] }, [10]).values('hours_per_week'); // => [10]
 */
export function reachTable(result: ServiceResult, hoursPerWeek: readonly number[] = [2, 5, 10, 20, 40]): Table {
  const capacity = result.quantities.get('capacity');
  const last = capacity?.years.at(-1);
  const { low, high } = capacity?.band(0.8) ?? { low: undefined, high: undefined };
  const median = capacity?.median();
  const of = (hours: number | null | undefined, week: number): number | null =>
    hours === null || hours === undefined ? null : peopleReached(hours, week);
  return new Table(
    [
      numberColumn('hours_per_week', 'Godziny w tygodniu', 'Hours a week', 0),
      numberColumn('people', 'Osoby', 'People', 0),
      numberColumn('low_80', '80%: od', '80%: from', 0),
      numberColumn('high_80', '80%: do', '80%: to', 0),
    ],
    hoursPerWeek.map((week) => [
      week,
      of(last === undefined ? null : median?.at(last), week),
      of(last === undefined ? null : low?.at(last), week),
      of(last === undefined ? null : high?.at(last), week),
    ]),
    { title: { pl: `${result.title.pl}: ile osób wystarcza godzin`, en: `${result.title.en}: how many people the hours reach` } },
  );
}

const CAPACITY = {
  id: 'capacity',
  title: { pl: 'Godziny z ludźmi', en: 'Hours with people' },
  unit: { pl: 'godziny rocznie', en: 'hours per year' },
  digits: 0,
};
const REACHED = {
  id: 'reached',
  title: { pl: 'Osoby, którym wystarcza godzin', en: 'People the hours reach' },
  unit: { pl: 'osoby', en: 'persons' },
  digits: 0,
};
const SHARE = {
  id: 'reached-share',
  title: { pl: 'Część osób 60+ zależnych od pomocy', en: 'Share of the people aged 60+ who depend on help' },
  unit: { pl: 'udział', en: 'share' },
  digits: 3,
};
const TOO_EARLY: Message = {
  pl: 'Nie policzono: godziny i liczba osób; pracownicy są dopiero po ostatnim roku symulacji',
  en: 'Not computed: hours and number of people; there are workers only after the last year of the simulation',
};
