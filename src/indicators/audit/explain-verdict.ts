import type { Language, Message } from '../../language/language.js';
import { formatted } from '../formula/formula-steps.js';
import { parseUnit, sameDimension } from '../formula/unit.js';
import type { Claim, ClaimInput } from './claim.js';
import { amount, amounts, digitsBelowStep, digitsOfStep } from './claim-words.js';
import type { Explanation, Judgement } from './judge-claim.js';
import type { NeededValue } from './needed-values.js';
import { printedInterval } from './number-range.js';

/** What is explained. */
export interface VerdictCase {
  readonly claim: Claim;
  readonly printed: number;
  readonly judgement: Judgement;
  readonly needed: readonly NeededValue[];
  readonly all: readonly ClaimInput[];
}

/**
 * Why a claim has its verdict: what comes out, what is printed, the likely mistake and what would have to be true.
 */
export function explainVerdict(given: VerdictCase): Message {
  return { pl: sentences(given, 'pl').join(' '), en: sentences(given, 'en').join(' ') };
}

function sentences(given: VerdictCase, language: Language): string[] {
  const { claim, printed, judgement } = given;
  const t = (pl: string, en: string): string => (language === 'pl' ? pl : en);
  const own = digitsOfStep(claim.precision);
  const stated = amount(printed, claim.unit, own, language);
  const computed = computedText(claim, judgement, language);
  switch (judgement.verdict) {
    case 'exact':
      return claim.relation === '='
        ? [t(`Wychodzi dokładnie ${stated}.`, `Exactly ${stated} comes out.`)]
        : [t(`Wychodzi ${computed}; warunek jest spełniony.`, `${computed} comes out; the condition holds.`)];
    case 'rounding': {
      const range = amounts(
        printedInterval(printed, claim.precision, claim.rounding),
        claim.unit,
        digitsBelowStep(claim.precision),
        language,
      );
      return [
        t(
          `Wychodzi ${computed}; podane ${stated} znaczy ${range}, więc się zgadza.`,
          `${computed} comes out; the stated ${stated} means ${range}, so it agrees.`,
        ),
      ];
    }
    case 'truncated': {
      const rounded = amount(judgement.computed.value, claim.unit, own, language);
      return [
        t(
          `Wychodzi ${computed}; podano ${stated}, czyli dalsze cyfry odcięto. Zaokrąglone byłoby ${rounded}.`,
          `${computed} comes out; ${stated} is stated, so further digits were cut off. Rounded it would be ${rounded}.`,
        ),
      ];
    }
    default: {
      const violated = t(
        `Wychodzi ${computed}, a podano ${relationText(claim, language)}${stated}.`,
        `${computed} comes out, but ${relationText(claim, language)}${stated} is stated.`,
      );
      return [violated, ...mistake(given, language), ...term(given, language), ...needed(given, language)];
    }
  }
}

function computedText({ unit, precision }: Claim, { computed: { value, range } }: Judgement, language: Language): string {
  const digits = Number.isInteger(value) && range.low === range.high ? 0 : digitsBelowStep(precision);
  const shown = amount(value, unit, digits, language);
  return range.low === range.high ? shown : `${shown} (${amounts(range, unit, digits, language)})`;
}

function relationText({ relation }: Claim, language: Language): string {
  if (relation === '=') return '';
  if (relation === '<=') return language === 'pl' ? 'najwyżej ' : 'at most ';
  return language === 'pl' ? 'co najmniej ' : 'at least ';
}

function mistake({ claim, judgement: { explanation }, all }: VerdictCase, language: Language): string[] {
  if (explanation === undefined) return [];
  const shown = amount(explanation.value, claim.unit, digitsBelowStep(claim.precision), language);
  const how = wayOf(explanation, (id) => quoted(titleOf(all, id, language), language), language);
  if (language === 'pl')
    return [explanation.isSure ? `Podana liczba (${shown}) wychodzi ${how}.` : `Blisko niej (${shown}) wychodzi ${how}.`];
  return [explanation.isSure ? `The stated number (${shown}) comes out ${how}.` : `Near it (${shown}) comes out ${how}.`];
}

function wayOf(
  { alternative: { kind, taken = '', instead = '', factor = 1 } }: Explanation,
  title: (id: string) => string,
  language: Language,
): string {
  const t = (pl: string, en: string): string => (language === 'pl' ? pl : en);
  const wrong = title(taken);
  const right = instead.split(', ').map(title).join(', ');
  switch (kind) {
    case 'divisor':
      return t(`przy dzieleniu przez ${wrong} zamiast przez ${right}`, `on dividing by ${wrong} instead of ${right}`);
    case 'swapped':
      return t(`po zamianie miejscami: ${wrong} i ${right}`, `with two figures in each other's place: ${wrong} and ${right}`);
    case 'other-figure':
      return t(`z liczbą ${wrong} zamiast ${right}`, `with ${wrong} instead of ${right}`);
    case 'points':
      return t('gdy pomyli się procenty z punktami procentowymi', 'when percent and percentage points are taken for one another');
    case 'decimal':
      return t(
        `po przesunięciu przecinka (razy ${formatted(factor, language)})`,
        `with the decimal sign moved (times ${formatted(factor, language)})`,
      );
  }
}

/** A sum that misses by just one figure that the document has: it was left out or counted twice. */
function term({ claim, printed, judgement: { verdict, computed }, all }: VerdictCase, language: Language): string[] {
  const difference = printed - computed.value;
  if (verdict === 'wrong-base' || claim.relation !== '=' || computed.range.low !== computed.range.high) return [];
  const unit = parseUnit(claim.unit);
  const found = all.find(
    ({ value, unit: own, source }) =>
      value === Math.abs(difference) &&
      value > 0 &&
      source === claim.source &&
      sameDimension(parseUnit(own), unit) &&
      unit.powers.size > 0 &&
      isNamed(own),
  );
  if (found === undefined) return [];
  const title = quoted(found.title[language], language);
  return [
    language === 'pl'
      ? `Różnica, ${formatted(Math.abs(difference), 'pl')}, to tyle, ile ${title}: ${difference > 0 ? 'doliczono tę liczbę osobno' : 'tę liczbę pominięto'}.`
      : `The difference, ${formatted(Math.abs(difference), 'en')}, is as much as ${title}: ${difference > 0 ? 'it was counted once more' : 'it was left out'}.`,
  ];
}

/** Counts of words and years meet by chance. */
function isNamed(unit: string): boolean {
  return !['names', 'mentions', 'years', 'days', 'undertakings'].includes(unit);
}

function needed({ claim, printed, needed: values, all, judgement }: VerdictCase, language: Language): string[] {
  if (values.length === 0 || judgement.computed.value === printed) return [];
  const list = values.map(({ input, value }) => {
    const found = all.find(({ id }) => id === input);
    const shown = found?.unit === 'years' ? String(value) : formatted(value, language) + (found?.unit === 'percent' ? '%' : '');
    return `${quoted(found?.title[language] ?? input, language)} = ${shown}`;
  });
  const stated = amount(printed, claim.unit, digitsOfStep(claim.precision), language);
  return [
    language === 'pl' ? `${stated} wyszłoby, gdyby było: ${list.join(' albo ')}.` : `${stated} would come out with ${list.join(' or ')}.`,
  ];
}

function titleOf(all: readonly ClaimInput[], id: string, language: Language): string {
  return all.find((input) => input.id === id)?.title[language] ?? id;
}

function quoted(text: string, language: Language): string {
  return language === 'pl' ? `„${text}”` : `"${text}"`;
}
