import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { shareColumn, signedColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { careHomePayment } from './care-home-payment.js';

/** What is known of a year of growth in a town's spending on residential homes. */
export interface CareHomeGrowth {
  /** Growth of the spending per year: 0.12 is 12%. */
  readonly spending: number;
  /** Growth of the full cost of a place per year. */
  readonly cost: number;
  /** Growth of the residents' incomes per year. */
  readonly income: number;
  /** Full cost of a month at the end of the year, PLN. */
  readonly costPln: number;
  /** A resident's monthly income at the end of the year, PLN. */
  readonly incomePln: number;
}

/** Growth of spending in parts, each a growth rate per year that would be there without the others; they multiply. */
export interface CareHomeGrowthParts {
  /** More (or fewer) residents. */
  readonly residents: number;
  /** A dearer place. */
  readonly price: number;
  /** What residents pay themselves: below 0 when their incomes grow. */
  readonly coPayment: number;
  /** Of the spending: (1 + residents)(1 + price)(1 + co-payment) - 1. */
  readonly spending: number;
}

/**
 * Splits a year's growth of spending on residential homes into residents, price and co-payment, without a rest: spending =
 * residents × (cost - 70% of the income), the change of the second factor by logarithmic means.
 *
 * What neither the price nor the incomes explain is residents: more of them, or more of them paid for by the town.
 *
 * @throws {RangeError} If the town pays nothing at the beginning or the end of the year.
 * @see Ang (2005), The LMDI approach to decomposition analysis, Energy Policy 33.
 * @example
 * const parts = splitCareHomeGrowth({ spending: 0.12, cost: 0.034, income: 0.034, costPln: 2800, incomePln: 1200 });
 * Math.round(1000 * parts.residents); // => 83
 */
export function splitCareHomeGrowth({ spending, cost, income, costPln, incomePln }: CareHomeGrowth): CareHomeGrowthParts {
  const now = careHomePayment({ cost: costPln, income: incomePln });
  const before = careHomePayment({ cost: costPln / (1 + cost), income: incomePln / (1 + income) });
  if (!(now.town > 0 && before.town > 0)) {
    fail(
      `splitCareHomeGrowth: gmina płaci ${before.town} i ${now.town} zł miesięcznie; oczekiwano liczb większych od 0`,
      `splitCareHomeGrowth: the town pays ${before.town} and ${now.town} PLN a month; expected numbers above 0`,
    );
  }
  const change = log(now.town / before.town);
  // The logarithmic mean of both payments turns differences in PLN into differences of logarithms that add up.
  const mean = change === 0 ? now.town : (now.town - before.town) / change;
  const price = (costPln - costPln / (1 + cost)) / mean;
  const coPayment = -(now.resident - before.resident) / mean;
  const residents = log(1 + spending) - price - coPayment;
  return { residents: exp(residents) - 1, price: exp(price) - 1, coPayment: exp(coPayment) - 1, spending };
}

/**
 * Such splits as a table: one row a case, in per cent a year.
 *
 * @example
 * careHomeGrowthTable([{ spending: 0.12, cost: 0.034, income: 0.034, costPln: 2800, incomePln: 1200 }]).values('spending'); // => [0.12]
 */
export function careHomeGrowthTable(cases: readonly CareHomeGrowth[]): Table {
  const share = (name: string, pl: string, en: string): Table['columns'][number] => signedColumn(shareColumn(name, pl, en));
  return new Table(
    [
      share('spending', 'Wydatki', 'Spending'),
      share('residents', 'w tym: mieszkańcy', 'of it: residents'),
      share('price', 'cena miejsca', 'price of a place'),
      share('co_payment', 'dopłaty mieszkańców', "residents' payments"),
    ],
    cases.map((one) => {
      const { residents, price, coPayment } = splitCareHomeGrowth(one);
      return [one.spending, residents, price, coPayment];
    }),
    {
      title: {
        pl: 'Skąd wzrost wydatków na domy pomocy społecznej, rocznie',
        en: 'Where the growth of spending on residential homes comes from, per year',
      },
    },
  );
}
