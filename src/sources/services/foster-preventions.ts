import type { Message } from '../../language/language.js';
import type { Prevention } from '../../services/foster/foster-inputs.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import type { TownInputsOptions } from './foster-care-inputs.js';
import { townFigures } from './town-figures.js';

/**
 * What a town plans that may prevent placements in foster care: day-support places of its areas and families with an assistant,
 * each as what comes on top of the first figure. How many placements they prevent no figure of the folder says: the effects are
 * missing, to be filled with a measured interval.
 *
 * @param town - The town as read from its folder.
 * @example
 * fosterPreventions(readTown('data/rumia')).map(({ id, units, effect }) => [id, [...units].at(-1), effect.value]); // => [['day-places rumia-rewitalizacja', [2022, 30], null], ['family-assistants', [2016, 4], null]]
 */
export function fosterPreventions(town: Town, { until = Number.POSITIVE_INFINITY }: TownInputsOptions = {}): Prevention[] {
  const areas = town.areas.areas.filter(({ id }) => id === town.id || town.areas.path(id).some((around) => around.id === town.id));
  const places = areas.flatMap(({ id: area }): Prevention[] => {
    const there = townFigures(town, 'day_support_places_children', { area, until });
    const planned = townFigures(town, 'day_support_places_children_target', { area });
    const units = unitsOf(there, planned);
    return units.size === 0 ? [] : [{ id: `day-places ${area}`, units, effect: unmeasured('day_places_effect', PLACES), areas: [area] }];
  });
  const families = townFigures(town, 'families_with_assistant', { until: until + 1 });
  const units = unitsOf(families.slice(0, 1), families.slice(1));
  return [
    ...places.map(({ areas: within = [], ...rest }): Prevention => (within[0] === town.id ? rest : { ...rest, areas: within })),
    ...(units.size === 0 ? [] : [{ id: 'family-assistants', units, effect: unmeasured('family_assistants_effect', ASSISTANTS) }]),
  ];
}

const PLACES: Message = {
  pl: 'Umieszczenia, którym rocznie zapobiega jedno miejsce wsparcia dziennego',
  en: 'Placements prevented a year by one day-support place',
};

const ASSISTANTS: Message = {
  pl: 'Umieszczenia, którym rocznie zapobiega praca asystenta z jedną rodziną',
  en: 'Placements prevented a year by an assistant working with one family',
};

/** Units on top of the first ones, by year. */
function unitsOf(there: readonly ServiceInput[], planned: readonly ServiceInput[]): Map<number, number> {
  const first = there.find(({ value }) => value !== null)?.value ?? 0;
  const later = [...there, ...planned].filter(({ value, year }) => value !== null && year !== undefined && value > first);
  return new Map(later.map(({ value, year }) => [year ?? 0, (value ?? 0) - first]));
}

function unmeasured(id: string, title: Message): ServiceInput {
  return {
    id,
    title,
    value: null,
    unit: { pl: 'umieszczenia', en: 'placements' },
    status: 'missing',
    source: 'kohorta',
    note: {
      pl: 'nikt tego w mieście nie zmierzył; podaj przedział z ewaluacji, a breakEven() powie, ile wystarczy',
      en: 'nobody has measured it in the town; give an interval from an evaluation; breakEven() says how much is enough',
    },
  };
}
