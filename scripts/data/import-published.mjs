/**
 * Carries published figures from the files of the statistics offices into the project's own tables, with area, date,
 * unit, status and source. Run it when a new edition of a source is out: `npm run data -- --from FOLDER`. The folder
 * holds the files by the names used below; what is derived from them is made by `derive-rates.mjs`.
 */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';

const RUMIA = '2215021';
const SEXES = ['F', 'M'];

/** Source texts of the figures file, and the source and place within it they stand for. */
const SOURCES = [
  [/^Strategia rozwoju usług/, 'strategia-2017', ''],
  [/^strategy document 001/, 'ekonomia-spoleczna', ''],
  [/^MOCOS.*section (\S+) row (\S+)/, 'mrpips-03-2018', 'dział $1 wiersz $2'],
  [/^derived from MOCOS/, 'mrpips-03-2018', 'własne obliczenie z wierszy formularza'],
  [/^derived from the strategy budget/, 'strategia-2017', 'własne obliczenie: budżet DPS z Diagnozy pkt 8 i opłata gminy z MRPiPS-03'],
  [/^PPgp\/wpp2024/, 'un-wpp-2024', 'plik tfr1dt'],
  [/2023_2040_8_prognoza/, 'gus-prognoza-gmin-2023', 'arkusz 2215021 Rumia (M)'],
  [/Rocznik Demograficzny 2025\) tables? (.*)/, 'gus-rocznik-2025', 'tabl. $1'],
  [/^imizgun/, 'gus-bdl-2025', 'ludność powiatów, eksport z 22.05.2025'],
  [/^rumia\.eu and tymczasemwrumi/, 'rumia-roczne', ''],
  [/^rumia\.eu\/coraz/, 'rumia-2019', ''],
  [/^rumia\.eu\/jest-nas/, 'rumia-2023', ''],
  [/^tymczasemwrumi\.pl/, 'tymczasemwrumi-2018', ''],
  [/^czwiki\.cz.*infobox/, 'czwiki', 'ramka'],
  [/^czwiki\.cz/, 'czwiki', 'tekst'],
  [/^awdb\.ru/, 'awdb', ''],
  [/^dpsgrazymy\.pl/, 'dpsgrazymy', ''],
  [/^bip\.gryfino/, 'bip-gryfino', ''],
  [/^pcpr\.powiat\.koszalin/, 'pcpr-koszalin', ''],
  [/^b2ndhwe8yc/, 'zestawienie-dps', ''],
  [/^dpspodobowice/, 'dps-podobowice', ''],
  [/^dpsrzezewo/, 'dps-rzezewo', ''],
  [/^statute of 9 June 2011/, 'ustawa-piecza-2011', 'kwoty na 2012 r.'],
  [/^act of 9 June 2011 art\. 191/, 'ustawa-piecza-2011', 'art. 191'],
  [/^serwisy\.gazetaprawna\.pl (\d+) \(from 1 June\)/, 'gazetaprawna', '$1, od 1 czerwca'],
  [/^serwisy\.gazetaprawna\.pl (\d+)/, 'gazetaprawna', '$1'],
  [/^gazetaprawna\.pl (\d+)/, 'gazetaprawna', '$1'],
  [/^pcpr\.pulawy/, 'pcpr-pulawy', ''],
  [/^pcpr-wadowice/, 'pcpr-wadowice', ''],
  [/^przysposobienie/, 'przysposobienie', '2018/05'],
  [/^infor\.pl/, 'infor', ''],
  [/^bip\.kroscienkowyzne/, 'bip-kroscienko', ''],
  [/^makow-podhalanski/, 'makow-podhalanski', ''],
  [/^bip\.chodziez\.pl(.*)/, 'bip-chodziez', '$1'],
  [/^archiwum\.bip\.zos-swieszyno\.pl(.*)/, 'bip-swieszyno', '$1'],
  [/^swinoujscie/, 'swinoujscie', '5535'],
  [/^chorzow\.caritas/, 'caritas-chorzow', ''],
  [/^domseniora-krzeszow/, 'domseniora-krzeszow', ''],
  [/^4l904ezuxt/, 'zestawienie-oplat', ''],
  [/^badam\.poznan/, 'badam-poznan', '2020'],
  [/^stegna\.pl/, 'omggs', 'stegna.pl; metropoliagdansk.pl'],
  [/^gdansk\.naszemiasto/, 'omggs', 'gdansk.naszemiasto.pl'],
  [/^zawszepomorze/, 'omggs', 'zawszepomorze.pl; wbijamszpile.pl'],
];

