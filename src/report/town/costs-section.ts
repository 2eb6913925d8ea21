import { capital } from '../../language/capital.js';
import type { Language, Message } from '../../language/language.js';
import { unitName } from '../../series/unit-names.js';
import { COST_ITEMS } from '../../services/costs/cost-items.js';
import { costName } from '../../services/costs/cost-name.js';
import { COST_REFERENCES } from '../../services/costs/cost-reference-indicators.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { STATUS_NAMES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { areaName, figureName } from './figure-name.js';
import type { TownResults } from './results.js';
import type { ReportCost, ReportFigure, TownData } from './town-data.js';

/** What places cost: what the town knows, what they cost elsewhere, and which figures are missing and who has them. */
export function costsSection({ town, words: { t, n, language } }: TownResults): Section | undefined {
  if (!hasCosts(town)) return undefined;
  const { costs = [] } = town;
  const [known, missing] = [costs.filter(({ value }) => value !== null), costs.filter(({ value }) => value === null)];
  const providers = providersOf(costs);
  const complete = providers.filter((own) => own.every(({ value }) => value !== null));
  const prices = referencesOf(town);
  // When a service opened is no amount.
  const amounts = known.filter(({ item }) => !item.startsWith('opens_'));
  return {
    id: 'koszty',
    title: t('Ile kosztuje miejsce', 'What a place costs'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          'Koszt miejsca to płace z narzutami, lokal, wyżywienie i materiały, administracja oraz rata za budynek, podzielone przez zajęte miejsca. Płace rosną inaczej niż ceny, a płaca minimalna podnosi te, które leżałyby poniżej niej.',
          'The cost of a place is wages with on-costs, premises, meals and materials, overhead and the annuity of the building, divided by the occupied places. Wages grow in another way than prices, and the minimum wage lifts those that would lie below it.',
        ),
      },
      ...(costs.length === 0
        ? [
            {
              kind: 'note',
              text: t(
                'Folder miasta nie ma tabeli costs, więc własnych kosztów nie da się policzyć.',
                "The town's folder has no table costs, so that costs of its own cannot be computed.",
              ),
            } as const,
          ]
        : [
            {
              kind: 'paragraph',
              text: t(
                `Wykazów kosztów (usługa u jednego wykonawcy) jest w folderze miasta ${n(providers.length)}, pełnych ${n(complete.length)}. Znane są ${n(known.length)} liczby lub stawki, brakuje ${n(missing.length)}; żadnej nie zastąpiono zerem ani domysłem.`,
                `The town's folder has ${n(providers.length)} ledgers of costs (a service of one provider), ${n(complete.length)} of them complete. ${n(known.length)} figures or rates are known, ${n(missing.length)} are missing; none was replaced by zero or a guess.`,
              ),
            } as const,
          ]),
      ...tableBlock('koszty-znane', amounts, knownTable(amounts, town, language), { open: true }),
      ...tableBlock('koszty-gdzie-indziej', prices, pricesTable(prices, town, language), {}),
      {
        kind: 'note',
        text: t(
          'Ceny z innych miejsc nie są kosztami miasta: służą do porównania i do przybliżeń, które zawsze są tak nazwane. Roczne koszty usług w losowaniach, w cenach bieżących i stałych, z podziałem na płacących, podaje polecenie kohorta costs i notatnik 04-koszty.',
          'Prices of other places are not costs of the town: they serve for comparison and for proxies, which are always called so. The yearly costs of services in draws, in current and constant prices and by who pays, are given by the command kohorta costs and the notebook 04-koszty.',
        ),
      },
      ...tableBlock('koszty-brakujace', missing, missingTable(missing), { long: true }),
    ],
  };
}

/** Whether the folder knows any price of a service. */
export function hasCosts(town: TownData): boolean {
  return (town.costs ?? []).length > 0 || referencesOf(town).length > 0;
}

function referencesOf({ figures }: TownData): readonly ReportFigure[] {
  return COST_REFERENCES.flatMap((name) => figures.filter(({ indicator, value }) => indicator === name && value !== null));
}

function providersOf(costs: readonly ReportCost[]): readonly ReportCost[][] {
  const groups = new Map<string, ReportCost[]>();
  for (const cost of costs) {
    const key = `${cost.service} ${cost.provider}`;
    groups.set(key, [...(groups.get(key) ?? []), cost]);
  }
  return [...groups.values()];
}

/** Names of places, providers and documents, and what to ask them, stay in the language of the folder. */
const FOREIGN = { language: 'pl', columns: ['provider', 'place', 'source', 'ask'] } as const;

