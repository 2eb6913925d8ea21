import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import { drawInput } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput } from '../service.js';
import { PERSPECTIVE_NAMES, PERSPECTIVES, type Perspective, type PublicPayer } from './perspectives.js';
import { type PresentValueOptions, presentValue } from './present-value.js';

/** Amounts of each payer, in draws; one that pays nothing is left out. */
export type PaidBy = Readonly<Partial<Record<PublicPayer, Draws>>>;

/** Care that a programme can make unnecessary: residential homes, foster care. */
export interface AvoidableCare {
  /** Machine name, e.g. 'dps'. */
  readonly id: string;
  readonly title: Message;
  /** Person-years without the programme. */
  readonly baseline: Draws;
  /** PLN for a person-year. */
  readonly paidBy: PaidBy;
  /** The share of the person-years that the programme makes unnecessary: 0 to 1, with the range it may lie in. */
  readonly effect: ServiceInput;
}

/** What is compared. */
export interface AvoidedCostParts {
  /** What the programme costs, PLN a year. */
  readonly programme: PaidBy;
  readonly care: readonly AvoidableCare[];
}

/** How the years are weighed, and when the effect sets in. */
export interface AvoidedCostOptions extends PresentValueOptions {
  /** How much of the effect is there in each year, 0 to 1. Default: 1 in all. */
  readonly phaseIn?: readonly number[];
  /** Seed of the uncertain effects. Default: 0. */
  readonly seed?: number;
  /** Default: 'town'. */
  readonly area?: string;
}

/** What a programme saves from one point of view. */
export interface Saving {
  /** What is avoided less what the programme costs, PLN a year. Undefined where an effect is not known. */
  readonly yearly: Draws | undefined;
  /** Of all years together, one number per draw. Undefined where an effect is not known. */
  readonly presentValue: Float64Array | undefined;
  /** How probable it is that the programme saves money. Undefined where an effect is not known. */
  readonly probability: number | undefined;
  /**
   * The share of person-years, the same of every kind of care, whose avoiding just pays for the programme; one number per draw. Above 1:
   * it cannot pay for itself. Infinite where there is nothing to save.
   */
  readonly breakEvenEffect: Float64Array;
}

/** What a programme saves from every point of view. */
export interface AvoidedCost {
  readonly savings: ReadonlyMap<Perspective, Saving>;
  /** What could not be computed. */
  readonly missing: readonly Message[];
}

/**
 * What a programme in the community saves in residential and foster care, draw by draw: person-years avoided x what each payer pays
 * for one, less what the programme costs that payer; discounted and summed over the years.
 *
 * Give all amounts in the money of one year with a real discount rate, or all in the money of each year with a nominal one.
 *
 * Assumptions: an avoided person-year saves its average cost, and all of it. Limits: a home with an empty bed goes on costing, so in the short
 * run the county saves less; gains of the people themselves, of their carers and of hospitals are not counted.
 *
 * @param parts - All draws of the same years and number.
 * @throws {RangeError} If draws differ in years or number, or there is no care to avoid or nothing the programme costs.
 * @see Drummond et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th ed., ch. 4 and 11.
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * const effect = { id: 'effect', title: { pl: 'skutek', en: 'effect' }, value: 0.5, unit: { pl: 'udział', en: 'share' }, status: 'assumed' as const, source: 'kohorta' };
 * const care = { id: 'dps', title: { pl: 'DPS', en: 'DPS' }, baseline: draws(20), paidBy: { town: draws(30000) }, effect };
 * avoidedCost({ programme: { town: draws(150000) }, care: [care] }).savings.get('town')?.breakEvenEffect; // => [0.25]
 */