const AREAS = new Map([
  ['Rumia', 'rumia'],
  ['Rumia regeneration area', 'rumia-rewitalizacja'],
  ['Rumia Zagorze', 'rumia-zagorze'],
  ['powiat wejherowski', 'powiat-wejherowski'],
  ['pomorskie', 'pomorskie'],
  ['pomorskie urban', 'pomorskie-miasta'],
  ['Polska', 'polska'],
  ['Polska urban', 'polska-miasta'],
  ['OMGGS', 'omggs'],
  ['powiat olsztynski (6 homes, mean)', 'dps-powiat-olsztynski'],
  ['powiat gryfinski (4 homes, mean)', 'dps-powiat-gryfinski'],
  ['powiat koszalinski (6 homes, mean)', 'dps-powiat-koszalinski'],
  ['malopolskie (4 homes, mean)', 'piecza-malopolskie'],
  ['DPS Dobrzejewice (powiat torunski)', 'dps-dobrzejewice'],
  ['DPS Babica', 'dps-babica'],
  ['DPS Podobowice (powiat zninski)', 'dps-podobowice'],
  ['DPS Rzezewo (powiat wloclawski)', 'dps-rzezewo'],
  ['powiat koszalinski', 'powiat-koszalinski'],
  ['powiat wodzislawski', 'powiat-wodzislawski'],
  ['Kroscienko Wyzne', 'kroscienko-wyzne'],
  ['Makow Podhalanski', 'makow-podhalanski'],
  ['Chodziez', 'chodziez'],
  ['Swieszyno', 'swieszyno'],
  ['Chorzow (Caritas)', 'chorzow'],
  ['Krzeszow', 'krzeszow'],
  ['unnamed gmina', 'gmina-nienazwana'],
  ['Poznan', 'poznan'],
]);

/** The figures file mixes the kind of a figure with its reliability; here they are two columns. */
const STATUS = new Map([
  ['ok', ['published', 'ok']],
  ['weak', ['published', 'weak']],
  ['conflict', ['published', 'conflict']],
  ['implausible', ['published', 'implausible']],
  ['plan', ['planned', 'ok']],
  ['target', ['planned', 'ok']],
  ['projection', ['projected', 'ok']],
  ['derived', ['computed', 'ok']],
  ['proxy', ['proxy', 'weak']],
]);

/** Places of the diagnosis figures in the strategy, by indicator. */
const POINTS = new Map([
  ['post_working_share', 'Diagnoza pkt 1'],
  ['post_working_population', 'Diagnoza pkt 2'],
  ['population', 'Diagnoza pkt 4'],
  ['care_services_at_home_recipients', 'Diagnoza pkt 7'],
  ['dps_spending_by_gmina', 'Diagnoza pkt 8'],
  ['dps_spending_growth', 'Diagnoza pkt 8'],
  ['families_supported_disability', 'Diagnoza pkt 10'],
  ['specialist_care_mental_disorders_recipients', 'Diagnoza pkt 11'],
  ['preschool_attendance', 'Diagnoza pkt 13'],
  ['preschool_refused', 'Diagnoza pkt 13'],
  ['families_supported_parenting_problems', 'Diagnoza pkt 14'],
  ['children_in_foster_care', 'Diagnoza pkt 14'],
  ['foster_care_spending_growth', 'Diagnoza pkt 14'],
  ['family_assistants', 'Diagnoza pkt 16'],
  ['families_with_assistant', 'Diagnoza pkt 16'],
  ['day_support_places_children', 'Diagnoza pkt 16'],
]);

