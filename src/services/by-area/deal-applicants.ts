import { hypergeometric } from '../../numerics/hypergeometric.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { sum } from '../../numerics/sum.js';

/**
 * Where those of a town who applied live, each of its children being as likely as any other to be one of them: a draw from the
 * multivariate hypergeometric distribution.
 *
 * @param living - Children by area; whole numbers.
 * @param applied - At most all of them.
 * @param random - Takes one number an area but the last.
 * @returns Applicants by area.
 */
export function dealApplicants(living: readonly number[], applied: number, random: RandomStream): number[] {
  let others = sum(living);
  let left = applied;
  return living.map((number, area) => {
    others -= number;
    const own = area === living.length - 1 ? left : hypergeometric(random, number, others, left);
    left -= own;
    return own;
  });
}
