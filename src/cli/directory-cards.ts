import { capital } from '../language/capital.js';
import { type Language, say } from '../language/language.js';
import { formatCell } from '../tables/format-cell.js';
import type { Table } from '../tables/table.js';
import { wrapped } from './wrapped.js';

/**
 * The directory of providers for a terminal, for which it has too many columns: under the name of each service, who provides it, then
 * a line for each thing that is known, and what is not.
 *
 * @param table - Made by `providerDirectory()`: the service first, whom to ask last.
 */
export function directoryCards(table: Table, language: Language): string {
  const { title, rows, note } = table;
  const lines = rows.flatMap((row, place) => {
    const facts = table.columns.map((column, index): Fact => {
      const text = row[index] === null ? undefined : formatCell(row[index], column, language);
      return { name: column.name, head: say(column.title, language), text };
    });
    const isFirst = row[0] !== rows[place - 1]?.[0];
    return [...(isFirst ? ['', facts[0].text ?? ''] : []), ...card(facts.slice(1), language)];
  });
  const end = rows.length === 0 && note !== undefined ? ['', say(note, language)] : [];
  return [say(title, language), ...lines, ...end].join('\n');
}

interface Fact {
  readonly name: string;
  readonly head: string;
  /** Undefined where it is not known. */
  readonly text: string | undefined;
}

/** One provider: its name, what is known of it, and what is not. */
function card([name, ...facts]: readonly Fact[], language: Language): string[] {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const ask = facts[facts.length - 1].text;
  const told = facts.slice(0, -1);
  // That no end is said is no gap.
  const open = told.filter((fact) => fact.text === undefined && fact.name !== 'until').map(({ head }) => head);
  const asked = ask === undefined ? '' : `; ${t('zapytaj', 'ask')}: ${ask}`;
  return [
    wrapped(`  ${name.text === undefined ? t('Nie wiadomo, kto', 'Not known who') : capital(name.text)}`, 4),
    ...told.flatMap(({ head, text }) => (text === undefined ? [] : [wrapped(`    ${head}: ${text}`, 6)])),
    ...(open.length === 0 ? [] : [wrapped(`    ${t('Brak', 'Missing')}: ${open.join(', ')}${asked}`, 6)]),
  ];
}
