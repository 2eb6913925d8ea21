import type { Message } from '../../language/language.js';
import { currentLanguage, type Language, type LanguageOptions, say } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { AuditedClaim, ClaimsAudit } from './audit-claims.js';
import { FLAG_NAMES } from './claim-flag.js';
import { amount, amounts, digitsBelowStep, digitsOfStep } from './claim-words.js';
import { VERDICT_NAMES, VERDICTS, type Verdict } from './verdict.js';

/** Which claims a table lists. */
export interface AuditTableOptions extends LanguageOptions {
  /** Claims of these verdicts alone. Default: all. */
  readonly verdicts?: readonly Verdict[];
}

/**
 * Every claim in a line: what it says, what is printed, what comes out, the verdict by symbol and word, and warnings.
 *
 * @param audit - Of `auditClaims()`.
 * @example
 * auditTable(auditClaims(readTown('data/rumia').claims), { language: 'en' }).rows[4][4]; // => '÷ wrong base'
 */
export function auditTable(
  { claims: all }: ClaimsAudit,
  { language = currentLanguage(), verdicts = VERDICTS }: AuditTableOptions = {},
): Table {
  const claims = all.filter(({ verdict }) => verdicts.includes(verdict));
  return new Table(
    [
      textColumn('claim', 'Id', 'Id'),
      textColumn('statement', 'Stwierdzenie', 'Statement'),
      textColumn('printed', 'Podano', 'Stated'),
      textColumn('computed', 'Wychodzi', 'Comes out'),
      textColumn('verdict', 'Werdykt', 'Verdict'),
      textColumn('flags', 'Uwagi', 'Warnings'),
      textColumn('point', 'Miejsce', 'Place'),
    ],
    claims.map((one) => [
      one.claim.id,
      say(one.claim.statement, language),
      printedText(one, language),
      computedText(one, language),
      verdictText(one, language),
      [...new Set(one.flags.map(({ kind }) => say(FLAG_NAMES[kind], language)))].join('; '),
      one.claim.point,
    ]),
    { title: TITLE, note: meaningOf(claims), source: SOURCE },
  );
}

const TITLE: Message = { pl: 'Stwierdzenia i werdykty', en: 'Claims and verdicts' };
const SOURCE: Message = {
  pl: 'tabele claims, claim-inputs i claim-consequences folderu miasta; werdykty wyliczone',
  en: "the tables claims, claim-inputs and claim-consequences of the town's folder; verdicts computed",
};

/** What the symbols that occur stand for. */
function meaningOf(claims: readonly AuditedClaim[]): Message {
  const seen = Object.entries(VERDICT_NAMES).filter(([verdict]) => claims.some((one) => one.verdict === verdict));
  const listed = (language: Language): string =>
    seen.map(([, { symbol, name, meaning }]) => `${symbol} ${name[language]}: ${meaning[language]}`).join('; ');
  return { pl: `${listed('pl')}.`, en: `${listed('en')}.` };
}

/** The verdict by symbol and word. */
export function verdictText({ verdict }: AuditedClaim, language: Language): string {
  const { symbol, name } = VERDICT_NAMES[verdict];
  return `${symbol} ${say(name, language)}`;
}

/** What the document prints. */
export function printedText({ claim: { printed, unit, precision, relation } }: AuditedClaim, language: Language): string {
  if (printed === null) return language === 'pl' ? 'brak' : 'none';
  const sign = { '=': '', '<=': '≤ ', '>=': '≥ ' }[relation];
  return `${sign}${amount(printed, unit, digitsOfStep(precision), language)}`;
}

/** What comes out, with its range where the inputs have one. */
export function computedText({ computed, range, claim: { unit, precision } }: AuditedClaim, language: Language): string {
  if (computed === null || range === null) return '–';
  const digits = digitsBelowStep(precision);
  if (range.low === range.high) return amount(computed, unit, Number.isInteger(computed) ? 0 : digits, language);
  return amounts(range, unit, digits, language);
}
