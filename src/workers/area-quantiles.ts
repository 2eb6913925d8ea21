import { fail } from '../language/error.js';
import { personsColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';

/** Parts of the quantiles of an area. */
export interface AreaQuantilesParts {
  readonly id: string;
  readonly kind: 'area' | 'sum';
  /** Years of the populations, the base first. */
  readonly years: readonly number[];
  /** Names of the groups. */
  readonly groups: readonly string[];
  readonly probabilities: readonly number[];
  /** Persons by year × group × probability. */
  readonly quantiles: Float64Array;
  readonly held: number;
  readonly heldShifts: number;
}

/**
 * How many people an area, or several together, may have by year and group. Made by `simulateAreas()`.
 *
 * @example
 * const found = new AreaQuantiles({ id: 'a', kind: 'area', years: [2022], groups: ['85+'], probabilities: [0.1, 0.9], quantiles: Float64Array.of(7, 9), held: 0, heldShifts: 0 });
 * found.at(2022, '85+'); // => [7, 9]
 */
export class AreaQuantiles {
  /** Of the area, or the name of the sum. */
  readonly id: string;
  /** One area, or several added up draw by draw. */
  readonly kind: 'area' | 'sum';
  /** Years of the populations, the base first. */
  readonly years: readonly number[];
  readonly groups: readonly string[];
  readonly probabilities: readonly number[];
  /** Persons by year × group × probability. Not to be changed. */
  readonly quantiles: Float64Array;
  /** Shares of people dying or leaving that had to be held at 0 or 1: of draws, steps, sexes and age groups. */
  readonly held: number;
  /** Shifts of schedules to other ages that had to be held at the longest: of draws, steps and schedules. */
  readonly heldShifts: number;

  constructor({ id, kind, years, groups, probabilities, quantiles, held, heldShifts }: AreaQuantilesParts) {
    this.id = id;
    this.kind = kind;
    this.years = years;
    this.groups = groups;
    this.probabilities = probabilities;
    this.quantiles = quantiles;
    this.held = held;
    this.heldShifts = heldShifts;
  }

  /**
   * The quantiles of a year and group, one for each probability; a view of {@link AreaQuantiles.quantiles}.
   *
   * @throws {RangeError} If there is no such year or group.
   */
  at(year: number, group: string): Float64Array {
    const row = this.years.indexOf(year);
    const column = this.groups.indexOf(group);
    if (row < 0 || column < 0) {
      fail(
        `AreaQuantiles.at: nie ma roku ${year} z grupą „${group}”; są lata ${this.years[0]}-${this.years.at(-1)} i grupy: ${this.groups.join(', ')}`,
        `AreaQuantiles.at: there is no ${year} with group "${group}"; there are ${this.years[0]}-${this.years.at(-1)} and groups: ${this.groups.join(', ')}`,
      );
    }
    const start = (row * this.groups.length + column) * this.probabilities.length;
    return this.quantiles.subarray(start, start + this.probabilities.length);
  }

  /** One row a year and group, one column a probability. */
  table(): Table {
    return new Table(
      [
        YEAR_COLUMN,
        textColumn('group', 'Grupa', 'Group'),
        ...this.probabilities.map((probability) => {
          const percent = Number((100 * probability).toFixed(4));
          return personsColumn(`q${percent}`, `Kwantyl ${String(percent).replace('.', ',')}%`, `Quantile ${percent}%`);
        }),
      ],
      this.years.flatMap((year) => this.groups.map((group) => [year, group, ...this.at(year, group)])),
      { title: { pl: `Ludność: ${this.id}`, en: `Population: ${this.id}` } },
    );
  }
}
