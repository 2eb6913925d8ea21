/** What the words of the figures file stand for here: sources, areas, kinds of figures, remarks. */

/** Source texts of the figures file, and the source and place within it they stand for. */
/** @type {[RegExp, string, string][]} */
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

export const AREAS = new Map([
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
export const STATUS = new Map([
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
export const POINTS = new Map([
  ['post_working_share', 'Diagnoza pkt 1'],
  ['post_working_population', 'Diagnoza pkt 2'],
  ['population', 'Diagnoza pkt 4'],
  ['care_services_at_home_recipients', 'Diagnoza pkt 7'],
  ['dps_spending_by_gmina', 'Diagnoza pkt 8'],
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

/** What a reader must know of a figure, by a word of the remark that stands beside it in the figures file. */
/** @type {[RegExp, string][]} */
const NOTES = [
  [
    /"8,6 tys\."/,
    'strategia: 8,6 tys., o 1/3 więcej niż 5 lat wcześniej; wynika z tego około 6,45 tys. w 2010 r., a ludność miasta 46,1 tys. (2010) i 48,0 tys. (2015)',
  ],
  [/liczba swiadczen/, 'liczba świadczeń to godziny usług'],
  [/"ok\. 5,5 tys\."/, 'w strategii „ok. 5,5 tys. osób”; inne źródła podają około 6,4 tys.'],
  [/"prawie 650 tys\."/, 'w strategii „prawie 650 tys. zł”; wcześniej wzrost 12-14% rocznie, potem założono brak wzrostu'],
  [/^\+682/, 'o 682 więcej niż rok wcześniej'],
  [/^(\d+) users in the year/, 'w ciągu roku korzystało $1 osób'],
  [/3490 Jan-Jun/, 'od stycznia do czerwca 3490 zł, od lipca 3600 zł (drugiej kwoty nie ma w źródle)'],
  [/4242 Jan-Jun/, 'od stycznia do czerwca 4242 zł, od lipca 4300 zł'],
  [/3 cities with powiat rights/, '3 miasta na prawach powiatu, 10 gmin miejskich, 10 miejsko-wiejskich, 29 wiejskich i 9 powiatów'],
  [/^29\.6% of 54/, '29,6% z 54 dzieci; cel na 2022 r.: 20% i 10 dzieci'],
  [/^33 of them/, 'w tym 33 osoby z obszaru rewitalizacji'],
  [/^54 day-care homes/, 'suma: 54 w dziennych domach, 30 w klubach seniora, 6 całodobowych'],
  [/^650 thousand PLN/, '650 tys. zł przez 12 miesięcy i około 2,1 tys. zł opłaty gminy (2441 zł z 2018 r. cofnięte płacami)'],
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
  [/^level of spending/, 'w strategii „co roku o ok. 100 tys. zł”, bez podania lat i kwoty wydatków'],
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

/**
 * @param {string} text - The remark beside a figure.
 */
export function noteOf(text) {
  if (text === '') return '';
  for (const [pattern, note] of NOTES) {
    const match = pattern.exec(text);
    if (match !== null) return fill(note, match);
  }
  throw new Error(`no note for "${text}"; add it to NOTES`);
}

/**
 * @param {string} text - The source beside a figure.
 */
export function sourceOf(text) {
  for (const [pattern, source, point] of SOURCES) {
    const match = pattern.exec(text);
    if (match !== null) return { source, point: fill(point, match).trim() };
  }
  throw new Error(`no source for "${text}"; add it to SOURCES and to sources.csv`);
}

/**
 * @param {string} text - With $1, $2 for the groups of the match.
 * @param {RegExpExecArray} match
 */
function fill(text, match) {
  return text.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
}
