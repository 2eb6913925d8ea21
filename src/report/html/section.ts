import type { Language } from '../../language/language.js';
import type { Table } from '../../tables/table.js';

/** Text of a paragraph: plain, or in pieces of which some are strong or lead to a section of the report. */
export type Inline = string | readonly (string | { readonly strong: string } | { readonly link: string; readonly text: string })[];

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
}

/** One piece of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'findings'; readonly items: readonly Finding[] }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly meaning: string }[] }
  /** `name`: of its table as a file; `narrow`: the same chart drawn for a phone. */
  | { readonly kind: 'chart'; readonly name: string; readonly chart: ReportChart; readonly narrow?: ReportChart; readonly caption?: string }
  | ({ readonly kind: 'table'; readonly name: string; readonly table: Table } & TableView);

/** A part of a report under a heading of its own. */
export interface Section {
  /** Name in the address: lower case, ASCII, each once. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
