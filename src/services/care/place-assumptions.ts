import type { Message } from '../../language/language.js';
import type { ServiceInput } from '../service.js';

const SHARE: Message = { pl: 'udział', en: 'share' };
const ASSUMED = 'kohorta';

/** Who would come to day homes, clubs and respite beds, and how often; see `CARE_ASSUMPTIONS`. */
export const PLACE_ASSUMPTIONS: Readonly<
  Record<
    'dayHomeTakeUp' | 'clubTakeUp' | 'dayHomeDays' | 'clubDays' | 'openDays' | 'staysPerCarer' | 'stayDays' | 'refusedAtMost',
    ServiceInput
  >
> = {
  dayHomeTakeUp: {
    id: 'day_home_take_up',
    title: { pl: 'Osoby zależne od pomocy, które przychodziłyby do domu dziennego', en: 'Dependent people who would come to a day home' },
    value: 0.03,
    low: 0.01,
    high: 0.1,
    unit: SHARE,
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: {
      pl: 'dolna granica: 21 956 korzystających w Polsce w 2018 r. (MRPiPS-03) to około 1% osób zależnych od pomocy',
      en: 'the low: 21,956 users in Poland in 2018 (MRPiPS-03) are about 1% of the people who depend on help',
    },
  },
  clubTakeUp: {
    id: 'club_take_up',
    title: {
      pl: 'Osoby 60+ niezależne od pomocy, które przychodziłyby do klubu',
      en: 'Independent people aged 60+ who would come to a club',
    },
    value: 0.04,
    low: 0.02,
    high: 0.08,
    unit: SHARE,
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: { pl: 'nikt nie zapytał mieszkańców', en: 'nobody has asked the residents' },
  },
  dayHomeDays: days('day_home_days', 4, 3, 5),
  clubDays: days('club_days', 2, 1, 3),
  openDays: {
    id: 'open_days',
    title: { pl: 'Dni otwarcia w tygodniu', en: 'Days open in a week' },
    value: 5,
    unit: { pl: 'dni', en: 'days' },
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'od poniedziałku do piątku', en: 'Monday to Friday' },
  },
  staysPerCarer: {
    id: 'stays_per_carer',
    title: { pl: 'Pobyty wytchnieniowe na rodzinę rocznie', en: 'Respite stays per caring family and year' },
    value: 0.08,
    low: 0.02,
    high: 0.2,
    unit: { pl: 'pobyty', en: 'stays' },
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: { pl: 'nikt nie zapytał rodzin', en: 'nobody has asked the families' },
  },
  stayDays: {
    id: 'stay_days',
    title: { pl: 'Długość pobytu wytchnieniowego', en: 'Length of a respite stay' },
    value: 10,
    low: 5,
    high: 14,
    unit: { pl: 'dni', en: 'days' },
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'górna granica: 14 dni rocznie w programie „Opieka wytchnieniowa” [do potwierdzenia]',
      en: 'the high: 14 days a year in the state programme of respite care [to be confirmed]',
    },
  },
  refusedAtMost: {
    id: 'refused_at_most',
    title: { pl: 'Dopuszczalny odsetek odmów', en: 'Share that may be refused' },
    value: 0.1,
    unit: SHARE,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'wybór miasta', en: 'the town decides' },
  },
};

function days(id: string, value: number, low: number, high: number): ServiceInput {
  return {
    id,
    title: { pl: 'Dni, w które przychodzi jedna osoba, w tygodniu', en: 'Days on which one person comes, in a week' },
    value,
    low,
    high,
    unit: { pl: 'dni', en: 'days' },
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'miasto zna je z list obecności', en: 'the town knows them from its attendance lists' },
  };
}