/** Figures of the strategy that the figures file leaves out: missing baselines and parts of the diagnosis. */
const STRATEGY_FIGURES = [
  ['families_supported_parenting_problems', 'rumia-rewitalizacja', '33', 'families', 'conflict', 'Diagnoza pkt 14', 'ta sama liczba co korzystających z usług opiekuńczych w obszarze (pkt 7): możliwa pomyłka; 33 z 238 to 13,9%, wydrukowano 13%'],
  ['families_supported_parenting_problems', 'rumia-zagorze', '23', 'families', 'ok', 'Diagnoza pkt 14', ''],
  ['families_supported_poverty', 'rumia-rewitalizacja', '213', 'families', 'ok', 'Diagnoza pkt 15', '25% rodzin korzystających z pomocy z powodu ubóstwa'],
  ['families_supported_poverty', 'rumia-zagorze', '156', 'families', 'ok', 'Diagnoza pkt 15', '18% rodzin korzystających z pomocy z powodu ubóstwa'],
  ['day_support_places_children', 'rumia-rewitalizacja', '0', 'places', 'ok', 'Cel 1, wskaźniki: wartość bazowa', ''],
  ['day_care_places_seniors', 'rumia-rewitalizacja', '0', 'places', 'ok', 'Cel 1, wskaźniki: wartość bazowa', ''],
  ['personal_assistants', 'rumia-rewitalizacja', 'Bd.', 'persons', '', 'Cel 1, wskaźniki: wartość bazowa', 'strategia podaje „Bd.”: nikt nie liczył asystentów osób z niepełnosprawnościami'],
  ['neighbour_care_providers', 'rumia-rewitalizacja', 'Bd.', 'persons', '', 'Cel 1, wskaźniki: wartość bazowa', 'strategia podaje „Bd.”: usług sąsiedzkich nie rejestrowano'],
  ['preschool_new_places', 'rumia-rewitalizacja', '-', 'places', '', 'Cel 1, wskaźniki: wartość bazowa', 'strategia podaje „-”: wskaźnik liczy nowe miejsca, więc nie ma wartości bazowej'],
];

/** What a reader must know of a figure, by a word of the remark that stands beside it in the figures file. */
const NOTES = [
  [/"8,6 tys\."/, 'strategia: 8,6 tys., o 1/3 więcej niż 5 lat wcześniej; wynika z tego około 6,45 tys. w 2010 r., a ludność miasta 46,1 tys. (2010) i 48,0 tys. (2015)'],
  [/liczba swiadczen/, 'liczba świadczeń to godziny usług'],
  [/"ok\. 5,5 tys\."/, 'w strategii „ok. 5,5 tys. osób”; inne źródła podają około 6,4 tys.'],
  [/"prawie 650 tys\."/, 'w strategii „prawie 650 tys. zł”; wcześniej wzrost 12-14% rocznie, potem założono brak wzrostu'],
  [/^\+682/, 'o 682 więcej niż rok wcześniej'],
  [/^verify against the statute/, 'kwoty do sprawdzenia w ustawie'],
  [/^(\d+) users in the year/, 'w ciągu roku korzystało $1 osób'],
  [/^12-14%/, 'strategia podaje przedział 12-14%; wpisano środek'],
  [/3490 Jan-Jun/, 'od stycznia do czerwca 3490 zł, od lipca 3600 zł (drugiej kwoty nie ma w źródle)'],
  [/4242 Jan-Jun/, 'od stycznia do czerwca 4242 zł, od lipca 4300 zł'],
  [/3 cities with powiat rights/, '3 miasta na prawach powiatu, 10 gmin miejskich, 10 miejsko-wiejskich, 29 wiejskich i 9 powiatów'],
  [/^29\.6% of 54/, '29,6% z 54 dzieci; cel na 2022 r.: 20% i 10 dzieci'],
  [/^33 of them/, 'w tym 33 osoby z obszaru rewitalizacji'],
  [/^54 day-care homes/, 'suma: 54 w dziennych domach, 30 w klubach seniora, 6 całodobowych'],
  [/^650 thousand PLN/, '650 tys. zł przez 12 miesięcy i około 2,1 tys. zł opłaty gminy (2441 zł z 2018 r. cofnięte płacami)'],
  [/^UN estimate/, 'szacunek ONZ'],
  [/series break/, 'baza spisu 2021: szereg przerwany między 2019 a 2020 r.'],
  [/^census base (\d+)/, 'baza spisu $1'],
  [/^death certificates/, 'akty zgonu sporządzone w Rumi, nie zgony mieszkańców: w mieście nie ma szpitala'],
  [/national pyramid rescaled/, 'piramida krajowa przeskalowana, z zamienionymi sumami kobiet i mężczyzn: nie używać'],
  [/conflicts with the infobox/, 'sprzeczne z ramką tej samej strony i niższe niż w 2018 r.'],
  [/fits 30 June 2023/, 'dnia nie podano; pasuje do 30 czerwca'],
  [/date not stated; census base 2011/, 'dnia nie podano; baza spisu 2011'],
  [/^fee incl\. meals/, 'opłata z posiłkami, nie pełny koszt'],
  [/at least 60% -> /, 'gmina dopłaca co najmniej 60%, więc miejsce kosztuje co najmniej 750 zł miesięcznie'],
  [/at most 50% -> /, 'dotacja pokrywa najwyżej 50%, więc miejsce kosztuje co najmniej 800 zł miesięcznie'],
  [/^gmina share only/, 'tylko opłata gminy; mieszkaniec domu płaci ponadto do 70% dochodu'],
  [/^homes in Bochnia/, 'domy w Bochni, Jasieniu, Chrzanowie i Gorlicach'],
  [/^includes in-house/, 'razem z usługami własnymi ośrodków; mało wobec stawek z przetargów'],
  [/^level of spending/, 'strategia podaje przyrost, nie podaje kwoty wydatków'],
  [/^newborns registered/, 'noworodki zameldowane na pobyt stały: mniej niż urodzeń według GUS'],
  [/^no growth observed/, 'strategia: bez wzrostu zapotrzebowania'],
  [/running cost per child/, 'podstawowa kwota dotacji albo bieżący koszt dziecka; gminy różnią się bardzo'],
  [/^range (\d+)-(\d+)/, 'od $1 do $2 zł; najbliższy region z opublikowanym szeregiem'],
  [/^round figure/, 'liczba okrągła'],
  [/^same in 2025/, 'tyle samo w 2025 r.; 360-840 godzin na osobę rocznie'],
  [/^target 0 in 2022/, 'cel na 2022 r.: 0'],
  [/calls the rise/, 'strategia pisze o wzroście o 30%; od 500 do 728 to wzrost o 45,6%'],
  [/^zameldowani/, 'zameldowani: w 2022 r. o około 5,7 tys. mniej niż w bilansie GUS'],
];

