import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';

/** Where the figures come from and on what terms. */
export function sourcesSection({ town, words: { t } }: TownResults): Section {
  return {
    id: 'zrodla',
    title: t('Źródła i licencje', 'Sources and licences'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          'Dane publiczne przetworzono; błędy przetworzenia są po stronie kohorty, nie źródeł. Dane ONZ: United Nations, World Population Prospects 2024, CC BY 3.0 IGO. Dane GUS: Główny Urząd Statystyczny, z podaniem źródła.',
          'Public data have been processed; errors of processing are those of kohorta, not of the sources. UN data: United Nations, World Population Prospects 2024, CC BY 3.0 IGO. Data of Statistics Poland (GUS): with its name as the source.',
        ),
      },
      {
        kind: 'table',
        name: 'zrodla',
        stacked: true,
        foreign: { language: 'pl', columns: ['title', 'publisher', 'licence'] },
        table: new Table(
          [
            textColumn('title', 'Tytuł', 'Title'),
            textColumn('publisher', 'Wydawca', 'Publisher'),
            textColumn('published', 'Rok', 'Year'),
            textColumn('licence', 'Licencja', 'Licence'),
          ],
          town.sources.map(({ title, publisher, published, licence }) => [title, publisher, published, licence]),
          { title: { pl: 'Wszystkie źródła folderu miasta', en: "All sources of the town's folder" } },
        ),
      },
    ],
  };
}
