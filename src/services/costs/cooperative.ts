import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import { drawInput } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { contractPath } from './contract-path.js';
import type { CostIndices } from './cost-indices.js';
import { indexedAmount } from './indexed-amount.js';
import { openingYear } from './opening.js';
import { type MixProvider, type ProviderMix, providerMix } from './provider-mix.js';
import { rampedCapacity } from './ramped-capacity.js';

/** A cooperative that a town founds: it repairs first, and gives hours of care later, under contracts. Any input may be missing. */
export interface CooperativeInputs {
  /** Machine name, e.g. 'linia-zagorska-struga'. */
  readonly id: string;
  readonly title: Message;
  /** Year and month in which repairs and care begin, and months until each is at its full size. */
  readonly repairsYear: ServiceInput;
  readonly repairsMonth: ServiceInput;
  readonly repairsRamp: ServiceInput;
  readonly careYear: ServiceInput;
  readonly careMonth: ServiceInput;
  readonly careRamp: ServiceInput;
  /** Carers at the full size, and hours each gives in a year. */
  readonly carers: ServiceInput;
  readonly hoursPerCarer: ServiceInput;
  /** What starting repairs and care costs once, PLN. */
  readonly repairsStart: ServiceInput;
  readonly careStart: ServiceInput;
  /** PLN for an hour of care, of the cooperative and of whoever gives it now. */
  readonly hourCost: ServiceInput;
  readonly ownHourCost: ServiceInput;
  /** Part of the hours that the town means to contract out to it, 0 to 1. */
  readonly share: ServiceInput;
}

/** Money, contracts and random numbers. */
export interface CooperativeOptions {
  readonly indices: CostIndices;
  /** Years of a contract. Default: 3, as the strategy has it. */
  readonly contractYears?: number;
  /** The part of the hours that the town keeps to itself at least. Default: 0. */
  readonly inHouseFloor?: number;
  /** Default: 0. */
  readonly seed?: number;
  /** Default: 'town'. */
  readonly area?: string;
}

/** What a cooperative does to cost and capacity. */
export interface Cooperative extends ServiceResult {
  /** Who gives the hours; undefined where an input of it is missing. */
  readonly mix: ProviderMix | undefined;
}

/**
 * What a cooperative changes in a service of hours: its repairs and its care begin at their own times and fill slowly; the first
 * contract on care begins with the first year in which it gives care, and shares change only when contracts end; what it cannot
 * take the town goes on doing itself.
 *
 * Quantities, as far as the inputs allow: 'repairs_ramp' (how full the repairs are, 0 to 1), 'care_capacity', 'care_hours',
 * 'contracted_share', 'contracted_value', 'cost' of all hours with what starting costs, 'cost_without' the cooperative, and
 * 'difference'.
 *
 * @param hours - Hours of care that are needed, in draws, e.g. of `homeCare()`; of the years and draws of the indices.
 * @param inputs - What is missing in them is said, and what needs it is left out.
 * @throws {RangeError} If an input is outside its range, or the town would keep less than the floor.
 * @example
 * const unknown = (id: string) => ({ id, title: { pl: id, en: id }, value: null, unit: { pl: '', en: '' }, status: 'missing' as const, source: '' });
 * const names = ['repairsYear', 'repairsMonth', 'repairsRamp', 'careYear', 'careMonth', 'careRamp', 'carers', 'hoursPerCarer', 'repairsStart', 'careStart', 'hourCost', 'ownHourCost', 'share'] as const;
 * const [repairsYear, repairsMonth, repairsRamp, careYear, careMonth, careRamp, carers, hoursPerCarer, repairsStart, careStart, hourCost, ownHourCost, share] = names.map(unknown);
 * const inputs = { id: 'coop', title: { pl: 'Spółdzielnia', en: 'Cooperative' }, repairsYear, repairsMonth, repairsRamp, careYear, careMonth, careRamp, carers, hoursPerCarer, repairsStart, careStart, hourCost, ownHourCost, share };
 * const one = (id: string) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2022, value: 1, status: 'published', source: 'GUS' }]);
 * const indices = costIndices({ wages: one('wages'), prices: one('prices') }, { baseYear: 2022, years: [2022], draws: 1 });
 * const hours = new Draws({ description: { id: 'hours', title: { pl: 'Godziny', en: 'Hours' }, unit: { pl: 'godziny', en: 'hours' } }, years: [2022], values: [Float64Array.of(1000)], statuses: ['computed'], source: 'plan' });
 * cooperative(hours, inputs, { indices }).missing.map(({ en }) => en.slice(0, 38)); // => ['Not computed: how full the repairs are', 'Not computed: who gives the hours of c', 'Not computed: the cost with the cooper']
 */
