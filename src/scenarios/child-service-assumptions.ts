import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Change } from '../series/change.js';
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

const inPreschool = (of: ChangeOf<PreschoolInputs>): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'preschool', (preschool) => of(preschool, change, options)),
});
const inFamilies = (of: ChangeOf<FamilyInputs>): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'families', (families) => of(families, change, options)),
});

/** Preschools, foster care and families: who asks, and what there is for them. */
export const CHILD_SERVICE_ASSUMPTIONS: readonly Assumption[] = [
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
