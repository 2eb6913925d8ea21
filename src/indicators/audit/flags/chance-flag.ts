import { formatNumber } from '../../../language/format.js';
import type { Language } from '../../../language/language.js';
import { poissonAtMost, poissonFall, poissonInterval } from '../../../numerics/poisson-interval.js';
import { parseUnit } from '../../formula/unit.js';
import type { Claim, ClaimInput } from '../claim.js';
import type { ClaimFlag } from '../claim-flag.js';

/** A change less likely than this where nothing changed is told from chance. */
const USUAL_LEVEL = 0.05;
/** People and families come and go by chance; places and documents do not. */
const COUNTED_BY_CHANCE: readonly string[] = ['persons', 'families'];

/**
 * Whether a target is so near to its baseline that chance alone could reach it: exact Poisson tests against the baseline as a
 * fixed mean and, both being counts, conditional on their sum.
 *
 * @see Przyborowski & Wilenski (1940), Biometrika 31; Garwood (1936), Biometrika 28.
 */
export function chanceFlag({ printed }: Claim, baseline: ClaimInput | undefined): ClaimFlag[] {
  if (baseline === undefined || printed === null || !isCountOfPeople(baseline)) return [];
  const before = baseline.value ?? 0;
  if (!Number.isInteger(printed) || printed < 0 || printed >= before) return [];
  const fixed = poissonAtMost(printed, before);
  const conditional = poissonFall(before, printed);
  if (conditional <= USUAL_LEVEL) return [];
  const [low, high] = poissonInterval(before);
  const enough = tellable(before);
  const p = (value: number, digits: number, language: Language): string => formatNumber(value, { digits, language });
  const fixedAt = (count: number, language: Language): string => p(poissonAtMost(count, before), 3, language);
  return [
    {
      kind: 'chance',
      text: {
        pl: `Spadek z ${before} do ${printed} nie różni się dość od przypadku: przy stałej średniej ${before} tyle albo mniej zdarza się z prawdopodobieństwem ${p(fixed, 3, 'pl')}, a gdy ${before} też jest liczbą losową – ${p(conditional, 2, 'pl')} (dokładny test warunkowy). Dokładny 95% przedział liczby ${before} to ${p(low, 1, 'pl')}–${p(high, 1, 'pl')}.${enough === undefined ? '' : ` Przy stałej średniej dopiero ${enough.fixed} daje ${fixedAt(enough.fixed, 'pl')}, a ${enough.fixed - 1} – ${fixedAt(enough.fixed - 1, 'pl')}; w teście warunkowym poniżej 0,05 schodzi dopiero ${enough.conditional}.`}`,
        en: `A fall from ${before} to ${printed} does not differ enough from chance: with a fixed mean of ${before} so many or fewer come with probability ${p(fixed, 3, 'en')}, and if ${before} is a random count too, ${p(conditional, 2, 'en')} (exact conditional test). The exact 95% interval of ${before} is ${p(low, 1, 'en')}–${p(high, 1, 'en')}.${enough === undefined ? '' : ` With a fixed mean only ${enough.fixed} gives ${fixedAt(enough.fixed, 'en')}, and ${enough.fixed - 1} gives ${fixedAt(enough.fixed - 1, 'en')}; in the conditional test only ${enough.conditional} comes below 0.05.`}`,
      },
    },
  ];
}

function isCountOfPeople({ value, unit }: ClaimInput): boolean {
  const { powers } = parseUnit(unit);
  return value !== null && Number.isInteger(value) && powers.size === 1 && COUNTED_BY_CHANCE.some((base) => powers.get(base) === 1);
}

/** The highest counts that either test tells from chance; undefined where not even one fewer than one could be named. */
function tellable(before: number): { readonly fixed: number; readonly conditional: number } | undefined {
  const highest = (isTold: (count: number) => boolean): number => {
    let count = before - 1;
    while (count >= 0 && !isTold(count)) count--;
    return count;
  };
  const fixed = highest((count) => poissonAtMost(count, before) <= USUAL_LEVEL);
  const conditional = highest((count) => poissonFall(before, count) <= USUAL_LEVEL);
  return fixed < 1 || conditional < 0 ? undefined : { fixed, conditional };
}
