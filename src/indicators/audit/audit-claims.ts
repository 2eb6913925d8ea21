import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { bindFormula } from '../formula/bind-formula.js';
import { evaluateFormula, type FormulaResult, requireUnit } from '../formula/evaluate-formula.js';
import { type FormulaScope, formulaScope } from '../formula/formula-scope.js';
import { formulaUnit } from '../formula/formula-unit.js';
import { parseFormula } from '../formula/parse-formula.js';
import { parseUnit } from '../formula/unit.js';
import type { Claim, ClaimInput, Claims } from './claim.js';
import type { ClaimFlag } from './claim-flag.js';
import { type ComputedConsequence, computeConsequence, formulasOf } from './consequences.js';
import { explainVerdict } from './explain-verdict.js';
import { namesIn } from './expression-parts.js';
import { chanceFlag } from './flags/chance-flag.js';
import { compositionFlag } from './flags/composition-flag.js';
import { mixedUnitsFlag } from './flags/mixed-units-flag.js';
import { roundInputFlag } from './flags/round-input-flag.js';
import { sameNumberFlag } from './flags/same-number-flag.js';
import { type Explanation, type Judgement, judgeClaim } from './judge-claim.js';
import { type NeededValue, neededValues } from './needed-values.js';
import type { NumberRange } from './number-range.js';
import type { Verdict } from './verdict.js';

/** A claim with its verdict and everything that led to it. */
export interface AuditedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** What the formula gives, in the unit of the claim; null where it cannot be computed. */
  readonly computed: number | null;
  /** Its least and greatest value over what the inputs may stand for. */
  readonly range: NumberRange | null;
  /** Why, with the likely mistake. */
  readonly explanation: Message;
  /** The mistake that gives the printed number, where one was found. */
  readonly mistake?: Explanation;
  /** The arithmetic; none where nothing could be computed. */
  readonly result?: FormulaResult;
  /** The figures of the formula and of the consequences. */
  readonly inputs: readonly ClaimInput[];
  /** For a claim that is wrong: what each input would have to be. */
  readonly needed: readonly NeededValue[];
  readonly flags: readonly ClaimFlag[];
  readonly consequences: readonly ComputedConsequence[];
}

/** Every claim of a document, audited. */
export interface ClaimsAudit {
  readonly claims: readonly AuditedClaim[];
}

/**
 * Recomputes published claims: what each formula gives, whether the printed number agrees with it, the likely mistake where it does
 * not, and what follows. Nothing of it is decided beforehand: verdicts come from the figures, their rounding and their places.
 *
 * @param claims - Claims, the figures they are computed from and what follows, e.g. `readTown('data/rumia').claims`.
 * @throws {RangeError} If a formula cannot be read, names what is not there or puts unlike units together; with the claim.
 * @example
 * const { claims } = auditClaims(readTown('data/rumia').claims);
 * claims.find(({ claim }) => claim.id === 'oldest-growth').verdict; // => 'wrong-base'
 */
export function auditClaims({ claims, inputs, consequences }: Claims): ClaimsAudit {
  const known = new Map(inputs.map((input) => [input.id, input]));
  const scope = scopeOf(inputs);
  return {
    claims: claims.map((claim) =>
      named(claim, () => {
        const following = consequences.filter((one) => one.claim === claim.id);
        for (const one of following) {
          for (const formula of formulasOf(one)) checkUnits(formula, one.unit, scope);
        }
        return audited(claim, { known, scope, following: following.map((one) => computeConsequence(one, known)) });
      }),
    ),
  };
}

interface Surroundings {
  readonly known: ReadonlyMap<string, ClaimInput>;
  readonly scope: FormulaScope;
  readonly following: readonly ComputedConsequence[];
}

function audited(claim: Claim, { known, scope, following }: Surroundings): AuditedClaim {
  const all = [...known.values()];
  const own = inputsOf(claim.formula === undefined ? [] : [claim.formula], known);
  const used = [
    ...new Map([
      ...own,
      ...inputsOf(
        following.flatMap(({ consequence }) => formulasOf(consequence)),
        known,
      ),
    ]).values(),
  ];
  const baseline = claim.baseline === undefined ? undefined : known.get(claim.baseline);
  const always = [...chanceFlag(claim, baseline), ...sameNumberFlag(used, all)];
  const missing = [...own.values()].filter(({ value }) => value === null);
  const { printed } = claim;
  if (claim.formula === undefined || missing.length > 0 || printed === null) {
    const explanation = notDerivable(missing);
    return {
      claim,
      verdict: 'not-derivable',
      computed: null,
      range: null,
      explanation,
      inputs: used,
      needed: [],
      flags: always,
      consequences: following,
    };
  }
  checkUnits(claim.formula, claim.unit, scope);
  const result = evaluateFormula(claim.formula, scope, { unit: claim.unit });
  const judgement = judgeClaim({ claim, formula: result.formula, printed, own, all });
  const { expression } = result.formula;
  // A formula of one name would only repeat the printed number.
  const needed =
    isRight(judgement) || expression.kind === 'name' ? [] : neededValues(expression, own, printed * parseUnit(claim.unit).factor);
  return {
    claim,
    verdict: judgement.verdict,
    computed: judgement.computed.value,
    range: judgement.computed.range,
    explanation: explainVerdict({ claim, printed, judgement, needed, all }),
    ...(judgement.explanation === undefined ? {} : { mistake: judgement.explanation }),
    result,
    inputs: used,
    needed,
    flags: [
      ...always,
      ...compositionFlag(claim, expression, own),
      ...roundInputFlag(claim, expression, own),
      ...mixedUnitsFlag(expression, own),
    ],
    consequences: following,
  };
}

function isRight({ verdict }: Judgement): boolean {
  return verdict === 'exact' || verdict === 'rounding' || verdict === 'truncated';
}

function inputsOf(formulas: readonly string[], known: ReadonlyMap<string, ClaimInput>): Map<string, ClaimInput> {
  const names = formulas.flatMap((formula) => namesIn(parseFormula(formula).expression));
  return new Map(
    names.flatMap((name): [string, ClaimInput][] => {
      const input = known.get(name);
      return input === undefined ? [] : [[name, input]];
    }),
  );
}

function notDerivable(missing: readonly ClaimInput[]): Message {
  if (missing.length === 0) {
    return {
      pl: 'Dokument nie podaje liczb, z których by to wynikało.',
      en: 'The document gives no figures that it would follow from.',
    };
  }
  const listed = (language: 'pl' | 'en'): string =>
    missing.map(({ title, note }) => `${title[language]}${note === undefined ? '' : ` (${note[language]})`}`).join('; ');
  return { pl: `Brakuje danych: ${listed('pl')}.`, en: `Data are missing: ${listed('en')}.` };
}

/** The figures as formulas name them. */
function scopeOf(inputs: readonly ClaimInput[]): FormulaScope {
  return formulaScope(Object.fromEntries(inputs.map(({ id, value, unit }) => [id, { value, unit }])));
}

/** Stops where a formula cannot be read, names what is not there, or measures another thing than is said. */
function checkUnits(formula: string, unit: string, scope: FormulaScope): void {
  const read = parseFormula(formula);
  requireUnit(read, formulaUnit(bindFormula(read, scope)), unit);
}

/** What goes wrong in one claim is told with its id. */
function named<Result>({ id }: Claim, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    throw new KohortaError({
      pl: `auditClaims: stwierdzenie „${id}”: ${error.text.pl}`,
      en: `auditClaims: claim "${id}": ${error.text.en}`,
    });
  }
}
