import type { Message } from '../../language/language.js';
import type { DecimalSign } from '../cells/decimal-sign.js';
import type { Encoding } from '../csv/decode-text.js';

/** Limits that a field's values keep, as Table Schema names them. */
export interface FieldConstraints {
  readonly required: boolean;
  readonly unique: boolean;
  readonly minimum: number | string | undefined;
  readonly maximum: number | string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly pattern: RegExp | undefined;
  readonly enum: readonly string[] | undefined;
}

/** One field of a Table Schema. */
export interface FieldSpec {
  readonly name: string;
  readonly type: string;
  readonly decimal: DecimalSign | undefined;
  readonly constraints: FieldConstraints;
}

/** How the columns of a file relate to the fields of its schema (Data Package v2). */
export type FieldsMatch = 'exact' | 'equal' | 'subset' | 'superset' | 'partial';

/** Values that must stand in another resource. */
export interface ForeignKey {
  readonly fields: readonly string[];
  /** Empty for the same resource. */
  readonly resource: string;
  readonly reference: readonly string[];
}

/** A Table Schema as far as kohorta uses it. */
export interface TableSpec {
  readonly fields: readonly FieldSpec[];
  readonly fieldsMatch: FieldsMatch;
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Words for missing values and what they mean. */
  readonly missing: ReadonlyMap<string, Message>;
}

/** One resource of a data package. */
export interface ResourceSpec {
  readonly name: string;
  readonly path: string;
  readonly title: string | undefined;
  readonly encoding: Encoding | undefined;
  readonly delimiter: string | undefined;
  readonly bytes: number | undefined;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly sha256: string | undefined;
  readonly table: TableSpec;
}

/** A data package as far as kohorta uses it. */
export interface PackageSpec {
  readonly name: string;
  readonly title: string | undefined;
  /** Id of the area that is the town; undefined for a region. */
  readonly town: string | undefined;
  /** Id of the area that is the region; undefined for a town. */
  readonly region: string | undefined;
  /** Id of the area around those whose past counts the package holds, for backtests; undefined for a town or a region. */
  readonly history: string | undefined;
  /** Years ahead that the town plans for. */
  readonly horizons: readonly number[];
  /** The resources whose description is sound. */
  readonly resources: readonly ResourceSpec[];
  /** The names of all resources described; null if there is no list of them. */
  readonly declared: ReadonlySet<string> | null;
}
