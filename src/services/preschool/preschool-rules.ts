import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';

/** Where a child of an age stands: may attend, has a right to a place, must attend, or must be at school. */
export type PreschoolStanding = 'open' | 'entitled' | 'obliged' | 'school';

/** From when on a rule holds for children of one age. */
export interface PreschoolRule {
  /** Age at the end of the calendar year: all children of one birth year. */
  readonly age: number;
  /** First day it is in force, ISO. */
  readonly from: string;
  readonly standing: PreschoolStanding;
  /** Share of the birth year that it is so for; the others stand as before. Default: 1. */
  readonly share?: number;
  readonly source: string;
  /** Whether the project holds the text of the law; where not, it is to be confirmed. */
  readonly confirmed: boolean;
}

/** The largest group, dated as the rules. */
export interface GroupSizeRule {
  readonly from: string;
  /** Children in a group at most. */
  readonly children: number;
  readonly source: string;
  readonly confirmed: boolean;
}

const OLD_ACT = 'ustawa z 7 września 1991 r. o systemie oświaty';
const ACT_OF_2013 = 'ustawa z 13 czerwca 2013 r., Dz.U. 2013 poz. 827';
const ACT_OF_AUGUST_2013 = 'ustawa z 30 sierpnia 2013 r., Dz.U. 2013 poz. 1265';
const ACT_OF_2015 = 'ustawa z 29 grudnia 2015 r., Dz.U. 2016 poz. 35';

/** Who may, who has a right to, and who must attend a preschool in Poland, by age and date. */
export const PRESCHOOL_RULES: readonly PreschoolRule[] = [
  { age: 3, from: '2009-09-01', standing: 'open', source: OLD_ACT, confirmed: false },
  { age: 3, from: '2017-09-01', standing: 'entitled', source: ACT_OF_2013, confirmed: false },
  { age: 4, from: '2009-09-01', standing: 'open', source: OLD_ACT, confirmed: false },
  { age: 4, from: '2015-09-01', standing: 'entitled', source: ACT_OF_2013, confirmed: false },
  { age: 5, from: '2009-09-01', standing: 'entitled', source: OLD_ACT, confirmed: false },
  { age: 5, from: '2011-09-01', standing: 'obliged', source: OLD_ACT, confirmed: false },
  { age: 5, from: '2016-09-01', standing: 'entitled', source: ACT_OF_2015, confirmed: false },
  { age: 6, from: '2009-09-01', standing: 'obliged', source: OLD_ACT, confirmed: false },
  // Born in the first half of the year.
  { age: 6, from: '2014-09-01', standing: 'school', share: 0.5, source: ACT_OF_AUGUST_2013, confirmed: false },
  { age: 6, from: '2015-09-01', standing: 'school', source: ACT_OF_AUGUST_2013, confirmed: false },
  { age: 6, from: '2016-09-01', standing: 'obliged', source: ACT_OF_2015, confirmed: false },
];

/** The largest group of a public preschool. */
export const GROUP_SIZES: readonly GroupSizeRule[] = [
  { from: '2001-09-01', children: 25, source: 'rozporządzenie MEN z 21 maja 2001 r. (ramowe statuty)', confirmed: false },
  { from: '2017-09-01', children: 25, source: 'rozporządzenie MEN z 17 marca 2017 r., § 5 ust. 1', confirmed: true },
];

/** A standing and the share of the birth year that has it. */
export interface StandingShare {
  readonly standing: PreschoolStanding;
  readonly share: number;
}

/**
 * How children of an age stand in the school year that begins in a calendar year.
 *
 * @param age - At the end of that year, 3 to 6.
 * @param year - In which the school year begins.
 * @param rules - Default: {@link PRESCHOOL_RULES}.
 * @returns Shares that add up to 1.
 * @throws {RangeError} If no rule holds for the age and year.
 * @example
 * preschoolStanding(6, 2014); // => [{ standing: 'school', share: 0.5 }, { standing: 'obliged', share: 0.5 }]
 */
export function preschoolStanding(age: number, year: number, rules: readonly PreschoolRule[] = PRESCHOOL_RULES): StandingShare[] {
  const [last, before] = rules
    .filter((rule) => rule.age === age && rule.from <= `${year}-09-01`)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  if (last === undefined) {
    return fail(
      `preschoolStanding: brak zasady dla wieku ${age} w roku ${year}; dodaj ją do zasad`,
      `preschoolStanding: no rule for age ${age} in ${year}; add one to the rules`,
    );
  }
  const { standing, share = 1 } = last;
  if (share === 1 || before === undefined) return [{ standing, share: 1 }];
  return [
    { standing, share },
    { standing: before.standing, share: 1 - share },
  ];
}

/**
 * The largest group in the school year that begins in a calendar year.
 *
 * @throws {RangeError} If no rule holds in the year.
 * @example
 * groupSize(2022); // => 25
 */
export function groupSize(year: number, rules: readonly GroupSizeRule[] = GROUP_SIZES): number {
  const found = rules.filter(({ from }) => from <= `${year}-09-01`).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (found !== undefined) return found.children;
  return fail(`groupSize: brak zasady w roku ${year}; dodaj ją do zasad`, `groupSize: no rule in ${year}; add one to the rules`);
}

/** What a reader sees. */
export const STANDING_NAMES: Readonly<Record<PreschoolStanding, Message>> = {
  open: { pl: 'może chodzić', en: 'may attend' },
  entitled: { pl: 'ma prawo do miejsca', en: 'has a right to a place' },
  obliged: { pl: 'ma obowiązek', en: 'must attend' },
  school: { pl: 'idzie do szkoły', en: 'goes to school' },
};

/**
 * The rules as a table, one row a rule; those whose text the project does not hold are marked.
 *
 * @example
 * preschoolRulesTable().rows.length; // => 11
 */
export function preschoolRulesTable(rules: readonly PreschoolRule[] = PRESCHOOL_RULES): Table {
  return new Table(
    [
      { name: 'age', title: { pl: 'Wiek na 31 grudnia', en: 'Age on 31 December' }, type: 'number', digits: 0 },
      textColumn('from', 'Od', 'From'),
      { ...textColumn('standing', 'Dziecko', 'The child'), words: STANDING_NAMES },
      { name: 'share', title: { pl: 'Część rocznika', en: 'Share of the birth year' }, type: 'share', digits: 0 },
      textColumn('source', 'Podstawa', 'Law'),
      {
        ...textColumn('confirmed', 'Potwierdzone', 'Confirmed'),
        words: { yes: { pl: 'tak', en: 'yes' }, no: { pl: '[do potwierdzenia]', en: '[to be confirmed]' } },
      },
    ],
    rules.map(({ age, from, standing, share = 1, source, confirmed }) => [age, from, standing, share, source, confirmed ? 'yes' : 'no']),
    { title: { pl: 'Kto chodzi do przedszkola', en: 'Who attends preschool' } },
  );
}
