import type { AreaTree } from '../../areas/area-tree.js';
import { providerDirectory } from '../../services/directory/provider-directory.js';
import { textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import type { TownResults } from './results.js';

/** Who provides which service, where, for whom and on what terms, for residents to read. */
export function directorySection(results: TownResults): Section | undefined {
  const { town, words } = results;
  const { providers = [] } = town;
  if (providers.length === 0) return undefined;
  const directory = providerDirectory(town);
  const [there, planned] = ['published', 'planned'].map((asked) => providers.filter(({ status }) => status === asked).length);
  const nameless = providers.filter(({ name }) => name === undefined).length;
  const { t, n } = words;
  return {
    id: 'wykonawcy',
    title: t('Kto świadczy usługi i na jakich warunkach', 'Who provides services and on what terms'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Pozycji w spisie: ${n(providers.length)}, wszystkie z dokumentów miasta; o tym, co według nich działa: ${n(there)}, o tym, co jest w planie: ${n(planned)}. Pozycji, przy których dokumenty nie mówią, kto świadczy usługę: ${n(nameless)}. Czego nie podają, tego tu nie dopisano; ostatnia kolumna mówi, kogo zapytać.`,
          `Entries in the directory: ${n(providers.length)}, all from the town's documents; on what is there by them: ${n(there)}, on what is planned: ${n(planned)}. Entries of which the documents do not say who provides the service: ${n(nameless)}. Nothing was added that they do not say; the last column says whom to ask.`,
        ),
      },
      ...silence(directory, results),
      {
        kind: 'table',
        name: 'wykonawcy',
        table: onPage(directory, town.areas),
        file: directory,
        open: true,
        stacked: true,
        foreign: { language: 'pl', columns: ['name', 'where', 'terms', 'ask'] },
      },
    ],
  };
}

/** What the documents say of nobody. That no end is said is no gap. */
function silence(directory: Table, { words: { t } }: TownResults): Block[] {
  const silent = directory.columns.filter(({ name }) => name !== 'until' && directory.values(name).every((cell) => cell === null));
  if (silent.length === 0) return [];
  const [pl, en] = [silent.map(({ title }) => title.pl), silent.map(({ title }) => title.en)].map((heads) =>
    heads.join(', ').toLowerCase(),
  );
  return [{ kind: 'note', text: t(`Czego nie ma przy żadnej pozycji: ${pl}.`, `What no entry has: ${en}.`) }];
}

/** Few columns, so that the table fits the page; the file has each thing in a column of its own. */
function onPage(directory: Table, areas: AreaTree): Table {
  const { columns, rows, title, note } = directory;
  const column = (name: string): number => columns.findIndex((one) => one.name === name);
  const joined = (cells: readonly Cell[]): Cell => cells.filter((cell) => cell !== null).join('; ') || null;
  const [service, name, area, place, contact] = ['service', 'name', 'area', 'place', 'contact'].map(column);
  const [eligibility, fee, more, status, ask] = ['eligibility', 'fee', 'note', 'status', 'ask'].map(column);
  return new Table(
    [
      ...[columns[service], columns[name], textColumn('where', 'Gdzie', 'Where')],
      ...[textColumn('terms', 'Dla kogo i na jakich warunkach', 'For whom and on what terms'), columns[status], columns[ask]],
    ],
    rows.map((row) => [
      ...[row[service], row[name], joined([areas.find(String(row[area])).name, row[place], row[contact]])],
      ...[joined([row[eligibility], row[fee], row[more]]), row[status], row[ask]],
    ]),
    { title, note },
  );
}
