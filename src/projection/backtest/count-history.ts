import { fail } from '../../language/error.js';
import { SEXES, type Sex } from '../../population/sex.js';

/** How many people of one sex and age group were counted in an area at the end of a year. */
export interface HistoryCount {
  readonly area: string;
  /** Calendar year. */
  readonly year: number;
  readonly sex: Sex;
  /** Range of ages as written, e.g. '20-24', or 'total'. */
  readonly group: string;
  readonly persons: number;
  /** What the count stands on, e.g. a census; counts on different bases are not compared. */
  readonly base: string;
}

/** Which people of a history. */
export interface HistoryQuery {
  readonly area: string;
  readonly year: number;
  readonly group: string;
  /** Left out: both. */
  readonly sex?: Sex;
}

/**
 * What was counted in several areas over several years, by sex and age group, with the breaks between what can be compared.
 *
 * @example
 * const count = (year: number, persons: number) => ({ area: 'a', year, sex: 'female' as const, group: 'total', persons, base: 'census 2021' });
 * const history = new CountHistory([count(2020, 100), count(2021, 101), count(2022, 103)]);
 * history.until(2021).years; // => [2020, 2021]
 */
export class CountHistory {
  /** In order of their codes. */
  readonly areas: readonly string[];
  /** Rising. */
  readonly years: readonly number[];
  /** In the order in which they were first given. */
  readonly groups: readonly string[];
  readonly counts: readonly HistoryCount[];
  readonly #persons: ReadonlyMap<string, number>;
  readonly #bases: ReadonlyMap<number, string>;

  /** @throws {RangeError} If a count stands twice, is no number from 0, or a year stands on two bases. */
  constructor(counts: readonly HistoryCount[]) {
    const persons = new Map<string, number>();
    const bases = new Map<number, string>();
    for (const { area, year, sex, group, persons: counted, base } of counts) {
      const key = keyOf(area, year, group, sex);
      const other = bases.get(year);
      if (persons.has(key) || !(counted >= 0 && counted < Number.POSITIVE_INFINITY) || (other !== undefined && other !== base)) {
        fail(
          `CountHistory: ${area}, ${year}, ${sex}, ${group}: ${counted}, baza ${base}; oczekiwano każdej liczby raz, od 0, i jednej bazy na rok`,
          `CountHistory: ${area}, ${year}, ${sex}, ${group}: ${counted}, base ${base}; expected each count once, from 0, and one base a year`,
        );
      }
      persons.set(key, counted);
      bases.set(year, base);
    }
    this.counts = counts;
    this.areas = [...new Set(counts.map(({ area }) => area))].sort();
    this.years = [...bases.keys()].sort((a, b) => a - b);
    this.groups = [...new Set(counts.map(({ group }) => group))];
    this.#persons = persons;
    this.#bases = bases;
  }

  /** Persons, undefined where they were not counted. */
  at({ area, year, group, sex }: HistoryQuery): number | undefined {
    if (sex !== undefined) return this.#persons.get(keyOf(area, year, group, sex));
    const [female, male] = SEXES.map((one) => this.#persons.get(keyOf(area, year, group, one)));
    return female === undefined || male === undefined ? undefined : female + male;
  }

  /** What the counts of a year stand on, undefined where there are none. */
  baseOf(year: number): string | undefined {
    return this.#bases.get(year);
  }

  /** Whether both years were counted on the same base. */
  areComparable(year: number, other: number): boolean {
    const base = this.baseOf(year);
    return base !== undefined && base === this.baseOf(other);
  }

  /** What was known at the end of a year: this history without anything later. */
  until(year: number): CountHistory {
    return new CountHistory(this.counts.filter((count) => count.year <= year));
  }
}

function keyOf(area: string, year: number, group: string, sex: Sex): string {
  return `${area}|${year}|${group}|${sex}`;
}