function noteOf(text) {
  if (text === '') return '';
  for (const [pattern, note] of NOTES) {
    const match = pattern.exec(text);
    if (match !== null) return note.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
  }
  throw new Error(`no note for "${text}"; add it to NOTES`);
}

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPublished(from, data) {
  population(from, data);
  groupsAndSeries(from, data);
  gusForRumia(from, data);
  prices(from, data);
  poland(from, data);
}

function population(from, data) {
  const rows = [];
  for (const year of [2015, 2022]) {
    const published = readRows(join(from, `rumia-baseline-${year}.csv`));
    const common = { area: 'rumia', date: `${year}-12-31`, unit: 'persons', status: 'estimated', quality: year === 2015 ? 'weak' : 'ok', vintage: year === 2015 ? 'NSP 2011' : 'NSP 2021', source: `kohorta-baza-${year}` };
    const variants = year === 2015 ? [['main', 'population'], ['alternative', 'population_alt_start']] : [['main', 'population']];
    for (const [variant, column] of variants) {
      for (const sex of SEXES) {
        for (const row of published.filter((one) => one.sex === sex)) rows.push({ ...common, sex, age: row.age.replace('+', ''), variant, value: significant(Number(row[column]), 7) });
      }
    }
  }
  writeRows(join(data, 'rumia/population.csv'), ['area', 'date', 'sex', 'age', 'variant', 'value', 'unit', 'status', 'quality', 'vintage', 'source'], rows);
}

function sourceOf(text) {
  for (const [pattern, source, point] of SOURCES) {
    const match = pattern.exec(text);
    if (match !== null) return { source, point: point.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '').trim() };
  }
  throw new Error(`no source for "${text}"; add it to SOURCES and to sources.csv`);
}

