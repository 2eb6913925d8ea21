import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { type Cell, type Column, Table } from '../../tables/table.js';
import { SECTOR_NAMES } from '../costs/sectors.js';
import type { Provider, ProviderStatus } from './provider.js';
import { serviceName } from './service-name.js';

/** What the directory needs to know of a town; the town that `readTown()` gives is one. */
export interface DirectoryTown {
  readonly name: string;
  readonly areas: AreaTree;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  /** Left out: nothing is known. */
  readonly providers?: readonly Provider[];
}

/** Which part of the directory. */
export interface ProviderDirectoryOptions {
  /** Id of a service. Default: all. */
  readonly service?: string;
  /** Id or name of an area: who is in it, in its parts, or provides for an area around it. Default: all. */
  readonly area?: string;
}

/** What a reader sees of a status: the word for a figure would not fit a provider. */
const STATUS_WORDS: Readonly<Record<ProviderStatus, Message>> = {
  published: { pl: 'działa', en: 'in place' },
  planned: { pl: 'w planie', en: 'planned' },
  missing: { pl: 'nie wiadomo', en: 'not known' },
};

/**
 * Who provides which service in a town, where and on what terms, for the town to publish.
 *
 * @param town - The town as read from its folder, with its table `providers`.
 * @returns One row a provider, service and area, all columns text; null where the sources do not say, and whom to ask in column
 * `ask`. No rows for a town without the table, which the note says. Texts of the folder stay in its language.
 * @throws {RangeError} If nobody provides the service, or there is no such area; the message lists those there are.
 * @example
 * const names = providerDirectory(readTown('data/rumia'), { service: 'preschool', area: 'Towarowa' }).values('name');
 * names[0]; // => 'Oddziały przedszkolne przy Szkole Podstawowej nr 6'
 */
export function providerDirectory(town: DirectoryTown, { service, area }: ProviderDirectoryOptions = {}): Table {
  const { name, areas, sources, providers = [] } = town;
  const known = [...new Set(providers.map((one) => one.service))];
  if (service !== undefined && providers.length > 0 && !known.includes(service)) {
    fail(
      `providerDirectory: tabela providers nie ma usługi „${service}”; są: ${known.join(', ')}`,
      `providerDirectory: the table providers has no service "${service}"; there are: ${known.join(', ')}`,
    );
  }
  const asked = area === undefined ? undefined : areaAsked(town, area);
  const rows = providers.filter(
    (one) => (service ?? one.service) === one.service && (asked === undefined || touches(areas, one.area, asked)),
  );
  return new Table(
    columnsOf(known, areas),
    rows.map((one) => rowOf(one, sources)),
    {
      title: { pl: `${name}: kto świadczy usługi społeczne`, en: `${name}: who provides social services` },
      note: rows.length > 0 ? DASHES : providers.length > 0 ? NOBODY : NO_TABLE,
    },
  );
}

const NO_TABLE: Message = { pl: 'Folder miasta nie ma tabeli providers.', en: "The town's folder has no table providers." };
const NOBODY: Message = { pl: 'Nikogo takiego w spisie nie ma.', en: 'The directory has nobody like that.' };
const DASHES: Message = {
  pl: 'Kreska: źródła tego nie podają, a kto wie, mówi ostatnia kolumna.',
  en: 'A dash: the sources do not say; the last column says who knows. Texts are in the language of the sources.',
};

function areaAsked({ areas, providers = [] }: DirectoryTown, asked: string): string {
  const found = areas.areas.find(({ id, name }) => id === asked || name === asked);
  if (found !== undefined) return found.id;
  const known = [...new Set(providers.map(({ area }) => area))].map((id) => `${areas.find(id).name} (${id})`).join(', ');
  return fail(
    `providerDirectory: nie ma obszaru „${asked}”; spis ma: ${known}`,
    `providerDirectory: there is no area "${asked}"; the directory has: ${known}`,
  );
}

/** Whether one of two areas lies in the other. */
function touches(areas: AreaTree, one: string, other: string): boolean {
  const within = (inner: string, outer: string): boolean => areas.path(inner).some(({ id }) => id === outer);
  return within(one, other) || within(other, one);
}

function columnsOf(services: readonly string[], { areas }: AreaTree): Column[] {
  return [
    { ...textColumn('service', 'Usługa', 'Service'), words: Object.fromEntries(services.map((id) => [id, serviceName(id)])) },
    textColumn('name', 'Kto', 'Who'),
    { ...textColumn('sector', 'Sektor', 'Sector'), words: SECTOR_NAMES },
    { ...textColumn('area', 'Obszar', 'Area'), words: Object.fromEntries(areas.map(({ id, name }) => [id, { pl: name, en: name }])) },
    textColumn('place', 'Miejsce', 'Place'),
    textColumn('eligibility', 'Dla kogo', 'For whom'),
    textColumn('fee', 'Opłata', 'Fee'),
    textColumn('contact', 'Kontakt', 'Contact'),
    { ...textColumn('status', 'Stan', 'State'), words: STATUS_WORDS },
    textColumn('from', 'Początek (plan: najpóźniej)', 'Start (plan: at the latest)'),
    textColumn('until', 'Koniec', 'End'),
    textColumn('note', 'Poza tym', 'Besides'),
    textColumn('source', 'Źródło', 'Source'),
    textColumn('ask', 'Kogo zapytać', 'Whom to ask'),
  ];
}

function rowOf(one: Provider, sources: DirectoryTown['sources']): Cell[] {
  const title = sources.find(({ id }) => id === one.source)?.title ?? one.source;
  return [
    ...[one.service, one.name ?? null, one.sector ?? null, one.area, one.place ?? null, one.eligibility ?? null, one.fee ?? null],
    ...[one.contact ?? null, one.status, one.from ?? null, one.until ?? null, one.note ?? null],
    ...[one.point === undefined ? title : `${title}: ${one.point}`, one.ask ?? null],
  ];
}
