import type { Expression } from '../../formula/expression.js';
import { parseUnit, RATIO, sameDimension } from '../../formula/unit.js';
import type { Claim, ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';
import { formulaRange } from '../formula-range.js';

/** By how much an input is made worse, as a part of it; the sign of what follows is all that counts. */
const WORSE = 0.01;

/**
 * Whether a share that is wanted lower (or higher) improves when one of its inputs gets worse: then it measures the make-up of a
 * whole and not how well those are it is about.
 */
export function compositionFlag({ better, unit }: Claim, expression: Expression, own: ReadonlyMap<string, ClaimInput>): ClaimFlag[] {
  if (better === undefined || !sameDimension(parseUnit(unit), RATIO)) return [];
  const now = formulaRange(expression, own).value;
  return [...own.values()].flatMap((input): ClaimFlag[] => {
    if (input.value === null || input.better === undefined) return [];
    const worse = input.value * (input.better === 'lower' ? 1 + WORSE : 1 - WORSE);
    const then = formulaRange(
      expression,
      new Map([...own].map(([name, one]) => [name, one === input ? { ...one, value: worse } : one])),
    ).value;
    const improves = better === 'lower' ? then < now : then > now;
    if (!improves) return [];
    const change = input.better === 'lower' ? { pl: 'wzrośnie', en: 'rises' } : { pl: 'spadnie', en: 'falls' };
    return [
      {
        kind: 'composition',
        text: {
          pl: `Wskaźnik poprawia się, gdy ${change.pl} wartość „${input.title.pl}”, choć to zmiana na gorsze: mierzy skład całości, a nie położenie tych, których dotyczy. Lepszy jest wskaźnik na 1000 osób.`,
          en: `The indicator improves when "${input.title.en}" ${change.en}, though that is a change for the worse: it measures the make-up of a whole, not how those fare it is about. A rate per 1,000 people is better.`,
        },
      },
    ];
  });
}
