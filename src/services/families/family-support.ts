import type { Message } from '../../language/language.js';
import { beta } from '../../numerics/beta.js';
import { gamma } from '../../numerics/gamma.js';
import { stream } from '../../numerics/stream.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { Simulation } from '../../projection/simulation.js';
import type { Change } from '../../series/change.js';
import { drawChanges } from '../../series/draw-changes.js';
import type { Draws } from '../../series/draws.js';
import { areaOf } from '../area-of.js';
import { areaParts } from '../by-area/area-parts.js';
import { shareOfArea } from '../by-area/deal-to-area.js';
import { drawInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import { unitsAt } from '../foster/prevention.js';
import { missingInputs } from '../missing-inputs.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { assistantsNeeded, caseloadLimit } from './caseload-limit.js';
import { FAMILY_REASON_NAMES, type FamilyInputs } from './family-inputs.js';

const TITLE: Message = { pl: 'Wsparcie rodzin', en: 'Family support' };
const FAMILIES: Message = { pl: 'rodziny', en: 'families' };
const PLACES: Message = { pl: 'miejsca', en: 'places' };

/**
 * Families in need of support, family assistants and day-support places, in every draw.
 *
 * Need: families supported for parenting problems and for poverty per child 0-17, those supported for disability per resident, as
 * counted; the rate is drawn, gamma with shape count + ½, and stays. Demand: families in parenting need who work with an
 * assistant, in the share counted in the town (beta). Assistants: demand over the limit of families each, rounded up; capacity:
 * assistants employed × limit. Limits: one year of counts says nothing of a trend; who is supported depends on rules of income
 * that change. Areas have their part of the town's families: as many as were counted there, an area that was not counted apart
 * the rate of the area around it; see `areaParts()`.
 *
 * Quantities: helplessness, poverty, disability, demand, capacity, shortage, assistants, day-places, day-places-per-1000.
 *
 * @param people - All ages, by area where areas are asked for.
 * @param inputs - See {@link FamilyInputs}.
 * @throws {RangeError} If the area is unknown.
 * @example
 * const rumia = readTown('data/rumia');
 * const then = project(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2016 }), { until: 2016 });
 * const { quantities } = familySupport(then, familiesInputs(rumia, { until: 2015 }));
 * ['demand', 'assistants', 'capacity'].map((name) => quantities.get(name).at(2015)[0]); // => [56, 4, 75]
 */
export function familySupport(people: ServicePeople, inputs: FamilyInputs, { area, seed: seedOrNone }: ServiceOptions = {}): ServiceResult {
  const isWhole = people instanceof Simulation;
  const base = isWhole ? people.expected.base : people.base;
  const tree = isWhole ? people.tree : undefined;
  const seed = seedOrNone ?? (isWhole ? people.seed : 0);
  const { ids } = resolveAreas(area, base.areas, tree);
  const isTown = ids.length === base.areas.length;
  const everybody = peopleDraws(people, { areas: [...ids] });
  const children = peopleDraws(people, { areas: [...ids], ages: '0-17' });
  const draws = children.count;
  const quantities = new Map<string, Draws>();
  const missing: Message[] = [];
  const inTown = isTown ? everybody : peopleDraws(people);
  const childrenInTown = isTown ? children : peopleDraws(people, { ages: '0-17' });
  for (const { reason, town, areas } of inputs.counts) {
    const then = reason === 'disability' ? inputs.people : inputs.children;
    const lacking = isTown || isWhole ? missingInputs(FAMILY_REASON_NAMES[reason], [town, then]) : [ONLY_SIMULATED];
    missing.push(...lacking);
    if (lacking.length > 0) continue;
    const exposed = reason === 'disability' ? inTown : childrenInTown;
    const rate = ratesOf(town, { seed, draws, isWhole });
    const all = quantityOf(
      exposed,
      { id: `families ${reason}`, title: FAMILY_REASON_NAMES[reason], unit: FAMILIES, digits: 0 },
      (year, draw) => {
        // What was counted in a year is no forecast of it.
        if (year === town.year && town.low === undefined) return town.value ?? 0;
        const counted = then.value ?? 0;
        return counted > 0 ? (rate[draw] * exposed.at(year)[draw]) / counted : 0;
      },
    );
    if (isTown || !isWhole || area === undefined) {
      quantities.set(reason, all);
      continue;
    }
    const target = (leaf: string): Draws => people.sum({ areas: leaf, ...(reason === 'disability' ? {} : { ages: '0-17' }) });
    quantities.set(
      reason,
      shareOfArea(all, areaParts(people, { service: `families ${reason}`, counts: { town, areas }, target, isCounted: true, seed }), area),
    );
  }
  if (isTown) assistantsOf(quantities, missing, inputs, { seed, draws, isWhole });
  else
    missing.push({
      pl: `Nie policzono: asystentów rodziny dla obszaru; brakuje: liczby rodzin z asystentem z obszaru`,
      en: 'Not computed: family assistants of the area; missing: families with an assistant from the area',
    });
  dayPlacesOf(quantities, children, inputs, { area, isTown, seed });
  return {
    id: 'families',
    title: TITLE,
    area: people instanceof Simulation ? areaOf(people, area) : (area ?? base.areas.join()),
    quantities,
    inputs: listInputs(inputs),
    missing,
  };
}

const ONLY_SIMULATED: Message = {
  pl: 'Nie policzono: rodzin w części miasta; potrzebna jest symulacja podzielona przez splitIntoAreas()',
  en: 'Not computed: families in a part of the town; it takes a simulation divided by splitIntoAreas()',
};

interface Numbers {
  readonly seed: number;
  readonly draws: number;
  readonly isWhole: boolean;
}

/** The count as a rate, still in families of the counted year: gamma with shape count + ½; in a range of counts, one of them first. */
function ratesOf(input: ServiceInput, { seed, draws, isWhole }: Numbers): Float64Array {
  const { id } = input;
  if (!isWhole) return new Float64Array(draws).fill(expectedInput(input));
  const counts = drawInput(input, { service: 'families', area: SHARED_AREA, year: 0, seed, draws });
  const numbers = stream(seed, { module: `service families rate ${id}`, area: SHARED_AREA, year: 0, draw: 0 });
  return counts.map((count, draw) => {
    numbers.restart(0, draw);
    return gamma(numbers, count + 0.5);
  });
}

function assistantsOf(quantities: Map<string, Draws>, missing: Message[], inputs: FamilyInputs, { seed, draws, isWhole }: Numbers): void {
  const need = quantities.get('helplessness');
  const helped = inputs.withAssistant.findLast(({ value, status }) => value !== null && status !== 'planned') ?? inputs.withAssistant[0];
  const inNeed = inputs.counts.find(({ reason }) => reason === 'helplessness')?.town;
  const lacking = missingInputs({ pl: 'rodziny z asystentem i asystenci', en: 'families with an assistant and assistants' }, [
    helped,
    ...(inNeed === undefined ? [] : [inNeed]),
  ]);
  missing.push(...lacking);
  if (need === undefined || inNeed === undefined || lacking.length > 0) return;
  const [reached, all] = [helped.value ?? 0, inNeed.value ?? 0];
  const numbers = stream(seed, { module: 'service families engagement', area: SHARED_AREA, year: 0, draw: 0 });
  const share = Float64Array.from({ length: draws }, (_, draw) => {
    numbers.restart(0, draw);
    return isWhole ? beta(numbers, reached + 0.5, Math.max(0, all - reached) + 0.5) : reached / all;
  });
  const demand = quantityOf(
    need,
    {
      id: 'families demand',
      title: { pl: 'Rodziny pracujące z asystentem', en: 'Families working with an assistant' },
      unit: FAMILIES,
      digits: 0,
    },
    (year, draw) => need.at(year)[draw] * (year === helped.year ? reached / all : share[draw]),
  );
  quantities.set('demand', demand);
  quantities.set(
    'assistants',
    quantityOf(
      demand,
      { id: 'families assistants', title: { pl: 'Potrzebni asystenci rodziny', en: 'Family assistants needed' }, unit: POSTS, digits: 0 },
      (year, draw) =>
        // A share of families is no family less: rounding errors of the product are.
        assistantsNeeded(Number(demand.at(year)[draw].toFixed(9)), caseloadLimit(year, inputs.limits).families),
    ),
  );
  const lackingStaff = missingInputs(
    { pl: 'liczba rodzin, które obejmą asystenci', en: 'families the assistants can take' },
    inputs.assistants.slice(0, 1),
  );
  missing.push(...lackingStaff);
  if (lackingStaff.length > 0) return;
  const employed = new Map(inputs.assistants.map(({ year = 0, value }) => [year, value ?? 0]));
  const posts = changedUnits(employed, inputs.assistants[0]?.changes, { seed, draws });
  const capacity = quantityOf(
    demand,
    {
      id: 'families capacity',
      title: { pl: 'Rodziny, które obejmą zatrudnieni asystenci', en: 'Families the employed assistants can take' },
      unit: FAMILIES,
      digits: 0,
    },
    (year, draw) => posts(year)[draw] * caseloadLimit(year, inputs.limits).families,
  );
  quantities.set('capacity', capacity);
  quantities.set('shortage', shortageOf(demand, capacity));
}

const POSTS: Message = { pl: 'etaty', en: 'posts' };

/** Units by year and draw, with what a scenario does to them; the same array for a year asked again. */
function changedUnits(
  units: ReadonlyMap<number, number>,
  changes: readonly Change[] | undefined,
  { seed, draws }: Pick<Numbers, 'seed' | 'draws'>,
): (year: number) => Float64Array {
  const changed = drawChanges(changes ?? [], { seed, draws });
  const known = new Map<number, Float64Array>();
  return (year) => {
    const now = known.get(year) ?? changed(new Float64Array(draws).fill(unitsAt(units, year)), year);
    known.set(year, now);
    return now;
  };
}

function dayPlacesOf(
  quantities: Map<string, Draws>,
  children: Draws,
  { dayPlaces }: FamilyInputs,
  { area, isTown, seed }: { readonly area: string | undefined; readonly isTown: boolean; readonly seed: number },
): void {
  const there = dayPlaces.filter((one) => one.places.value !== null && (isTown || one.area === area));
  if (there.length === 0) return;
  const byArea = new Map<string, Map<number, number>>();
  for (const { area: place, places } of there) {
    const years = byArea.get(place) ?? new Map<number, number>();
    years.set(places.year ?? 0, places.value ?? 0);
    byArea.set(place, years);
  }
  const byYear = [...byArea].map(([place, years]) =>
    changedUnits(years, there.find((one) => one.area === place)?.places.changes, { seed, draws: children.count }),
  );
  const placesIn = (year: number, draw: number): number => byYear.reduce((sum, places) => sum + places(year)[draw], 0);
  quantities.set(
    'day-places',
    quantityOf(
      children,
      {
        id: 'families day-places',
        title: {
          pl: 'Miejsca wsparcia dziennego dla dzieci, istniejące i planowane',
          en: 'Day-support places for children, existing and planned',
        },
        unit: PLACES,
        digits: 0,
      },
      placesIn,
    ),
  );
  quantities.set(
    'day-places-per-1000',
    quantityOf(
      children,
      {
        id: 'families day-places-per-1000',
        title: { pl: 'Miejsca wsparcia dziennego na 1000 dzieci', en: 'Day-support places per 1,000 children' },
        unit: { pl: 'na 1000 dzieci', en: 'per 1,000 children' },
        digits: 1,
      },
      (year, draw) => (children.at(year)[draw] > 0 ? (1000 * placesIn(year, draw)) / children.at(year)[draw] : 0),
    ),
  );
}

function listInputs({ counts, withAssistant, assistants, people, children, dayPlaces }: FamilyInputs): ServiceInput[] {
  return [
    ...counts.flatMap(({ town, areas }) => [town, ...areas.values()]),
    ...withAssistant,
    ...assistants,
    people,
    children,
    ...dayPlaces.map(({ places }) => places),
  ];
}
