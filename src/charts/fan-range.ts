import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { TrendPlan } from './trend-plan.js';
import { valueText } from './trend-words.js';

/** Steps of rounding in the width of a range, at least, so that no end moves by more than a tenth of it; and in each end itself. */
const STEPS_IN_WIDTH = 5;
const STEPS_IN_END = 10;

/** A range in round numbers, and whether rounding has made both ends one. */
export interface RoundRange {
  readonly text: string;
  readonly isPoint: boolean;
}

/**
 * A range as a headline says it: rounded as far as its width and its ends allow, thousands as a word.
 *
 * @param low - Lower end; of shares 0.12 for twelve percent.
 * @param high - Upper end.
 * @param plan - How values are written; ends are not finer than its digits.
 * @example
 * roundRange(54312, 59873, { values: 'number', digits: 0 }, 'en'); // => { text: '54–60\u00a0thousand', isPoint: false }
 */
export function roundRange(
  low: number,
  high: number,
  { values, digits }: Pick<TrendPlan, 'values' | 'digits'>,
  language: Language,
): RoundRange {
  const ends = values === 'share' ? [100 * low, 100 * high] : [low, high];
  const ownSteps = ends.filter((end) => end !== 0).map((end) => Math.abs(end) / STEPS_IN_END);
  const largestStep = Math.min((ends[1] - ends[0]) / STEPS_IN_WIDTH, ...ownSteps);
  // A width of nothing has the logarithm -Infinity and is rounded to the digits of the plan.
  const exponent = Math.max(-digits, Math.floor(Math.log10(largestStep)));
  // 10 ** -2 is not exact; multiplying by 10 ** 2 gives the float nearest to the decimal number.
  const round = (value: number): number =>
    exponent < 0 ? Math.round(value * 10 ** -exponent) / 10 ** -exponent : Math.round(value / 10 ** exponent) * 10 ** exponent;
  const [from, to] = ends.map(round);
  const isThousands = values === 'number' && exponent >= 3 && exponent < 6;
  const isMillions = values === 'number' && exponent >= 6;
  const divisor = isMillions ? 1e6 : isThousands ? 1000 : 1;
  const [first, last] = [from, to].map((end) => formatNumber(end / divisor, { digits: Math.max(0, -exponent), language }));
  const unit =
    (values === 'share' ? '%' : '') +
    (isThousands ? say({ pl: '\u00a0tys.', en: '\u00a0thousand' }, language) : '') +
    (isMillions ? say({ pl: '\u00a0mln', en: '\u00a0million' }, language) : '');
  if (from === to) return { text: `${last}${unit}`, isPoint: true };
  // A dash beside a minus sign cannot be read.
  const span = from < 0 ? say({ pl: `od ${first} do ${last}`, en: `from ${first} to ${last}` }, language) : `${first}–${last}`;
  return { text: `${span}${unit}`, isPoint: false };
}

/** A range with both ends as they are. */
export function rangeText(low: number, high: number, trend: Pick<TrendPlan, 'values' | 'digits' | 'language'>): string {
  const [from, to] = [low, high].map((value) => valueText(value, trend, trend.language));
  return low < 0 ? say({ pl: `od ${from} do ${to}`, en: `from ${from} to ${to}` }, trend.language) : `${from}–${to}`;
}
