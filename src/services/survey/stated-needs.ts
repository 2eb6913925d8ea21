import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { numberColumn, personsColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import type { ServiceResult } from '../service.js';
import type { SurveyAnswer } from './survey-answer.js';
import { type SurveyResult, type SurveyResultsOptions, surveyResults } from './survey-results.js';
import { SURVEY_COLUMNS } from './survey-tables.js';

/** What stated needs are set beside. */
export interface StatedNeedsOptions extends SurveyResultsOptions {
  /** The people of the town, for how many there are of those who were asked. */
  readonly people: ServicePeople;
  /** Services computed for the same people, with the areas of the survey. */
  readonly services: readonly ServiceResult[];
}

/**
 * Needs that residents state beside needs that are modelled: of each question of the kind `need` the share that states the need, that
 * share of the people of the age asked in the area and year of the wave, and the modelled need of the service there (its quantity `need`,
 * else its `demand`), each with an interval of the same level. The two are measured apart; where they differ, one of them asks about
 * something else, or one is wrong.
 *
 * Limit: the interval of the stated number is that of the share; the number of people is the median of the draws.
 *
 * @param answers - As for `surveyResults()`.
 * @param options - The level is 0.8 by default, as for the bands of services.
 * @returns One row a question, service, area and wave; what has no counterpart is empty and said in the source.
 * @throws {RangeError} As `surveyResults()`.
 * @example
 * const rumia = readTown('data/rumia');
 * const people = project(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2024 }), { until: 2024 });
 * const asked = { date: '2024', service: 'day-homes', area: 'rumia', ages: '65+', question: 'Czy potrzebuje Pani/Pan miejsca?', kind: 'need' as const, respondent: 'all' as const, scale: [0, 1] as const, weight: 1, invited: 200, status: 'published' as const, source: 'fixture' };
 * statedNeeds([{ ...asked, value: 0.1, n: 100 }], { people, services: [] }).values('share'); // => [0.1]
 */
export function statedNeeds(answers: readonly SurveyAnswer[], { people, services, level = 0.8, ...options }: StatedNeedsOptions): Table {
  const needs = answers.filter(({ kind }) => kind === 'need');
  const { results, missing } = surveyResults(needs, { ...options, level });
  const rows = results.map((result) => rowOf(result, { people, services, level }));
  const said = [
    { pl: 'Obliczenia kohorty', en: 'Computed by kohorta' },
    ...(answers.length > 0 && needs.length === 0 ? [NO_NEEDS] : missing),
    ...rows.flatMap(({ notes }) => notes),
  ];
  return new Table(
    [
      textColumn('wave', 'Badanie', 'Wave'),
      ...SURVEY_COLUMNS,
      shareColumn('share', 'Zgłasza potrzebę', 'State the need'),
      shareColumn('share_low', 'Od', 'From'),
      shareColumn('share_high', 'Do', 'To'),
      personsColumn('asked_group', 'Osoby w tym wieku', 'People of that age'),
      personsColumn('stated', 'Potrzeby zgłaszane', 'Stated needs'),
      personsColumn('stated_low', 'Zgłaszane: od', 'Stated: from'),
      personsColumn('stated_high', 'Zgłaszane: do', 'Stated: to'),
      textColumn('quantity', 'Wielkość z modelu', 'Modelled quantity'),
      numberColumn('modelled', 'Z modelu', 'Modelled', 0),
      numberColumn('modelled_low', 'Z modelu: od', 'Modelled: from', 0),
      numberColumn('modelled_high', 'Z modelu: do', 'Modelled: to', 0),
      textColumn('unit', 'Jednostka modelu', 'Unit of the model'),
    ].map((column) => ({ ...column, ...wordsOf(column.name, services) })),
    rows.map(({ cells }) => cells),
    {
      title: { pl: 'Potrzeby zgłaszane przez mieszkańców i potrzeby z modelu', en: 'Needs stated by residents and modelled needs' },
      source: { pl: said.map(({ pl }) => pl).join('. '), en: said.map(({ en }) => en).join('. ') },
    },
  );
}

const NO_NEEDS: Message = {
  pl: 'Nie policzono: potrzeby zgłaszane; badanie nie ma pytania rodzaju „need”',
  en: 'Not computed: stated needs; the survey has no question of the kind "need"',
};

interface Row {
  readonly cells: readonly Cell[];
  readonly notes: readonly Message[];
}

function rowOf(result: SurveyResult, { people, services, level }: Omit<StatedNeedsOptions, 'areaOf'> & { readonly level: number }): Row {
  const { date, service, area, ages, question, estimate } = result;
  const year = Number(date.slice(0, 4));
  const asked = peopleIn(people, result, year);
  const of = (share: number | undefined): number | null => (share === undefined || asked === null ? null : share * asked);
  const model = services.find((one) => one.id === service && one.area === area);
  const name = (['need', 'demand'] as const).find((one) => model?.quantities.get(one)?.years.includes(year));
  const draws = name === undefined ? undefined : model?.quantities.get(name);
  const band = draws?.band(level ?? 0.8);
  return {
    cells: [
      ...[date, service, area, ages, question],
      ...[estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null, asked],
      ...[of(estimate?.value), of(estimate?.low), of(estimate?.high)],
      ...[name ?? null, draws?.median().at(year) ?? null, band?.low.at(year) ?? null, band?.high.at(year) ?? null],
      draws?.description.unit.en ?? null,
    ],
    notes: [
      ...(asked === null
        ? [
            {
              pl: `Nie policzono: ile osób zgłasza potrzebę, ${area} ${year}; brakuje: liczba osób w wieku ${ages}`,
              en: `Not computed: how many people state the need, ${area} ${year}; missing: the number of people aged ${ages}`,
            },
          ]
        : []),
      ...(draws === undefined
        ? [
            {
              pl: `Nie ma potrzeb z modelu: ${service}, ${area}, ${year}`,
              en: `There is no modelled need: ${service}, ${area}, ${year}`,
            },
          ]
        : []),
    ],
  };
}

/** How many people there are of those who were asked; null where the year or area is not among them. */
function peopleIn(people: ServicePeople, { ages, area }: SurveyResult, year: number): number | null {
  try {
    return (
      peopleDraws(people, { areas: [area], ...(ages === 'total' ? {} : { ages }) })
        .median()
        .at(year) ?? null
    );
  } catch (error) {
    if (error instanceof KohortaError) return null;
    throw error;
  }
}

/** What the ids of services, quantities and units are shown as. */
function wordsOf(column: string, services: readonly ServiceResult[]): { readonly words?: Readonly<Record<string, Message>> } {
  const quantities = services.flatMap((one) => [...one.quantities]);
  switch (column) {
    case 'service':
      return { words: Object.fromEntries(services.map(({ id, title }) => [id, title])) };
    case 'quantity':
      return { words: { need: { pl: 'potrzebujący', en: 'in need' }, demand: { pl: 'popyt', en: 'demand' } } };
    case 'unit':
      return { words: Object.fromEntries(quantities.map(([, { description }]) => [description.unit.en, description.unit])) };
    default:
      return {};
  }
}
