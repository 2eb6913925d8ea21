import type { Message } from '../../language/language.js';
import type { Change } from '../../series/change.js';
import type { ServiceInput } from '../service.js';

/** One preschool, or the preschool groups of a school. */
export interface PreschoolUnit {
  /** Machine name. */
  readonly id: string;
  readonly name: string;
  /** Id of the area where it stands, where that is known. */
  readonly area?: string;
  /** Places from a year on; before the first, none. */
  readonly places: readonly { readonly from: number; readonly places: number }[];
  /**
   * How families choose it, against the other units: weights, or first choices counted at enrolment; by id of the area, or one number
   * where all areas choose alike.
   */
  readonly choice: number | Readonly<Record<string, number>>;
}

/** What preschool demand and places are computed from. Shares are of the children of one age in the town. */
export interface PreschoolInputs {
  /** Id of the town. */
  readonly area: string;
  /** Children aged 3, 4, 5 and 6 at the end of the year in which attendance and refusals were counted; null where not known. */
  readonly childrenCounted: readonly number[] | null;
  /** Children who attended; its year is the counted year. */
  readonly attending: ServiceInput;
  /** Children refused for want of a place in that year. */
  readonly refused: ServiceInput;
  /** Places added; its year is the first in which they are there. */
  readonly newPlaces: ServiceInput;
  /** Applicants per child where the rules give a right to a place or an obligation. */
  readonly shareAt3: ServiceInput;
  readonly shareAt4: ServiceInput;
  readonly shareAt5: ServiceInput;
  readonly shareAt6: ServiceInput;
  /** Six-year-olds who stay in preschool while the rules send them to school. */
  readonly shareAt6AtSchool: ServiceInput;
  /** Participation without a right to a place, relative to participation with it. */
  readonly withoutRight: ServiceInput;
  /** Of the applicants the town's own children do not explain, the share that comes after the counted year. */
  readonly fromElsewhere: ServiceInput;
  /** Share of the refused who take a place in another unit. */
  readonly acceptElsewhere: ServiceInput;
  /** Hours a day for which a group is open. */
  readonly hoursPerDay: ServiceInput;
  /** Hours a week of one teacher's post. */
  readonly teacherHours: ServiceInput;
  /** Posts of speech therapists, psychologists and special teachers per child. */
  readonly specialistsPerChild: ServiceInput;
  /** Preschools one by one; null where only the town's total is known. */
  readonly units: readonly PreschoolUnit[] | null;
  /** What is to be known of the preschools one by one: why they are left out, what was assumed of them. */
  readonly unitNotes?: readonly Message[];
  /** What a scenario does to all places of the town together, where the preschools are not known one by one. */
  readonly placesChanges?: readonly Change[];
}

/** Inputs that hold for any Polish town until it counts its own. */
export type PreschoolAssumptions = Omit<
  PreschoolInputs,
  'area' | 'childrenCounted' | 'attending' | 'refused' | 'newPlaces' | 'units' | 'unitNotes' | 'placesChanges'
>;

const PER_CHILD = { pl: 'na dziecko', en: 'per child' };
const SHARE = { pl: 'udział', en: 'share' };
const GUS_2020 = 'GUS za: gazetaprawna.pl, 8529140';
const SPLIT_BY_AGE = {
  pl: 'w Polsce w 2020 r. chodziło 872 na 1000 dzieci w wieku 3–5 lat; podział na wiek i przedziały są założone',
  en: 'in Poland in 2020, 872 of 1,000 children aged 3–5 attended; the split by age and the ranges are assumed',
};

