import type { Message } from '../../language/language.js';
import { binomial } from '../../numerics/binomial.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { areaOf } from '../area-of.js';
import { dealApplicants } from '../by-area/deal-applicants.js';
import { drawInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import { missingInputs } from '../missing-inputs.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { CARE_UNDER_3_ASSUMPTIONS, type CareUnder3Inputs } from './care-under-3-inputs.js';

const CHILDREN = { pl: 'dzieci', en: 'children' };

/**
 * Care under 3: children aged 0-2, how many apply for a crèche or club, for how many there are places, and the carers it
 * takes to look after all who apply.
 *
 * Of N children of an age a share p applies: Binomial(N, p) in each draw of a simulation, N p in a projection; of the
 * applicants of the town an area has its part. Limits: the
 * shares are between today's use and the targets, not a count of the town's parents; a three-year-old refused by a preschool
 * may stay in a crèche and is not counted here.
 *
 * @param people - Of the town, with single ages.
 * @param inputs - Default: {@link CARE_UNDER_3_ASSUMPTIONS}, which know of no places.
 * @returns Quantities children, demand, carers; capacity and shortage where places are known.
 * @example
 * const rumia = readTown('data/rumia');
 * const plan = project(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023 });
 * const { quantities, missing } = careUnder3(plan);
 * [quantities.get('children').at(2022)[0], [...quantities.keys()].length, missing.length]; // => [1537, 3, 1]
 */
export function careUnder3(
  people: ServicePeople,
  inputs: CareUnder3Inputs = CARE_UNDER_3_ASSUMPTIONS,
  options: ServiceOptions = {},
): ServiceResult {
  const simulated = people instanceof Simulation;
  const { areas } = (simulated ? people.expected : people).base;
  const { area, seed = simulated ? people.seed : 0 } = options;
  const { ids } = resolveAreas(area, areas, simulated ? people.tree : undefined);
  const children = peopleDraws(people, { ...(area === undefined ? {} : { areas: area }), ages: '0-2' });
  const ages = ['0', '1', '2'].map((age) => areas.map((one) => peopleDraws(people, { areas: [one], ages: age })));
  const { count: draws, years } = children;
  const inDraws = (input: ServiceInput): Float64Array =>
    simulated
      ? drawInput(input, { service: 'care-under-3', area: SHARED_AREA, year: years[0], seed, draws })
      : Float64Array.of(expectedInput(input));
  const shares = [inputs.shareAt0, inputs.shareAt1, inputs.shareAt2].map(inDraws);
  const carers = inDraws(inputs.childrenPerCarer);
  const town = simulated ? areaOf(people) : areas.join('+');
  const id = area ?? town;
  const named = { module: 'service care-under-3 applicants', area: town, year: years[0], draw: 0 };
  const random = stream(seed, named);
  const dealing = stream(seed, { ...named, module: 'service care-under-3 applicants by area' });
  const isAsked = areas.map((one) => ids.includes(one));
  const demand = quantityOf(children, described('demand', 'Chętni do opieki do lat 3', 'Applicants for care under 3'), (year, draw) => {
    if (!simulated)
      return sum(ages.map((one, age) => sum(one.map((part, row) => (isAsked[row] ? part.at(year)[draw] : 0))) * shares[age][draw]));
    random.restart(year, draw);
    dealing.restart(year, draw);
    return sum(
      ages.map((one, age) => {
        const living = one.map((part) => part.at(year)[draw]);
        // Of the applicants of the town those of the area, so that areas add up to it.
        const applied = dealApplicants(living, binomial(random, sum(living), shares[age][draw]), dealing);
        return sum(applied.filter((_, row) => isAsked[row]));
      }),
    );
  });
  const { places } = inputs;
  const isTown = ids.length === areas.length;
  const there =
    places.value === null || !isTown
      ? undefined
      : quantityOf(children, described('capacity', 'Miejsca opieki do lat 3', 'Places of care under 3'), () => places.value ?? 0);
  return {
    id: 'care-under-3',
    title: { pl: 'Opieka nad dziećmi do lat 3', en: 'Care under 3' },
    area: id,
    quantities: new Map<string, Draws>([
      ['children', children],
      ['demand', demand],
      ...(there === undefined
        ? []
        : ([
            ['capacity', there],
            ['shortage', shortageOf(demand, there)],
          ] as const)),
      [
        'carers',
        quantityOf(
          children,
          { id: 'care-under-3 carers', title: { pl: 'Opiekunowie', en: 'Carers' }, unit: { pl: 'osoby', en: 'persons' }, digits: 0 },
          (year, draw) => Math.ceil(demand.at(year)[draw] / carers[draw] - 1e-9),
        ),
      ],
    ]),
    inputs: [inputs.shareAt0, inputs.shareAt1, inputs.shareAt2, places, inputs.childrenPerCarer],
    missing: [
      ...missingInputs({ pl: 'miejsca i niedobór opieki do lat 3', en: 'places and shortage of care under 3' }, [places]),
      ...(isTown || places.value === null ? [] : [TOWN_PLACES]),
    ],
  };
}

const TOWN_PLACES: Message = {
  pl: 'Nie policzono: niedobór opieki do lat 3 w części miasta; miejsca są znane dla całego miasta',
  en: 'Not computed: the shortage of care under 3 in a part of the town; places are known for the whole town',
};

function described(id: string, pl: string, en: string): SeriesDescription {
  return { id: `care-under-3 ${id}`, title: { pl, en }, unit: CHILDREN, digits: 0 };
}
