import { say } from '../../language/language.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { QUALITIES, type Quality, STATUS_NAMES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { areaName, figureName } from './figure-name.js';
import type { TownResults } from './results.js';
import type { ReportFigure } from './town-data.js';

const QUALITY_NAMES: Readonly<Record<Quality, { readonly pl: string; readonly en: string }>> = {
  ok: { pl: 'dobra', en: 'ok' },
  weak: { pl: 'słaba', en: 'weak' },
  conflict: { pl: 'sprzeczna', en: 'conflict' },
  implausible: { pl: 'niewiarygodna', en: 'implausible' },
};

/** The notes and titles of a town's folder are written by the town. */
const POLISH = { language: 'pl', columns: ['area', 'note', 'source'] } as const;

/** What kind of figures the report stands on, what is missing, and which contradict each other. */
export function qualitySection(results: TownResults): Section {
  const { t, n } = results.words;
  const { figures } = results.town;
  const missing = figures.filter(({ value }) => value === null);
  const doubtful = figures.filter(({ quality }) => quality === 'conflict' || quality === 'implausible');
  return {
    id: 'jakosc',
    title: t('Jakość danych', 'Quality of the data'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Folder miasta ma ${n(figures.length)} wartości; każda ma jednostkę, datę, obszar, status i źródło. Brakuje ${n(missing.length)}: nie zastąpiono ich zerem ani domysłem. Sprzecznych lub niewiarygodnych jest ${n(doubtful.length)}.`,
          `The town's folder has ${n(figures.length)} values, each with unit, date, area, status and source. Missing are ${n(missing.length)}: they were replaced by no zero and no guess. ${n(doubtful.length)} are in conflict or implausible.`,
        ),
      },
      ...oldestBlock(results),
      { kind: 'table', name: 'jakosc-statusy', table: statusTable(results), open: true },
      {
        kind: 'table',
        name: 'jakosc-braki',
        table: listTable(results, missing, { pl: 'Brakujące wartości i powód', en: 'Missing values and why' }),
        open: true,
        foreign: POLISH,
      },
      {
        kind: 'table',
        name: 'jakosc-sprzeczne',
        table: listTable(results, doubtful, { pl: 'Wartości sprzeczne i niewiarygodne', en: 'Values in conflict and implausible values' }),
        open: true,
        foreign: POLISH,
      },
    ],
  };
}

/** The best known error of the strategy: the growth of the oldest. */
function oldestBlock({ town, words: { t, n, percent } }: TownResults): Block[] {
  const oldest = town.groups({ ages: '85+' });
  const before = oldest.at(2010);
  const after = oldest.at(2015);
  if (before === null || after === null) return [];
  return [
    {
      kind: 'note',
      text: t(
        `Strategia podaje wzrost liczby osób 85+ z ${n(before)} (2010) do ${n(after)} (2015) jako „30%”. To ${percent(after / before - 1)}; Blisko tego (${percent((after - before) / after)}) wychodzi tylko przy dzieleniu przez wartość końcową. Prognozy tu używają samych liczb osób, nie tego procentu.`,
        `The strategy calls the rise of the people aged 85+ from ${n(before)} (2010) to ${n(after)} (2015) "30%". It is ${percent(after / before - 1)}; something near it (${percent((after - before) / after)}) comes out only when one divides by the end value. The projections here use the counts, not that percentage.`,
      ),
    },
  ];
}

function statusTable({ town, words: { language } }: TownResults): Table {
  const statuses = new Set<string>(town.figures.map(({ status }) => status));
  const countOf = (status: string, quality: string): number =>
    town.figures.filter((one) => one.status === status && (one.quality ?? 'ok') === quality).length;
  return new Table(
    [
      textColumn('status', 'Status', 'Status'),
      ...QUALITIES.map((quality) =>
        numberColumn(`quality_${quality}`, `Jakość ${qualityName(quality, 'pl')}`, `Quality ${qualityName(quality, 'en')}`, 0),
      ),
    ],
    Object.entries(STATUS_NAMES)
      .filter(([status]) => statuses.has(status))
      .map(([status, name]) => [say(name, language), ...QUALITIES.map((quality) => countOf(status, quality))]),
    {
      title: { pl: 'Liczba wartości według statusu i jakości', en: 'Number of values by status and quality' },
      source: { pl: `folder danych: ${town.name}`, en: `data folder: ${town.name}` },
    },
  );
}

function listTable(results: TownResults, figures: readonly ReportFigure[], title: { readonly pl: string; readonly en: string }): Table {
  const { town, words } = results;
  const titles = new Map(town.sources.map((source) => [source.id, source.title]));
  return new Table(
    [
      textColumn('indicator', 'Wskaźnik', 'Indicator'),
      textColumn('area', 'Obszar', 'Area'),
      textColumn('date', 'Data', 'Date'),
      textColumn('value', 'Wartość', 'Value'),
      textColumn('note', 'Uwaga', 'Note'),
      textColumn('source', 'Źródło', 'Source'),
    ],
    figures.map((figure) => [
      figureName(figure, words.language),
      areaName(town, figure.area),
      figure.date,
      figure.value === null ? words.t('brak', 'missing') : `${words.n(figure.value)}`,
      [
        figure.value === null || figure.quality === undefined || figure.quality === 'ok' ? '' : qualityName(figure.quality, words.language),
        figure.missing?.[words.language] ?? '',
        figure.note ?? '',
      ]
        .filter((part) => part !== '')
        .join(': '),
      titles.get(figure.source) ?? figure.source,
    ]),
    { title },
  );
}

function qualityName(quality: string, language: 'pl' | 'en'): string {
  return Object.entries(QUALITY_NAMES).find(([name]) => name === quality)?.[1][language] ?? quality;
}