function groupsAndSeries(from, data) {
  const groups = [];
  const series = [];
  for (const row of readRows(join(from, 'rumia-figures.csv'))) {
    const area = AREAS.get(row.unit_name);
    const [status, quality] = STATUS.get(row.status) ?? [];
    if (area === undefined || status === undefined) throw new Error(`area "${row.unit_name}" or status "${row.status}" is not known; add it to AREAS or STATUS`);
    if (row.indicator === 'population_projection_medium' || row.indicator.startsWith('projected_')) continue; // carried whole by gusForRumia()
    const { source, point } = sourceOf(row.source);
    const place = source === 'strategia-2017' && point === '' ? (POINTS.get(row.indicator) ?? 'Cele i kierunki działań') : point;
    const value = row.value.includes('/') ? '' : row.value;
    const note = (value === '' ? `${row.value}: ` : '') + noteOf(row.note);
    const common = { area, sex: row.sex, value, unit: row.unit.replace(/\s*\(max\)/, ''), status: value === '' ? 'missing' : status, quality, source, point: place, note };
    if (row.indicator === 'population' || row.indicator === 'registered_residents') {
      if (row.age_group === 'total' && row.year === '2022' && area === 'rumia' && row.indicator === 'population') continue; // in the GUS tables, by sex and age
      const date = row.date_note === '30 June' || source === 'rumia-2023' ? `${row.year}-06-30` : `${row.year}-12-31`;
      const counted = status === 'published' && /gus-|rumia-roczne/.test(source);
      groups.push({
        ...common,
        status: counted ? 'counted' : status,
        date,
        age_group: row.age_group,
        concept: row.indicator === 'population' ? 'balance' : 'register',
        vintage: row.indicator === 'registered_residents' ? '' : (/census base (\d{4})/.exec(row.note)?.[1]?.replace(/^/, 'NSP ') ?? (Number(row.year) >= 2020 ? 'NSP 2021' : 'NSP 2011')),
        point: area === 'rumia-rewitalizacja' ? 'Cele i kierunki działań' : common.point,
        note,
      });
    } else {
      series.push({ ...common, indicator: row.indicator, date: row.year, age_group: row.age_group === 'F60+/M65+' ? '60+/65+' : row.age_group, vintage: '' });
    }
  }
  for (const [indicator, area, value, unit, quality, point, note] of STRATEGY_FIGURES) {
    const missing = value === 'Bd.' || value === '-';
    series.push({ indicator, area, date: '2015', sex: 'T', age_group: 'total', value, unit, status: missing ? 'missing' : 'published', quality, vintage: '', source: 'strategia-2017', point, note });
  }
  for (const row of readRows(join(from, 'wpp-poland/annual.csv'))) {
    const year = Number(row.year);
    if (year < 2010 || year > 2060) continue;
    const projected = row.variant === 'estimate' ? 'estimated' : 'projected';
    const common = { area: 'polska', date: row.year, sex: 'T', age_group: 'total', status: projected, quality: 'ok', vintage: 'WPP 2024', source: 'un-wpp-2024', point: 'tablice roczne', note: '' };
    series.push({ ...common, indicator: 'sex_ratio_at_birth', value: row.srb, unit: 'boys per girl' });
    if (year !== 2015) series.push({ ...common, indicator: 'tfr_un', sex: 'F', value: row.tfr, unit: 'children per woman' });
  }
  for (const row of readRows(join(from, 'gus/rd2025_life_expectancy.csv'))) {
    if (row.unit_name !== 'Pomorskie' || row.area !== 'total' || row.year !== '2010' || row.age !== '0') continue;
    series.push({ indicator: 'life_expectancy_at_birth', area: 'pomorskie', date: row.year, sex: row.sex, age_group: 'total', value: row.ex, unit: 'years', status: 'published', quality: 'ok', vintage: '', source: 'gus-rocznik-2025', point: 'tabl. 117-118', note: '' });
  }
  for (const row of gusRumiaAges(from).filter(({ status }) => status === 'counted')) groups.push({ ...row, concept: 'balance', point: 'arkusz 2215021 Rumia (M)', note: '' });
  groups.push({
    area: 'rumia-rewitalizacja', date: '2016-12-31', sex: 'T', age_group: 'total', concept: 'register', value: '6400', unit: 'persons', status: 'computed', quality: 'conflict', vintage: '',
    source: 'edina-rumia', point: '13,33% mieszkańców', note: '13,33% z około 48 tys.; strategia podaje około 5,5 tys.: o 14% mniej',
  });
  groups.sort((a, b) => compare([a.area, a.concept, a.date, a.age_group, a.sex], [b.area, b.concept, b.date, b.age_group, b.sex]));
  writeRows(join(data, 'rumia/population-groups.csv'), ['area', 'date', 'sex', 'age_group', 'concept', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'point', 'note'], groups);
  writeRows(join(data, 'rumia/series.csv'), ['indicator', 'area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'point', 'note'], series);
}

/** @param {string[]} a @param {string[]} b */
function compare(a, b) {
  for (const [index, text] of a.entries()) {
    if (text !== b[index]) return text < (b[index] ?? '') ? -1 : 1;
  }
  return 0;
}

/** GUS's tables of Rumia by age group: 2022 counted, later years projected. */
function gusRumiaAges(from) {
  const seen = new Set();
  const rows = [];
  for (const file of ['gus/gus_gminas_pomorskie_age10.csv', 'gus/gus_gminas_pomorskie_functional_ages.csv']) {
    for (const row of readRows(join(from, file))) {
      const key = [row.year, row.sex, row.age_group].join();
      if (row.teryt !== RUMIA || seen.has(key)) continue; // totals and 80+ stand in both files
      seen.add(key);
      const first = row.year === '2022';
      rows.push({ area: 'rumia', date: `${row.year}-12-31`, sex: row.sex, age_group: row.age_group, value: row.population, unit: 'persons', status: first ? 'counted' : 'projected', quality: 'ok', vintage: first ? 'NSP 2021' : 'GUS 2023', source: 'gus-prognoza-gmin-2023' });
    }
  }
  return rows;
}

function gusForRumia(from, data) {
  const rows = gusRumiaAges(from).filter((row) => row.status === 'projected');
  rows.sort((a, b) => compare([a.date, a.age_group, a.sex], [b.date, b.age_group, b.sex]));
  writeRows(join(data, 'rumia/gus-projection.csv'), ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source'], rows);
  const flows = readRows(join(from, 'gus/gus_gminas_pomorskie_vital.csv'))
    .filter((row) => row.teryt === RUMIA)
    .flatMap((row) =>
      ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'].map((flow) => ({ area: 'rumia', year: row.year, flow, value: row[flow], unit: 'persons per year', status: 'projected', quality: 'ok', vintage: 'GUS 2023', source: 'gus-prognoza-gmin-2023' })),
    );
  writeRows(join(data, 'rumia/flows.csv'), ['area', 'year', 'flow', 'value', 'unit', 'status', 'quality', 'vintage', 'source'], flows);
}

function prices(from, data) {
  const quantities = [
    ['cpi_prev_year', 'cpi_prev_year_100', 'previous year = 100', 'polska'],
    ['cpi_2015', 'cpi_2015_100', '2015 = 100', 'polska'],
    ['average_gross_wage', 'avg_gross_wage_pln', 'PLN/month', 'polska'],
    ['minimum_wage', 'minimum_wage_pln', 'PLN/month', 'polska'],
    ['average_wage_relative', 'powiat_wejherowski_wage_pct_of_poland', 'Poland = 100', 'powiat-wejherowski'],
    ['average_wage_relative', 'pomorskie_wage_pct_of_poland', 'Poland = 100', 'pomorskie'],
  ];
  const rows = readRows(join(from, 'economic-indices.csv')).flatMap((row) =>
    quantities.map(([indicator, column, unit, area]) => {
      const value = row[column];
      const missing = value === '';
      const price = indicator.startsWith('cpi');
      const official = price && Number(row.year) >= 2016;
      return {
        indicator, area, date: row.year, value, unit,
        status: missing ? 'missing' : indicator === 'cpi_2015' ? 'computed' : 'published',
        quality: missing ? '' : official || indicator === 'average_wage_relative' ? 'ok' : 'weak',
        source: indicator === 'average_wage_relative' ? 'gus-bdl-2025' : official ? 'gus-cpi-2025' : 'wskazniki-publiczne',
        note: missing ? 'relacji do płacy krajowej nie ma w źródle przed 2013 r.' : indicator === 'minimum_wage' ? noteOf(row.note) : '',
      };
    }),
  );
  rows.sort((a, b) => compare([a.indicator, a.area, a.date], [b.indicator, b.area, b.date]));
  writeRows(join(data, 'rumia/prices.csv'), ['indicator', 'area', 'date', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'note'], rows);
}

/** National schedules from which the rates of a town are made. */
function poland(from, data) {
  const mortality = [];
  for (const row of readRows(join(from, 'wpp-poland/derived_survival_annual.csv'))) {
    if (row.age === 'birth') continue;
    const open = row.age === '100+';
    const [l, L] = [Number(row.lx), Number(row.Lx)];
    const rate = open ? l / L : deathRate(Number(row.qx), l, L);
    mortality.push({ area: 'polska', year: row.year, sex: row.sex, age: row.age.replace('+', ''), value: significant(rate), unit: 'per person-year', status: Number(row.year) <= 2023 ? 'estimated' : 'projected', source: 'un-wpp-2024' });
  }
  writeRows(join(data, 'poland/mortality.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'source'], mortality);
  const fertility = readRows(join(from, 'wpp-poland/derived_asfr_annual.csv')).map((row) => ({ area: 'polska', year: row.year, age: row.age, value: significant(Number(row.asfr_per_woman)), unit: 'live births per woman', status: Number(row.year) <= 2023 ? 'estimated' : 'projected', source: 'un-wpp-2024' }));
  writeRows(join(data, 'poland/fertility.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'source'], fertility);

  const women = readRows(join(from, 'gus/gus_projection_single_age.csv')).filter((row) => row.teryt === '00' && row.scenario === 'medium' && row.sex === 'F' && /^\d+$/.test(row.age) && Number(row.age) >= 15 && Number(row.age) <= 49 && Number(row.year) <= 2024);
  const births = readRows(join(from, 'gus/gus_projection_vital.csv')).filter((row) => row.teryt === '00' && row.scenario === 'medium' && Number(row.year) <= 2024);
  const projected = (year) => ({ unit: 'persons', status: year === '2022' ? 'counted' : 'projected', source: 'gus-prognoza-2023' });
  writeRows(join(data, 'poland/gus-women.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'source'], women.map((row) => ({ area: 'polska', year: row.year, age: row.age, value: row.population, ...projected(row.year) })));
  writeRows(join(data, 'poland/gus-births.csv'), ['area', 'year', 'value', 'unit', 'status', 'source'], births.map((row) => ({ area: 'polska', year: row.year, value: row.births, ...projected(row.year) })));

  const ages = new Map([['0-4', '0-4'], ['5-14', '5-14'], ['15-19', '15-19'], ['20-29', '20-29'], ['30-44', '30-44'], ['45-59', '45-59'], ['60+', '60-100']]);
  const moves = readRows(join(from, 'gus/rd2025_internal_migration_2024_by_age.csv'))
    .filter((row) => row.unit_name === 'Pomorskie' && ages.has(row.age_group))
    .map((row) => ({ age_group: ages.get(row.age_group), value: String(Number(row.out_urban_to_urban) + Number(row.out_urban_to_rural)) }))
    .map((row) => ({ area: 'pomorskie-miasta', year: '2024', ...row, unit: 'persons', status: 'counted', source: 'gus-rocznik-2025' }));
  writeRows(join(data, 'poland/departures.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], moves);
  countyMigration(from, data);
  const towns = readRows(join(from, 'gus/gus_voivodeships_single_age_2019_midyear.csv'))
    .filter((row) => row.teryt === '22' && row.area === 'urban' && row.sex === 'T')
    .filter((row) => /^(\d+$|85 i)/.test(row.age))
    .map((row) => ({ area: 'pomorskie-miasta', year: '2019', age: row.age.slice(0, 2).trim(), value: row.population, unit: 'persons', status: 'counted', source: 'gus-ludnosc-2019' }));
  writeRows(join(data, 'poland/urban-population.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'source'], towns);
}

/**
 * Net migration of the county by age as GUS's projection implies it: what is left of the change of each cohort after
 * mortality; the mean of 2023-2026, before the projection's wave of immigration. Above 85 the remainder is mortality, not migration.
 */
function countyMigration(from, data) {
  const groups = Array.from({ length: 17 }, (_, index) => ({ from: 5 * index, net: 0, people: 0 }));
  for (const row of readRows(join(from, 'gus/gus_implied_cohort_ratios.csv'))) {
    const group = groups[Math.floor(Number.parseInt(row.age_end_of_year, 10) / 5)];
    if (row.teryt !== '2215' || Number(row.year) > 2026 || group === undefined) continue;
    group.net += Number(row.implied_net_migration_with_un_poland_mortality) / 4;
    group.people += Number(row.population_end) / 4;
  }
  const rows = groups.map(({ from: first, net, people }) => ({ area: 'powiat-wejherowski', year: '2023-2026', age_group: `${first}-${first + 4}`, value: significant((1000 * net) / people, 4), unit: 'net migrants per 1000 people and year', status: 'computed', source: 'gus-prognoza-2023' }));
  writeRows(join(data, 'poland/county-migration.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/** m(x) from q(x), l(x) and L(x): deaths over person-years. */
function deathRate(q, l, L) {
  return (q * l) / L;
}
