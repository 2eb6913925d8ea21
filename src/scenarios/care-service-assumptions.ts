import type { Message } from '../language/language.js';
import type { Change } from '../series/change.js';
import { ENTRIES_AS_ASSUMED } from '../services/care/care-homes.js';
import type { CareInputs } from '../services/care/care-inputs.js';
import type { Assumption, AssumptionTarget, ChangeInputsOptions } from './assumption.js';
import { changedInput, changedSteps, inGroup } from './change-inputs.js';

const PLACES: Message = { pl: 'miejsca', en: 'places' };
const SHARE: Message = { pl: 'udział', en: 'share' };
const TIMES: Message = { pl: 'razy', en: 'times' };
const ALL = ['multiply', 'add', 'set', 'cap'] as const;
const BY_YEAR = { operations: ALL, timing: 'by-year', areas: 'town', kind: 'service' } as const;
const CAPACITY = { ...BY_YEAR, kind: 'capacity', unit: PLACES, range: [0, 10_000], factors: [0, 100] } as const;
const ALL_YEARS = { operations: ALL, timing: 'all-years', areas: 'town', kind: 'service' } as const;

type ChangeOf<Inputs> = (inputs: Inputs, change: Change, options: ChangeInputsOptions) => Inputs;

const inCare = (of: ChangeOf<CareInputs>): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'care', (care) => of(care, change, options)),
});