export function cooperative(hours: Draws, inputs: CooperativeInputs, options: CooperativeOptions): Cooperative {
  const { repairsYear, repairsMonth, repairsRamp, repairsStart, careStart } = inputs;
  const { seed = 0, area = 'town' } = options;
  const value = (input: ServiceInput): number =>
    drawInput({ ...input, low: input.value ?? 0, high: input.value ?? 0 }, { service: inputs.id, area, year: 0, seed, draws: 1 })[0];
  const ofRepairs = [repairsYear, repairsMonth, repairsRamp];
  const ofMix = mixInputs(inputs);
  const starts = [repairsStart, careStart];
  const missing = [
    ...missingInputs({ pl: 'jak pełne są remonty', en: 'how full the repairs are' }, ofRepairs),
    ...missingInputs({ pl: 'kto udziela godzin opieki', en: 'who gives the hours of care' }, ofMix),
    ...missingInputs({ pl: 'koszt ze spółdzielnią', en: 'the cost with the cooperative' }, [
      ...ofMix,
      ...repairsNeeded(ofRepairs),
      ...starts,
    ]),
  ];
  const quantities = new Map<string, Draws>();
  if (isKnown(ofRepairs)) {
    const opening = { from: monthText(value(repairsYear), value(repairsMonth)), rampMonths: value(repairsRamp) };
    quantities.set(
      'repairs_ramp',
      quantityOf(hours, RAMP, (year) => openingYear(opening, year).filled),
    );
  }
  const mix = isKnown(ofMix) ? mixOf(hours, inputs, value, options) : undefined;
  if (mix !== undefined) {
    for (const [name, draws] of mixQuantities(mix, inputs)) quantities.set(name, draws);
    if (isKnown([...repairsNeeded(ofRepairs), ...starts])) {
      for (const [name, draws] of costQuantities(mix, hours, inputs, value, options)) quantities.set(name, draws);
    }
  }
  const all = [...ofRepairs, ...ofMix, ...starts];
  return { id: inputs.id, title: inputs.title, area, quantities, inputs: all, missing, mix };
}

/** What the mix is made of. */
function mixInputs({
  careYear,
  careMonth,
  careRamp,
  carers,
  hoursPerCarer,
  hourCost,
  ownHourCost,
  share,
}: CooperativeInputs): ServiceInput[] {
  return [careYear, careMonth, careRamp, carers, hoursPerCarer, hourCost, ownHourCost, share];
}

/** Of the repairs only their beginning: in that year starting is paid. */
function repairsNeeded([year, month]: readonly ServiceInput[]): ServiceInput[] {
  return [year, month];
}

