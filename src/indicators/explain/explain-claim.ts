import type { Message } from '../../language/language.js';
import { unitName } from '../../series/unit-names.js';
import type { AuditedClaim } from '../audit/audit-claims.js';
import type { ClaimInput } from '../audit/claim.js';
import type { FormulaResult } from '../formula/evaluate-formula.js';
import { formulaSteps } from '../formula/formula-steps.js';
import { ExplainedNumber } from './explained-number.js';

/** A published claim: what its formula gives, the arithmetic, and each figure with document and place. */
export function explainClaim({ claim, computed, explanation, inputs, result }: AuditedClaim): ExplainedNumber {
  const formula: Message[] = claim.formula === undefined ? [] : [{ pl: `formuła ${claim.formula}`, en: `formula ${claim.formula}` }];
  return new ExplainedNumber({
    id: `claim.${claim.id}`,
    title: claim.statement,
    value: computed,
    unit: unitName(claim.unit),
    status: computed === null ? 'missing' : 'computed',
    how: [...formula, ...(result === undefined ? [] : arithmeticOf(result))],
    source: `${claim.source}, ${claim.point}`,
    notes: [explanation],
    inputs: inputs.map(inputOf),
  });
}

/** The steps of a formula in both languages. */
function arithmeticOf(result: FormulaResult): Message[] {
  const english = formulaSteps(result, { language: 'en' });
  return formulaSteps(result, { language: 'pl' }).map((pl, place) => ({ pl, en: english[place] }));
}

function inputOf({ id, title, value, low, high, unit, status, source, point, note }: ClaimInput): ExplainedNumber {
  const range = low === undefined || high === undefined ? undefined : { low, high };
  const notes = note === undefined ? [] : [note];
  return new ExplainedNumber({ id, title, value, range, unit: unitName(unit), status, source: `${source}, ${point}`, notes });
}
