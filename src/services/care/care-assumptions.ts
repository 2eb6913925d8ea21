import type { Message } from '../../language/language.js';
import type { ServiceInput } from '../service.js';
import { NEED_ASSUMPTIONS } from './need-assumptions.js';
import { PLACE_ASSUMPTIONS } from './place-assumptions.js';

const SHARE: Message = { pl: 'udział', en: 'share' };
const YEARLY: Message = { pl: 'zmiana rocznie', en: 'change per year' };
const ASSUMED = 'kohorta';

/**
 * What no source of a town says and care cannot be computed without: published figures of the whole country, and assumptions,
 * each with a range and its reason. A town that knows better replaces them.
 */
export const CARE_ASSUMPTIONS: Readonly<
  Record<
    | 'coverageChange'
    | 'wageGrowth'
    | 'incomeGrowth'
    | 'leave'
    | 'specialistChange'
    | 'assistantHours'
    | 'assistantUtilisation'
    | 'assistantHoursPerWeek'
    | 'neighbourHours'
    | 'neighbourUtilisation'
    | 'stayYears'
    | 'entryAt75'
    | 'entryAt85'
    | 'prevented'
    | 'familyPayment',
    ServiceInput
  >
> &
  typeof NEED_ASSUMPTIONS &
  typeof PLACE_ASSUMPTIONS = {
  ...NEED_ASSUMPTIONS,
  ...PLACE_ASSUMPTIONS,
  coverageChange: {
    id: 'coverage_change',
    title: { pl: 'Zmiana udziału osób objętych usługami', en: 'Change of the share that is served' },
    value: 0,
    low: -0.015,
    high: 0.015,
    unit: YEARLY,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: '0: miasto obejmuje usługami taką samą część potrzebujących', en: '0: the town serves the same share of those in need' },
  },
  wageGrowth: {
    id: 'wage_growth',
    title: { pl: 'Wzrost płac po ostatnim znanym roku', en: 'Growth of wages after the last known year' },
    value: 0.05,
    low: 0.03,
    high: 0.08,
    unit: YEARLY,
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'płaca nominalna rosła o 4,8% rocznie w latach 2010–2020 i o 12,2% w latach 2020–2024',
      en: 'nominal wages grew by 4.8% a year in 2010-2020 and by 12.2% in 2020-2024',
    },
  },
  incomeGrowth: {
    id: 'income_growth',
    title: {
      pl: 'Wzrost dochodów mieszkańców po ostatnich znanych cenach',
      en: "Growth of residents' incomes after the last known prices",
    },
    value: 0.03,
    low: 0.02,
    high: 0.05,
    unit: YEARLY,
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'dochody idą za cenami; waloryzacja emerytur to ceny i część wzrostu płac',
      en: 'incomes follow prices; pensions are indexed by prices and a part of the growth of wages',
    },
  },
  leave: {
    id: 'leave',
    title: { pl: 'Korzystający, którzy odchodzą w ciągu roku', en: 'Users who leave in a year' },
    value: 0.25,
    low: 0.15,
    high: 0.35,
    unit: SHARE,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'zgony, przeprowadzki do domów pomocy i rodzin', en: 'deaths, and moves to homes and families' },
  },
  specialistChange: {
    id: 'specialist_change',
    title: { pl: 'Zmiana liczby korzystających', en: 'Change of the number of users' },
    value: 0,
    low: -0.02,
    high: 0.02,
    unit: YEARLY,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'strategia: bez wzrostu zapotrzebowania', en: 'the strategy: no growth of the need' },
  },
  assistantHours: {
    id: 'assistant_hours',
    title: { pl: 'Godziny pracy asystenta rocznie', en: 'Working hours of an assistant in a year' },
    value: 1700,
    low: 1550,
    high: 1800,
    unit: { pl: 'godziny', en: 'hours' },
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'pełny etat: około 2000 godzin rocznie bez 20–26 dni urlopu i zwolnień [do potwierdzenia]',
      en: 'full time: about 2,000 hours a year less 20-26 days of leave and illness [to be confirmed]',
    },
  },
  assistantUtilisation: {
    id: 'assistant_utilisation',
    title: { pl: 'Część godzin spędzona z ludźmi', en: 'Share of the hours spent with people' },
    value: 0.8,
    low: 0.7,
    high: 0.9,
    unit: SHARE,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'reszta: dojazdy, szkolenia, rozmowy', en: 'the rest: travel, training, talks' },
  },
  assistantHoursPerWeek: {
    id: 'assistant_hours_per_week',
    title: { pl: 'Godziny asystenta na osobę w tygodniu', en: 'Hours of an assistant for a person and week' },
    value: 10,
    low: 7,
    high: 16,
    unit: { pl: 'godziny', en: 'hours' },
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'program państwa z 2024 r.: 360–840 godzin na osobę rocznie, czyli 7–16 w tygodniu (Gazeta Prawna 9564388)',
      en: "the state's programme of 2024: 360-840 hours per person and year, that is 7-16 a week (Gazeta Prawna 9564388)",
    },
  },
  neighbourHours: {
    id: 'neighbour_hours',
    title: { pl: 'Godziny opiekuna sąsiedzkiego rocznie', en: 'Hours of a neighbourhood carer in a year' },
    value: 480,
    low: 240,
    high: 800,
    unit: { pl: 'godziny', en: 'hours' },
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: {
      pl: 'około 40 godzin miesięcznie (od 20 do 67); strategia nie mówi, czy chodzi o etaty',
      en: 'about 40 hours a month (20 to 67); the strategy does not say whether these are full-time posts',
    },
  },
  neighbourUtilisation: {
    id: 'neighbour_utilisation',
    title: { pl: 'Część godzin spędzona z ludźmi', en: 'Share of the hours spent with people' },
    value: 0.95,
    low: 0.9,
    high: 1,
    unit: SHARE,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: 'opiekun mieszka obok', en: 'the carer lives next door' },
  },
  stayYears: {
    id: 'stay_years',
    title: { pl: 'Długość pobytu w domu pomocy społecznej', en: 'Length of stay in a residential home' },
    value: 3.5,
    low: 2.5,
    high: 5,
    unit: { pl: 'lata', en: 'years' },
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: { pl: 'miasto zna ją z decyzji o opłatach', en: 'the town knows it from its decisions on payments' },
  },
  entryAt75: entry('entry_at_75', '75–84 lata', '75-84', 1.5, 1, 2.5),
  entryAt85: entry('entry_at_85', '85 i więcej lat', '85 and over', 2, 1, 4),
  prevented: {
    id: 'prevented',
    title: { pl: 'Część przyjęć, którym zapobiegają usługi środowiskowe', en: 'Share of the entries that community services prevent' },
    value: 0,
    unit: SHARE,
    status: 'assumed',
    source: ASSUMED,
    note: { pl: '0: bez zmian; inne wartości to scenariusze', en: '0: as it is; other values are scenarios' },
  },
  familyPayment: {
    id: 'family_payment',
    title: { pl: 'Opłata rodziny za miesiąc w domu pomocy społecznej', en: "Family's payment for a month in a residential home" },
    value: 0,
    low: 0,
    high: 200,
    unit: { pl: 'zł miesięcznie', en: 'PLN a month' },
    status: 'assumed',
    year: 2018,
    source: ASSUMED,
    note: { pl: 'średnio, większość rodzin nie płaci [do potwierdzenia]', en: 'on average; most families do not pay [to be confirmed]' },
  },
};

function entry(id: string, agesPl: string, agesEn: string, value: number, low: number, high: number): ServiceInput {
  return {
    id,
    title: {
      pl: `Przyjęcia osób zależnych w wieku ${agesPl} wobec młodszych niż 75 lat`,
      en: `Entries of dependent people aged ${agesEn} against those under 75`,
    },
    value,
    low,
    high,
    unit: { pl: 'razy', en: 'times' },
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: { pl: 'miasto zna je z dat urodzenia mieszkańców domów', en: "the town knows them from the residents' dates of birth" },
  };
}
