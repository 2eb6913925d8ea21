import { requireThreshold } from '../../disclosure/require-threshold.js';
import { Suppression } from '../../disclosure/suppression.js';
import type { Language } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { NamedTable } from '../named-table.js';
import type { TownData } from '../town/town-data.js';
import { disclosureBlocks } from './disclosure-blocks.js';
import type { DisclosureChoice } from './disclosure-choice.js';
import { publishedSections } from './published-sections.js';
import { publishedTown } from './published-town.js';

/** Everything of one report that may be published, and the log of what may not. */
export interface Finished {
  readonly sections: readonly Section[];
  /** Tables that stand in no section. */
  readonly tables: readonly NamedTable[];
  readonly log: Table;
}

/** The two gates of a report: before anything is computed from the town, and after its sections are written. */
export interface Disclosing<Town extends TownData> {
  readonly town: Town;
  finish(sections: readonly Section[], tables: readonly NamedTable[]): Finished;
}

/** Id of the section on the quality of the data, which says what was hidden. */
const QUALITY = 'jakosc';

/**
 * What a report may know of its town and how its sections pass before they are published.
 *
 * @throws {RangeError} If the choice is neither a threshold nor 'none'.
 */
export function disclosing<Town extends TownData>(given: Town, choice: DisclosureChoice, language: Language): Disclosing<Town> {
  if (choice === 'none') return { town: given, finish: (sections, tables) => ({ sections, tables, log: logOf(new Map()) }) };
  requireThreshold('townReport', choice);
  const rule = { threshold: choice };
  const { town, hidden, suppression, merged } = publishedTown(given, rule);
  return {
    town,
    finish(written, whole) {
      const { sections, suppressions } = publishedSections(written, rule, language);
      // Tables of files pass the same gate as those of the page.
      const files = publishedSections(
        [{ id: 'files', title: '', blocks: whole.map((one) => ({ kind: 'table', ...one })) }],
        rule,
        language,
      );
      const tables = files.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? [{ name: block.name, table: block.table }] : [])),
      );
      const later = new Map([...suppressions, ...files.suppressions]);
      const blocks = disclosureBlocks({ town, language, threshold: choice, hidden, merged, tables: later.size });
      return {
        sections: sections.map((section) => (section.id === QUALITY ? { ...section, blocks: [...section.blocks, ...blocks] } : section)),
        tables,
        log: logOf(new Map([['town', suppression], ...later])),
      };
    },
  };
}

/** No cells: its log has the heads of every log. */
const NOTHING = new Suppression({ shown: new Map(), hidden: [], inexact: [], exposed: [], threshold: 0 });

/** All logs as one table, each row with the table it is of. */
function logOf(suppressions: ReadonlyMap<string, Suppression>): Table {
  const logs = [...suppressions].map(([name, suppression]) => ({ name, suppression, log: suppression.log() }));
  const { columns, title, note } = NOTHING.log();
  return new Table(
    [
      textColumn('table', 'Tabela', 'Table'),
      ...columns,
      { ...textColumn('exposed', 'Znana mimo ukrycia', 'Known all the same'), words: { yes: { pl: 'tak', en: 'yes' } } },
    ],
    logs.flatMap(({ name, suppression, log }) =>
      log.rows.map((row): Cell[] => [name, ...row, suppression.exposed.includes(String(row[0])) ? 'yes' : null]),
    ),
    { title, note },
  );
}
