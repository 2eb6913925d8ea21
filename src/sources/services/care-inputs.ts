import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { CARE_ASSUMPTIONS } from '../../services/care/care-assumptions.js';
import type { CareHomeGrowth } from '../../services/care/care-home-growth.js';
import { RESIDENT_SHARE } from '../../services/care/care-home-payment.js';
import type { CareInputs } from '../../services/care/care-inputs.js';
import type { PlacesInUseInputs } from '../../services/care/places-in-use.js';
import { wageIndex } from '../../services/care/wage-index.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { townFigure, townFigures } from './town-figures.js';

/** Homes with a published series of costs, the nearest there are. */
const COST_OF_A_MONTH_IN = 'dps-powiat-olsztynski';
/** Year of the reports of the voivodeship that price and hours come from. */
const REPORT_YEAR = 2018;
/** Id of the area for which the strategy plans places and workers. */
const PLANNED_IN = 'rumia-rewitalizacja';

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
  const wages = town.series('average_gross_wage', { area: 'polska' });
  const reported = (indicator: string, id: string): ServiceInput => townFigure(town, indicator, { area: region, id });
  const places = (target: string, id: string): ServiceInput[] => [
    ...townFigures(town, 'day_care_places_seniors', { area: PLANNED_IN, id: `${id} 2015` }),
    townFigure(town, target, { area: PLANNED_IN, id: `${id} 2022` }),
  ];
  return {
    homeCare: {
      ...dependency,
      ...family,
      town: town.id,
      users,
      partUsers: partUsersOf(town, users),
      coverageChange: a.coverageChange,
      hoursPerUser: between(reported('care_services_hours_per_recipient', 'hours_per_user'), HOURS_RANGE),
      pricePerHour: between(reported('care_services_unit_cost', 'price_per_hour'), PRICE_RANGE),
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
      pricePerHour: between(reported('specialist_care_mental_unit_cost', 'price_per_hour'), SPECIALIST_PRICE_RANGE),
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
    },
    respite: {
      ...dependency,
      ...family,
      staysPerCarer: a.staysPerCarer,
      stayDays: a.stayDays,
      beds: places('respite_places_target', 'beds'),
      refusedAtMost: a.refusedAtMost,
    },
    assistants: {
      ...dependency,
      id: 'assistants',
      title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of people with disabilities' },
      workers: [townFigure(town, 'personal_assistants_target', { area: PLANNED_IN, id: 'workers' })],
      hoursPerWorker: a.assistantHours,
      utilisation: a.assistantUtilisation,
      hoursPerWeek: a.assistantHoursPerWeek,
    },
    neighbourCare: {
      ...dependency,
      id: 'neighbour-care',
      title: { pl: 'Opieka sąsiedzka', en: 'Neighbourhood care' },
      workers: [townFigure(town, 'neighbour_care_providers_target', { area: PLANNED_IN, id: 'workers' })],
      hoursPerWorker: a.neighbourHours,
      utilisation: a.neighbourUtilisation,
      hoursPerWeek: weekly(between(reported('care_services_hours_per_recipient', 'hours_per_week'), HOURS_RANGE)),
    },
    careHomes: {
      ...dependency,
      town: town.id,
      counted,
      spending: townFigure(town, 'dps_spending_by_gmina', { id: 'spending' }),
      monthlyCost: between(costOfYear(town, REPORT_YEAR), COST_RANGE),
      townPayment: reported('dps_gmina_payment_unit', 'town_payment'),
      familyPayment: a.familyPayment,
      stayYears: a.stayYears,
      entryAt75: a.entryAt75,
      entryAt85: a.entryAt85,
      prevented: a.prevented,
      wages,
      wageGrowth: a.wageGrowth,
      prices: town.series('cpi_2015', { area: 'polska' }),
      incomeGrowth: a.incomeGrowth,
    },
    careHomeGrowth: growthOf(town, reported('dps_gmina_payment_unit', 'town_payment')),
    selfHelpHome: unknownPlaces('self-help-home', 'Środowiskowy dom samopomocy', 'Community self-help home', '18+'),
    workshop: unknownPlaces('workshop', 'Warsztat terapii zajęciowej', 'Occupational therapy workshop', '18-64'),
    carersPoint: unknownPlaces('carers-point', 'Punkt wsparcia opiekunów', "Carers' support point", '45+'),
  };
}

