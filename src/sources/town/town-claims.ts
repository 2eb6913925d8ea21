import {
  type Better,
  type Claim,
  type ClaimConsequence,
  type ClaimInput,
  type Claims,
  CONSEQUENCE_INTERVALS,
  RELATIONS,
  ROUNDINGS,
} from '../../indicators/audit/claim.js';
import type { Message } from '../../language/language.js';
import { STATUSES } from '../../tables/status.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** The tables of claims; a town may have none of them. */
export interface ClaimTables {
  readonly claims: ResourceTable | undefined;
  readonly inputs: ResourceTable | undefined;
  readonly consequences: ResourceTable | undefined;
}

/** The claims of a town, whose tables were read and found without faults. */
export function readClaims({ claims, inputs, consequences }: ClaimTables): Claims {
  return {
    claims: claims?.rows.map((row) => readClaim(claims, row)) ?? [],
    inputs: inputs?.rows.map((row) => readInput(inputs, row)) ?? [],
    consequences: consequences?.rows.map((row) => readConsequence(consequences, row)) ?? [],
  };
}

/** One row of the table `claims`. */
export function readClaim(table: ResourceTable, row: TypedRow): Claim {
  const text = (column: string): string => table.text(row, column);
  const printed = table.number(row, 'printed');
  return {
    id: text('claim'),
    statement: both(table, row, 'statement'),
    ...optional('formula', text('formula')),
    relation: RELATIONS.find((one) => one === text('relation')) ?? '=',
    printed: Number.isNaN(printed) ? null : printed,
    unit: text('unit'),
    precision: table.number(row, 'precision'),
    rounding: ROUNDINGS.find((one) => one === text('rounding')) ?? 'nearest',
    ...optional('baseline', text('baseline')),
    ...betterOf(text('better')),
    links: text('links')
      .split(' ')
      .filter((link) => link !== ''),
    source: text('source'),
    point: text('point'),
    ...noteOf(table, row),
  };
}

/** One row of the table `claim-inputs`. */
export function readInput(table: ResourceTable, row: TypedRow): ClaimInput {
  const text = (column: string): string => table.text(row, column);
  const value = table.number(row, 'value');
  return {
    id: text('input'),
    title: both(table, row, 'title'),
    quantity: text('indicator'),
    area: text('area'),
    date: table.written(row, 'date').trim(),
    value: Number.isNaN(value) ? null : value,
    ...optionalNumber('low', table.number(row, 'low')),
    ...optionalNumber('high', table.number(row, 'high')),
    ...optionalNumber('precision', table.number(row, 'precision')),
    unit: text('unit'),
    ...betterOf(text('better')),
    status: STATUSES.find((one) => one === text('status')) ?? 'missing',
    source: text('source'),
    point: text('point'),
    ...noteOf(table, row),
  };
}

/** One row of the table `claim-consequences`. */
export function readConsequence(table: ResourceTable, row: TypedRow): ClaimConsequence {
  const text = (column: string): string => table.text(row, column);
  return {
    claim: text('claim'),
    title: both(table, row, 'title'),
    formula: text('formula'),
    unit: text('unit'),
    digits: table.number(row, 'digits'),
    interval: CONSEQUENCE_INTERVALS.find((one) => one === text('interval')) ?? 'range',
    ...noteOf(table, row),
  };
}

function both(table: ResourceTable, row: TypedRow, column: string): Message {
  return { pl: table.text(row, `${column}_pl`), en: table.text(row, `${column}_en`) };
}

/** In Polish also for English readers where nobody has translated it. */
function noteOf(table: ResourceTable, row: TypedRow): { readonly note?: Message } {
  const pl = table.text(row, 'note');
  return pl === '' ? {} : { note: { pl, en: table.text(row, 'note_en') || pl } };
}

function betterOf(word: string): { readonly better?: Better } {
  return word === 'lower' || word === 'higher' ? { better: word } : {};
}

function optional<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>);
}

function optionalNumber<Name extends string>(name: Name, value: number): Partial<Record<Name, number>> {
  return Number.isNaN(value) ? {} : ({ [name]: value } as Record<Name, number>);
}
