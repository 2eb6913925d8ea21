import { fail } from '../../language/error.js';
import { numberColumn, personsColumn, signedColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { expectedInput } from '../expected-input.js';
import { type FosterCost, fosterCost, hasCosts, missingCosts, monthlyCosts } from './foster-cost.js';
import type { FosterCareInputs } from './foster-inputs.js';
import { stayShares } from './foster-run.js';
import { gminaShareRule } from './gmina-share.js';

/** Which years and prices to work out. */
export interface FosterCostClimbOptions {
  /** First and last year; the first is one of the rule. */
  readonly years: readonly [first: number, last: number];
  /** Year of the prices. Default: that of the newest stock. */
  readonly pricesOf?: number;
  /** Yearly growth of prices from the first year on, e.g. 0.03. Default: 0. */
  readonly priceGrowth?: number;
  /** Children in care in every year. Default: the newest stock. */
  readonly children?: number;
}

/**
 * Why the town's spending climbs while the number of children in care stays the same: children placed before the rule cost it
 * nothing, those who take their places cost it 10, 30 and then 50%. Worked year by year with a constant number of children and a
 * constant share leaving; the change of each year is parted into what the years of stay and what the prices add, exactly.
 *
 * @param inputs - Expected values; nothing is drawn.
 * @returns One row a year.
 * @throws {RangeError} If a figure is missing or the years do not rise within the rule.
 * @example
 * const climb = fosterCostClimb(fosterCareInputs(readTown('data/rumia'), { until: 2015 }), { years: [2012, 2016] });
 * climb.values('before').map((children) => Math.round(Number(children))); // => [43, 34, 27, 21, 17]
 */
export function fosterCostClimb(
  inputs: FosterCareInputs,
  { years: [first, last], pricesOf, priceGrowth = 0, children }: FosterCostClimbOptions,
): Table {
  const newest = inputs.stocks.findLast(({ inCare }) => inCare.value !== null)?.inCare;
  const inCare = children ?? newest?.value ?? Number.NaN;
  const [exit, institution, kin, professional] = [inputs.exitShare, inputs.institutionShare, inputs.kinShare, inputs.professionalShare].map(
    (input) => (input.value === null ? Number.NaN : expectedInput(input)),
  );
  const families = 1 - institution;
  const mix = [families * kin, families * (1 - kin - professional), families * professional, institution];
  const rule = gminaShareRule(first, inputs.rules);
  if (!hasCosts(inputs) || ![inCare, exit, ...mix].every(Number.isFinite) || !(first <= last)) {
    const named = missingCosts(inputs);
    fail(
      `fosterCostClimb: lata ${first}–${last}, ${inCare} dzieci; brakuje liczb${named.length === 0 ? '' : `: ${named.map(({ title }) => title.pl).join(', ')}`} albo lata nie rosną`,
      `fosterCostClimb: years ${first}-${last}, ${inCare} children; figures are missing${named.length === 0 ? '' : `: ${named.map(({ title }) => title.en).join(', ')}`} or the years do not rise`,
    );
  }
  const pricesYear = pricesOf ?? newest?.year ?? first;
  const prices = monthlyCosts(inputs, { seed: 0, draws: 1, area: '', isWhole: false })(pricesYear, 0);
  const at = (year: number, pricesIn: number): FosterCost => {
    const stays = stayShares(exit, year - rule.from + 1);
    const cells = mix.flatMap((share) => stays.map((stay) => share * stay * inCare));
    const grown = prices.map((price) => price * (1 + priceGrowth) ** (pricesIn - first));
    return fosterCost(cells, grown, year, inputs.rules);
  };
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
    const { gmina, all } = at(year, year);
    const stays = stayShares(exit, year - rule.from + 1).map((share) => share * inCare);
    // Before the rule the town paid nothing.
    const before = year === rule.from ? 0 : year === first ? Number.NaN : at(year - 1, year - 1).gmina;
    const byStay = year === rule.from ? gmina : at(year, year - 1).gmina - before;
    const change = gmina - before;
    return [year, ...stays, gmina, ...[change, byStay, change - byStay].map((one) => (Number.isNaN(one) ? null : one)), all];
  });
  return new Table(
    [
      YEAR_COLUMN,
      numberColumn('first', '1. rok pobytu', '1st year of stay', 1),
      numberColumn('second', '2. rok', '2nd year', 1),
      numberColumn('third', '3. rok i dalsze', '3rd year and later', 1),
      numberColumn('before', 'Sprzed reguły', 'Before the rule', 1),
      personsColumn('cost', 'Koszt gminy, zł', "The town's cost, PLN"),
      signedColumn(personsColumn('change', 'Zmiana', 'Change')),
      signedColumn(personsColumn('by_stay', 'w tym rok pobytu', 'of it years of stay')),
      signedColumn(personsColumn('by_price', 'w tym ceny', 'of it prices')),
      personsColumn('cost_all', 'Koszt gminy i powiatu, zł', 'Cost to town and county, PLN'),
    ],
    rows,
    {
      title: {
        pl: `Koszt pieczy dla gminy przy stałej liczbie ${inCare} dzieci`,
        en: `The town's cost of foster care at a constant number of ${inCare} children`,
      },
      source: {
        pl: `${rule.source.pl}; ceny z ${pricesYear} r., co roku odchodzi i przychodzi ta sama część dzieci; obliczenia kohorty`,
        en: `${rule.source.en}; prices of ${pricesYear}, each year the same share of the children leaves and comes; computed by kohorta`,
      },
    },
  );
}
