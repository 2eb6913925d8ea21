import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { quantiles } from '../../numerics/quantiles.js';
import { numberColumn, personsColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { drawInput } from '../draw-input.js';
import type { ServiceInput } from '../service.js';
import { SHARED_AREA } from '../service-options.js';
import { hasCosts, missingCosts, monthlyCosts } from './foster-cost.js';
import type { FosterCareInputs } from './foster-inputs.js';
import { gminaShareRule } from './gmina-share.js';
import { PLACEMENTS } from './placement.js';

/** What a programme costs and when. */
export interface BreakEvenOptions {
  /** Places of the programme. */
  readonly places: number;
  /** PLN a place and month, uncertain with low and high. */
  readonly monthlyCost: ServiceInput;
  /** Calendar year of the prices and of the rule. */
  readonly year: number;
  /** Yearly discount of later years, e.g. 0.03. Default: 0. */
  readonly discount?: number;
  /** Default: 0. */
  readonly seed?: number;
  /** Default: 1,000. */
  readonly draws?: number;
}

/** How many prevented placements a year pay for a programme, to the town and to town and county together. */
export interface BreakEven {
  /** What one prevented placement saves over all its years, PLN, by draw. */
  readonly value: { readonly gmina: Float64Array; readonly all: Float64Array };
  /** Yearly cost of the places, PLN, by draw. */
  readonly cost: Float64Array;
  /** Placements to be prevented each year, by draw. */
  readonly placements: { readonly gmina: Float64Array; readonly all: Float64Array };
  /** Median and 80% band of all of them by payer. */
  readonly table: Table;
}

/**
 * How many prevented placements a year pay for so many day-support places.
 *
 * A placement lasts on average 1 / x years where x leave each year; the town pays σ(d) of its cost in year of stay d, so that a
 * prevented one saves it 12 c Σ σ(d) ((1 − x) / (1 + r))^(d − 1). Whether the programme prevents as many is not assumed: this is
 * what it has to prevent. At constant prices of the year; costs shared by placements as the children in care are.
 *
 * @param inputs - Costs, shares and the share leaving; draws as in `fosterCare()`.
 * @throws {RangeError} If a figure is missing, there is no place or the discount is below 0.
 * @example
 * const inputs = fosterCareInputs(readTown('data/rumia'), { until: 2015 });
 * const monthlyCost = { id: 'place', title: { pl: 'koszt miejsca', en: 'cost of a place' }, value: 500, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'example' };
 * breakEven(inputs, { places: 30, monthlyCost, year: 2015 }).cost[0]; // => 180000
 */
export function breakEven(
  inputs: FosterCareInputs,
  { places, monthlyCost, year, discount = 0, seed = 0, draws = 1000 }: BreakEvenOptions,
): BreakEven {
  check(inputs, { places, monthlyCost, discount });
  const drawn = (input: ServiceInput): Float64Array =>
    drawInput(input, { service: 'foster-care', area: SHARED_AREA, year: 0, seed, draws });
  const monthly = monthlyCosts(inputs, { seed, draws, area: SHARED_AREA, isWhole: true });
  const [exit, institution, kin, professional] = [inputs.exitShare, inputs.institutionShare, inputs.kinShare, inputs.professionalShare].map(
    drawn,
  );
  const { shares } = gminaShareRule(year, inputs.rules);
  const value = { gmina: new Float64Array(draws), all: new Float64Array(draws) };
  for (let draw = 0; draw < draws; draw++) {
    const ofFamilies = Math.max(1, kin[draw] + professional[draw]);
    const families = (1 - institution[draw]) / ofFamilies;
    const mix = [
      families * kin[draw],
      families * (ofFamilies - kin[draw] - professional[draw]),
      families * professional[draw],
      institution[draw],
    ];
    const prices = monthly(year, draw);
    const yearly = PLACEMENTS.reduce((sum, _, placement) => sum + mix[placement] * prices[placement] * 12, 0);
    const staying = (1 - exit[draw]) / (1 + discount);
    value.all[draw] = yearly / (1 - staying);
    value.gmina[draw] = yearly * (shares[0] + shares[1] * staying + (shares[2] * staying * staying) / (1 - staying));
  }
  const cost = drawn(monthlyCost).map((one) => one * 12 * places);
  const placements = { gmina: cost.map((one, draw) => one / value.gmina[draw]), all: cost.map((one, draw) => one / value.all[draw]) };
  return { value, cost, placements, table: tableOf({ value, cost, placements }, places, year) };
}

const PAYERS: Readonly<Record<'gmina' | 'all', Message>> = {
  gmina: { pl: 'gmina', en: 'the town' },
  all: { pl: 'gmina i powiat razem', en: 'town and county together' },
};

function tableOf({ value, cost, placements }: Omit<BreakEven, 'table'>, places: number, year: number): Table {
  const of = (values: Float64Array): number[] => [...quantiles(values, [0.5, 0.1, 0.9])];
  return new Table(
    [
      { ...textColumn('payer', 'Kto płaci', 'Who pays'), words: PAYERS },
      personsColumn('value', 'Wartość jednego unikniętego umieszczenia, zł', 'Value of one prevented placement, PLN'),
      personsColumn('cost', 'Koszt miejsc w roku, zł', 'Yearly cost of the places, PLN'),
      numberColumn('placements', 'Ile umieszczeń rocznie trzeba uniknąć', 'Placements to prevent a year', 1),
      numberColumn('low_80', '80%: od', '80%: from', 1),
      numberColumn('high_80', '80%: do', '80%: to', 1),
    ],
    (['gmina', 'all'] as const).map((payer) => [payer, of(value[payer])[0], of(cost)[0], ...of(placements[payer])]),
    {
      title: {
        pl: `Ile unikniętych umieszczeń w pieczy opłaca ${places} miejsc wsparcia dziennego (ceny ${year} r.)`,
        en: `How many prevented placements pay for ${places} day-support places (prices of ${year})`,
      },
    },
  );
}

function check(
  inputs: FosterCareInputs,
  { places, monthlyCost, discount }: { places: number; monthlyCost: ServiceInput; discount: number },
): void {
  const { exitShare, institutionShare, kinShare, professionalShare } = inputs;
  const needed = [monthlyCost, exitShare, institutionShare, kinShare, professionalShare];
  const missing = [...needed.filter(({ value }) => value === null), ...(hasCosts(inputs) ? [] : missingCosts(inputs))];
  if (missing.length > 0) {
    const named = (language: 'pl' | 'en'): string => missing.map(({ title }) => title[language]).join(', ');
    fail(`breakEven: brakuje: ${named('pl')}; podaj te liczby`, `breakEven: missing: ${named('en')}; give these figures`);
  }
  if (!(places > 0 && discount >= 0)) {
    fail(
      `breakEven: ${places} miejsc i dyskonto ${discount}; oczekiwano co najmniej jednego miejsca i dyskonta od 0`,
      `breakEven: ${places} places and a discount of ${discount}; expected at least one place and a discount from 0`,
    );
  }
}