/** Shares, readiness and staff that the town has no figures for, each with its range and where it comes from. */
export const PRESCHOOL_ASSUMPTIONS: PreschoolAssumptions = {
  shareAt3: share('share_3', 'chętni wśród trzylatków', 'applicants per child aged 3', [0.68, 0.79, 0.92], GUS_2020, SPLIT_BY_AGE),
  shareAt4: share('share_4', 'chętni wśród czterolatków', 'applicants per child aged 4', [0.78, 0.88, 0.96], GUS_2020, SPLIT_BY_AGE),
  shareAt5: share('share_5', 'chętni wśród pięciolatków', 'applicants per child aged 5', [0.88, 0.94, 0.99], GUS_2020, SPLIT_BY_AGE),
  shareAt6: share('share_6', 'chętni wśród sześciolatków', 'applicants per child aged 6', [0.9, 0.96, 1], 'założenie kohorty', {
    pl: 'mają obowiązek; część jest już w szkole albo za granicą',
    en: 'obliged; some are at school already or abroad',
  }),
  shareAt6AtSchool: share(
    'share_6_at_school',
    'sześciolatki w przedszkolu, gdy idą do szkoły',
    'children aged 6 in preschool while they go to school',
    [0.15, 0.2, 0.3],
    'RMF24, 1564177 (2014); Dziennik Gazeta Prawna (2015)',
    {
      pl: 'odroczono 19% sześciolatków z I połowy 2008 r. w Polsce, w 2015 r. w miastach nawet 30%',
      en: '19% of the six-year-olds of early 2008 were deferred in Poland, up to 30% in cities in 2015',
    },
  ),
  withoutRight: share(
    'without_right',
    'chętni bez prawa do miejsca',
    'applicants without a right to a place',
    [0.75, 0.9, 1],
    'założenie kohorty',
    {
      pl: 'w stosunku do udziału, gdy miejsce się należy',
      en: 'relative to participation with a right to a place',
    },
  ),
  fromElsewhere: share(
    'from_elsewhere',
    'chętni spoza zameldowanych, którzy przyjdą też później',
    'applicants beyond the registered children who keep coming',
    [0, 1, 1],
    'założenie kohorty',
    {
      pl: 'dzieci z sąsiednich gmin, niezameldowane albo w innym wieku; po nowym spisie część z nich może być już w ludności',
      en: 'children of neighbouring communes, not registered, or of other ages; after the new census some may be among the people',
    },
  ),
  acceptElsewhere: share(
    'accept_elsewhere',
    'odmowy, po których rodzice biorą miejsce gdzie indziej',
    'refused families who take a place elsewhere',
    [0.2, 0.5, 0.8],
    'założenie kohorty',
    { pl: 'gmina wie to z rekrutacji', en: 'the commune knows it from enrolment' },
  ),
  hoursPerDay: {
    id: 'hours_per_day',
    title: { pl: 'godziny otwarcia grupy dziennie', en: 'hours a day a group is open' },
    value: 10,
    low: 8,
    high: 11,
    unit: { pl: 'godziny dziennie', en: 'hours a day' },
    status: 'assumed',
    source: 'założenie kohorty',
  },
  teacherHours: {
    id: 'teacher_hours',
    title: { pl: 'pensum nauczyciela przedszkola', en: 'hours a week of a preschool teacher' },
    value: 25,
    low: 22,
    high: 25,
    unit: { pl: 'godziny tygodniowo', en: 'hours a week' },
    status: 'assumed',
    source: 'Karta Nauczyciela, art. 42 ust. 3 [do potwierdzenia]',
    note: { pl: '25, w grupach sześciolatków 22 [do potwierdzenia]', en: '25, in groups of six-year-olds 22 [to be confirmed]' },
  },
  specialistsPerChild: {
    id: 'specialists_per_child',
    title: { pl: 'etaty specjalistów na dziecko', en: 'specialist posts per child' },
    value: 0.02,
    low: 0.015,
    high: 0.03,
    unit: { pl: 'etaty na dziecko', en: 'posts per child' },
    status: 'assumed',
    source: 'Karta Nauczyciela, art. 42d za: finanse.wp.pl, 7064181416844192 [do potwierdzenia]',
    note: {
      pl: 'standard od 2022 r., pełny od 2024 r.: 1,5 etatu na 51–100 dzieci',
      en: 'standard since 2022, in full since 2024: 1.5 posts for 51–100 children',
    },
  },
};

function share(
  id: string,
  pl: string,
  en: string,
  [low, value, high]: readonly [number, number, number],
  source: string,
  note: { readonly pl: string; readonly en: string },
): ServiceInput {
  const unit = id.startsWith('share_') ? PER_CHILD : SHARE;
  const status = source === 'założenie kohorty' ? 'assumed' : 'proxy';
  return { id, title: { pl, en }, value, low, high, unit, status, ...(status === 'proxy' ? { quality: 'weak' } : {}), source, note };
}
