import type { Claims } from '../../indicators/audit/claim.js';
import { computeConsequence, formulasOf } from '../../indicators/audit/consequences.js';
import { bindFormula } from '../../indicators/formula/bind-formula.js';
import { evaluateFormula, requireUnit } from '../../indicators/formula/evaluate-formula.js';
import { type FormulaScope, formulaScope } from '../../indicators/formula/formula-scope.js';
import { formulaUnit } from '../../indicators/formula/formula-unit.js';
import { parseFormula } from '../../indicators/formula/parse-formula.js';
import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';
import { type ClaimTables, readClaims } from '../town/town-claims.js';

/** A name that a formula can hold. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const MOST_DIGITS = 6;

/** Checks the claims of a town: formulas that can be computed in their unit, ids that are there, ranges around their values. */
export function checkClaims(tables: ClaimTables, findings: Findings): void {
  const claims = readClaims(tables);
  if (tables.inputs !== undefined) checkInputs(tables.inputs, findings);
  // What hangs on a faulty figure cannot be judged.
  const canCompute = tables.inputs?.hasFaults(['input', 'value', 'unit', 'low', 'high', 'precision']) !== true;
  const scope = formulaScope(Object.fromEntries(claims.inputs.map(({ id, value, unit }) => [id, { value, unit }])));
  if (tables.claims !== undefined) checkClaimRows(tables.claims, claims, { scope, canCompute }, findings);
  if (tables.consequences !== undefined) checkConsequences(tables.consequences, claims, { scope, canCompute }, findings);
}

interface Formulas {
  readonly scope: FormulaScope;
  readonly canCompute: boolean;
}

type Say = (kind: FaultKind, column: string, problem: Message, expected: Message, remedy: Message) => void;

function sayAt(table: ResourceTable, row: TypedRow, findings: Findings): Say {
  return (kind, column, problem, expected, remedy) => {
    findings.fault({ kind, file: table.file, row: row.line, column, value: table.written(row, column), problem, expected, remedy });
  };
}

function checkInputs(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const say = sayAt(table, row, findings);
    if (!table.isFaulty(row, 'input') && !NAME.test(table.text(row, 'input'))) {
      say(
        'word',
        'input',
        { pl: 'formuły nie mogą użyć takiej nazwy', en: 'formulas cannot use such a name' },
        { pl: 'litery, cyfry i podkreślenia, np. oldest_2015', en: 'letters, digits and underscores, e.g. oldest_2015' },
        { pl: 'zmień nazwę tu i w formułach', en: 'change the name here and in the formulas' },
      );
    }
    checkStep(table, row, say);
    const [low, value, high] = ['low', 'value', 'high'].map((column) => table.number(row, column));
    const outside = low > value ? 'low' : high < value ? 'high' : undefined;
    if (outside === undefined) continue;
    say(
      'out-of-range',
      outside,
      { pl: `wartość ${value} leży poza swoimi granicami`, en: `the value ${value} lies outside its limits` },
      outside === 'low' ? { pl: `najwyżej ${value}`, en: `at most ${value}` } : { pl: `co najmniej ${value}`, en: `at least ${value}` },
      { pl: 'popraw granicę albo wartość', en: 'correct the limit or the value' },
    );
  }
}

function checkStep(table: ResourceTable, row: TypedRow, say: Say): void {
  if (!(table.number(row, 'precision') <= 0)) return;
  say(
    'out-of-range',
    'precision',
    { pl: 'krok zaokrąglenia nie jest większy od zera', en: 'the step of rounding is not above zero' },
    { pl: 'np. 1 dla „30%”, 0.1 dla „29,6%”, 100 dla „8,6 tys.”', en: 'e.g. 1 for "30%", 0.1 for "29.6%", 100 for "8.6 thousand"' },
    { pl: 'popraw krok', en: 'correct the step' },
  );
}

function checkClaimRows(table: ResourceTable, { claims, inputs }: Claims, formulas: Formulas, findings: Findings): void {
  const ids = new Set(claims.map(({ id }) => id));
  const names = new Set(inputs.map(({ id }) => id));
  table.rows.forEach((row, place) => {
    const say = sayAt(table, row, findings);
    const claim = claims[place];
    checkStep(table, row, say);
    const unknown = claim.links.find((link) => !ids.has(link));
    if (unknown !== undefined) notThere(say, 'links', unknown, 'claims');
    if (claim.baseline !== undefined && !names.has(claim.baseline)) notThere(say, 'baseline', claim.baseline, 'claim-inputs');
    if (claim.formula === undefined || table.isFaulty(row, 'unit') || !formulas.canCompute) return;
    const { formula, unit } = claim;
    tryFormula(say, () => compute(formula, unit, formulas.scope));
  });
}

function checkConsequences(
  table: ResourceTable,
  { claims, inputs, consequences }: Claims,
  { scope, canCompute }: Formulas,
  findings: Findings,
): void {
  const ids = new Set(claims.map(({ id }) => id));
  const known = new Map(inputs.map((input) => [input.id, input]));
  table.rows.forEach((row, place) => {
    const say = sayAt(table, row, findings);
    const consequence = consequences[place];
    if (!table.isFaulty(row, 'claim') && !ids.has(consequence.claim)) notThere(say, 'claim', consequence.claim, 'claims');
    if (
      !table.isFaulty(row, 'digits') &&
      !(Number.isInteger(consequence.digits) && consequence.digits >= 0 && consequence.digits <= MOST_DIGITS)
    ) {
      say(
        'out-of-range',
        'digits',
        { pl: 'to nie jest liczba cyfr po przecinku', en: 'this is no number of digits after the decimal sign' },
        { pl: `liczba całkowita od 0 do ${MOST_DIGITS}`, en: `a whole number from 0 to ${MOST_DIGITS}` },
        { pl: 'popraw liczbę', en: 'correct the number' },
      );
    }
    if (!canCompute || ['formula', 'unit', 'interval'].some((column) => table.isFaulty(row, column))) return;
    tryFormula(say, () => {
      for (const formula of formulasOf(consequence)) compute(formula, consequence.unit, scope);
      computeConsequence(consequence, known);
    });
  });
}

function notThere(say: Say, column: string, id: string, table: 'claims' | 'claim-inputs'): void {
  say(
    'foreign-key',
    column,
    { pl: `nie ma „${id}” w tabeli ${table}`, en: `there is no "${id}" in the table ${table}` },
    { pl: `nazwa z tabeli ${table}`, en: `a name of the table ${table}` },
    { pl: 'popraw nazwę albo dopisz wiersz', en: 'correct the name or add the row' },
  );
}

/** As the audit will: with the unit, and with values where all are there. */
function compute(formula: string, unit: string, scope: FormulaScope): void {
  const read = parseFormula(formula);
  const bound = bindFormula(read, scope);
  requireUnit(read, formulaUnit(bound), unit);
  const isMissing = [...bound.inputs.values()].some((input) => input.kind === 'quantity' && input.quantity.value === null);
  if (!isMissing) evaluateFormula(read, scope, { unit });
}

function tryFormula(say: Say, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    say(
      'formula',
      'formula',
      { pl: `formuły nie da się policzyć: ${error.text.pl}`, en: `the formula cannot be computed: ${error.text.en}` },
      {
        pl: 'formuła z nazw tabeli claim-inputs, w jednostce z kolumny unit',
        en: 'a formula of names of the table claim-inputs, in the unit of column unit',
      },
      { pl: 'popraw formułę, nazwę albo jednostkę', en: 'correct the formula, the name or the unit' },
    );
  }
}