/** Homes whose costs of 2009 are published, and the growth from there to those of {@link COST_OF_A_MONTH_IN} in 2017. */
const EARLY_HOMES = ['dps-powiat-gryfinski', 'dps-powiat-koszalinski'] as const;

function growthOf(town: Town, payment: ServiceInput): CareHomeGrowth[] {
  const wages = town.series('average_gross_wage', { area: 'polska' });
  const prices = town.series('cpi_2015', { area: 'polska' });
  const early = EARLY_HOMES.flatMap((area) =>
    townFigures(town, 'dps_full_monthly_cost', { area }).flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const late = costOfYear(town, 2017);
  const cost = costOfYear(town, REPORT_YEAR);
  const rates = ['dps_spending_growth_from', 'dps_spending_growth_to'].map((indicator) => townFigure(town, indicator).value);
  const [first, last] = [prices.at(2010), prices.at(2015)];
  if (early.length === 0 || late.value === null || cost.value === null || payment.value === null || first === null || last === null)
    return [];
  const mean = early.reduce((sum, one) => sum + one, 0) / early.length;
  const wage = wageIndex(wages, { from: REPORT_YEAR, to: 2015, growth: 0 });
  const price = wageIndex(prices, { from: REPORT_YEAR, to: 2015, growth: 0 });
  return rates.flatMap((rate): CareHomeGrowth[] =>
    rate === null
      ? []
      : [
          {
            spending: rate / 100,
            cost: yearly(mean, late.value ?? mean, 2017 - 2009),
            income: yearly(first, last, 5),
            costPln: (cost.value ?? 0) * wage,
            incomePln: (((cost.value ?? 0) - (payment.value ?? 0)) / RESIDENT_SHARE) * price,
          },
        ],
  );
}

/** Even growth per year from one value to another. */
function yearly(from: number, to: number, years: number): number {
  return exp(log(to / from) / years) - 1;
}

/** A service of which the town's folder gives neither places nor users: it asks for them. */
function unknownPlaces(id: string, pl: string, en: string, ages: string): PlacesInUseInputs {
  const ask = (what: string, titlePl: string, titleEn: string): ServiceInput => ({
    id: what,
    title: { pl: titlePl, en: titleEn },
    value: null,
    unit: { pl: 'osoby', en: 'persons' },
    status: 'missing',
    source: 'MOPS',
    note: { pl: 'folder miasta jej nie podaje', en: "the town's folder does not give it" },
  });
  return {
    id,
    title: { pl, en },
    ages,
    users: ask('users', 'liczba korzystających', 'the number of users'),
    waiting: ask('waiting', 'liczba oczekujących', 'the number of people waiting'),
    places: [ask('places', 'liczba miejsc', 'the number of places')],
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** From the country's to as far on the other side. */
const HOURS_RANGE: Range = { low: 311.9, high: 380.5 };
/** The report says little against what contracts pay; the country's is 17.47. */
const PRICE_RANGE: Range = { low: 15.89, high: 20 };
const SPECIALIST_HOURS_RANGE: Range = { low: 268.4, high: 403.8 };
const SPECIALIST_PRICE_RANGE: Range = { low: 27, high: 33 };
/** From the cheapest to the dearest of the six homes. */
const COST_RANGE: Range = { low: 3024, high: 3725 };

/** The figure with a range, where it has a value. */
function between(input: ServiceInput, { low, high }: Range): ServiceInput {
  return input.value === null ? input : { ...input, low: Math.min(low, input.value), high: Math.max(high, input.value) };
}

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

function costOfYear(town: Town, year: number): ServiceInput {
  const costs = townFigures(town, 'dps_full_monthly_cost', { area: COST_OF_A_MONTH_IN, id: 'monthly_cost' });
  return { ...(costs.find((cost) => cost.year === year) ?? costs[costs.length - 1]), id: 'monthly_cost' };
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
