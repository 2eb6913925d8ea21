import type { Message } from '../../language/language.js';

/** How the prices of other places stand for those of the town. */
export type ProxyRule =
  /** The median of what others have published. */
  | { readonly kind: 'prices'; readonly indicator: string; readonly volume?: ProxyVolume }
  /** The least that a place costs where a state grant may pay only a part of it. */
  | { readonly kind: 'grant'; readonly volume: ProxyVolume };

/** The quantity of the service that a price is paid for, and how many times a year. */
export interface ProxyVolume {
  readonly quantity: string;
  readonly times: number;
}

/** What is to be known of the cost of one service of `townServices()`. */
export interface TownCostRule {
  /** Services of the table `costs` that belong to it. */
  readonly ledgers: readonly string[];
  /** Quantities of the service that are the whole cost and the town's part; empty where the model computes no cost. */
  readonly cost?: { readonly all: string; readonly town?: string; readonly others?: 'county' | 'users' };
  /** Indicators of published prices. */
  readonly references: readonly string[];
  readonly proxy?: ProxyRule;
  /** A yearly state grant for each user: its indicator, and the quantity that counts the users. */
  readonly stateGrant?: { readonly indicator: string; readonly quantity: string };
  readonly whoPays: Message;
  /** Whom to ask for the cost of a place where the table `costs` has nothing of the service. */
  readonly ask?: Message;
}

const WELFARE_CENTRE: Message = { pl: 'ośrodek pomocy społecznej', en: 'the social welfare centre' };
const COUNTY_CENTRE: Message = { pl: 'powiatowe centrum pomocy rodzinie', en: 'the county family support centre' };
const OWN_TASK: Message = {
  pl: 'miasto; ile wnoszą użytkownicy, folder nie mówi – zapytaj ośrodek pomocy społecznej o wpływy z opłat',
  en: 'the town; the folder does not say what users pay – ask the social welfare centre for the income from fees',
};