/** No table of nothing. */
function tableBlock(
  name: string,
  rows: readonly unknown[],
  table: Table,
  view: { readonly open?: boolean; readonly long?: boolean },
): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', name, table, stacked: true, foreign: FOREIGN, ...view }];
}

function serviceWords(costs: readonly ReportCost[]): Record<string, Message> {
  return Object.fromEntries(
    costs.map(({ service }) => {
      const { pl, en } = costName(service);
      return [service, { pl: capital(pl), en: capital(en) }];
    }),
  );
}

function itemWords(costs: readonly ReportCost[]): Record<string, Message> {
  return Object.fromEntries(
    costs.map(({ item, role }) => {
      const { title } = COST_ITEMS[item];
      const of = role === undefined ? '' : ` (${role})`;
      return [`${item} ${role ?? ''}`, { pl: `${title.pl}${of}`, en: `${title.en}${of}` }];
    }),
  );
}

function unitWords(units: readonly { readonly unit: string }[]): Record<string, Message> {
  return Object.fromEntries(units.map(({ unit }) => [unit, unitName(unit)]));
}

function titleOf({ sources }: TownData, id: string): string {
  return sources.find((source) => source.id === id)?.title ?? id;
}

function knownTable(costs: readonly ReportCost[], town: TownData, language: Language): Table {
  return new Table(
    [
      { ...textColumn('service', 'Usługa', 'Service'), words: serviceWords(costs) },
      textColumn('provider', 'Wykonawca', 'Provider'),
      { ...textColumn('item', 'Wielkość', 'Item'), words: itemWords(costs) },
      { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
      numberColumn('value', 'Wartość', 'Value', digitsOf(costs)),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: unitWords(costs) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      textColumn('source', 'Źródło', 'Source'),
    ],
    costs.map(({ service, provider, item, role, year, value, unit, status, source }) => [
      service,
      costName(provider).pl,
      `${item} ${role ?? ''}`,
      year,
      value,
      unit,
      status,
      titleOf(town, source),
    ]),
    { title: { pl: 'Co miasto wie o kosztach usług', en: 'What the town knows of the cost of services' }, ...languageNote(language) },
  );
}

function pricesTable(prices: readonly ReportFigure[], town: TownData, language: Language): Table {
  const names = Object.fromEntries(
    prices.map((figure) => {
      const named = (of: Language): string => capital(figureName(figure, of));
      return [figure.indicator, { pl: named('pl'), en: named('en') }];
    }),
  );
  return new Table(
    [
      { ...textColumn('price', 'Cena', 'Price'), words: names },
      textColumn('place', 'Gdzie', 'Where'),
      { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
      numberColumn('value', 'Wartość', 'Value', 2),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: unitWords(prices) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      textColumn('source', 'Źródło', 'Source'),
    ],
    prices.map(({ indicator, area, date, value, unit, status, source }) => [
      indicator,
      areaName(town, area),
      Number(date.slice(0, 4)),
      value,
      unit,
      status,
      titleOf(town, source),
    ]),
    {
      title: { pl: 'Ile usługi kosztują gdzie indziej (nie w mieście)', en: 'What services cost elsewhere (not in the town)' },
      ...languageNote(language),
    },
  );
}

function missingTable(costs: readonly ReportCost[]): Table {
  return new Table(
    [
      { ...textColumn('service', 'Usługa', 'Service'), words: serviceWords(costs) },
      textColumn('provider', 'Wykonawca', 'Provider'),
      { ...textColumn('item', 'Czego brakuje', 'What is missing'), words: itemWords(costs) },
      textColumn('ask', 'Kogo i o co zapytać', 'Whom to ask, and for what'),
    ],
    costs.map(({ service, provider, item, role, note }) => [service, costName(provider).pl, `${item} ${role ?? ''}`, note ?? null]),
    { title: { pl: 'Czego brakuje do kosztu miejsca i kto to ma', en: 'What the cost of a place lacks, and who has it' } },
  );
}

/** As many digits as show shares and rates as they are. */
function digitsOf(costs: readonly ReportCost[]): number {
  return costs.every(({ value }) => value === null || Number.isInteger(value)) ? 0 : 1;
}

/** Titles of documents stay in the language of the documents. */
function languageNote(language: Language): { readonly note?: Message } {
  return language === 'pl' ? {} : { note: { pl: 'Tytuły źródeł w ich języku', en: 'Titles of sources are in their language' } };
}
