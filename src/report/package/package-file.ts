import { currentLanguage, type LanguageOptions, say } from '../../language/language.js';
import type { Table } from '../../tables/table.js';
import { tableToCsv } from '../csv.js';
import type { OutputFile } from '../write-files.js';
import { type TableDescription, tableDescription } from './table-description.js';

/** A file of a package: what is written, and, of a table, what its columns are. */
export interface PackageFile extends OutputFile {
  /** What it shows, for the list of files. */
  readonly title?: string;
  readonly table?: TableDescription;
}

/** Form and language of a table's file. */
export interface TableFileOptions extends LanguageOptions {
  /** As for `tableToCsv()`. Default: 'machine'. */
  readonly form?: 'machine' | 'excel';
}

/** A table as a CSV file that its package describes column by column. */
export function tableFile(
  path: string,
  table: Table,
  { form = 'machine', language = currentLanguage() }: TableFileOptions = {},
): PackageFile {
  return {
    path,
    content: tableToCsv(table, { form, language }),
    title: say(table.title, language),
    table: tableDescription(table, { form, language }),
  };
}
