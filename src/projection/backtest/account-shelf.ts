import { bySex } from '../../population/by-sex.js';
import type { BySex } from '../../rates/rates.js';
import type { AccountSettings } from '../account/account-settings.js';
import type { CountedPeople } from '../account/counted-people.js';
import { nationalPeople } from '../account/national-people.js';
import type { NationalRecord } from '../account/national-record.js';
import { continueAccount, openAccount, type PopulationAccount, sumOfCounts, yearRates } from '../account/population-account.js';
import type { YearRates } from '../account/year-of-account.js';
import type { CountHistory } from './count-history.js';
import { countedOf } from './counted-of.js';

/** One year of an account and what it was made from. */
interface Kept {
  readonly counted: CountedPeople;
  readonly account: PopulationAccount;
}

/**
 * Accounts already made. The account of a year rests on that of the year before, so a later origin continues where an earlier
 * one ended, as long as every count up to there is the same.
 */
export class AccountShelf {
  readonly #record: NationalRecord;
  readonly #settings: AccountSettings;
  readonly #kept = new Map<string, Kept[]>();
  readonly #countries = new Map<number, BySex>();
  readonly #yearRates = new Map<number, YearRates>();

  constructor(record: NationalRecord, settings: AccountSettings) {
    this.#record = record;
    this.#settings = settings;
  }

  at(known: CountHistory, area: string): PopulationAccount {
    const [first, ...later] = known.years;
    const counts = known.areas.map((one) => countedOf(known, one, first));
    const region = sumOfCounts(counts);
    const key = `${area}|${signature(region)}`;
    const kept = this.#kept.get(key) ?? [];
    const made: Kept[] = [];
    for (const year of [first, ...later]) {
      const counted = countedOf(known, area, year);
      const old = kept[made.length];
      if (old !== undefined && signature(old.counted) === signature(counted)) {
        made.push(old);
        continue;
      }
      // From the first count that differs, nothing kept is of use.
      kept.length = Math.min(kept.length, made.length);
      made.push({ counted, account: this.#next(made.at(-1), counted, region) });
    }
    if (made.length > kept.length) this.#kept.set(key, made);
    return made[made.length - 1].account;
  }

  #next(before: Kept | undefined, counted: CountedPeople, region: CountedPeople): PopulationAccount {
    return before === undefined
      ? openAccount(counted, region, this.#country(counted.year), this.#settings)
      : continueAccount(before.account, counted, this.#rates(counted.year), this.#settings);
  }

  #country(year: number): BySex {
    const country = this.#countries.get(year) ?? nationalPeople(this.#record.until(year), year);
    this.#countries.set(year, country);
    return country;
  }

  #rates(year: number): YearRates {
    const rates = this.#yearRates.get(year) ?? yearRates(this.#record.until(year), year);
    this.#yearRates.set(year, rates);
    return rates;
  }
}

function signature({ year, base, total, groups }: CountedPeople): string {
  const numbers = bySex((sex) => [total[sex], ...groups[sex]].join());
  return `${year}|${base}|${numbers.female}|${numbers.male}`;
}
