import { type Language, say } from '../../language/language.js';
import type { Column, Table } from '../../tables/table.js';

/** One field of a Table Schema. */
export interface FieldDescription {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'year' | 'integer' | 'number';
  readonly unit?: string | undefined;
  readonly decimalChar?: string | undefined;
}

/** How a CSV file is written and what its columns are: the `dialect` and `schema` of Data Package v2. */
export interface TableDescription {
  readonly dialect: { readonly delimiter: string; readonly lineTerminator: string };
  readonly schema: {
    readonly fields: readonly FieldDescription[];
    readonly missingValues: readonly string[];
  };
}

/** Which file of the table is described. */
export interface DescriptionForm {
  readonly form: 'machine' | 'excel';
  readonly language: Language;
}

/** Describes the CSV file that `tableToCsv()` makes of a table in the same form and language. */
export function tableDescription(table: Table, { form, language }: DescriptionForm): TableDescription {
  const excel = form === 'excel';
  return {
    dialect: { delimiter: excel ? ';' : ',', lineTerminator: excel ? '\r\n' : '\n' },
    schema: {
      fields: table.columns.map((column, place) => {
        const title = say(column.title, language);
        const unit = column.unit === undefined ? undefined : say(column.unit, language);
        const type = typeOf(column, table, place);
        return {
          // The head of the column as the file has it.
          name: excel ? (unit === undefined ? title : `${title} [${unit}]`) : column.name,
          title,
          type,
          ...(unit === undefined ? {} : { unit }),
          ...(excel && type === 'number' ? { decimalChar: ',' } : {}),
        };
      }),
      missingValues: [''],
    },
  };
}

/** By what stands in the cells too: a column of numbers may hold the sign of a hidden figure. */
function typeOf({ type }: Column, table: Table, place: number): FieldDescription['type'] {
  const cells = table.rows.map((row) => row[place]).filter((cell) => cell !== null);
  if (type === 'text' || cells.some((cell) => typeof cell === 'string')) return 'string';
  if (type === 'year') return 'year';
  return type === 'integer' && cells.every((cell) => Number.isInteger(cell)) ? 'integer' : 'number';
}
