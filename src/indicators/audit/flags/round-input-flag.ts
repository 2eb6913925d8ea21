import { formatNumber } from '../../../language/format.js';
import type { Language } from '../../../language/language.js';
import type { Expression } from '../../formula/expression.js';
import { parseUnit } from '../../formula/unit.js';
import type { Claim, ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';
import { amounts, digitsBelowStep } from '../claim-words.js';
import { formulaRange } from '../formula-range.js';
import { widestStep } from '../number-range.js';

/** From this step on a number beside an exact one looks rounded. */
const ROUND_STEP = 100;

/**
 * Inputs that look rounded beside others that are exact, and what the formula would give over all they may stand for.
 */
export function roundInputFlag({ unit, precision }: Claim, expression: Expression, own: ReadonlyMap<string, ClaimInput>): ClaimFlag[] {
  const counts = [...own.values()].filter(
    ({ value, precision: step, low }) => value !== null && step === undefined && low === undefined && Number.isInteger(value),
  );
  return counts.flatMap((input): ClaimFlag[] => {
    const step = widestStep(input.value ?? 0);
    const exact = counts.find(
      (other) => other.unit === input.unit && widestStep(other.value ?? 0) === 1 && (other.value ?? 0) > ROUND_STEP,
    );
    if (step < ROUND_STEP || exact === undefined) return [];
    const { factor } = parseUnit(unit);
    const { range } = formulaRange(
      expression,
      new Map([...own].map(([name, one]) => [name, one === input ? { ...one, precision: step } : one])),
    );
    const inUnit = { low: range.low / factor, high: range.high / factor };
    const n = (value: number | null, language: Language): string => formatNumber(value ?? Number.NaN, { language });
    const shown = (language: Language): string => amounts(inUnit, unit, digitsBelowStep(precision), language);
    return [
      {
        kind: 'round-input',
        text: {
          pl: `${n(input.value, 'pl')} („${input.title.pl}”) wygląda na zaokrąglone do ${n(step, 'pl')}, a ${n(exact.value, 'pl')} jest dokładne; gdyby tak było, wychodziłoby ${shown('pl')}.`,
          en: `${n(input.value, 'en')} ("${input.title.en}") looks rounded to ${n(step, 'en')}, while ${n(exact.value, 'en')} is exact; if so, ${shown('en')} would come out.`,
        },
      },
    ];
  });
}
