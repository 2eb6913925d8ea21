import type { Message } from '../../language/language.js';

/** What is to be known of one item of a ledger. */
export interface CostItemRule {
  readonly title: Message;
  /** As the table `costs` writes it. */
  readonly unit: string;
  /** What moves the amount from year to year. */
  readonly follows: 'wages' | 'prices' | 'nothing';
  /** 'cost': no cost without it; 'funding': nobody knows who pays without it; 'optional': absent where it does not apply. */
  readonly neededFor: 'cost' | 'funding' | 'optional';
  /** Whether there is one for each role of the staff. */
  readonly byRole: boolean;
}

/** The words of the items, in the order in which a ledger is read. */
export const COST_ITEM_NAMES = [
  'places',
  'occupancy',
  'open_days',
  'open_hours',
  'productive_hours',
  'on_costs',
  'staff_places_per_post',
  'staff_minimum',
  'staff_wage',
  'staff_hours',
  'premises',
  'overhead',
  'materials',
  'capital_outlay',
  'capital_years',
  'capital_rate',
  'opens_year',
  'opens_month',
  'ramp_months',
  'start_cost',
  'fee',
  'state_grant',
  'state_grant_max_share',
  'eu_share',
  'eu_until',
] as const;

/** The word of one item. */
export type CostItemName = (typeof COST_ITEM_NAMES)[number];

/** The items of a ledger by the word the table `costs` uses. */
export const COST_ITEMS: Readonly<Record<CostItemName, CostItemRule>> = {
  places: rule('miejsca', 'places', 'places'),
  occupancy: rule('obłożenie', 'occupancy', 'share'),
  open_days: rule('dni otwarcia w roku', 'days open in a year', 'days/year'),
  open_hours: rule('godziny otwarcia w ciągu dnia', 'hours open in a day', 'hours/day'),
  productive_hours: rule('godziny pracy etatu w roku', 'hours a post is at work in a year', 'hours/post/year'),
  on_costs: rule('narzuty pracodawcy na płacę', "employer's on-costs", 'share'),
  staff_places_per_post: { ...rule('miejsca na osobę na dyżurze', 'places per person on duty', 'places/person'), byRole: true },
  staff_minimum: { ...rule('najmniejsza obsada', 'minimum crew', 'persons'), byRole: true },
  staff_wage: { ...rule('płaca brutto za etat', 'gross wage of a post', 'PLN/month', 'wages'), byRole: true },
  staff_hours: { ...rule('godziny dyżuru w ciągu dnia', 'hours on duty in a day', 'hours/day', 'nothing', 'optional'), byRole: true },
  premises: rule('lokal', 'premises', 'PLN/year', 'prices'),
  overhead: rule('administracja', 'overhead', 'PLN/year', 'prices'),
  materials: rule('wyżywienie, materiały i dowóz', 'meals, materials and transport', 'PLN/person-day', 'prices'),
  capital_outlay: rule('nakład na budynek i wyposażenie', 'outlay on building and equipment', 'PLN', 'prices'),
  capital_years: rule('lata użytkowania', 'years of use', 'years'),
  capital_rate: rule('realna stopa procentowa', 'real rate of interest', 'share'),
  opens_year: rule('rok otwarcia', 'year of opening', 'calendar year', 'nothing', 'optional'),
  opens_month: rule('miesiąc otwarcia', 'month of opening', 'month', 'nothing', 'optional'),
  ramp_months: rule('miesiące do zapełnienia', 'months until full', 'months', 'nothing', 'optional'),
  start_cost: rule('koszt uruchomienia', 'cost of starting', 'PLN', 'prices', 'optional'),
  fee: rule('opłata użytkownika', "user's fee", 'PLN/person-month', 'prices', 'funding'),
  state_grant: rule('dotacja państwa', 'state grant', 'PLN/place/month', 'nothing', 'funding'),
  state_grant_max_share: rule('najwyższy udział dotacji państwa', 'highest share of the state grant', 'share', 'nothing', 'funding'),
  eu_share: rule('udział środków UE', 'share of EU money', 'share', 'nothing', 'funding'),
  eu_until: rule('ostatni rok środków UE', 'last year of EU money', 'calendar year', 'nothing', 'funding'),
};

/**
 * The item a word stands for, undefined for none.
 *
 * @example
 * costItemOf('occupancy'); // => 'occupancy'
 */
export function costItemOf(word: string): CostItemName | undefined {
  return COST_ITEM_NAMES.find((name) => name === word);
}

function rule(
  pl: string,
  en: string,
  unit: string,
  follows: CostItemRule['follows'] = 'nothing',
  neededFor: CostItemRule['neededFor'] = 'cost',
): CostItemRule {
  return { title: { pl, en }, unit, follows, neededFor, byRole: false };
}
