import type { Message } from '../../language/language.js';
import type { FamilyCount, FamilyInputs } from '../../services/families/family-inputs.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import type { TownInputsOptions } from './foster-care-inputs.js';
import { townFigure, townFigures } from './town-figures.js';

/**
 * What a town's folder says of families in need, family assistants and day support; what it does not say is missing.
 *
 * @param town - The town as read from its folder.
 * @example
 * const [, poverty] = familiesInputs(readTown('data/rumia')).counts;
 * [poverty.reason, poverty.town.low, poverty.town.high]; // => ['poverty', 844, 869]
 */
export function familiesInputs(town: Town, { until = Number.POSITIVE_INFINITY }: TownInputsOptions = {}): FamilyInputs {
  const helplessness = countOf(town, 'helplessness', 'families_supported_parenting_problems', until);
  const poverty = countOf(town, 'poverty', 'families_supported_poverty', until);
  const year = helplessness.town.year ?? poverty.town.year;
  return {
    counts: [helplessness, withTotal(town, poverty, until), countOf(town, 'disability', 'families_supported_disability', until)],
    withAssistant: townFigures(town, 'families_with_assistant', { until: until === Number.POSITIVE_INFINITY ? until : until + 1 }).filter(
      // A plan for the next year is known already.
      ({ year: of = 0, status }) => of <= until || status === 'planned',
    ),
    assistants: townFigures(town, 'family_assistants', { until }),
    people: peopleOf(town, year, 'people', { pl: 'Mieszkańcy', en: 'Residents' }, 'total'),
    children: peopleOf(town, year, 'children', { pl: 'Dzieci w wieku 0–17 lat', en: 'Children aged 0-17' }, '0-17'),
    dayPlaces: dayPlacesOf(town, until),
  };
}

function insideOf(town: Town): string[] {
  return town.areas.areas.map(({ id }) => id).filter((id) => id !== town.id && town.areas.path(id).some((around) => around.id === town.id));
}

function countOf(town: Town, reason: FamilyCount['reason'], indicator: string, until: number): FamilyCount {
  const areas = new Map<string, ServiceInput>();
  for (const area of insideOf(town)) {
    const input = townFigure(town, indicator, { area, until, id: `${indicator} ${area}` });
    if (input.value !== null) areas.set(area, input);
  }
  return { reason, town: townFigure(town, indicator, { until }), areas };
}

/**
 * The town's count from a part's count and its printed share, where the town's own is not printed: every whole number whose
 * share rounds to the one printed, in every area that has one.
 */
function withTotal(town: Town, count: FamilyCount, until: number): FamilyCount {
  if (count.town.value !== null) return count;
  const ranges = [...count.areas].flatMap(([area, part]) => {
    const percent = townFigure(town, 'families_supported_poverty_share', { area, until }).value;
    if (percent === null || part.value === null) return [];
    return [{ low: Math.ceil(part.value / ((percent + 0.5) / 100)), high: Math.floor(part.value / ((percent - 0.5) / 100)) }];
  });
  if (ranges.length === 0) return count;
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  if (low > high) return count;
  const [first] = count.areas.values();
  return {
    ...count,
    town: {
      ...count.town,
      value: Math.round((low + high) / 2),
      low,
      high,
      unit: first.unit,
      status: 'computed',
      ...(first.year === undefined ? {} : { year: first.year }),
      source: first.source,
      note: {
        pl: 'liczba dla miasta nie jest podana; każda z tego przedziału daje wydrukowane udziały obszarów',
        en: "the town's number is not printed; each of this range gives the printed shares of the areas",
      },
    },
  };
}

function peopleOf(town: Town, year: number | undefined, id: string, title: Message, ages: string): ServiceInput {
  const unit: Message = { pl: 'osoby', en: 'persons' };
  try {
    if (year !== undefined) {
      const population = town.population(year);
      return { id, title, value: population.count({ ages }), unit, status: population.status, year, source: population.source };
    }
  } catch {
    // No population of that year: the figure is missing, and the service says so.
  }
  const note: Message = { pl: 'folder miasta nie ma ludności z tego roku', en: "the town's folder has no population of that year" };
  return { id, title, value: null, unit, status: 'missing', source: town.name, note };
}

/** Places that are there and places that are planned, by area. */
function dayPlacesOf(town: Town, until: number): FamilyInputs['dayPlaces'] {
  return [town.id, ...insideOf(town)].flatMap((area) => {
    const there = townFigures(town, 'day_support_places_children', { area, until });
    // Plans are known before their year.
    const planned = townFigures(town, 'day_support_places_children_target', { area });
    return [...there, ...planned].filter(({ value }) => value !== null).map((places) => ({ area, places }));
  });
}
