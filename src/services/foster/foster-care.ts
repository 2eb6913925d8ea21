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
import { quantitiesOfCutPart } from './foster-cut-part.js';
import type { FosterCareInputs, Prevention } from './foster-inputs.js';
import { missingStocks, planFosterCare } from './foster-plan.js';
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
export function fosterCare(people: ServicePeople, inputs: FosterCareInputs, { area, ...options }: FosterCareOptions = {}): ServiceResult {
  return fosterCareIn(people, inputs, options)(area);
}

/**
 * Foster care of a town, computed once, and what of it belongs to an area; see {@link fosterCare}.
 *
 * @returns Asks for an area by its id; for everybody where none is given.
 */
export function fosterCareIn(
  people: ServicePeople,
  inputs: FosterCareInputs,
  { seed, preventions = [] }: Omit<FosterCareOptions, 'area'> = {},
): (area?: string) => ServiceResult {
  const base = people instanceof Simulation ? people.expected.base : people.base;
  const tree = people instanceof Simulation ? people.tree : undefined;
  const lacking = missingStocks(inputs);
  const about = (area: string | undefined): Pick<ServiceResult, 'id' | 'title' | 'area' | 'inputs'> => ({
    id: 'foster-care',
    title: TITLE,
    area: people instanceof Simulation ? areaOf(people, area) : (area ?? base.areas.join()),
    inputs: listInputs(inputs, preventions),
  });
  if (lacking.length > 0) return (area) => ({ ...about(area), quantities: new Map(), missing: missingInputs(TITLE, lacking) });
  const plan = planFosterCare(people, inputs, seed);
  const { years } = plan.children;
  const results = runFosterCare(plan.parts, {
    from: plan.from,
    until: years[years.length - 1],
    draws: plan.draws,
    seed: plan.seed,
    isWhole: plan.isWhole,
    parameters: plan.parameters,
    ...(preventions.length === 0 ? {} : { prevented: placementsPrevented(preventions, plan, base.areas, tree) }),
  });
  return (area) => {
    const ids = resolveAreas(area, base.areas, tree).ids;
    // An area that cuts a part in two is computed from the whole part.
    const chosen = plan.parts.flatMap(({ areas }, part) => (areas.some((one) => ids.includes(one)) ? [part] : []));
    const covered = chosen.flatMap((part) => plan.parts[part].areas);
    const children = ofOldStock(peopleDraws(people, { ages: '0-17', areas: covered }), plan.from);
    const quantities = quantitiesOfFosterCare(plan, results, { children, inputs, chosen, isPart: ids.length < base.areas.length });
    const whole = about(area);
    const cutIn = covered.length > ids.length && people instanceof Simulation ? people : undefined;
    return {
      ...whole,
      quantities: cutIn === undefined ? quantities : quantitiesOfCutPart(quantities, cutIn, { covered, area: whole.area, seed: plan.seed }),
      missing: [
        ...(cutIn === undefined ? [] : [cutParts(whole.area)]),
        ...(hasCosts(inputs) ? [] : missingInputs({ pl: 'koszt pieczy zastępczej', en: 'cost of foster care' }, missingCosts(inputs))),
        ...(plan.hasAges ? [] : [NO_EPISODES]),
      ],
    };
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
    pl: `Nie policzono: przyjęć, odejść i rodzajów pieczy dla obszaru ${area}; brakuje: liczby dzieci w pieczy z niego samego`,
    en: `Not computed: entries, exits and placements of the area ${area}; missing: the number of children in care from it alone`,
  };
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
