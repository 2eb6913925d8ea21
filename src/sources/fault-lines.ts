import { countOf, formatNumber, type NounForms } from '../language/format.js';
import type { Language } from '../language/language.js';
import { type Fault, faultLine, shown } from './fault.js';

/** One line of a report, for one fault or for many that are equal. */
export interface FaultLine {
  readonly file: string;
  readonly text: string;
  /** How many faults it stands for. */
  readonly count: number;
}

/** Values and runs of rows that a line names. */
const MOST_NAMED = 3;

/** Lines of one kind in one column; more would bury the faults of other kinds. */
const MOST_ALIKE = 5;

const FAULTS: NounForms = { pl: ['błąd', 'błędy', 'błędów'], en: ['fault', 'faults'] };

/**
 * Faults as lines for people: equal ones of many rows as one, of those that differ only in their numbers the first few.
 *
 * @param faults - In the order in which they are to be read; all of one file together.
 */
export function faultLines(faults: readonly Fault[], language: Language): FaultLine[] {
  const alike = grouped(faults, ({ kind, file, column, row }) => [kind, file, column, row === null].join('\0'));
  const order = new Map(faults.map((fault, index) => [fault, index]));
  const lines = [...alike.values()].flatMap((some) => {
    const equal = [...grouped(some, sameKey).values()];
    // What is said of a whole file, or of datapackage.json, is never many.
    const most = some[0].row === null ? equal.length : MOST_ALIKE;
    const first = equal.slice(0, most).map((group) => ({ at: group[0], line: equalFaults(group, language) }));
    const rest = equal.slice(most).flat();
    return rest.length === 0 ? first : [...first, { at: rest[0], line: furtherFaults(rest, language) }];
  });
  return lines.toSorted((one, other) => (order.get(one.at) ?? 0) - (order.get(other.at) ?? 0)).map(({ line }) => line);
}

/** The same words, whatever the row and the value. */
function sameKey({ problem, expected, remedy }: Fault): string {
  return [problem.en, expected.en, remedy.en].join('\0');
}

function grouped(faults: readonly Fault[], key: (fault: Fault) => string): Map<string, Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const group = groups.get(key(fault));
    if (group === undefined) groups.set(key(fault), [fault]);
    else group.push(fault);
  }
  return groups;
}

function equalFaults(faults: readonly Fault[], language: Language): FaultLine {
  const [first] = faults;
  const { file } = first;
  if (faults.length === 1) return { file, text: faultLine(first, language), count: 1 };
  const values = [...new Set(faults.map(({ value }) => value))].filter((value) => value !== null);
  const quote = (value: string): string => (language === 'pl' ? `„${shown(value)}”` : `"${shown(value)}"`);
  const named = values.slice(0, MOST_NAMED).map(quote).join(', ') + (values.length > MOST_NAMED ? ', …' : '');
  return {
    file,
    text: faultLine(first, language, { rows: rowsText(faults, language), values: named === '' ? null : named }),
    count: faults.length,
  };
}

function furtherFaults(faults: readonly Fault[], language: Language): FaultLine {
  const [{ file, column }] = faults;
  const count = countOf(faults.length, FAULTS, language);
  const rows = rowsText(faults, language);
  const text =
    language === 'pl'
      ? `… i jeszcze ${count} tego rodzaju${column === null ? '' : ` w kolumnie „${shown(column)}”`}: ${rows}`
      : `… and ${count} more of this kind${column === null ? '' : ` in column "${shown(column)}"`}: ${rows}`;
  return { file, text, count: faults.length };
}

/** "wiersze 406–607, 202 razy". */
function rowsText(faults: readonly Fault[], language: Language): string {
  const rows = faults.flatMap(({ row }) => (row === null ? [] : [row])).sort((a, b) => a - b);
  const runs: string[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (rows[to + 1] === rows[to] + 1) to += 1;
    runs.push(from === to ? String(rows[from]) : `${rows[from]}–${rows[to]}`);
    from = to + 1;
  }
  const last = runs.length > MOST_NAMED ? `, …, ${rows[rows.length - 1]}` : '';
  const named = `${runs.slice(0, MOST_NAMED).join(', ')}${last}`;
  const times = formatNumber(faults.length, { language });
  return language === 'pl' ? `wiersze ${named}, ${times} razy` : `rows ${named}, ${times} times`;
}
