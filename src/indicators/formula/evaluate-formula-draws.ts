import { fail } from '../../language/error.js';
import { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { QUALITIES, type Quality } from '../../tables/status.js';
import { type BoundFormula, bindFormula } from './bind-formula.js';
import { computeExpression } from './compute-expression.js';
import { requireUnit, requireValue } from './evaluate-formula.js';
import type { Formula } from './expression.js';
import type { FormulaDraws, FormulaScope } from './formula-scope.js';
import { formulaUnit } from './formula-unit.js';
import { parseFormula } from './parse-formula.js';
import { parseUnit } from './unit.js';

/** What the result is. */
export interface EvaluateFormulaDrawsOptions {
  /** Its name, title and unit; the English unit as the data write it, e.g. 'percent'. */
  readonly description: SeriesDescription;
  /** Calendar years. Default: those that all draws of the formula have. */
  readonly years?: readonly number[];
}

/**
 * A formula computed draw by draw: each draw of the result is computed from the same draw of everything it names, so that what
 * moves together stays together. Known figures are the same in every draw.
 *
 * @param text - A formula as text or already read, see {@link parseFormula}.
 * @param scope - What its names stand for; at least one of them draws.
 * @throws {RangeError} As `evaluateFormula()`; if nothing it names has draws; if draws differ in number or share no year.
 * @example
 * const unit = { pl: 'osoby', en: 'persons' };
 * const people = new Draws({ description: { id: '85+', title: { pl: '85+', en: '85+' }, unit }, years: [2030], values: [Float64Array.of(500, 1000)], statuses: ['projected'], source: 'plan' });
 * const scope = formulaScope({ users: { value: 100, unit: 'persons' }, people: { draws: people } });
 * evaluateFormulaDraws('users / people', scope, { description: { id: 'use', title: { pl: 'Użytkownicy', en: 'Users' }, unit: { pl: 'procent', en: 'percent' } } }).at(2030); // => [20, 10]
 */
export function evaluateFormulaDraws(
  text: string | Formula,
  scope: FormulaScope,
  { description, years }: EvaluateFormulaDrawsOptions,
): Draws {
  const formula = typeof text === 'string' ? parseFormula(text) : text;
  const bound = bindFormula(formula, scope);
  const { factor } = requireUnit(formula, formulaUnit(bound), description.unit.en);
  const named = [...bound.inputs.values()].flatMap((input) => (input.kind === 'draws' ? [input.draws] : []));
  const common = years ?? yearsOf(named);
  requireAlike(formula, named, common);
  const results = common.map((year) => valuesIn(bound, year));
  const count = Math.max(...named.map(({ draws }) => draws.count));
  const first = named[0].draws;
  return new Draws({
    description,
    years: common,
    values: results.map((values) => Float64Array.from({ length: count }, (_, draw) => values[values.length === 1 ? 0 : draw] / factor)),
    statuses: common.map((year) =>
      named.some(({ draws }) => draws.statuses[draws.years.indexOf(year)] === 'projected') ? 'projected' : 'computed',
    ),
    source: [...new Set(named.map(({ draws }) => draws.source))].join('; ') || first.source,
    notes: [...new Map(named.flatMap(({ draws }) => draws.notes).map((note) => [note.pl, note])).values()],
    quality: worst(bound, named),
  });
}

/** The values of a year in basic units. */
function valuesIn({ formula, inputs }: BoundFormula, year: number): Float64Array {
  const values = new Map<string, Float64Array>();
  const valuesOf = ({ text }: { readonly text: string }): Float64Array => values.get(text) ?? Float64Array.of();
  for (const [name, input] of inputs) {
    switch (input.kind) {
      case 'quantity':
        values.set(name, Float64Array.of(requireValue(formula, name, input.quantity) * parseUnit(input.quantity.unit).factor));
        break;
      case 'draws': {
        const { factor } = parseUnit(input.draws.unit ?? input.draws.draws.description.unit.en);
        const own = input.draws.draws.at(year);
        values.set(name, factor === 1 ? own : own.map((value) => value * factor));
        break;
      }
      case 'formula':
        values.set(name, computeExpression(input.formula.expression, { valuesOf }));
    }
  }
  return computeExpression(formula.expression, { valuesOf });
}

function yearsOf(named: readonly FormulaDraws[]): readonly number[] {
  const [first, ...others] = named;
  return first === undefined ? [] : first.draws.years.filter((year) => others.every(({ draws }) => draws.years.includes(year)));
}

function requireAlike(formula: Formula, named: readonly FormulaDraws[], years: readonly number[]): void {
  if (named.length === 0) {
    fail(
      `evaluateFormulaDraws: nic w formule „${formula.text}” nie ma losowań; użyj evaluateFormula()`,
      `evaluateFormulaDraws: nothing in the formula "${formula.text}" has draws; use evaluateFormula()`,
    );
  }
  const counts = [...new Set(named.map(({ draws }) => draws.count))];
  if (counts.length > 1 || years.length === 0) {
    fail(
      `evaluateFormulaDraws: „${formula.text}” łączy ${counts.join(' i ')} losowań, wspólne lata: ${years.join(', ') || 'żadne'}; oczekiwano tylu samych losowań i wspólnego roku`,
      `evaluateFormulaDraws: "${formula.text}" joins ${counts.join(' and ')} draws, common years: ${years.join(', ') || 'none'}; expected as many draws and a common year`,
    );
  }
}

/** The worst quality of all that the result is computed from. */
function worst({ inputs }: BoundFormula, named: readonly FormulaDraws[]): Quality {
  const known = [...inputs.values()].flatMap((input) => (input.kind === 'quantity' ? [input.quantity.quality ?? 'ok'] : []));
  const places = [...known, ...named.map(({ draws }) => draws.quality)].map((quality) => QUALITIES.indexOf(quality));
  return QUALITIES[Math.max(0, ...places)];
}