/** By the id of the service. Legal sources are to be confirmed, as everywhere in the project. */
export const TOWN_COST_RULES: Readonly<Record<string, TownCostRule>> = {
  'home-care': {
    ledgers: ['home-care'],
    cost: { all: 'cost' },
    references: ['care_services_unit_cost', 'care_services_full_fee'],
    whoPays: OWN_TASK,
  },
  'specialist-care': {
    ledgers: [],
    cost: { all: 'cost' },
    references: ['specialist_care_mental_unit_cost'],
    whoPays: {
      pl: 'dla osób z zaburzeniami psychicznymi państwo, bo to zadanie zlecone (ustawa o pomocy społecznej, art. 18 [do potwierdzenia]); ile wnoszą użytkownicy, folder nie mówi',
      en: 'for people with mental disorders the state, which commissions it (Act on social assistance, art. 18 [to be confirmed]); the folder does not say what users pay',
    },
    ask: WELFARE_CENTRE,
  },
  'day-homes': {
    ledgers: ['day-home'],
    references: ['senior_plus_grant_day_home', 'day_care_home_daily_fee', 'private_day_stay'],
    proxy: { kind: 'grant', volume: { quantity: 'capacity', times: 12 } },
    whoPays: {
      pl: 'państwo w programie „Senior+” do stawki i udziału z tabeli costs, resztę miasto i użytkownicy; opłat folder nie podaje',
      en: 'the state by its programme "Senior+" up to the rate and share of the table costs, the town and the users the rest; the folder does not give the fees',
    },
  },
  'senior-clubs': {
    ledgers: ['senior-club'],
    references: ['senior_plus_grant_club'],
    whoPays: {
      pl: 'państwo w programie „Senior+” do stawki z tabeli costs, resztę miasto i użytkownicy; najwyższego udziału dotacji i opłat folder nie podaje',
      en: 'the state by its programme "Senior+" up to the rate of the table costs, the town and the users the rest; the folder gives neither the highest share of the grant nor the fees',
    },
  },
  respite: { ledgers: ['respite'], references: [], whoPays: OWN_TASK },
  assistants: {
    ledgers: [],
    references: ['personal_assistant_max_rate'],
    proxy: { kind: 'prices', indicator: 'personal_assistant_max_rate', volume: { quantity: 'capacity', times: 1 } },
    whoPays: {
      pl: 'w programach rządowych państwo do najwyższej stawki za godzinę [do potwierdzenia], poza nimi miasto',
      en: 'in programmes of the government the state up to the highest rate for an hour [to be confirmed], outside them the town',
    },
    ask: WELFARE_CENTRE,
  },
  'neighbour-care': { ledgers: [], references: [], whoPays: OWN_TASK, ask: WELFARE_CENTRE },
  'self-help-home': {
    ledgers: [],
    references: [],
    whoPays: { pl: 'państwo, bo to zadanie zlecone [do potwierdzenia]', en: 'the state, which commissions it [to be confirmed]' },
    ask: WELFARE_CENTRE,
  },
  workshop: {
    ledgers: [],
    references: [],
    whoPays: {
      pl: 'PFRON przez powiat, resztę powiat i gminy [do potwierdzenia]',
      en: 'the State Fund for Rehabilitation through the county, the county and communes the rest [to be confirmed]',
    },
    ask: COUNTY_CENTRE,
  },
  'youth-club': { ledgers: [], references: [], whoPays: OWN_TASK, ask: WELFARE_CENTRE },
  'carers-point': { ledgers: [], references: [], whoPays: OWN_TASK, ask: WELFARE_CENTRE },
  'care-homes': {
    ledgers: [],
    cost: { all: 'cost-all', town: 'cost', others: 'users' },
    references: ['dps_full_monthly_cost', 'dps_gmina_payment_unit'],
    proxy: { kind: 'prices', indicator: 'dps_full_monthly_cost' },
    whoPays: {
      pl: 'mieszkaniec do 70% dochodu, potem rodzina, resztę miasto (ustawa o pomocy społecznej, art. 61)',
      en: 'the resident up to 70% of the income, then the family, the town the rest (Act on social assistance, art. 61)',
    },
    ask: COUNTY_CENTRE,
  },
  preschool: {
    ledgers: ['preschool'],
    references: ['preschool_base_grant_per_child', 'preschool_state_grant_per_child'],
    proxy: { kind: 'prices', indicator: 'preschool_base_grant_per_child', volume: { quantity: 'attending', times: 1 } },
    stateGrant: { indicator: 'preschool_state_grant_per_child', quantity: 'attending' },
    whoPays: {
      pl: 'państwo dotacją na dziecko, rodzice opłatą za godziny ponad bezpłatne i za wyżywienie, resztę miasto; opłat folder nie podaje, a na sześciolatki jest subwencja zamiast dotacji [do potwierdzenia]',
      en: 'the state a grant for each child, parents a fee for hours above the free ones and for meals, the town the rest; the folder does not give the fees, and for children of six there is a general subsidy instead of the grant [to be confirmed]',
    },
  },
  'care-under-3': {
    ledgers: [],
    references: ['poznan_creche_monthly_cost'],
    proxy: { kind: 'prices', indicator: 'poznan_creche_monthly_cost' },
    whoPays: {
      pl: 'miasto, rodzice i państwo; w jakich częściach, folder nie mówi',
      en: 'the town, the parents and the state; the folder does not say in which parts',
    },
    ask: { pl: 'urząd miasta i żłobki', en: 'the town hall and the crèches' },
  },
  'foster-care': {
    ledgers: [],
    cost: { all: 'cost-all', town: 'cost', others: 'county' },
    references: ['institutional_foster_care_monthly_cost', 'foster_allowance_kinship', 'foster_allowance_non_kinship'],
    proxy: { kind: 'prices', indicator: 'institutional_foster_care_monthly_cost' },
    whoPays: {
      pl: 'miasto 10, 30 albo 50% według roku pobytu dziecka, resztę powiat (ustawa o wspieraniu rodziny, art. 191 [do potwierdzenia])',
      en: 'the town 10, 30 or 50% by the year of the stay, the county the rest (Act on supporting the family, art. 191 [to be confirmed])',
    },
    ask: COUNTY_CENTRE,
  },
  families: { ledgers: ['day-support'], references: [], whoPays: OWN_TASK },
};
