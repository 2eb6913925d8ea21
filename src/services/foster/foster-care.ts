import type { Message } from '../../language/language.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { Simulation } from '../../projection/simulation.js';
import { Draws } from '../../series/draws.js';
import { areaOf } from '../area-of.js';
import { missingInputs } from '../missing-inputs.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import type { ServiceOptions } from '../service-options.js';
import { hasCosts, missingCosts } from './foster-cost.js';
import type { FosterCareInputs, Prevention } from './foster-inputs.js';
import { type FosterPlan, missingStocks, planFosterCare } from './foster-plan.js';
import { quantitiesOfFosterCare } from './foster-quantities.js';
import { runFosterCare } from './foster-run.js';
import { PLACEMENTS } from './placement.js';
import { placementsPrevented } from './prevention.js';

/** How foster care is computed. */
export interface FosterCareOptions extends ServiceOptions {
  /** What prevents placements. Default: nothing. */
  readonly preventions?: readonly Prevention[];
}

const TITLE: Message = { pl: 'Piecza zastępcza', en: 'Foster care' };

/**
 * Children from a town in foster care: stock and flow by placement, year of stay and area of origin, in every draw; what they
 * cost, and what of it the town pays; children in care per 1,000 children, and the area's share of the town's.
 *
 * From episodes (single stays, pseudonymised) ages and ways out are followed too: children turn a year older each year, and
 * nobody over 17 is in care. From yearly totals alone, S' = S + E − X, X ~ Binomial(S, x), E ~ Poisson(λ × children 0-17), with x
 * and λ drawn from their posterior (see `fosterPosterior()`). λ of areas is drawn to the town's (gamma-Poisson).
 *
 * Assumptions: rates stay as they are; placements are counted if they last to the end of the year; the town's cost of a year is
 * that of the children of 31 December times twelve months. A newest stock older than the base is carried to it with the same
 * rates. Quantities: children, entries, exits, by placement (kin, non-professional, professional, institution), by year of stay
 * (first, second, third, before), rate, share (of areas), cost (the town's), cost-all; from episodes also home, adoption,
 * transfer, adult.
 *
 * @param people - Children 0-17 by area.
 * @param inputs - See {@link FosterCareInputs}.
 * @returns A service; flows begin with the first year after the base, or with the base where the newest stock is older.
 * @throws {RangeError} If parts do not fit the simulated areas, or the area asked for cuts a part in two.
 * @see Kingman (1993), Poisson Processes; Clayton & Kaldor (1987), Biometrics 43, for areas.
 * @example
 * const rumia = readTown('data/rumia');
 * const plan = project(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023 });
 * const children = fosterCare(plan, fosterCareInputs(rumia, { until: 2022 })).quantities.get('children');
 * Math.round(children.at(2022)[0]); // => 57
 */
export function fosterCare(
  people: ServicePeople,
  inputs: FosterCareInputs,
  { area, seed, preventions = [] }: FosterCareOptions = {},
): ServiceResult {
  const base = people instanceof Simulation ? people.expected.base : people.base;
  const tree = people instanceof Simulation ? people.tree : undefined;
  const used = listInputs(inputs, preventions);
  const id = people instanceof Simulation ? areaOf(people, area) : (area ?? base.areas.join());
  const lacking = missingStocks(inputs);
  if (lacking.length > 0) {
    return { id: 'foster-care', title: TITLE, area: id, quantities: new Map(), inputs: used, missing: missingInputs(TITLE, lacking) };
  }
  const plan = planFosterCare(people, inputs, seed);
  const ids = resolveAreas(area, base.areas, tree).ids;
  const chosen = partsOf(plan, ids);
  if (chosen === undefined) {
    return { id: 'foster-care', title: TITLE, area: id, quantities: new Map(), inputs: used, missing: [cutParts(id)] };
  }
  const children = ofOldStock(peopleDraws(people, { ages: '0-17', areas: [...ids] }), plan.from);
  const results = runFosterCare(plan.parts, {
    from: plan.from,
    until: children.years[children.years.length - 1],
    draws: plan.draws,
    seed: plan.seed,
    isWhole: plan.isWhole,
    parameters: plan.parameters,
    ...(preventions.length === 0 ? {} : { prevented: placementsPrevented(preventions, plan, base.areas, tree) }),
  });
  return {
    id: 'foster-care',
    title: TITLE,
    area: id,
    quantities: quantitiesOfFosterCare(plan, results, { children, inputs, chosen, isPart: ids.length < base.areas.length }),
    inputs: used,
    missing: [
      ...(hasCosts(inputs) ? [] : missingInputs({ pl: 'koszt pieczy zastępczej', en: 'cost of foster care' }, missingCosts(inputs))),
      ...(plan.hasAges ? [] : [NO_EPISODES]),
    ],
  };
}

/** Draws that say so where the newest stock is older than they are. */
function ofOldStock(children: Draws, from: number): Draws {
  const { description, years, statuses, source, notes, quality } = children;
  if (from >= years[0]) return children;
  const note: Message = {
    pl: `Najnowsza znana liczba dzieci w pieczy jest z ${from} r.; do ${years[0]} r. przeniesiono ją tymi samymi wskaźnikami`,
    en: `The newest known number of children in care is of ${from}; it is carried to ${years[0]} with the same rates`,
  };
  const values = years.map((year) => children.at(year));
  return new Draws({ description, years, values, statuses, source, notes: [...notes, note], quality: quality === 'ok' ? 'weak' : quality });
}

const NO_EPISODES: Message = {
  pl: 'Nie policzono: wieku dzieci w pieczy i dróg wyjścia (powrót do domu, przysposobienie, pełnoletność); brakuje: danych o pobytach (data przyjęcia i odejścia, rodzaj pieczy, rok urodzenia)',
  en: 'Not computed: ages of the children in care and their ways out (home, adoption, coming of age); missing: data of stays (dates of coming and leaving, placement, year of birth)',
};

function cutParts(area: string): Message {
  return {
    pl: `Nie policzono: pieczy zastępczej dla obszaru ${area}; brakuje: liczby dzieci w pieczy z niego samego`,
    en: `Not computed: foster care of the area ${area}; missing: the number of children in care from it alone`,
  };
}

/** Places of the parts that make up an area; undefined where it cuts one. */
function partsOf({ parts }: FosterPlan, ids: readonly string[]): readonly number[] | undefined {
  const inside = parts.flatMap(({ areas }, part) => (areas.every((one) => ids.includes(one)) ? [part] : []));
  const covered = inside.flatMap((part) => parts[part].areas);
  return covered.length === ids.length ? inside : undefined;
}

function listInputs(inputs: FosterCareInputs, preventions: readonly Prevention[]): ServiceInput[] {
  return [
    ...inputs.stocks.flatMap(({ inCare, children }) => [inCare, children]),
    ...inputs.origins.map(({ inCare }) => inCare),
    ...(inputs.episodes === undefined && inputs.aggregate === undefined
      ? [inputs.exitShare, inputs.institutionShare, inputs.kinShare, inputs.professionalShare]
      : []),
    ...PLACEMENTS.flatMap((placement) => inputs.monthlyCosts[placement]),
    inputs.costGrowth,
    ...(inputs.staysInEducation === undefined ? [] : [inputs.staysInEducation]),
    ...preventions.map(({ effect }) => effect),
  ];
}
