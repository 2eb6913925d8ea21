import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Change } from '../series/change.js';
import { ENTRIES_AS_ASSUMED } from '../services/care/care-homes.js';
import type { CareInputs } from '../services/care/care-inputs.js';
import type { FamilyInputs } from '../services/families/family-inputs.js';
import type { PreschoolInputs } from '../services/preschool/preschool-inputs.js';
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
const inPreschool = (of: ChangeOf<PreschoolInputs>): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'preschool', (preschool) => of(preschool, change, options)),
});
const inFamilies = (of: ChangeOf<FamilyInputs>): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'families', (families) => of(families, change, options)),
});

/** Who asks for services, and what there is for them. */
export const SERVICE_ASSUMPTIONS: readonly Assumption[] = [
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
    title: { pl: 'Zdrowe starzenie: o ile lat później zależność na rok życia', en: 'Healthy ageing: years dependency comes later per year of life' },
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
  {
    ...CAPACITY,
    path: 'services.preschool.capacity',
    title: { pl: 'Przedszkola: miejsca', en: 'Preschools: places' },
    target: inPreschool((preschool, change) =>
      preschool.units === null
        ? { ...preschool, placesChanges: [...(preschool.placesChanges ?? []), change] }
        : fail(
            `scenariusz: „${change.id}”: miasto podaje miejsca każdego przedszkola osobno; zmień je w danych`,
            `scenario: "${change.id}": the town gives the places of each preschool; change them in the data`,
          ),
    ),
  },
  {
    ...CAPACITY,
    path: 'services.preschool.newPlaces',
    title: { pl: 'Przedszkola: planowane nowe miejsca', en: 'Preschools: new places planned' },
    timing: 'all-years',
    operations: ['multiply', 'set'],
    isCertain: true,
    target: inPreschool((preschool, { operation, value }) => ({
      ...preschool,
      newPlaces: {
        ...preschool.newPlaces,
        value: operation === 'multiply' && preschool.newPlaces.value !== null ? preschool.newPlaces.value * value : value,
        status: 'assumed',
      },
    })),
  },
  {
    ...BY_YEAR,
    path: 'services.preschool.participation',
    title: { pl: 'Przedszkola: chętni na dziecko wobec założonych', en: 'Preschools: applicants per child against what is assumed' },
    unit: TIMES,
    operations: ['multiply'],
    range: [0, 1],
    factors: [0.1, 3],
    target: inPreschool((preschool, change, how) => ({
      ...preschool,
      shareAt3: changedInput(preschool.shareAt3, change, how),
      shareAt4: changedInput(preschool.shareAt4, change, how),
      shareAt5: changedInput(preschool.shareAt5, change, how),
      shareAt6: changedInput(preschool.shareAt6, change, how),
    })),
  },
  {
    ...ALL_YEARS,
    path: 'services.foster-care.institutionShare',
    title: { pl: 'Piecza zastępcza: udział dzieci w placówkach', en: 'Foster care: share of children in institutions' },
    unit: SHARE,
    range: [0, 1],
    target: {
      kind: 'services',
      change: (inputs, change, how) =>
        inGroup(inputs, 'foster', (foster) => ({ ...foster, institutionShare: changedInput(foster.institutionShare, change, how) })),
    },
  },
  {
    ...CAPACITY,
    path: 'services.families.assistants',
    title: { pl: 'Asystenci rodziny', en: 'Family assistants' },
    unit: { pl: 'etaty', en: 'posts' },
    target: inFamilies((families, change, how) => ({ ...families, assistants: changedSteps(families.assistants, change, how) })),
  },
  {
    ...CAPACITY,
    path: 'services.families.dayPlaces',
    title: { pl: 'Wsparcie dzienne dzieci: miejsca', en: 'Day support of children: places' },
    areas: 'parts',
    target: {
      kind: 'services',
      change: (inputs, change, how) =>
        inGroup(inputs, 'families', (families) => {
          const where = how.area ?? inputs.town;
          if (!families.dayPlaces.some(({ area }) => area === where)) {
            const known = families.dayPlaces.map(({ area }) => area);
            fail(
              `scenariusz: „${change.id}”: obszar „${where}” nie ma takich miejsc; mają je: ${known.join(', ')}`,
              `scenario: "${change.id}": the area "${where}" has no such places; these have: ${known.join(', ')}`,
            );
          }
          return {
            ...families,
            dayPlaces: families.dayPlaces.map((one) =>
              one.area === where ? { ...one, places: changedInput(one.places, change, how) } : one,
            ),
          };
        }),
    },
  },
];
