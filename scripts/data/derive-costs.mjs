/**
 * What is known of the cost of services in Rumia: planned places and grants that are published, and a row for each figure that
 * nobody has published, saying who has it. Nothing here is made up.
 */
import { join } from 'node:path';
import { readRows, writeRows } from './csv.mjs';

const COLUMNS = [
  'service',
  'provider',
  'sector',
  'item',
  'role',
  'low',
  'value',
  'high',
  'unit',
  'year',
  'status',
  'quality',
  'source',
  'note',
];

/** The year the strategy plans for, and for which the figures are asked. */
const YEAR = '2022';

/** Every item, its unit and what to ask for, in the order in which a ledger is read. */
const ITEMS = [
  ['places', 'places', 'ile miejsc naraz'],
  ['occupancy', 'share', 'jaka część miejsc jest zajęta'],
  ['open_days', 'days/year', 'ile dni w roku otwarte'],
  ['open_hours', 'hours/day', 'ile godzin dziennie otwarte'],
  ['productive_hours', 'hours/post/year', 'ile godzin w roku przepracowuje etat po odjęciu urlopów i chorób'],
  ['on_costs', 'share', 'składki pracodawcy i dodatkowe wynagrodzenie roczne jako część płacy brutto'],
  ['premises', 'PLN/year', 'czynsz, ogrzewanie, prąd i sprzątanie'],
  ['overhead', 'PLN/year', 'zarząd i obsługa'],
  ['materials', 'PLN/person-day', 'wyżywienie, materiały i dowóz na osobę i dzień'],
  ['capital_outlay', 'PLN', 'nakład na budynek i wyposażenie'],
  ['capital_years', 'years', 'na ile lat wystarczą budynek i wyposażenie'],
  ['capital_rate', 'share', 'realna stopa procentowa przyjęta przez miasto'],
  ['fee', 'PLN/person-month', 'średnia opłata użytkownika'],
  ['state_grant', 'PLN/place/month', 'dotacja państwa'],
  ['state_grant_max_share', 'share', 'najwyższa część kosztu, którą pokrywa dotacja'],
  ['eu_share', 'share', 'część kosztu ze środków UE'],
  ['eu_until', 'calendar year', 'ostatni rok środków UE'],
];
const STAFF_ITEMS = [
  ['staff_places_per_post', 'places/person', 'ile miejsc przypada na osobę na dyżurze'],
  ['staff_minimum', 'persons', 'najmniejsza obsada'],
  ['staff_wage', 'PLN/month', 'płaca brutto za etat'],
];

const MOPS = 'zapytaj MOPS Rumia';
const SCHOOLS = 'zapytaj Wydział Edukacji, Kultury i Sportu';
/** Services of the strategy, who has their figures, and the roles of their staff. */
const SERVICES = [
  { service: 'home-care', ask: MOPS, role: 'carer' },
  { service: 'day-home', ask: MOPS, role: 'carer', target: 'day_care_home_places_target', grant: 'senior_plus_grant_day_home' },
  { service: 'senior-club', ask: MOPS, role: 'organiser', target: 'senior_club_places_target', grant: 'senior_plus_grant_club' },
  { service: 'respite', ask: MOPS, role: 'carer', target: 'respite_places_target' },
  { service: 'day-support', ask: MOPS, role: 'educator', target: 'day_support_places_children_target' },
  { service: 'preschool', provider: 'miasto', ask: SCHOOLS, role: 'teacher' },
];

/** @param {string} data - The project's `data` folder. */
export function deriveCosts(data) {
  const series = readRows(join(data, 'rumia/series.csv'));
  const rows = [...SERVICES.flatMap((service) => ledger(service, series)), ...cooperative()];
  writeRows(join(data, 'rumia/costs.csv'), COLUMNS, rows);
}

