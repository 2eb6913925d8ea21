import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { STAYS, type Stay } from './placement.js';

/** What part of the cost of foster care the town pays, as a rule in force from a year on. */
export interface GminaShareRule {
  /** First calendar year of the rule. */
  readonly from: number;
  /** Share by year of stay: first, second, third and later; each in [0, 1]. */
  readonly shares: readonly [first: number, second: number, third: number];
  /** Whether it counts for all children, or only for those placed from then on. */
  readonly appliesTo: 'all' | 'placed since';
  /** The law it stands in. */
  readonly source: Message;
}

/** The rules of Poland, the oldest first; still to be read against the text of the law. */
export const GMINA_SHARE_RULES: readonly GminaShareRule[] = [
  {
    from: 2012,
    shares: [0.1, 0.3, 0.5],
    appliesTo: 'placed since',
    source: {
      pl: 'ustawa z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej, art. 191 ust. 9–10; dzieci umieszczone przed 2012 r. nie obciążają gminy [do potwierdzenia]',
      en: 'act of 9 June 2011 on family support and the foster care system, art. 191(9)-(10); children placed before 2012 cost the town nothing [to be confirmed]',
    },
  },
];

/**
 * The rule in force in a year.
 *
 * @param rules - Default: {@link GMINA_SHARE_RULES}.
 * @throws {RangeError} If none is in force.
 * @example
 * gminaShareRule(2015).shares; // => [0.1, 0.3, 0.5]
 */
export function gminaShareRule(year: number, rules: readonly GminaShareRule[] = GMINA_SHARE_RULES): GminaShareRule {
  const rule = rules.filter(({ from }) => from <= year).sort((a, b) => b.from - a.from)[0];
  if (rule !== undefined) return rule;
  const years = rules.map(({ from }) => from).join(', ');
  return fail(
    `gminaShareRule: w ${year} r. nie obowiązywała żadna reguła; są od lat: ${years}`,
    `gminaShareRule: no rule was in force in ${year}; there are rules from: ${years}`,
  );
}

/**
 * The town's share of the cost of a child by its year of stay; nothing for one placed before the rule.
 *
 * @param stay - Year of stay.
 * @param rule - The rule in force. Default: that of 2012.
 * @returns A share in [0, 1].
 * @example
 * gminaShare('second'); // => 0.3
 */
export function gminaShare(stay: Stay, rule: GminaShareRule = GMINA_SHARE_RULES[0]): number {
  return stay === 'before' ? 0 : rule.shares[STAYS.indexOf(stay)];
}