export function avoidedCost({ programme, care }: AvoidedCostParts, options: AvoidedCostOptions = {}): AvoidedCost {
  const [model] = Object.values(programme);
  if (model === undefined || care.length === 0) {
    return fail(
      'avoidedCost: nie wiadomo, ile kosztuje program albo czego ma uniknąć; podaj programme i co najmniej jedną opiekę (care)',
      'avoidedCost: it is not known what the programme costs or what it is to avoid; give programme and at least one care',
    );
  }
  const { seed = 0, area = 'town', phaseIn = model.years.map(() => 1) } = options;
  checkParts(model, { programme, care }, phaseIn);
  const missing = missingInputs(
    { pl: 'oszczędność (próg opłacalności nie zależy od skutku)', en: 'the saving (the break-even effect does not depend on it)' },
    care.map(({ effect }) => effect),
  );
  const effects =
    missing.length > 0
      ? undefined
      : care.map(({ id, effect }) => drawInput(effect, { service: `avoided ${id}`, area, year: model.years[0], seed, draws: model.count }));
  const payers = (perspective: Perspective): readonly PublicPayer[] =>
    perspective === 'public' ? (['town', 'county', 'state'] as const) : [perspective];
  const amount = (draws: Draws | undefined, year: number, draw: number): number => draws?.at(year)[draw] ?? 0;
  const savings = PERSPECTIVES.map((perspective): [Perspective, Saving] => {
    const who = payers(perspective);
    const perPersonYear = ({ paidBy }: AvoidableCare, year: number, draw: number): number =>
      sum(who.map((payer) => amount(paidBy[payer], year, draw)));
    const costs = (year: number, draw: number): number => sum(who.map((payer) => amount(programme[payer], year, draw)));
    /** If the share of each care were avoided. */
    const avoided = (year: number, draw: number, place: number, shareOf: (kind: number) => number): number =>
      phaseIn[place] * sum(care.map((one, kind) => shareOf(kind) * one.baseline.at(year)[draw] * perPersonYear(one, year, draw)));
    const describe = (pl: string, en: string): { id: string; title: Message; unit: Message } => ({
      id: `saving_${perspective}`,
      title: { pl: `${pl}: ${PERSPECTIVE_NAMES[perspective].pl}`, en: `${en}: ${PERSPECTIVE_NAMES[perspective].en}` },
      unit: { pl: 'zł rocznie', en: 'PLN a year' },
    });
    const all = quantityOf(model, describe('Cała opieka', 'All care'), (year, draw, place) => avoided(year, draw, place, () => 1));
    const spent = quantityOf(model, describe('Program', 'Programme'), costs);
    const [worthAll, worthSpent] = [presentValue(all, options), presentValue(spent, options)];
    const breakEvenEffect = worthSpent.map((value, draw) => (value === 0 ? 0 : value / worthAll[draw]));
    if (effects === undefined) {
      return [perspective, { yearly: undefined, presentValue: undefined, probability: undefined, breakEvenEffect }];
    }
    const yearly = quantityOf(
      model,
      describe('Oszczędność', 'Saving'),
      (year, draw, place) => avoided(year, draw, place, (kind) => effects[kind][draw]) - costs(year, draw),
    );
    const worth = presentValue(yearly, options);
    return [
      perspective,
      { yearly, presentValue: worth, probability: worth.filter((value) => value > 0).length / worth.length, breakEvenEffect },
    ];
  });
  return { savings: new Map(savings), missing };
}

function checkParts(model: Draws, { programme, care }: AvoidedCostParts, phaseIn: readonly number[]): void {
  const all = [...Object.values(programme), ...care.flatMap(({ baseline, paidBy }) => [baseline, ...Object.values(paidBy)])];
  const other = all.find(({ count, years }) => count !== model.count || years.join() !== model.years.join());
  if (other !== undefined) {
    fail(
      `avoidedCost: ${model.count} losowań w latach ${model.years.join(', ')} i ${other.count} w latach ${other.years.join(', ')}; oczekiwano tych samych`,
      `avoidedCost: ${model.count} draws of ${model.years.join(', ')} and ${other.count} of ${other.years.join(', ')}; expected the same`,
    );
  }
  if (phaseIn.length !== model.years.length || !phaseIn.every((share) => share >= 0 && share <= 1)) {
    fail(
      `avoidedCost: phaseIn to ${phaseIn.join(', ')}; oczekiwano po jednej liczbie od 0 do 1 na każdy z ${model.years.length} lat`,
      `avoidedCost: phaseIn is ${phaseIn.join(', ')}; expected one number from 0 to 1 for each of ${model.years.length} years`,
    );
  }
}
