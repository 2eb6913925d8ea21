import type { Message } from '../../language/language.js';
import type { PlacesInUseInputs } from '../../services/care/places-in-use.js';
import type { Town } from '../town.js';
import { townFigure, townFigures } from './town-figures.js';

/** A service whose users follow a group of ages, and what its figures are called in a town's folder. */
interface PlacesInUseService {
  /** Before `_users`, `_waiting` and `_places`. */
  readonly indicator: string;
  readonly title: Message;
  readonly ages: string;
}

/** Ids of the services of {@link placesInUseInputs}. */
export type PlacesInUseId = 'self-help-home' | 'workshop' | 'carers-point' | 'youth-club';

const SERVICES: Readonly<Record<PlacesInUseId, PlacesInUseService>> = {
  'self-help-home': {
    indicator: 'self_help_home',
    title: { pl: 'Środowiskowy dom samopomocy', en: 'Community self-help home' },
    ages: '18+',
  },
  workshop: { indicator: 'workshop', title: { pl: 'Warsztat terapii zajęciowej', en: 'Occupational therapy workshop' }, ages: '18-64' },
  'carers-point': { indicator: 'carers_point', title: { pl: 'Punkt wsparcia opiekunów', en: "Carers' support point" }, ages: '45+' },
  'youth-club': { indicator: 'youth_club', title: { pl: 'Klub młodzieżowy', en: 'Youth club' }, ages: '15-24' },
};

/**
 * What a town's folder says of a service whose users follow a group of ages: users, people waiting and places by year, e.g. of the
 * youth club the indicators `youth_club_users`, `youth_club_waiting` and `youth_club_places`. What it does not say is missing.
 *
 * @param town - The town as read from its folder.
 * @param id - Which service.
 * @example
 * const { ages, users } = placesInUseInputs(readTown('data/rumia'), 'youth-club');
 * [ages, users.value]; // => ['15-24', null]
 */
export function placesInUseInputs(town: Town, id: PlacesInUseId): PlacesInUseInputs {
  const { indicator, title, ages } = SERVICES[id];
  const users = townFigure(town, `${indicator}_users`, { id: 'users' });
  return {
    id,
    title,
    ages,
    users,
    waiting: townFigure(town, `${indicator}_waiting`, { id: 'waiting' }),
    places: townFigures(town, `${indicator}_places`, { id: 'places' }),
    ...(users.value === null || users.year === undefined ? {} : { counted: town.population(users.year) }),
  };
}
