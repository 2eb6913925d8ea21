import type { Planned } from '../../services/by-area/planned-here.js';
import { CARE_ASSUMPTIONS } from '../../services/care/care-assumptions.js';
import type { CareInputs } from '../../services/care/care-inputs.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { careHomeGrowthOf, careHomesInputs } from './care-homes-inputs.js';
import { between, type Range } from './figure-range.js';
import { placesInUseInputs } from './places-in-use-inputs.js';
import { plannedFor } from './planned-for.js';
import { townFigure, townFigures } from './town-figures.js';
import { wagesOf } from './wages-of.js';

/**
 * What a town's folder says of care for older and disabled people; what it does not say is published for the country or the
 * voivodeship, or assumed with a range, and each figure says which.
 *
 * Prices and hours per user are those of the voivodeship in 2018, the first year reported; a replay from 2015 uses them too and
 * says so by their year.
 *
 * @param town - The town as read from its folder.
 * @throws {RangeError} If the folder has no people of the year the users were counted.
 * @example
 * const inputs = careInputs(readTown('data/rumia')).homeCare;
 * [inputs.users.value, inputs.hoursPerUser.value, inputs.pricePerHour.value]; // => [103, 346.2, 15.89]
 */
export function careInputs(town: Town): CareInputs {
  const users = townFigure(town, 'care_services_at_home_recipients', { id: 'users' });
  const counted = town.population(users.year ?? 2015);
  const region = regionOf(town);
  const a = CARE_ASSUMPTIONS;
  const dependency = {
    dependentAt65: a.dependentAt65,
    dependentAt90: a.dependentAt90,
    womensOdds: a.womensOdds,
    postponed: a.postponed,
  };
  const family = { familyShare: a.familyShare, familyElasticity: a.familyElasticity, counted };
  const reported = (indicator: string, id: string): ServiceInput => townFigure(town, indicator, { area: region, id });
  const { wages, priced } = wagesOf(town);
  const planned = (target: string): Planned => plannedFor(town, target);
  const places = (target: string, id: string): ServiceInput[] => [
    ...townFigures(town, 'day_care_places_seniors', { area: planned(target).area, id: `${id} 2015` }),
    townFigure(town, target, { area: planned(target).area, id: `${id} 2022` }),
  ];
  const workers = (target: string): ServiceInput[] => [townFigure(town, target, { area: planned(target).area, id: 'workers' })];
  return {
    homeCare: {
      ...dependency,
      ...family,
      town: town.id,
      users,
      partUsers: partUsersOf(town, users),
      coverageChange: a.coverageChange,
      hoursPerUser: between(reported('care_services_hours_per_recipient', 'hours_per_user'), HOURS_RANGE),
      pricePerHour: priced(between(reported('care_services_unit_cost', 'price_per_hour'), PRICE_RANGE)),
      wages,
      wageGrowth: a.wageGrowth,
      capacityHours: CAPACITY_HOURS,
      leave: a.leave,
    },
    specialistCare: {
      town: town.id,
      users: townFigure(town, 'specialist_care_mental_disorders_recipients', { id: 'users' }),
      usersChange: a.specialistChange,
      hoursPerUser: between(reported('specialist_care_mental_hours_per_recipient', 'hours_per_user'), SPECIALIST_HOURS_RANGE),
      pricePerHour: priced(between(reported('specialist_care_mental_unit_cost', 'price_per_hour'), SPECIALIST_PRICE_RANGE)),
      wages,
      wageGrowth: a.wageGrowth,
    },
    dayHomes: {
      ...dependency,
      id: 'day-homes',
      title: { pl: 'Dzienne domy pomocy', en: 'Day homes' },
      target: 'dependent',
      takeUp: a.dayHomeTakeUp,
      daysPerWeek: a.dayHomeDays,
      openDays: a.openDays,
      places: places('day_care_home_places_target', 'places'),
      planned: planned('day_care_home_places_target'),
    },
    seniorClubs: {
      ...dependency,
      id: 'senior-clubs',
      title: { pl: 'Kluby seniora', en: 'Senior clubs' },
      target: 'independent',
      takeUp: a.clubTakeUp,
      daysPerWeek: a.clubDays,
      openDays: a.openDays,
      places: places('senior_club_places_target', 'places'),
      planned: planned('senior_club_places_target'),
    },
    respite: {
      ...dependency,
      ...family,
      staysPerCarer: a.staysPerCarer,
      stayDays: a.stayDays,
      beds: places('respite_places_target', 'beds'),
      planned: planned('respite_places_target'),
      refusedAtMost: a.refusedAtMost,
    },
    assistants: {
      ...dependency,
      id: 'assistants',
      title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of people with disabilities' },
      workers: workers('personal_assistants_target'),
      planned: planned('personal_assistants_target'),
      hoursPerWorker: a.assistantHours,
      utilisation: a.assistantUtilisation,
      hoursPerWeek: a.assistantHoursPerWeek,
    },
    neighbourCare: {
      ...dependency,
      id: 'neighbour-care',
      title: { pl: 'Opieka sąsiedzka', en: 'Neighbourhood care' },
      workers: workers('neighbour_care_providers_target'),
      planned: planned('neighbour_care_providers_target'),
      hoursPerWorker: a.neighbourHours,
      utilisation: a.neighbourUtilisation,
      hoursPerWeek: weekly(between(reported('care_services_hours_per_recipient', 'hours_per_week'), HOURS_RANGE)),
    },
    careHomes: careHomesInputs(town, { ...dependency, counted, region }),
    careHomeGrowth: careHomeGrowthOf(town, { region }),
    selfHelpHome: placesInUseInputs(town, 'self-help-home'),
    workshop: placesInUseInputs(town, 'workshop'),
    carersPoint: placesInUseInputs(town, 'carers-point'),
  };
}

