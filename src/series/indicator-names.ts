import type { Message } from '../language/language.js';

/** What the indicators, prices and flows of a town's folder are called; the target of one is named after it. */
const NAMES: Readonly<Record<string, Message>> = {
  // People and flows.
  'population-groups': { pl: 'ludność', en: 'population' },
  'gus-projection': { pl: 'ludność według prognozy GUS', en: 'population projected by Statistics Poland' },
  residents: { pl: 'mieszkańcy', en: 'residents' },
  births: { pl: 'urodzenia', en: 'births' },
  deaths: { pl: 'zgony', en: 'deaths' },
  internal_in: { pl: 'zameldowania z kraju', en: 'arrivals from within the country' },
  internal_out: { pl: 'wymeldowania w kraju', en: 'departures within the country' },
  immigration: { pl: 'imigracja', en: 'immigration' },
  emigration: { pl: 'emigracja', en: 'emigration' },
  live_births: { pl: 'urodzenia żywe', en: 'live births' },
  live_birth_rate: { pl: 'współczynnik urodzeń', en: 'crude birth rate' },
  death_rate: { pl: 'współczynnik zgonów', en: 'crude death rate' },
  net_migration_rate: { pl: 'współczynnik salda migracji', en: 'net migration rate' },
  annual_growth_rate: { pl: 'roczna stopa przyrostu ludności', en: 'annual rate of population growth' },
  tfr: { pl: 'współczynnik dzietności', en: 'total fertility rate' },
  tfr_un: { pl: 'współczynnik dzietności (ONZ)', en: 'total fertility rate (UN)' },
  life_expectancy_at_birth: { pl: 'przeciętne dalsze trwanie życia noworodka', en: 'life expectancy at birth' },
  sex_ratio_at_birth: { pl: 'proporcja płci noworodków', en: 'sex ratio at birth' },
  newborns_registered: { pl: 'noworodki zameldowane w mieście', en: 'newborns registered in the town' },
  deaths_registered_in_town: {
    pl: 'zgony zarejestrowane w urzędzie stanu cywilnego',
    en: "deaths registered in the town's register office",
  },
  post_working_share: { pl: 'udział osób w wieku poprodukcyjnym', en: 'share of people of post-working age' },
  post_working_population: { pl: 'osoby w wieku poprodukcyjnym', en: 'people of post-working age' },
  post_working_growth: { pl: 'wzrost liczby osób w wieku poprodukcyjnym', en: 'growth in people of post-working age' },
  population_85_growth: { pl: 'wzrost liczby osób w wieku 85 i więcej lat', en: 'growth in people aged 85 and over' },

  // Care of older people and people with disabilities.
  care_services_at_home_recipients: { pl: 'osoby z usługami opiekuńczymi w domu', en: 'recipients of care at home' },
  care_services_recipients: { pl: 'osoby z usługami opiekuńczymi', en: 'recipients of care services' },
  care_services_volume: { pl: 'godziny usług opiekuńczych', en: 'hours of care services' },
  care_services_cost: { pl: 'koszt usług opiekuńczych', en: 'cost of care services' },
  care_services_unit_cost: { pl: 'koszt godziny usług opiekuńczych', en: 'cost of an hour of care services' },
  care_services_hours_per_recipient: { pl: 'godziny usług opiekuńczych na osobę', en: 'hours of care services per recipient' },
  care_services_full_fee: { pl: 'pełna odpłatność za godzinę usług opiekuńczych', en: 'full fee for an hour of care services' },
  specialist_care_mental_disorders_recipients: {
    pl: 'osoby z zaburzeniami psychicznymi ze specjalistycznymi usługami opiekuńczymi',
    en: 'people with mental disorders in specialist care',
  },
  specialist_care_mental_recipients: {
    pl: 'osoby ze specjalistycznymi usługami opiekuńczymi dla osób z zaburzeniami psychicznymi',
    en: 'recipients of specialist care for people with mental disorders',
  },
  specialist_care_mental_unit_cost: {
    pl: 'koszt godziny specjalistycznych usług dla osób z zaburzeniami psychicznymi',
    en: 'cost of an hour of specialist care for people with mental disorders',
  },
  specialist_care_mental_hours_per_recipient: {
    pl: 'godziny specjalistycznych usług dla osób z zaburzeniami psychicznymi na osobę',
    en: 'hours of specialist care for people with mental disorders per recipient',
  },
  neighbour_care_providers: { pl: 'opiekunowie sąsiedzcy', en: 'neighbourhood carers' },
  personal_assistants: { pl: 'asystenci osób z niepełnosprawnościami', en: 'personal assistants of people with disabilities' },
  personal_assistant_max_rate: { pl: 'najwyższa stawka godzinowa asystenta', en: 'highest hourly rate of a personal assistant' },
  respite_places: { pl: 'miejsca opieki wytchnieniowej', en: 'places of respite care' },
  day_care_places_seniors: { pl: 'miejsca dziennej opieki dla seniorów', en: 'day care places for older people' },
  day_care_homes: { pl: 'dzienne domy pomocy', en: 'day care homes' },
  day_care_home_places: { pl: 'miejsca w dziennych domach pomocy', en: 'places in day care homes' },
  day_care_home_daily_fee: { pl: 'opłata za dzień w dziennym domu pomocy', en: 'fee for a day in a day care home' },
  private_day_stay: { pl: 'dzień pobytu w prywatnej placówce dziennej', en: 'a day in a private day care home' },
  senior_club_places: { pl: 'miejsca w klubach seniora', en: 'places in clubs for older people' },
  senior_plus_grant_day_home: {
    pl: 'dotacja „Senior+” na miejsce w dziennym domu',
    en: 'grant of the programme Senior+ for a place in a day home',
  },
  senior_plus_grant_club: { pl: 'dotacja „Senior+” na miejsce w klubie', en: 'grant of the programme Senior+ for a place in a club' },
  dps_spending_by_gmina: { pl: 'wydatki gminy na domy pomocy społecznej', en: "commune's spending on care homes" },
  dps_spending_growth_from: {
    pl: 'wzrost wydatków na domy pomocy społecznej, od',
    en: 'growth in spending on care homes, from',
  },
  dps_spending_growth_to: { pl: 'wzrost wydatków na domy pomocy społecznej, do', en: 'growth in spending on care homes, to' },
  dps_users_equivalent_by_budget: {
    pl: 'mieszkańcy domów pomocy społecznej, na których starcza wydatków',
    en: 'care home residents that the spending pays for',
  },
  dps_gmina_payment_recipients: {
    pl: 'osoby, za których pobyt w domu pomocy społecznej płaci gmina',
    en: 'people whose care home the commune pays for',
  },
  dps_gmina_payment_person_months: {
    pl: 'osobomiesiące w domach pomocy społecznej opłacone przez gminę',
    en: 'person-months in care homes paid for by the commune',
  },
  dps_gmina_payment_cost: { pl: 'opłaty gmin za domy pomocy społecznej', en: "communes' payments for care homes" },
  dps_gmina_payment_unit: { pl: 'opłata gminy za miesiąc w domu pomocy społecznej', en: "commune's payment for a month in a care home" },
  dps_full_monthly_cost: {
    pl: 'pełny miesięczny koszt miejsca w domu pomocy społecznej',
    en: 'full monthly cost of a place in a care home',
  },

  // Families and foster care.
  families_supported_disability: { pl: 'rodziny wspierane z powodu niepełnosprawności', en: 'families supported for disability' },
  families_supported_parenting_problems: {
    pl: 'rodziny wspierane z powodu bezradności opiekuńczej',
    en: 'families supported for parenting problems',
  },
  families_supported_parenting_problems_share: {
    pl: 'udział obszaru wśród rodzin wspieranych z powodu bezradności opiekuńczej',
    en: "area's share of the families supported for parenting problems",
  },
  families_supported_poverty: { pl: 'rodziny wspierane z powodu ubóstwa', en: 'families supported for poverty' },
  families_supported_poverty_share: {
    pl: 'udział obszaru wśród rodzin wspieranych z powodu ubóstwa',
    en: "area's share of the families supported for poverty",
  },
  family_assistants: { pl: 'asystenci rodziny', en: 'family assistants' },
  families_with_assistant: { pl: 'rodziny z asystentem', en: 'families with an assistant' },
  day_support_places_children: { pl: 'miejsca wsparcia dziennego dla dzieci', en: 'day support places for children' },
  self_help_home_users: { pl: 'uczestnicy środowiskowego domu samopomocy', en: 'users of the community self-help home' },
  self_help_home_waiting: {
    pl: 'kandydaci na liście oczekujących środowiskowego domu samopomocy',
    en: 'people waiting for the community self-help home',
  },
  self_help_home_places: { pl: 'miejsca środowiskowego domu samopomocy', en: 'places of the community self-help home' },
  workshop_users: { pl: 'uczestnicy warsztatu terapii zajęciowej', en: 'users of the occupational therapy workshop' },
  workshop_waiting: {
    pl: 'kandydaci na liście oczekujących warsztatu terapii zajęciowej',
    en: 'people waiting for the occupational therapy workshop',
  },
  workshop_places: { pl: 'miejsca warsztatu terapii zajęciowej', en: 'places of the occupational therapy workshop' },
  carers_point_users: { pl: 'uczestnicy punktu wsparcia opiekunów', en: "users of the carers' support point" },
  carers_point_waiting: {
    pl: 'kandydaci na liście oczekujących punktu wsparcia opiekunów',
    en: "people waiting for the carers' support point",
  },
  carers_point_places: { pl: 'miejsca punktu wsparcia opiekunów', en: "places of the carers' support point" },
  youth_club_users: { pl: 'uczestnicy klubu młodzieżowego', en: 'users of the youth club' },
  youth_club_waiting: { pl: 'kandydaci na liście oczekujących klubu młodzieżowego', en: 'people waiting for the youth club' },
  youth_club_places: { pl: 'miejsca klubu młodzieżowego', en: 'places of the youth club' },
  care_under_3_places: { pl: 'miejsca opieki nad dziećmi do lat 3', en: 'places of care under 3' },
  children_in_foster_care: { pl: 'dzieci w pieczy zastępczej', en: 'children in foster care' },
  children_in_foster_care_share: {
    pl: 'udział obszaru wśród dzieci w pieczy zastępczej',
    en: "area's share of the children in foster care",
  },
  foster_care_spending_growth: { pl: 'roczny przyrost wydatków na pieczę zastępczą', en: 'yearly growth in spending on foster care' },
  foster_allowance_kinship: { pl: 'świadczenie dla spokrewnionej rodziny zastępczej', en: 'allowance of a kinship foster family' },
  foster_allowance_non_kinship: {
    pl: 'świadczenie dla niespokrewnionej rodziny zastępczej',
    en: 'allowance of a non-kinship foster family',
  },
  institutional_foster_care_monthly_cost: {
    pl: 'miesięczny koszt dziecka w placówce opiekuńczo-wychowawczej',
    en: "monthly cost of a child in a children's home",
  },
  gmina_share_of_foster_cost_year_1: {
    pl: 'udział gminy w koszcie pieczy zastępczej w pierwszym roku',
    en: "commune's share of the cost of foster care in the first year",
  },
  gmina_share_of_foster_cost_year_2: {
    pl: 'udział gminy w koszcie pieczy zastępczej w drugim roku',
    en: "commune's share of the cost of foster care in the second year",
  },
  gmina_share_of_foster_cost_year_3: {
    pl: 'udział gminy w koszcie pieczy zastępczej od trzeciego roku',
    en: "commune's share of the cost of foster care from the third year on",
  },

  // Preschools and crèches.
  preschool_attendance: { pl: 'dzieci w przedszkolach', en: 'children in preschools' },
  preschool_refused: { pl: 'dzieci nieprzyjęte do przedszkoli', en: 'children refused a preschool place' },
  preschool_new_places: { pl: 'nowe miejsca w przedszkolach', en: 'new preschool places' },
  preschool_base_grant_per_child: { pl: 'podstawowa kwota dotacji przedszkolnej na dziecko', en: 'base preschool grant per child' },
  preschool_state_grant_per_child: { pl: 'dotacja celowa państwa na przedszkolaka', en: 'state grant per preschool child' },
  poznan_creche_monthly_cost: { pl: 'miesięczny koszt miejsca w żłobku', en: 'monthly cost of a crèche place' },

  // How services are run.
  monitoring_tool: { pl: 'narzędzie monitorowania usług', en: 'tool for monitoring services' },
  minimum_standards: { pl: 'minimalne standardy usług', en: 'minimum standards of services' },
  contracting_guidelines: { pl: 'wytyczne zlecania usług', en: 'guidelines for contracting services' },
  premises_procedure: { pl: 'procedura udostępniania lokali', en: 'procedure for giving out premises' },
  small_grants: { pl: 'mechanizm małych dotacji', en: 'small grants scheme' },
  omggs_members: { pl: 'członkowie Obszaru Metropolitalnego', en: 'members of the Metropolitan Area' },
  zit_eu_funds: {
    pl: 'środki UE w zintegrowanych inwestycjach terytorialnych',
    en: 'EU funds in integrated territorial investments',
  },
  zit_project_value: {
    pl: 'wartość projektów zintegrowanych inwestycji terytorialnych',
    en: 'value of projects of integrated territorial investments',
  },
  zit_projects: { pl: 'projekty zintegrowanych inwestycji terytorialnych', en: 'projects of integrated territorial investments' },

  // Prices and wages.
  average_gross_wage: { pl: 'przeciętne wynagrodzenie brutto', en: 'average gross wage' },
  average_wage_relative: { pl: 'płaca wobec średniej krajowej', en: 'wage against the national mean' },
  minimum_wage: { pl: 'płaca minimalna', en: 'minimum wage' },
  cpi_prev_year: { pl: 'ceny towarów i usług wobec poprzedniego roku', en: 'consumer prices against the year before' },
  cpi_2015: { pl: 'ceny towarów i usług wobec 2015 r.', en: 'consumer prices against 2015' },
};

