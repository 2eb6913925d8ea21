import { say } from '../../language/language.js';
import { QUALITY_NAMES } from '../../series/quality-names.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { QUALITIES, STATUS_NAMES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { areaName, figureName } from './figure-name.js';
import { ifThere } from './if-there.js';
import { leftOutOf } from './left-out.js';
import type { TownResults } from './results.js';
import type { ReportFigure } from './town-data.js';

/** The notes and titles of a town's folder are written by the town. */
const POLISH = { language: 'pl', columns: ['area', 'note', 'source'] } as const;

/** What kind of figures the report stands on, what is missing or left out, and which contradict each other. */
export function qualitySection(results: TownResults): Section {
  const { plan, replay, words } = results;
  const { t, n } = words;
  const { figures } = results.town;
  const missing = figures.filter(({ value }) => value === null);
  const doubtful = figures.filter(({ quality }) => quality === 'conflict' || quality === 'implausible');
  const leftOut = leftOutOf(results);
  return {
    id: 'jakosc',
    title: t('Jakość danych', 'Quality of the data'),
    blocks: [
      ...(leftOut.length === 0
        ? []
        : ([
            {
              kind: 'paragraph',
              text: t(
                'Części tego raportu pominięto, bo w folderze nie ma dla nich danych:',
                'Parts of this report are left out for want of data in the folder:',
              ),
            },
            { kind: 'list', items: leftOut.map((text) => text[words.language]) },
          ] as const)),
      {
        kind: 'paragraph',
        text: t(
          `Wskaźników, cen, opublikowanych liczb ludności i liczb z prognozy GUS jest w folderze miasta ${n(figures.length)}; każda ma jednostkę, datę, obszar, status i źródło. Brakuje ${n(missing.length)}: nie zastąpiono ich zerem ani domysłem. Sprzecznych lub niewiarygodnych jest ${n(doubtful.length)}. Nie liczy się tu danych, które kohorta sama oszacowała: ludności według roczników, współczynników zgonów, płodności i migracji oraz poziomów, do których je dobrano.`,
          `The town's folder holds ${n(figures.length)} indicators, prices, published counts of people and figures of the official projection, each with unit, date, area, status and source. Missing are ${n(missing.length)}: they were replaced by no zero and no guess. ${n(doubtful.length)} are in conflict or implausible. Not counted here is what kohorta estimated itself: the population by single year, the rates of death, fertility and migration, and the levels they were fitted to.`,
        ),
      },
      {
        kind: 'note',
        text: t(
          `Ludność wyjściowa według roczników jest oszacowaniem${replay === undefined ? '' : `: z ${replay.projection.base.year} r. słabym, bo znane są tylko zaokrąglone liczby strategii,`}${replay === undefined ? ';' : ''} z ${plan.base.year} r. opartym na grupach wieku GUS, słabym od 80. roku życia.`,
          `The base population by single year is an estimate${replay === undefined ? ';' : `: that of ${replay.projection.base.year} is weak, since only rounded figures of the strategy are known;`} that of ${plan.base.year} rests on the age groups of Statistics Poland and is weak from age 80.`,
        ),
      },
      ...oldestBlock(results),
      { kind: 'table', name: 'jakosc-statusy', table: statusTable(results), open: true },
      {
        kind: 'table',
        name: 'jakosc-braki',
        table: listTable(results, grouped(missing), { pl: 'Brakujące wartości i powód', en: 'Missing values and why' }),
        open: true,
        stacked: true,
        foreign: POLISH,
      },
      {
        kind: 'table',
        name: 'jakosc-sprzeczne',
        table: listTable(results, doubtful, { pl: 'Wartości sprzeczne i niewiarygodne', en: 'Values in conflict and implausible values' }),
        open: true,
        stacked: true,
        foreign: POLISH,
      },
    ],
  };
}

/** Missing values of years in a row that lack for one reason become one line. */
function grouped(figures: readonly ReportFigure[]): ReportFigure[] {
  const groups: { figure: ReportFigure; last: number }[] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    const year = /^\d{4}$/.test(figure.date) ? Number(figure.date) : Number.NaN;
    if (group !== undefined && group.last + 1 === year && reasonOf(group.figure) === reasonOf(figure)) {
      group.last = year;
      group.figure = { ...group.figure, date: `${group.figure.date.slice(0, 4)}–${year}` };
    } else groups.push({ figure, last: year });
  }
  return groups.map(({ figure }) => figure);
}

function reasonOf({ indicator, area, ages, note, missing, source }: ReportFigure): string {
  return [indicator, area, ages, note, missing?.pl, source].join('|');
}

/** The best known error of the strategy: the growth of the oldest. */
function oldestBlock({ town, words: { t, n, percent } }: TownResults): Block[] {
  const oldest = ifThere(() => town.groups({ ages: '85+' }));
  const [before, after] = [2010, 2015].map((year) => oldest?.at(year) ?? null);
  if (before === null || after === null) return [];
  return [
    {
      kind: 'note',
      text: t(
        `Strategia podaje wzrost liczby osób 85+ z ${n(before)} (2010) do ${n(after)} (2015) jako „30%”. To ${percent(after / before - 1)}; blisko tego (${percent((after - before) / after)}) wychodzi tylko przy dzieleniu przez wartość końcową. Prognozy tu używają samych liczb osób, nie tego procentu.`,
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
        numberColumn(`quality_${quality}`, `Jakość ${QUALITY_NAMES[quality].pl}`, `Quality ${QUALITY_NAMES[quality].en}`, 0),
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
        figure.value === null || figure.quality === undefined || figure.quality === 'ok'
          ? ''
          : QUALITY_NAMES[figure.quality][words.language],
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