/** From the country's to as far on the other side. */
const HOURS_RANGE: Range = { low: 311.9, high: 380.5 };
/** The report says little against what contracts pay; the country's is 17.47. */
const PRICE_RANGE: Range = { low: 15.89, high: 20 };
const SPECIALIST_HOURS_RANGE: Range = { low: 268.4, high: 403.8 };
const SPECIALIST_PRICE_RANGE: Range = { low: 27, high: 33 };
/** Hours a year as hours a week. */
function weekly({ value, low, high, ...input }: ServiceInput): ServiceInput {
  const unit = { pl: 'godziny na osobę tygodniowo', en: 'hours/person/week' };
  const perWeek = (hours: number): number => hours / 52;
  return {
    ...input,
    value: value === null ? null : perWeek(value),
    ...(low === undefined ? {} : { low: perWeek(low) }),
    ...(high === undefined ? {} : { high: perWeek(high) }),
    unit,
  };
}

/** Voivodeship of the town. */
function regionOf(town: Town): string {
  return town.areas.path(town.id).find(({ kind }) => kind === 'voivodeship')?.id ?? town.id;
}

/** Users in the parts of the town that were counted apart, and in the rest of it. */
function partUsersOf(town: Town, users: ServiceInput): ReadonlyMap<string, ServiceInput> {
  const parts = town.areas
    .children(town.id)
    .filter(({ kind }) => kind !== 'remainder')
    .map(({ id }): [string, ServiceInput] => [id, townFigure(town, 'care_services_at_home_recipients', { area: id, id: `users ${id}` })])
    .filter(([, { value }]) => value !== null);
  const rest = town.areas.children(town.id).find(({ kind }) => kind === 'remainder');
  if (parts.length === 0 || rest === undefined || users.value === null) return new Map(parts);
  const elsewhere = parts.reduce((sum, [, { value }]) => sum + (value ?? 0), 0);
  const remaining: ServiceInput = {
    ...users,
    id: `users ${rest.id}`,
    title: { pl: `${users.title.pl}: ${rest.name}`, en: `${users.title.en}: ${rest.name}` },
    value: users.value - elsewhere,
    status: 'computed',
    note: { pl: 'miasto bez części policzonych osobno', en: 'the town without the parts counted apart' },
  };
  return new Map([...parts, [rest.id, remaining]]);
}

/** Nobody has said how many hours the town can provide. */
const CAPACITY_HOURS: ServiceInput = {
  id: 'capacity_hours',
  title: { pl: 'Godziny usług, które miasto może zapewnić', en: 'Hours of care the town can provide' },
  value: null,
  unit: { pl: 'godziny rocznie', en: 'hours per year' },
  status: 'missing',
  source: 'MOPS',
  note: { pl: 'strategia jej nie podaje', en: 'the strategy does not give them' },
};
