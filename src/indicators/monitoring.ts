import type { Message } from '../language/language.js';
import { numberColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';

/** How often a duty of monitoring comes up. */
export type DutyFrequency = 'quarterly' | 'half-yearly' | 'yearly' | 'once' | 'as-needed';

/** The words of {@link DutyFrequency}. */
export const DUTY_FREQUENCIES: readonly DutyFrequency[] = ['quarterly', 'half-yearly', 'yearly', 'once', 'as-needed'];

/** What a document says has to be reported, met or evaluated, and by whom. */
export interface MonitoringDuty {
  readonly id: string;
  readonly name: Message;
  readonly frequency: DutyFrequency;
  /** First and last calendar year; of what comes up once, the year it is due. */
  readonly from: number;
  readonly until: number;
  /** Year of the data it stands on, of an evaluation. */
  readonly dataYear?: number;
  readonly owner: Message;
  /** Id of the source, with the place in it. */
  readonly source: string;
}

/** How far an activity has come. */
export type ActivityState = 'planned' | 'under-way' | 'done' | 'abandoned';

/** The words of {@link ActivityState}. */
export const ACTIVITY_STATES: readonly ActivityState[] = ['planned', 'under-way', 'done', 'abandoned'];

/** What was done in half a year, what went wrong and what was done about it: a row of the half-yearly report. */
export interface Activity {
  readonly id: string;
  /** E.g. '2022-H1'. */
  readonly period: string;
  readonly name: Message;
  readonly state: ActivityState;
  /** Id of the duty it reports on or of the indicator it is to move. */
  readonly indicator?: string;
  readonly problem?: string;
  readonly remedy?: string;
  readonly owner: string;
  readonly source: string;
}

/** Where a duty stands at the end of a year. */
export interface DutyState {
  readonly duty: MonitoringDuty;
  /** How often it has come up until then; 0 of what is done as needed. */
  readonly due: number;
  /** Of the half-yearly report: half-years with at least one activity in the folder; null of what the folder cannot know. */
  readonly reported: number | null;
  /** When it comes up next: '2020-H1', '2020', '2020-Q1'; null where it does not. */
  readonly next: string | null;
}

const A_YEAR: Readonly<Record<DutyFrequency, number>> = { quarterly: 4, 'half-yearly': 2, yearly: 1, once: 0, 'as-needed': 0 };
const LETTERS: Readonly<Partial<Record<DutyFrequency, string>>> = { quarterly: '-Q1', 'half-yearly': '-H1', yearly: '' };

/**
 * Where the duties of monitoring stand at the end of a year: how often each has come up, how many half-years have activities
 * reported, and when each comes up next.
 *
 * @param duties - What has to be done.
 * @param activities - What was reported.
 * @param year - Calendar year.
 * @example
 * const duty = { id: 'activities', name: { pl: 'działania', en: 'activities' }, frequency: 'half-yearly' as const, from: 2017, until: 2022, owner: { pl: 'grupa', en: 'group' }, source: 'S1' };
 * const [{ due, reported, next }] = dutyStates([duty], [], 2019);
 * [due, reported, next]; // => [6, 0, '2020-H1']
 */
export function dutyStates(duties: readonly MonitoringDuty[], activities: readonly Activity[], year: number): DutyState[] {
  return duties.map((duty) => {
    const years = Math.max(0, Math.min(year, duty.until) - duty.from + 1);
    const periods = new Set(
      activities
        .filter(({ state, period }) => state !== 'planned' && yearOf(period) >= duty.from && yearOf(period) <= year)
        .map(({ period }) => period),
    );
    return {
      duty,
      due: duty.frequency === 'once' ? Number(duty.until <= year) : years * A_YEAR[duty.frequency],
      reported: duty.frequency === 'half-yearly' ? periods.size : null,
      next: nextOf(duty, year),
    };
  });
}

function nextOf({ frequency, from, until }: MonitoringDuty, year: number): string | null {
  if (frequency === 'as-needed') return null;
  if (frequency === 'once') return until > year ? String(until) : null;
  const next = Math.max(from, year + 1);
  return next > until ? null : `${next}${LETTERS[frequency] ?? ''}`;
}

function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

const FREQUENCY_NAMES: Readonly<Record<DutyFrequency, Message>> = {
  quarterly: { pl: 'co kwartał', en: 'quarterly' },
  'half-yearly': { pl: 'co pół roku', en: 'half-yearly' },
  yearly: { pl: 'co rok', en: 'yearly' },
  once: { pl: 'raz', en: 'once' },
  'as-needed': { pl: 'gdy trzeba', en: 'as needed' },
};

/**
 * The duties as a table, one row each.
 *
 * @param states - Of {@link dutyStates}.
 * @param year - The year they stand at.
 * @example
 * dutiesTable([], 2019).rows.length; // => 0
 */
export function dutiesTable(states: readonly DutyState[], year: number): Table {
  const words = (of: (state: DutyState) => Message): Record<string, Message> =>
    Object.fromEntries(states.map((state) => [state.duty.id, of(state)]));
  return new Table(
    [
      { ...textColumn('duty', 'Obowiązek', 'Duty'), words: words(({ duty }) => duty.name) },
      { ...textColumn('frequency', 'Jak często', 'How often'), words: FREQUENCY_NAMES },
      numberColumn('due', `Terminy do końca ${year} r.`, `Due by the end of ${year}`, 0),
      numberColumn('reported', 'Zgłoszone w folderze', 'Reported in the folder', 0),
      textColumn('next', 'Następny termin', 'Next due'),
      { ...textColumn('owner', 'Kto', 'Who'), words: words(({ duty }) => duty.owner) },
    ],
    states.map(({ duty, due, reported, next }) => [duty.id, duty.frequency, due, reported, next, duty.id]),
    {
      title: { pl: `Monitorowanie: terminy na koniec ${year} r.`, en: `Monitoring: what is due at the end of ${year}` },
      note: {
        pl: 'Działania zgłasza się w tabeli activities, wartości wskaźników w tabeli series; spotkań i ewaluacji folder nie zna.',
        en: 'Activities are reported in the table activities, values of indicators in the table series; of meetings and evaluations the folder does not know.',
      },
    },
  );
}

const STATE_NAMES: Readonly<Record<ActivityState, Message>> = {
  planned: { pl: 'planowane', en: 'planned' },
  'under-way': { pl: 'w toku', en: 'under way' },
  done: { pl: 'wykonane', en: 'done' },
  abandoned: { pl: 'zaniechane', en: 'abandoned' },
};

/**
 * The half-yearly report: what was done, problems and remedies, one row an activity.
 *
 * @param activities - Of the town's folder.
 * @param year - Last year; left out: all.
 * @example
 * activitiesTable([]).rows.length; // => 0
 */
export function activitiesTable(activities: readonly Activity[], year: number = Number.POSITIVE_INFINITY): Table {
  const shown = activities.filter(({ period }) => yearOf(period) <= year).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return new Table(
    [
      textColumn('period', 'Półrocze', 'Half-year'),
      { ...textColumn('activity', 'Działanie', 'Activity'), words: Object.fromEntries(shown.map(({ id, name }) => [id, name])) },
      { ...textColumn('state', 'Stan', 'State'), words: STATE_NAMES },
      textColumn('problem', 'Problem', 'Problem'),
      textColumn('remedy', 'Środek zaradczy', 'Remedy'),
      textColumn('owner', 'Kto', 'Who'),
      textColumn('source', 'Źródło', 'Source'),
    ],
    shown.map(({ period, id, state, problem, remedy, owner, source }) => [
      period,
      id,
      state,
      problem ?? null,
      remedy ?? null,
      owner,
      source,
    ]),
    { title: { pl: 'Działania zgłoszone co pół roku', en: 'Activities reported every half-year' } },
  );
}