function isKnown(inputs: readonly ServiceInput[]): boolean {
  return inputs.every(({ value }) => value !== null);
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

type ValueOf = (input: ServiceInput) => number;

/** The town and the cooperative as providers. */
function mixOf(hours: Draws, inputs: CooperativeInputs, value: ValueOf, options: CooperativeOptions): ProviderMix {
  const { careYear, careMonth, careRamp, carers, hoursPerCarer, share } = inputs;
  const { indices, contractYears = 3, inHouseFloor = 0, seed = 0, area = 'town' } = options;
  const { years } = hours;
  const opening = { from: monthText(value(careYear), value(careMonth)), rampMonths: value(careRamp) };
  const capacity = rampedCapacity({ opening, full: value(carers) * value(hoursPerCarer) }, years);
  const planned = (year: number): number => (year < value(careYear) ? 0 : value(share));
  const shares = contractPath(planned, { years, firstContract: value(careYear), contractYears });
  const cost = (input: ServiceInput): Draws =>
    indexedAmount(input, {
      indices,
      follows: 'wages',
      seed,
      area,
      description: { id: input.id, title: input.title, unit: input.unit, digits: 2 },
    });
  const town: MixProvider = {
    ...{ id: 'town', title: { pl: 'miasto, jak dotąd', en: 'the town, as before' }, sector: 'public', isContracted: false },
    ...{ shares: shares.map((part) => 1 - part), unitCost: cost(inputs.ownHourCost) },
  };
  const other: MixProvider = {
    ...{ id: inputs.id, title: inputs.title, sector: 'social-economy', isContracted: true },
    ...{ shares, capacity, unitCost: cost(inputs.hourCost) },
  };
  return providerMix(hours, [town, other], { inHouseFloor });
}

function mixQuantities(
  { contractedShare, contractedValue, providers, volumes }: ProviderMix,
  { id }: CooperativeInputs,
): Map<string, Draws> {
  const [, other] = providers;
  const given = volumes.get(id) ?? contractedShare;
  const hoursUnit = { pl: 'godziny', en: 'hours' };
  const capacity = {
    id: 'care_capacity',
    title: { pl: 'Godziny opieki, które może dać', en: 'Hours of care it can give' },
    unit: hoursUnit,
    digits: 0,
  };
  const hours = { id: 'care_hours', title: { pl: 'Godziny opieki, które daje', en: 'Hours of care it gives' }, unit: hoursUnit, digits: 0 };
  return new Map([
    ['care_capacity', quantityOf(given, capacity, (_, __, place) => other.capacity?.[place] ?? 0)],
    ['care_hours', quantityOf(given, hours, (year, draw) => given.at(year)[draw])],
    ['contracted_share', contractedShare],
    ['contracted_value', contractedValue],
  ]);
}

/** The cost with the cooperative, with what starting it costs, against the same hours given as before. */
function costQuantities(
  mix: ProviderMix,
  hours: Draws,
  { repairsYear, careYear, repairsStart, careStart, ownHourCost }: CooperativeInputs,
  value: ValueOf,
  { indices, seed = 0, area = 'town' }: CooperativeOptions,
): Map<string, Draws> {
  const starts = [
    { input: repairsStart, year: value(repairsYear) },
    { input: careStart, year: value(careYear) },
  ].map(({ input, year }) => ({
    year,
    amount: indexedAmount(input, { indices, follows: 'prices', seed, area, description: { id: input.id, title: input.title, unit: PLN } }),
  }));
  const paidIn = (year: number, draw: number): number => sum(starts.map((one) => (one.year === year ? one.amount.at(year)[draw] : 0)));
  const own = indexedAmount(ownHourCost, { indices, follows: 'wages', seed, area, description: { id: 'own', title: PLN, unit: PLN } });
  const cost = quantityOf(hours, COST, (year, draw) => mix.cost.at(year)[draw] + paidIn(year, draw));
  const without = quantityOf(hours, WITHOUT, (year, draw) => hours.at(year)[draw] * own.at(year)[draw]);
  return new Map([
    ['cost', cost],
    ['cost_without', without],
    ['difference', cost.combine(without, (one, other) => one - other, DIFFERENCE)],
  ]);
}

const PLN: Message = { pl: 'zł', en: 'PLN' };
const PER_YEAR: Message = { pl: 'zł rocznie', en: 'PLN a year' };
const RAMP = {
  id: 'repairs_ramp',
  title: { pl: 'Jak pełne są remonty', en: 'How full the repairs are' },
  unit: { pl: 'udział', en: 'share' },
  digits: 3,
};
const COST = {
  id: 'cost',
  title: { pl: 'Koszt ze spółdzielnią i jej uruchomieniem', en: 'Cost with the cooperative and its start' },
  unit: PER_YEAR,
  digits: 0,
};
const WITHOUT = {
  id: 'cost_without',
  title: { pl: 'Koszt bez spółdzielni', en: 'Cost without the cooperative' },
  unit: PER_YEAR,
  digits: 0,
};
const DIFFERENCE = { id: 'difference', title: { pl: 'Różnica', en: 'Difference' }, unit: PER_YEAR, digits: 0 };