/** Care for older and disabled people: who asks for it, and what there is for them. */
export const CARE_SERVICE_ASSUMPTIONS: readonly Assumption[] = [
  {
    ...BY_YEAR,
    path: 'services.home-care.coverageChange',
    title: { pl: 'Usługi opiekuńcze: roczna zmiana udziału osób objętych', en: 'Home care: yearly change of the share that is served' },
    unit: SHARE,
    operations: ['add', 'set', 'cap'],
    range: [-0.3, 0.3],
    target: inCare((care, change, how) => ({
      ...care,
      homeCare: { ...care.homeCare, coverageChange: changedInput(care.homeCare.coverageChange, change, how) },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.home-care.hoursPerUser',
    title: { pl: 'Usługi opiekuńcze: godziny na osobę', en: 'Home care: hours per user' },
    unit: { pl: 'godziny rocznie', en: 'hours a year' },
    range: [1, 8784],
    target: inCare((care, change, how) => ({
      ...care,
      homeCare: { ...care.homeCare, hoursPerUser: changedInput(care.homeCare.hoursPerUser, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.home-care.capacityHours',
    title: { pl: 'Usługi opiekuńcze: godziny, które miasto może zapewnić', en: 'Home care: hours the town can provide' },
    unit: { pl: 'godziny rocznie', en: 'hours a year' },
    range: [0, 10_000_000],
    target: inCare((care, change, how) => ({
      ...care,
      homeCare: { ...care.homeCare, capacityHours: changedInput(care.homeCare.capacityHours, change, how) },
    })),
  },
  {
    ...ALL_YEARS,
    path: 'services.care.postponed',
    title: {
      pl: 'Zdrowe starzenie: o ile lat później zależność na rok życia',
      en: 'Healthy ageing: years dependency comes later per year of life',
    },
    unit: { pl: 'lata na rok', en: 'years per year' },
    operations: ['set'],
    range: [0, 1],
    target: inCare((care, change, how) => {
      const later = <Inputs extends Pick<CareInputs['homeCare'], 'postponed'>>(of: Inputs): Inputs => ({
        ...of,
        postponed: changedInput(of.postponed, change, how),
      });
      return {
        ...care,
        homeCare: later(care.homeCare),
        dayHomes: later(care.dayHomes),
        seniorClubs: later(care.seniorClubs),
        respite: later(care.respite),
        assistants: later(care.assistants),
        neighbourCare: later(care.neighbourCare),
        careHomes: later(care.careHomes),
      };
    }),
  },
  {
    ...CAPACITY,
    path: 'services.day-homes.places',
    title: { pl: 'Dzienne domy: miejsca', en: 'Day homes: places' },
    target: inCare((care, change, how) => ({
      ...care,
      dayHomes: { ...care.dayHomes, places: changedSteps(care.dayHomes.places, change, how) },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.day-homes.takeUp',
    title: { pl: 'Dzienne domy: udział chętnych', en: 'Day homes: share who would come' },
    unit: SHARE,
    range: [0, 1],
    target: inCare((care, change, how) => ({
      ...care,
      dayHomes: { ...care.dayHomes, takeUp: changedInput(care.dayHomes.takeUp, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.senior-clubs.places',
    title: { pl: 'Kluby seniora: miejsca', en: 'Senior clubs: places' },
    target: inCare((care, change, how) => ({
      ...care,
      seniorClubs: { ...care.seniorClubs, places: changedSteps(care.seniorClubs.places, change, how) },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.senior-clubs.takeUp',
    title: { pl: 'Kluby seniora: udział chętnych', en: 'Senior clubs: share who would come' },
    unit: SHARE,
    range: [0, 1],
    target: inCare((care, change, how) => ({
      ...care,
      seniorClubs: { ...care.seniorClubs, takeUp: changedInput(care.seniorClubs.takeUp, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.respite.beds',
    title: { pl: 'Opieka wytchnieniowa: łóżka', en: 'Respite care: beds' },
    unit: { pl: 'łóżka', en: 'beds' },
    target: inCare((care, change, how) => ({
      ...care,
      respite: { ...care.respite, beds: changedSteps(care.respite.beds, change, how) },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.respite.staysPerCarer',
    title: { pl: 'Opieka wytchnieniowa: pobyty na rodzinę', en: 'Respite care: stays per family' },
    unit: { pl: 'pobyty rocznie', en: 'stays a year' },
    range: [0, 20],
    target: inCare((care, change, how) => ({
      ...care,
      respite: { ...care.respite, staysPerCarer: changedInput(care.respite.staysPerCarer, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.assistants.workers',
    title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of disabled people' },
    unit: { pl: 'osoby', en: 'persons' },
    target: inCare((care, change, how) => ({
      ...care,
      assistants: { ...care.assistants, workers: changedSteps(care.assistants.workers, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.neighbour-care.workers',
    title: { pl: 'Opiekunowie sąsiedzcy', en: 'Neighbourhood carers' },
    unit: { pl: 'osoby', en: 'persons' },
    target: inCare((care, change, how) => ({
      ...care,
      neighbourCare: { ...care.neighbourCare, workers: changedSteps(care.neighbourCare.workers, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.self-help-home.places',
    title: { pl: 'Środowiskowy dom samopomocy: miejsca', en: 'Community self-help home: places' },
    target: inCare((care, change, how) => ({
      ...care,
      selfHelpHome: { ...care.selfHelpHome, places: changedSteps(care.selfHelpHome.places, change, how) },
    })),
  },
  {
    ...CAPACITY,
    path: 'services.workshop.places',
    title: { pl: 'Warsztat terapii zajęciowej: miejsca', en: 'Occupational therapy workshop: places' },
    target: inCare((care, change, how) => ({
      ...care,
      workshop: { ...care.workshop, places: changedSteps(care.workshop.places, change, how) },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.care-homes.entries',
    title: { pl: 'Domy pomocy społecznej: przyjęcia wobec założonych', en: 'Residential homes: entries against what is assumed' },
    unit: TIMES,
    range: [0, 10],
    factors: [0, 10],
    target: inCare((care, change, how) => ({
      ...care,
      careHomes: { ...care.careHomes, entryLevel: changedInput(care.careHomes.entryLevel ?? ENTRIES_AS_ASSUMED, change, how) },
    })),
  },
  {
    ...ALL_YEARS,
    path: 'services.care-homes.stayYears',
    title: { pl: 'Domy pomocy społecznej: średni pobyt', en: 'Residential homes: mean stay' },
    unit: { pl: 'lata', en: 'years' },
    range: [0.5, 20],
    target: inCare((care, change, how) => ({
      ...care,
      careHomes: { ...care.careHomes, stayYears: changedInput(care.careHomes.stayYears, change, how) },
    })),
  },
];
