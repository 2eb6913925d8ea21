import type { Block, Section } from './html/section.js';
import type { NamedTable } from './named-table.js';

/** The tables of all sections, those of charts among them, in their order. */
export function tablesOf(sections: readonly Section[]): NamedTable[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(tablesIn));
}

function tablesIn(block: Block): NamedTable[] {
  switch (block.kind) {
    case 'chart':
      return [{ name: block.name, table: block.chart.table }];
    case 'table':
      return [{ name: block.name, table: block.file ?? block.table }];
    case 'fold':
      return block.blocks.flatMap(tablesIn);
    default:
      return [];
  }
}
