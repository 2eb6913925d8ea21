import { formatNumber } from '../language/format.js';
import type { Language, Message } from '../language/language.js';
import type { ChangeOperation } from '../series/change.js';
import { textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { Assumption } from './assumption.js';
import { assumptionAt } from './assumptions.js';
import type { Patch, Scenario } from './scenario.js';

const LANGUAGES = ['pl', 'en'] as const;

const SIGNS: Readonly<Record<ChangeOperation, Message>> = {
  multiply: { pl: '×', en: '×' },
  add: { pl: '', en: '' },
  set: { pl: '=', en: '=' },
  cap: { pl: 'najwyżej', en: 'at most' },
};

/**
 * A patch in words.
 *
 * @param patch - Of an assumption there is.
 * @example
 * patchWords({ path: 'fertility.level', operation: 'multiply', value: 0.9, from: 2025, phaseIn: 5, reason: { pl: '', en: '' } }).pl; // => 'Płodność wobec założonej × 0,90 od 2025, w pełni od 2030'
 */
export function patchWords({ path, operation, value, from, until, phaseIn = 0, area }: Patch): Message {
  const assumption = assumptionAt(path);
  const digits = digitsOf(value, assumption);
  const of = (language: Language): string => {
    const number = (one: number): string => formatNumber(one, { digits, signed: operation === 'add', language });
    const amount = typeof value === 'number' ? number(value) : `${number(value.value)} (${number(value.low)}–${number(value.high)})`;
    const words = WORDS[language];
    const years = [
      ...(from === undefined ? [] : [`${words.from} ${from}`]),
      ...(until === undefined ? [] : [`${words.until} ${until}`]),
    ].join(' ');
    return [
      [nameOf(assumption, operation, language), area === undefined ? '' : `[${area}]`, SIGNS[operation][language], amount, years]
        .filter((part) => part !== '')
        .join(' '),
      ...(phaseIn > 0 && from !== undefined ? [`${words.full} ${from + phaseIn}`] : []),
    ].join(', ');
  };
  return { pl: of('pl'), en: of('en') };
}

const WORDS = {
  pl: { from: 'od', until: 'do', full: 'w pełni od' },
  en: { from: 'from', until: 'to', full: 'in full from' },
} as const;

/** The title, and the unit where the title does not say it; a factor has none. */
function nameOf({ title, unit }: Assumption, operation: ChangeOperation, language: Language): string {
  const isSaid = operation === 'multiply' || unit.en === 'times' || title.en.toLowerCase().includes(unit.en);
  return isSaid ? title[language] : `${title[language]} (${unit[language]})`;
}

/** None for whole numbers of what is counted, two or three else. */
function digitsOf(value: Patch['value'], { isWhole = false, kind, range }: Assumption): number {
  const all = typeof value === 'number' ? [value] : [value.low, value.value, value.high];
  const isCount = isWhole || (kind === 'capacity' && range[1] >= 10);
  if (isCount && all.every((one) => Number.isInteger(one))) return 0;
  return all.every((one) => Math.abs(one * 100 - Math.round(one * 100)) < 1e-9) ? 2 : 3;
}

/**
 * What a scenario changes, one row a patch: in words, why, by whom, from which source.
 *
 * @param scenario - Of {@link Patch}es of assumptions there are.
 * @example
 * scenarioTable(BASE_SCENARIO).rows.length; // => 0
 */
export function scenarioTable({ title, patches, author, source, description }: Scenario): Table {
  const rows = patches.map((patch, place) => ({ key: String(place + 1), words: patchWords(patch), patch }));
  return new Table(
    [
      textColumn('number', 'Nr', 'No'),
      { ...textColumn('change', 'Zmiana', 'Change'), words: Object.fromEntries(rows.map(({ key, words }) => [`change ${key}`, words])) },
      {
        ...textColumn('reason', 'Powód', 'Reason'),
        words: Object.fromEntries(rows.map(({ key, patch }) => [`reason ${key}`, patch.reason])),
      },
      textColumn('author', 'Autor', 'Author'),
      textColumn('source', 'Źródło', 'Source'),
    ],
    rows.map(({ key, patch }) => [key, `change ${key}`, `reason ${key}`, patch.author ?? author, patch.source ?? source]),
    { title, ...(description === undefined ? {} : { note: description }) },
  );
}

/** One line of {@link scenarioDiff}. */
export interface DiffLine {
  /** Only in the first, only in the second, or in both. */
  readonly kind: 'removed' | 'added' | 'same';
  readonly words: Message;
}

/**
 * How one scenario differs from another, patch by patch, in the order of the first and then of the second.
 *
 * @example
 * scenarioDiff(BASE_SCENARIO, BASE_SCENARIO); // => []
 */
export function scenarioDiff(from: Scenario, to: Scenario): readonly DiffLine[] {
  const key = (patch: Patch): string => LANGUAGES.map((language) => patchWords(patch)[language]).join('\n');
  const [before, after] = [from, to].map(({ patches }) => new Set(patches.map(key)));
  return [
    ...from.patches.map((patch): DiffLine => ({ kind: after.has(key(patch)) ? 'same' : 'removed', words: patchWords(patch) })),
    ...to.patches.filter((patch) => !before.has(key(patch))).map((patch): DiffLine => ({ kind: 'added', words: patchWords(patch) })),
  ];
}