/** @param {any} service @param {any[]} series */
function ledger({ service, provider = 'mops', ask, role, target, grant }, series) {
  const common = { service, provider, sector: 'public', role: 'all' };
  const published = [...planned(common, target, series), ...(grant === undefined ? [] : grants(common, grant, series))];
  const isKnown = (/** @type {string} */ item) => published.some((row) => row.item === item);
  const unknown =
    (/** @type {any} */ of) =>
    (/** @type {string[]} */ [item, unit, what]) =>
      missing({ ...of, item, unit }, `${ask}: ${what}`);
  return [
    ...published,
    ...ITEMS.filter(([item]) => !isKnown(item ?? '')).map(unknown(common)),
    ...STAFF_ITEMS.map(unknown({ ...common, role })),
  ];
}

/** Places that the strategy plans. @param {any} common @param {string | undefined} target @param {any[]} series */
function planned(common, target, series) {
  if (target === undefined) return [];
  const row = series.find(({ indicator }) => indicator === target);
  if (row === undefined) throw new Error(`no ${target}`);
  const note = 'miejsca planowane w obszarze rewitalizacji; kto je prowadzi, strategia nie mówi';
  return [
    {
      ...common,
      item: 'places',
      value: row.value,
      unit: 'places',
      year: row.date,
      status: row.status,
      quality: 'ok',
      source: row.source,
      note,
    },
  ];
}

/** The grant of the programme Senior+ and the share it may pay. @param {any} common @param {string} indicator @param {any[]} series */
function grants(common, indicator, series) {
  const rows = series.filter((row) => row.indicator === indicator);
  return rows.flatMap((row) => {
    const about = { ...common, year: row.date, status: row.status, quality: row.quality, source: row.source };
    const grant = {
      ...about,
      item: 'state_grant',
      value: row.value,
      unit: row.unit,
      note: `program „Senior+”, stawka najwyższa${row.point === '' ? '' : `; artykuł nr ${row.point}`}`,
    };
    // The sources give the rule for day homes only.
    const share = SENIOR_PLUS_SHARE[row.date];
    if (indicator !== 'senior_plus_grant_day_home' || share === undefined) return [grant];
    return [grant, { ...about, item: 'state_grant_max_share', value: share, unit: 'share', note: `program „Senior+”: ${row.note}` }];
  });
}

/** @type {Record<string, string>} */
const SENIOR_PLUS_SHARE = { 2017: '0.4', 2021: '0.5' };

/** The social cooperative that the town founded: repairs first, care to follow at a time that is not known. */
function cooperative() {
  const common = { provider: 'linia-zagorska-struga', sector: 'social-economy', role: 'all' };
  const ask = 'zapytaj spółdzielnię socjalną „Linia - Zagórska Struga”';
  const founding = { ...common, service: 'repairs', year: YEAR, status: 'proxy', quality: 'weak', source: 'ekonomia-spoleczna' };
  const note = 'data uchwały założycielskiej (24 marca 2022 r.); pierwszego dnia pracy źródło nie podaje; zaczyna od remontów';
  const asked = (/** @type {string} */ service, /** @type {string[]} */ [item, unit, what]) =>
    missing({ ...common, service, item, unit, source: 'ekonomia-spoleczna' }, `${ask}: ${what}`);
  const ramp = ['ramp_months', 'months', 'ile miesięcy trwa dojście do pełnej zdolności'];
  return [
    { ...founding, item: 'opens_year', value: '2022', unit: 'calendar year', note },
    { ...founding, item: 'opens_month', value: '3', unit: 'month', note },
    asked('repairs', ['start_cost', 'PLN', 'ile kosztowało uruchomienie']),
    asked('repairs', ramp),
    asked('home-care', ['opens_year', 'calendar year', 'od kiedy świadczy usługi opiekuńcze']),
    asked('home-care', ['opens_month', 'month', 'od którego miesiąca']),
    asked('home-care', ['places', 'places', 'ilu opiekunów naraz']),
    asked('home-care', ['start_cost', 'PLN', 'ile kosztuje uruchomienie usług opiekuńczych']),
    asked('home-care', ramp),
  ];
}

/** @param {any} row @param {string} note */
function missing(row, note) {
  return { year: YEAR, source: 'strategia-2017', ...row, value: 'Bd.', status: 'missing', note };
}
