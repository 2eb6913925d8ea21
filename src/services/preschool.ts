import { fail } from '../language/error.js';
import type { Population } from '../population/population.js';
import { Series } from '../series/series.js';
import { Table } from '../tables/table.js';

/** What is known of the preschools in one year. */
export interface PreschoolCount {
  /** Children who attended. */
  readonly attending: number;
  /** Children refused for want of a place. */
  readonly refused: number;
  /** The people of that year, for the number of children aged 3-6. */
  readonly population: Population;
}

/** Preschool demand of one year. */
export interface PreschoolYear {
  readonly year: number;
  /** Children aged 3-6 on 31 December: the four birth years that preschools take. */
  readonly children: number;
  /** Those of them aged 3-5: nearly all who attended while six-year-olds went to school. */
  readonly children3to5: number;
  /** Children whose parents apply, at the participation of the counted year. */
  readonly applicants: number;
  /** Applicants above the places of the counted year; below 0, places left. */
  readonly shortage: number;
}

/** Preschool demand over the years, and what it was computed from. */
export interface PreschoolDemand {
  /** Applicants per child aged 3-6 in the counted year. */
  readonly participation: number;
  /** Places taken as given: the children who attended in the counted year. */
  readonly places: number;
  readonly years: readonly PreschoolYear[];
  /** The applicants of each year, for a chart against the places. */
  readonly applicants: Series;
  readonly table: Table;
}

/**
 * How many children apply to preschools and how many places are lacking, if participation and places stay as they
 * were counted.
 *
 * Assumptions: whoever attended or was refused applied; each who attended had one place; participation does not
 * change. Limits: participation is applicants per child aged 3-6, though in 2015 six-year-olds went to school and most
 * applicants were 3-5; the rules changed in 2016 and 2017, which raises demand; one figure for the whole town, so a place far from home counts like one next door.
 *
 * @param populations - Populations by single year of age, for example of a projection.
 * @param counted - A year in which attendance and refusals were counted.
 * @throws {RangeError} If a count is negative, or nobody is aged 3-6 in the counted year.
 * @example
 * const people = (date, each) => new Population({ date, areas: ['rumia'], source: 'GUS' }, new Float64Array(202).fill(each));
 * const demand = preschoolDemand([people('2018-12-31', 150)], { attending: 700, refused: 100, population: people('2015-12-31', 125) });
 * demand.years[0].shortage; // => 260
 */
export function preschoolDemand(populations: readonly Population[], { attending, refused, population }: PreschoolCount): PreschoolDemand {
  const children = population.count({ ages: '3-6' });
  if (!(attending >= 0 && refused >= 0) || !(children > 0)) {
    fail(
      `preschoolDemand: ${attending} dzieci w przedszkolach, ${refused} odmów i ${children} dzieci w wieku 3-6 lat; oczekiwano liczb od 0 i co najmniej jednego dziecka`,
      `preschoolDemand: ${attending} children attending, ${refused} refused and ${children} aged 3-6; expected numbers from 0 and at least one child`,
    );
  }
  const participation = (attending + refused) / children;
  const years = populations.map((one): PreschoolYear => {
    const aged = one.count({ ages: '3-6' });
    const applicants = aged * participation;
    return { year: one.year, children: aged, children3to5: one.count({ ages: '3-5' }), applicants, shortage: applicants - attending };
  });
  const counted = population.year;
  const series = new Series(
    {
      id: 'preschool_applicants',
      title: {
        pl: `Chętni do przedszkoli, jeśli udział jak w ${counted} r.`,
        en: `Preschool applicants at the participation of ${counted}`,
      },
      unit: { pl: 'dzieci', en: 'children' },
    },
    populations.map((one, index) => ({ year: one.year, value: years[index].applicants, status: one.status, source: one.source })),
  );
  return { participation, places: attending, years, applicants: series, table: tableOf(years, counted) };
}

function tableOf(years: readonly PreschoolYear[], counted: number): Table {
  return new Table(
    [
      { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
      { name: 'children', title: { pl: 'Dzieci w wieku 3–6 lat', en: 'Children aged 3–6' }, type: 'number', digits: 0 },
      { name: 'children_3_5', title: { pl: 'w tym 3–5 lat', en: 'of them aged 3–5' }, type: 'number', digits: 0 },
      { name: 'applicants', title: { pl: 'Chętni', en: 'Applicants' }, type: 'number', digits: 0 },
      {
        name: 'shortage',
        title: { pl: 'Saldo miejsc (+ brakuje, − wolne)', en: 'Balance of places (+ lacking, − free)' },
        type: 'number',
        digits: 0,
        signed: true,
      },
    ],
    years.map(({ year, children, children3to5, applicants, shortage }) => [year, children, children3to5, applicants, shortage]),
    {
      title: { pl: 'Dzieci i miejsca w przedszkolach', en: 'Children and preschool places' },
      source: {
        pl: `Udział chętnych i liczba miejsc jak w ${counted} r.; obliczenia kohorty`,
        en: `Participation and places as in ${counted}; computed by kohorta`,
      },
    },
  );
}
