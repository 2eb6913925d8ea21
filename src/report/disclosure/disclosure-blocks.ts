import { HIDDEN_SIGN } from '../../disclosure/hidden-sign.js';
import { countOf } from '../../language/format.js';
import type { Language } from '../../language/language.js';
import { SEX_NAMES } from '../../population/sex.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Block } from '../html/section.js';
import { areaName, figureName } from '../town/figure-name.js';
import type { ReportFigure, TownData } from '../town/town-data.js';
import type { DatedAges } from './published-town.js';

/** What a report says about what it hides. */
export interface DisclosureAccount {
  readonly town: TownData;
  readonly language: Language;
  readonly threshold: number;
  readonly hidden: readonly ReportFigure[];
  readonly merged: readonly DatedAges[];
  /** How many tables have something hidden besides. */
  readonly tables: number;
}

/**
 * Which figures were hidden and by which rule. It does not say which are small and which are hidden for the sake of others:
 * that would bound the small ones more tightly than the rule allows.
 */
export function disclosureBlocks(account: DisclosureAccount): Block[] {
  const { language, threshold, hidden, merged, tables } = account;
  const most = threshold - 1;
  const rule =
    language === 'pl'
      ? `Liczby osób i rodzin od 1 do ${most} są w tym raporcie ukryte (znak ${HIDDEN_SIGN}), a z nimi te, z których można by je obliczyć: sumy, części miasta, kolejne lata. Zera, miejsca, kwoty, prognozy i szacunki oraz liczby już wcześniej opublikowane podano bez zmian.`
      : `Counts of persons and families from 1 to ${most} are hidden in this report (sign ${HIDDEN_SIGN}), and with them those from which they could be worked out: sums, parts of the town, following years. Zeros, places, amounts of money, projections and estimates, and what had been published before stand unchanged.`;
  return [
    { kind: 'heading', text: language === 'pl' ? 'Ochrona danych osób' : 'Protection of personal data' },
    { kind: 'paragraph', text: `${rule} ${extentText(account)}` },
    ...(merged.length === 0 ? [] : [{ kind: 'note' as const, text: mergedText(merged, language) }]),
    ...(hidden.length === 0 && tables === 0
      ? []
      : [{ kind: 'table' as const, name: 'jakosc-ukryte', table: hiddenTable(account), open: true }]),
  ];
}

function extentText({ language, hidden, tables, merged }: DisclosureAccount): string {
  if (hidden.length === 0 && tables === 0) {
    if (merged.length > 0) return '';
    return language === 'pl' ? 'Tu nie trzeba było ukryć żadnej.' : 'Here there was none to hide.';
  }
  const figures = countOf(hidden.length, { pl: ['wartość', 'wartości', 'wartości'], en: ['figure', 'figures'] }, language);
  const places = countOf(tables, { pl: ['tabeli', 'tabelach', 'tabelach'], en: ['table', 'tables'] }, language);
  const also = tables === 0 ? '' : language === 'pl' ? ` oraz komórki w ${places}` : ` and cells in ${places}`;
  return language === 'pl' ? `Ukryto ${figures} z folderu danych${also}.` : `Hidden are ${figures} of the data folder${also}.`;
}

function mergedText(merged: readonly DatedAges[], language: Language): string {
  const years = [...new Set(merged.map(({ year }) => year))].join(', ');
  return language === 'pl'
    ? `Ludność według roczników (${years}) ma w niektórych rocznikach za mało osób, by ją tak podać. Takie roczniki połączono z sąsiednimi, a osoby rozłożono w nich równo; prognoza w tym raporcie zaczyna się od tak zmienionych liczb.`
    : `The population by single year of age (${years}) has too few people at some ages to be given so. These ages were put together with their neighbours and the people spread evenly over them; the projection in this report begins with the figures so changed.`;
}

function hiddenTable({ town, language, hidden }: DisclosureAccount): Table {
  const titles = new Map(town.sources.map(({ id, title }) => [id, title]));
  return new Table(
    [
      textColumn('indicator', 'Wskaźnik', 'Indicator'),
      textColumn('area', 'Obszar', 'Area'),
      textColumn('date', 'Data', 'Date'),
      textColumn('sex', 'Płeć', 'Sex'),
      textColumn('source', 'Źródło', 'Source'),
    ],
    hidden.map((figure) => [
      figureName(figure, language),
      areaName(town, figure.area),
      figure.date,
      SEX_WORDS[figure.sex ?? 'both']?.[language] ?? null,
      titles.get(figure.source) ?? figure.source,
    ]),
    {
      title: { pl: 'Ukryte liczby', en: 'Hidden figures' },
      note: {
        pl: 'Lista nie mówi, która liczba jest mała, a którą ukryto, by tamtej nie zdradzała.',
        en: 'The list does not tell which figure is small and which is hidden so that it does not give that one away.',
      },
    },
  );
}

const SEX_WORDS: Readonly<Record<string, { readonly pl: string; readonly en: string } | undefined>> = {
  both: { pl: 'razem', en: 'both' },
  female: SEX_NAMES.female,
  male: SEX_NAMES.male,
};
