import type { Change } from '../series/change.js';
import type { CareInputs } from '../services/care/care-inputs.js';
import { AS_ASSUMED } from '../services/care/hours-cost.js';
import type { Assumption, AssumptionTarget, ChangeInputsOptions } from './assumption.js';
import { changedInput, inGroup } from './change-inputs.js';
import { delayCapacities } from './delay-capacities.js';

const RATE = { pl: 'wzrost rocznie', en: 'growth a year' };
const ALL = ['multiply', 'add', 'set', 'cap'] as const;

const inCare = (of: (care: CareInputs, change: Change, options: ChangeInputsOptions) => CareInputs): AssumptionTarget => ({
  kind: 'services',
  change: (inputs, change, options) => inGroup(inputs, 'care', (care) => of(care, change, options)),
});

/** Wages, prices, and when what is planned opens. */
export const PRICE_ASSUMPTIONS: readonly Assumption[] = [
  {
    path: 'wages.level',
    title: { pl: 'Płace w opiece wobec założonych', en: 'Pay in care against what is assumed' },
    unit: { pl: 'razy', en: 'times' },
    kind: 'price',
    operations: ALL,
    range: [0.3, 5],
    timing: 'by-year',
    areas: 'town',
    target: inCare((care, change, how) => {
      const paid = <Inputs extends Pick<CareInputs['homeCare'], 'payLevel'>>(of: Inputs): Inputs => ({
        ...of,
        payLevel: changedInput(of.payLevel ?? AS_ASSUMED, change, how),
      });
      return { ...care, homeCare: paid(care.homeCare), specialistCare: paid(care.specialistCare), careHomes: paid(care.careHomes) };
    }),
  },
  {
    path: 'wages.growth',
    title: { pl: 'Wzrost płac po ostatnim znanym roku', en: 'Growth of wages after the last known year' },
    unit: RATE,
    kind: 'price',
    operations: ['add', 'set', 'cap'],
    range: [-0.1, 0.3],
    timing: 'all-years',
    areas: 'town',
    target: inCare((care, change, how) => {
      const grown = <Inputs extends Pick<CareInputs['homeCare'], 'wageGrowth'>>(of: Inputs): Inputs => ({
        ...of,
        wageGrowth: changedInput(of.wageGrowth, change, how),
      });
      return { ...care, homeCare: grown(care.homeCare), specialistCare: grown(care.specialistCare), careHomes: grown(care.careHomes) };
    }),
  },
  {
    path: 'incomes.growth',
    title: { pl: 'Wzrost dochodów mieszkańców DPS', en: 'Growth of the incomes of residents of homes' },
    unit: RATE,
    kind: 'price',
    operations: ['add', 'set', 'cap'],
    range: [-0.1, 0.3],
    timing: 'all-years',
    areas: 'town',
    target: inCare((care, change, how) => ({
      ...care,
      careHomes: { ...care.careHomes, incomeGrowth: changedInput(care.careHomes.incomeGrowth, change, how) },
    })),
  },
  {
    path: 'services.home-care.pricePerHour',
    title: { pl: 'Usługi opiekuńcze: cena godziny', en: 'Home care: price of an hour' },
    unit: { pl: 'zł za godzinę', en: 'PLN an hour' },
    kind: 'price',
    operations: ALL,
    range: [1, 500],
    timing: 'by-year',
    areas: 'town',
    target: inCare((care, change, how) => ({
      ...care,
      homeCare: { ...care.homeCare, pricePerHour: changedInput(care.homeCare.pricePerHour, change, how) },
    })),
  },
  {
    path: 'capacities.delay',
    title: { pl: 'Opóźnienie planowanych miejsc', en: 'Delay of the places planned' },
    unit: { pl: 'lata', en: 'years' },
    kind: 'capacity',
    operations: ['add'],
    range: [0, 20],
    timing: 'all-years',
    areas: 'town',
    isWhole: true,
    isCertain: true,
    target: { kind: 'services', change: delayCapacities },
  },
];
