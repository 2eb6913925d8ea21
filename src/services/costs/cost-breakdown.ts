import { fail } from '../../language/error.js';
import { formatNumber } from '../../language/format.js';
import type { Language, Message } from '../../language/language.js';
import { numberColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { CostLedger } from './cost-ledger.js';
import { COST_PART_NAMES } from './cost-parts-table.js';
import { COST_PARTS, type PlaceCost, placeCost } from './place-cost.js';
import { raisedWages } from './raised-wages.js';

/** One part of the cost of a place, with how it came about. */
export interface CostBreakdownPart {
  /** A part of `COST_PARTS`; of staff the role, e.g. 'staff carer'. */
  readonly id: string;
  readonly name: Message;
  /** PLN a year for one place. */
  readonly amount: number;
  /** The numbers it was computed from. */
  readonly formula: Message;
}

/** What one occupied place costs in a year; the parts add up to the whole. */
export interface CostBreakdown {
  readonly title: Message;
  readonly year: number;
  readonly parts: readonly CostBreakdownPart[];
  /** PLN a year for one occupied place. */
  readonly total: number;
  /** Places, days and hours behind it. */
  readonly basis: Message;
}

/** For which year, at which wages and prices. */
export interface CostBreakdownOptions {
  /** Default: the base year. */
  readonly year?: number;
  /** Wages against the base year. Default: 1. */
  readonly wages?: number;
  /** Prices against the base year. Default: 1. */
  readonly prices?: number;
  /** Minimum wage of that year, PLN a month. Default: none. */
  readonly minimumWage?: number;
}

/**
 * The cost of one occupied place, part by part: staff by role, premises, meals and materials, overhead, building, starting; each with
 * the numbers it was computed from.
 *
 * @throws {RangeError} If a figure of the ledger is outside its range, or nobody is there in that year.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * costBreakdown(home).parts[0].formula.en; // => '3.75 (posts) × 12 × PLN 4,000 × 1.2 / 16 (places)'
 */
export function costBreakdown(
  ledger: CostLedger,
  { year = ledger.baseYear, wages = 1, prices = 1, minimumWage = 0 }: CostBreakdownOptions = {},
): CostBreakdown {
  const paid = raisedWages(ledger, minimumWage / wages);
  const cost = placeCost(paid, { year, wages, prices });
  const { users, total } = cost;
  if (!(users > 0)) {
    fail(
      `costBreakdown: w ${year} r. nikt nie korzysta z usługi „${ledger.title.pl}”; wybierz rok po jej otwarciu`,
      `costBreakdown: nobody uses the service "${ledger.title.en}" in ${year}; choose a year after its opening`,
    );
  }
  const parts = [...staffParts(paid, cost, wages), ...otherParts(paid, cost, prices)].filter(({ amount }) => amount !== 0);
  return { title: ledger.title, year, parts, total: total / users, basis: basisOf(paid, cost) };
}

function staffParts({ staff, onCosts }: CostLedger, { posts, users }: PlaceCost, wages: number): CostBreakdownPart[] {
  return staff.map(({ role, title, wage }) => {
    const count = posts.get(role) ?? 0;
    const formula = (language: Language, pln: (text: string) => string, words: readonly [string, string]): string => {
      const n = numberIn(language);
      return `${n(count)} (${words[0]}) × 12 × ${pln(n(wage * wages))} × ${n(1 + onCosts)} / ${n(users)} (${words[1]})`;
    };
    return {
      id: `staff ${role}`,
      name: { pl: `płace: ${title.pl}`, en: `wages: ${title.en}` },
      amount: (count * 12 * wage * wages * (1 + onCosts)) / users,
      formula: {
        pl: formula('pl', (text) => `${text} zł`, ['etaty', 'miejsca']),
        en: formula('en', (text) => `PLN ${text}`, ['posts', 'places']),
      },
    };
  });
}

function otherParts(
  { materialsPerUserDay, capital }: CostLedger,
  { parts, users, personDays }: PlaceCost,
  prices: number,
): CostBreakdownPart[] {
  return COST_PARTS.filter((part) => part !== 'staff').map((part) => {
    const formula = (language: Language, pln: (text: string) => string, words: readonly string[]): string => {
      const n = numberIn(language);
      const shared = `${pln(n(parts[part]))} / ${n(users)} (${words[0]})`;
      if (part === 'materials')
        return `${pln(n(materialsPerUserDay * prices))} × ${n(personDays)} (${words[1]}) / ${n(users)} (${words[0]})`;
      if (part === 'capital')
        return `${shared}; ${words[2]} ${pln(n(capital.outlay * prices))}, ${words[3]} ${n(capital.years)}, ${words[4]} ${n(100 * capital.rate)}%`;
      return shared;
    };
    const { pl, en } = COST_PART_NAMES[part];
    return {
      id: part,
      name: { pl: pl.toLowerCase(), en: en.toLowerCase() },
      amount: parts[part] / users,
      formula: {
        pl: formula('pl', (text) => `${text} zł`, ['miejsca', 'osobodni', 'nakład', 'lata:', 'stopa']),
        en: formula('en', (text) => `PLN ${text}`, ['places', 'person-days', 'outlay', 'years:', 'rate']),
      },
    };
  });
}

function basisOf({ openDays, openHours, productiveHours }: CostLedger, { users, places }: PlaceCost): Message {
  const [pl, en] = [numberIn('pl'), numberIn('en')];
  return {
    pl: `Zajęte miejsca: ${pl(users)} z ${pl(places)}; ${pl(openDays)} dni w roku po ${pl(openHours)} godz.; etat pracuje ${pl(productiveHours)} godz. w roku`,
    en: `Occupied places: ${en(users)} of ${en(places)}; ${en(openDays)} days a year of ${en(openHours)} hours; a post works ${en(productiveHours)} hours a year`,
  };
}

/** At most two digits, and none that are nothing. */
function numberIn(language: Language): (value: number) => string {
  return (value) => {
    const digits = [0, 1, 2].find((one) => Math.abs(Number(value.toFixed(one)) - value) < 0.005) ?? 2;
    return formatNumber(value, { digits: Math.abs(value) >= 1000 ? 0 : digits, language });
  };
}

/**
 * A breakdown as a table: each part with its share and formula, the whole last.
 *
 * @example
 * const parts = [{ id: 'premises', name: { pl: 'lokal', en: 'premises' }, amount: 100, formula: { pl: '1600 zł / 16 (miejsca)', en: 'PLN 1,600 / 16 (places)' } }];
 * costBreakdownTable({ title: { pl: 'Dom', en: 'Home' }, year: 2022, parts, total: 100, basis: { pl: '16 z 20', en: '16 of 20' } }).values('amount'); // => [100, 100]
 */
export function costBreakdownTable({ title, year, parts, total, basis }: CostBreakdown): Table {
  const whole: Message = { pl: 'razem', en: 'in all' };
  const words = Object.fromEntries([...parts.map(({ id, name }) => [id, name]), ['total', whole]]);
  const formulas = Object.fromEntries(parts.map(({ id, formula }) => [id, formula]));
  return new Table(
    [
      { ...textColumn('part', 'Składnik', 'Part'), words },
      { ...numberColumn('amount', 'Na zajęte miejsce', 'Per occupied place', 0), unit: { pl: 'zł rocznie', en: 'PLN a year' } },
      shareColumn('share', 'Udział', 'Share'),
      { ...textColumn('formula', 'Z czego', 'Computed from'), words: formulas },
    ],
    [...parts.map(({ id, amount }) => [id, amount, total > 0 ? amount / total : null, id]), ['total', total, total > 0 ? 1 : null, null]],
    {
      title: { pl: `${title.pl}: koszt zajętego miejsca w ${year} r.`, en: `${title.en}: cost of an occupied place in ${year}` },
      source: basis,
    },
  );
}
