import { disclosed } from '../../disclosure/disclosed.js';
import { HIDDEN_SIGN, withNote } from '../../disclosure/hidden-sign.js';
import type { Suppression } from '../../disclosure/suppression.js';
import { formatNumber } from '../../language/format.js';
import { type Language, type Message, say } from '../../language/language.js';
import { Table } from '../../tables/table.js';
import type { Block, ChartBlock, Section } from '../html/section.js';
import type { DisclosureRule } from './disclosure-choice.js';
import { maskedBlock } from './masked-block.js';

/** Sections as they may be published, and what was hidden in their tables. */
export interface PublishedSections {
  readonly sections: readonly Section[];
  /** By name of the table; only tables in which something is hidden. */
  readonly suppressions: ReadonlyMap<string, Suppression>;
}

/**
 * The last gate of a report: every table of every section, also those behind charts and in files, has its small counts hidden;
 * a chart whose figures are hidden gives way to its table, since a drawing, its labels and its description show what the
 * table no longer does; and the texts of the same section lose the hidden numbers.
 */
export function publishedSections(sections: readonly Section[], rule: DisclosureRule, language: Language): PublishedSections {
  const suppressions = new Map<string, Suppression>();
  const published = sections.map((section): Section => {
    const secret = new Set<number>();
    const blocks = section.blocks.map((block) => publishedBlock(block));
    if (secret.size === 0) return { ...section, blocks };
    const words = [...secret].map((count) => formatNumber(count, { digits: 0, language }));
    return { ...section, blocks: blocks.map((block) => maskedBlock(block, words)) };

    function publishedBlock(block: Block): Block {
      if (block.kind === 'chart') return publishedChart(block);
      if (block.kind === 'fold') return { ...block, blocks: block.blocks.map(publishedBlock) };
      if (block.kind !== 'table') return block;
      const { file } = block;
      return {
        ...block,
        table: publishedTable(block.name, block.table),
        ...(file === undefined ? {} : { file: publishedTable(`${block.name}.csv`, file) }),
      };
    }

    function publishedChart(block: ChartBlock): Block {
      const table = publishedTable(block.name, block.chart.table);
      const narrow = block.narrow === undefined ? undefined : publishedTable(block.name, block.narrow.table);
      if (table === block.chart.table && narrow === block.narrow?.table) return block;
      // The title of a chart is a sentence with its key figure; the table has a plain one.
      return { kind: 'table', name: block.name, table: withNoDrawing(table), label: say(table.title, language), open: true };
    }

    function publishedTable(name: string, table: Table): Table {
      const { table: shown, suppression } = disclosed(table, { ...rule, exposed: 'name' });
      if (suppression.hidden.length === 0) return table;
      suppressions.set(name, suppression);
      table.rows.forEach((row, place) => {
        row.forEach((cell, column) => {
          if (typeof cell === 'number' && shown.rows[place][column] === HIDDEN_SIGN) secret.add(cell);
        });
      });
      return shown;
    }
  });
  return { sections: published, suppressions };
}

const NO_DRAWING: Message = {
  pl: 'Wykresu nie pokazano, bo część jego liczb jest ukryta.',
  en: 'The chart is not shown, because some of its figures are hidden.',
};

function withNoDrawing({ columns, rows, title, note, source }: Table): Table {
  return new Table(columns, rows, { title, note: withNote(note, NO_DRAWING), source });
}
