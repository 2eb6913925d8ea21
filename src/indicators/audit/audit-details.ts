import { currentLanguage, type Language, type LanguageOptions, say } from '../../language/language.js';
import { formulaSteps } from '../formula/formula-steps.js';
import { parseFormula } from '../formula/parse-formula.js';
import { type Leaf, printFormula } from '../formula/print-formula.js';
import type { AuditedClaim } from './audit-claims.js';
import { computedText, printedText, verdictText } from './audit-table.js';
import type { ClaimInput } from './claim.js';
import { amount, amounts } from './claim-words.js';
import type { ComputedConsequence } from './consequences.js';

/** One claim told in full; every part is a list of lines. */
export interface AuditDetails {
  /** What is claimed and where. */
  readonly statement: string;
  /** Document and place. */
  readonly place: string;
  /** Symbol and word. */
  readonly verdict: string;
  readonly explanation: string;
  /** The formula in words, and each step of its arithmetic. */
  readonly arithmetic: readonly string[];
  /** Each figure with its value, document and place. */
  readonly inputs: readonly string[];
  readonly warnings: readonly string[];
  /** What follows, each with its number. */
  readonly consequences: readonly string[];
  /** What the check assumes, and the documents' own words. */
  readonly notes: readonly string[];
}

/** How a claim is told. */
export interface AuditDetailsOptions extends LanguageOptions {
  /** The title of a document by its id. Default: the id. */
  readonly sourceTitle?: (id: string) => string;
}

/**
 * A claim told in full: verdict, why, arithmetic step by step, figures with their places, warnings and what follows.
 *
 * @param audited - One claim of `auditClaims()`.
 * @example
 * const { claims } = auditClaims(readTown('data/rumia').claims);
 * auditDetails(claims.find(({ claim }) => claim.id === 'helpless-share'), { language: 'en' }).verdict; // => '↓ truncated'
 */
export function auditDetails(
  audited: AuditedClaim,
  { language = currentLanguage(), sourceTitle = (id) => id }: AuditDetailsOptions = {},
): AuditDetails {
  const { claim, explanation, flags, consequences, inputs } = audited;
  return {
    statement: say(claim.statement, language),
    place: `${sourceTitle(claim.source)}, ${claim.point}`,
    verdict: verdictText(audited, language),
    explanation: say(explanation, language),
    arithmetic: arithmeticOf(audited, language),
    inputs: inputs.map((input) => inputText(input, language)),
    warnings: flags.map(({ text }) => say(text, language)),
    consequences: consequences.map((one) => consequenceText(one, language)),
    notes: claim.note === undefined ? [] : [say(claim.note, language)],
  };
}

function arithmeticOf(audited: AuditedClaim, language: Language): string[] {
  const { claim, result, inputs } = audited;
  if (result === undefined || claim.formula === undefined) return [];
  const titles = new Map(inputs.map(({ id, title }) => [id, say(title, language)]));
  const inWords = printFormula(parseFormula(claim.formula).expression, (leaf: Leaf) =>
    leaf.kind === 'number' ? String(leaf.value) : `[${titles.get(leaf.reference.text) ?? leaf.reference.text}]`,
  );
  const outcome =
    language === 'pl'
      ? `wychodzi ${computedText(audited, language)}, podano ${printedText(audited, language)}`
      : `${computedText(audited, language)} comes out, ${printedText(audited, language)} is stated`;
  const isOfYears = result.inputs.every(({ quantity }) => quantity.unit === 'years');
  // Years are names: no sign between their thousands.
  const steps = formulaSteps(result, { language }).map((step) => (isOfYears ? step.replaceAll(/(?<=\d)[\u00a0,](?=\d{3}\b)/g, '') : step));
  return [withSigns(inWords), ...steps, outcome];
}

/** As a reader writes it. */
function withSigns(formula: string): string {
  return formula.replaceAll(' * ', ' × ').replaceAll(' - ', ' − ');
}

function inputText({ title, value, low, high, unit, status, source, point, note }: ClaimInput, language: Language): string {
  const digits = value === null || Number.isInteger(value) ? 0 : Math.min(2, String(value).split('.')[1]?.length ?? 0);
  const missing = language === 'pl' ? 'brak danych' : 'no data';
  const range =
    low === undefined && high === undefined
      ? ''
      : ` (${amounts({ low: low ?? Number.NaN, high: high ?? Number.NaN }, unit, String(low).includes('.') ? 1 : 0, language)})`;
  const shown =
    value === null || status === 'missing'
      ? missing
      : `${unit === 'years' ? String(value) : amount(value, unit, digits, language)}${range}`;
  return `${say(title, language)}: ${shown} – ${source}, ${point}${note === undefined ? '' : `; ${say(note, language)}`}`;
}

function consequenceText({ consequence, value, interval }: ComputedConsequence, language: Language): string {
  const { title, unit, digits, interval: kind, note } = consequence;
  const head = say(title, language);
  const tail = note === undefined ? '' : ` (${say(note, language)})`;
  if (value === null) return `${head}: ${language === 'pl' ? 'brak' : 'none'}${tail}`;
  if (interval === null) return `${head}: ${amount(value, unit, digits, language)}${tail}`;
  const range = amounts(interval, unit, digits, language);
  if (range === amount(value, unit, digits, language)) return `${head}: ${range}${tail}`;
  if (kind === 'common') return `${head}: ${range}${tail}`;
  const reason = {
    range: '',
    wilson: language === 'pl' ? ', 95% przedział Wilsona' : ', 95% interval of Wilson',
    poisson: language === 'pl' ? ', dokładny 95% przedział Poissona' : ', exact 95% Poisson interval',
  }[kind];
  return `${head}: ${amount(value, unit, digits, language)} (${range}${reason})${tail}`;
}
