import type { Language } from '../../language/language.js';
import type { Table } from '../../tables/table.js';

/** A piece of text: plain, strong, leading to a section of the report, or in another language than the page. */
export type InlinePiece =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly text: string }
  | { readonly foreign: string; readonly language: Language };

/** Text of a paragraph: plain, or in pieces. */
export type Inline = string | readonly InlinePiece[];

/** What a report needs of a chart: words for those who do not see it, the figures behind it, and the drawing. */
export interface ReportChart {
  readonly title: string;
  /** What the chart shows, with its key figures. */
  readonly description: string;
  readonly table: Table;
  /** The drawing as SVG text. */
  svg(): string;
}

/** One key finding: the figure in large type, the sentence, and the section that shows it. */
export interface Finding {
  readonly figure: string;
  readonly text: string;
  readonly section: string;
}

/** How a table stands on the page; the figures are the same. */
export interface TableView {
  /** Shown at once and not behind a summary. Default: false. */
  readonly open?: boolean;
  /** Rows and columns change places: for few rows of many measures. Default: false. */
  readonly turned?: boolean;
  /** Language of the texts in some columns, where it is not that of the page. */
  readonly foreign?: { readonly language: Language; readonly columns: readonly string[] };
  /** On a phone each row becomes a list of heads and cells: for tables of long texts. Default: false. */
  readonly stacked?: boolean;
  /** Left out in print, where it would fill pages; the file has it. Default: false. */
  readonly long?: boolean;
  /** A few words for the summary and the link to the file. Default: the title of the table. */
  readonly label?: string;
  /** The table of the file, where the page shows a part of it. Default: the table of the page. */
  readonly file?: Table;
}

/** A chart on the page, its table behind a summary. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** Of its table as a file. */
  readonly name: string;
  readonly chart: ReportChart;
  /** The same chart drawn for a phone. */
  readonly narrow?: ReportChart;
  /** One sentence below the drawing; the description then stands with the table. Default: the description. */
  readonly caption?: string;
  /** As for a table: a few words for the summary and the link. Default: the title of the chart. */
  readonly label?: string;
  /** As for a table: its table is left out in print. Default: false. */
  readonly long?: boolean;
}

/** Pieces behind a summary: what only some readers want. */
export interface FoldBlock {
  readonly kind: 'fold';
  readonly summary: string;
  /** Whether the pieces stand in print, or are left out there. Default: 'left-out'. */
  readonly print?: 'open' | 'left-out';
  readonly blocks: readonly Block[];
}

/** One piece of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'findings'; readonly items: readonly Finding[] }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly meaning: string }[] }
  | ChartBlock
  | FoldBlock
  | ({ readonly kind: 'table'; readonly name: string; readonly table: Table } & TableView);

/** A part of a report under a heading of its own. */
export interface Section {
  /** Name in the address: lower case, ASCII, each once. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
