import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';
import { personsColumn, textColumn } from '../tables/columns.js';
import type { Status } from '../tables/status.js';
import { Table } from '../tables/table.js';
import { type AgeGroups, ageLabel, ageRange, groupsOf, requireAgeGroups, SINGLE_AGES } from './ages.js';
import { requireSex, SEX_NAMES, SEXES, type Sex } from './sex.js';

/** What a population is and where it comes from. */
export interface PopulationDescription {
  /** Date of the count, ISO 8601, e.g. '2022-12-31'. */
  readonly date: string;
  /** Ids of the areas, in the order of the counts. */
  readonly areas: readonly string[];
  /** Default: single ages 0 to 100+. */
  readonly ageGroups?: AgeGroups;
  /** Document the counts come from, or how they were made. */
  readonly source: string;
  /** What kind of figures the counts are. Default: 'estimated'. */
  readonly status?: Status;
}

/** Which people to count. Left out: all. */
export interface PeopleQuery {
  /** A range of ages, e.g. '85+' or '3-6'. */
  readonly ages?: string;
  readonly sex?: Sex;
  /** Id of an area, or of several. */
  readonly areas?: string | readonly string[];
}

/**
 * People on one day by area, sex and age: an array of area × sex (women first) × age group.
 *
 * @example
 * const people = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'GUS' }, new Float64Array(202).fill(1));
 * people.count({ ages: '3-6', sex: 'female' }); // => 4
 */
export class Population {
  readonly date: string;
  readonly areas: readonly string[];
  readonly ageGroups: AgeGroups;
  readonly source: string;
  readonly status: Status;
  /** Persons by area × sex × age group, rows in this order. Not to be changed. */
  readonly counts: Float64Array;

  /**
   * @param description - Date, areas, age groups, source.
   * @param counts - Persons, `areas.length × 2 × ageGroups.count` numbers, none below 0; copied.
   * @throws {RangeError} If the date is none, there is no area or one stands twice, the age groups are none, the length does
   * not match, or a count is negative or not a number.
   */
  constructor({ date, areas, ageGroups = SINGLE_AGES, source, status = 'estimated' }: PopulationDescription, counts: Float64Array) {
    if (!isDay(date)) {
      fail(
        `Population: dzień „${date}”; oczekiwano daty RRRR-MM-DD, np. 2022-12-31`,
        `Population: date "${date}"; expected YYYY-MM-DD, for example 2022-12-31`,
      );
    }
    requireAreas(areas);
    requireAgeGroups('Population', ageGroups);
    const expected = areas.length * SEXES.length * ageGroups.count;
    if (counts.length !== expected) {
      fail(
        `Population: ${counts.length} liczb; oczekiwano ${expected} (obszary × płeć × grupy wieku)`,
        `Population: ${counts.length} counts; expected ${expected} (areas × sexes × age groups)`,
      );
    }
    const wrong = counts.findIndex((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
    if (wrong >= 0) {
      const group = wrong % ageGroups.count;
      const sex = SEXES[Math.floor(wrong / ageGroups.count) % SEXES.length];
      const area = areas[Math.floor(wrong / (ageGroups.count * SEXES.length))];
      fail(
        `Population: ${area}, ${SEX_NAMES[sex].pl}, wiek ${ageLabel(ageGroups, group)}: liczba osób ${counts[wrong]}; oczekiwano liczby od 0`,
        `Population: ${area}, ${SEX_NAMES[sex].en}, age ${ageLabel(ageGroups, group)}: count ${counts[wrong]}; expected a number from 0`,
      );
    }
    this.date = date;
    this.areas = [...areas];
    this.ageGroups = ageGroups;
    this.source = source;
    this.status = status;
    this.counts = new Float64Array(counts);
  }

  /** Calendar year of the date. */
  get year(): number {
    return Number(this.date.slice(0, 4));
  }

  /**
   * Persons of one area and sex by age group, a view of {@link Population.counts}.
   *
   * @throws {RangeError} If the area is not one of this population, or the sex is neither of the two.
   */
  byAge(sex: Sex, area: string = this.areas[0]): Float64Array {
    const place = this.areas.indexOf(area);
    if (place < 0) {
      fail(
        `Population.byAge: nie ma obszaru „${area}”; są: ${this.areas.join(', ')}`,
        `Population.byAge: there is no area "${area}"; there are: ${this.areas.join(', ')}`,
      );
    }
    requireSex('Population.byAge', sex);
    const start = (place * SEXES.length + SEXES.indexOf(sex)) * this.ageGroups.count;
    return this.counts.subarray(start, start + this.ageGroups.count);
  }

  /**
   * Number of people who match a query.
   *
   * @throws {RangeError} If the area is unknown, the ages cut an age group, or the sex is neither of the two.
   */
  count(query: PeopleQuery = {}): number {
    requireQuery(query);
    const { ages = 'total', sex, areas = this.areas } = query;
    const { first, last } = groupsOf(this.ageGroups, ageRange(ages));
    if (sex !== undefined) requireSex('Population.count', sex);
    const places = typeof areas === 'string' ? [areas] : areas;
    const sexes = sex === undefined ? SEXES : [sex];
    return sum(places.flatMap((place) => sexes.map((one) => sum(this.byAge(one, place).subarray(first, last + 1)))));
  }

  /** Area, sex, age and persons, one row a cell. */
  table(): Table {
    return new Table(
      [
        textColumn('area', 'Obszar', 'Area'),
        textColumn('date', 'Dzień', 'Date'),
        { ...textColumn('sex', 'Płeć', 'Sex'), words: SEX_NAMES },
        textColumn('age', 'Wiek', 'Age'),
        personsColumn('persons', 'Osoby', 'Persons'),
      ],
      this.areas.flatMap((area) =>
        SEXES.flatMap((sex) =>
          Array.from(this.byAge(sex, area), (persons, group) => [area, this.date, sex, ageLabel(this.ageGroups, group), persons]),
        ),
      ),
      {
        title: { pl: `Ludność według płci i wieku, ${this.date}`, en: `Population by sex and age, ${this.date}` },
        source: { pl: this.source, en: this.source },
      },
    );
  }
}

const QUERY_KEYS: readonly string[] = ['ages', 'sex', 'areas'] satisfies (keyof PeopleQuery)[];

/** A misspelt key would be left out without a word, and everybody be counted instead. */
function requireQuery(query: PeopleQuery): void {
  const unknown = Object.keys(query).find((key) => !QUERY_KEYS.includes(key));
  if (unknown === undefined) return;
  fail(
    `Population.count: zapytanie ma klucz „${unknown}”; są: ${QUERY_KEYS.join(', ')}, np. { ages: '85+', sex: 'female' }`,
    `Population.count: the query has the key "${unknown}"; there are: ${QUERY_KEYS.join(', ')}, for example { ages: '85+', sex: 'female' }`,
  );
}

function requireAreas(areas: readonly string[]): void {
  if (areas.length === 0) {
    fail('Population: nie ma żadnego obszaru; podaj co najmniej jeden', 'Population: there is no area; give at least one');
  }
  const twice = areas.find((area, place) => areas.indexOf(area) !== place);
  if (twice !== undefined) {
    fail(`Population: obszar „${twice}” występuje dwa razy; zostaw jeden`, `Population: area "${twice}" stands twice; keep one`);
  }
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
