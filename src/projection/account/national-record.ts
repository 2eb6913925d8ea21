import { fail } from '../../language/error.js';
import type { BySex } from '../../rates/rates.js';

/** People of the country by sex and five-year group (0-4, ..., 100+) on 1 July of a year. */
export interface NationalPeople {
  readonly year: number;
  readonly people: BySex;
}

/** Figures of the country, each known from the end of the year it is about. */
export interface NationalFigures {
  /** Live births by calendar year. */
  readonly births: ReadonlyMap<number, number>;
  /** Life expectancy at birth by calendar year, women first. */
  readonly lifeExpectancy: ReadonlyMap<number, readonly [female: number, male: number]>;
  /** In order of year. */
  readonly people: readonly NationalPeople[];
  /** Death rates by sex and single age 0..100+, by calendar year. */
  readonly mortality: ReadonlyMap<number, BySex>;
  /** Births per woman by single age 0..100 (0 where there are none), by calendar year. */
  readonly fertility: ReadonlyMap<number, Float64Array>;
}

/**
 * What is known of the country: a method asks for the record of a year and cannot see a later one.
 *
 * @example
 * const record = new NationalRecord({ births: new Map([[2012, 390], [2013, 380]]), lifeExpectancy: new Map(), people: [], mortality: new Map(), fertility: new Map() });
 * record.until(2012).births.has(2013); // => false
 */
export class NationalRecord {
  readonly #figures: NationalFigures;

  constructor(figures: NationalFigures) {
    this.#figures = figures;
  }

  /**
   * The figures about years up to this one.
   *
   * @throws {RangeError} If nothing is known of the people or the deaths of the country by then.
   */
  until(year: number): NationalFigures {
    const { births, lifeExpectancy, people, mortality, fertility } = this.#figures;
    return {
      births: known(births, year),
      lifeExpectancy: known(lifeExpectancy, year),
      people: people.filter((one) => one.year <= year),
      mortality: known(mortality, year),
      fertility: known(fertility, year),
    };
  }
}

function known<Value>(figures: ReadonlyMap<number, Value>, year: number): Map<number, Value> {
  return new Map([...figures].filter(([about]) => about <= year));
}

/** The figure of a year, or of the first year there is one for where the year is earlier. */
export function ofYear<Value>(figures: ReadonlyMap<number, Value>, year: number, what: string): Value {
  const found = figures.get(year) ?? figures.get(Math.min(...figures.keys()));
  if (found !== undefined && Math.max(...figures.keys()) >= year) return found;
  return fail(
    `NationalRecord: brak danych (${what}) za rok ${year}; uzupełnij zapis kraju`,
    `NationalRecord: no ${what} of ${year}; complete the record of the country`,
  );
}