/**
 * Whether an indicator has a name of its own.
 *
 * @example
 * hasIndicatorName('residents'); // => true
 */
export function hasIndicatorName(id: string): boolean {
  return Object.hasOwn(NAMES, id);
}

/** Ends of ids that say which figure of an indicator is meant. */
const VARIANTS: readonly (readonly [end: string, name: Message])[] = [
  ['_target', { pl: 'cel', en: 'target' }],
  ['_baseline', { pl: 'punkt wyjścia', en: 'baseline' }],
];

/**
 * What an indicator is called, in small letters as inside a sentence. One that is not known keeps its id, with spaces.
 *
 * @param id - As the files have it; `_target` and `_baseline` at its end name that figure of the indicator.
 * @example
 * indicatorName('preschool_new_places_target').pl; // => 'nowe miejsca w przedszkolach, cel'
 */
export function indicatorName(id: string): Message {
  if (Object.hasOwn(NAMES, id)) return NAMES[id];
  const variant = VARIANTS.find(([end]) => id.endsWith(end));
  if (variant === undefined) return { pl: id.replaceAll('_', ' '), en: id.replaceAll('_', ' ') };
  const [end, which] = variant;
  const { pl, en } = indicatorName(id.slice(0, -end.length));
  return { pl: `${pl}, ${which.pl}`, en: `${en}, ${which.en}` };
}
