import { formatPercent } from '../../language/format.js';
import type { Language, Message } from '../../language/language.js';
import type { Backtest, PairedAccuracy } from './backtest-result.js';

/** What a backtest says of one method at one lead and some ages. */
export interface Verdict {
  /** Whether its WMAPE is below that of every peer, each on the forecasts that both make. */
  readonly isBest: boolean;
  /** The peer that comes nearest, or is furthest below. */
  readonly nearest: PairedAccuracy;
  readonly text: Message;
}

/**
 * A method against its peers in words, each peer on the forecasts that both make; undefined where there is nothing to compare.
 *
 * @param backtest - Of one lead and set of ages.
 * @param method - Id of the method judged.
 * @param peers - Ids of those it is judged against.
 * @example
 * verdict(new Backtest([], []), 'account', ['constant']); // => undefined
 */
export function verdict(backtest: Backtest, method: string, peers: readonly string[]): Verdict | undefined {
  const compared = backtest.compare(method).filter(({ method: other, n }) => peers.includes(other) && n > 0);
  const [nearest] = compared.toSorted((a, b) => b.wmape / b.otherWmape - a.wmape / a.otherWmape);
  if (nearest === undefined) return undefined;
  const isBest = nearest.wmape < nearest.otherWmape;
  const peer = backtest.methods.find(({ id }) => id === nearest.method)?.name ?? { pl: nearest.method, en: nearest.method };
  const change = Math.abs(nearest.wmape / nearest.otherWmape - 1);
  const number = (share: number, digits: number, language: Language): string => formatPercent(share, { digits, language });
  const [ours, theirs] = (['pl', 'en'] as const).map((language) => ({
    own: number(nearest.wmape, 2, language),
    other: number(nearest.otherWmape, 2, language),
    change: number(change, 0, language),
  }));
  return {
    isBest,
    nearest,
    text: {
      pl: isBest
        ? `błąd mniejszy niż każdej metody porównawczej; najbliżej ${peer.pl}: ${ours.own} wobec ${ours.other}, mniej o ${ours.change} (n = ${nearest.n})`
        : `błąd nie mniejszy niż metody ${peer.pl}: ${ours.own} wobec ${ours.other}, więcej o ${ours.change} (n = ${nearest.n})`,
      en: isBest
        ? `smaller error than every peer; nearest is ${peer.en}: ${theirs.own} against ${theirs.other}, ${theirs.change} less (n = ${nearest.n})`
        : `error not smaller than that of ${peer.en}: ${theirs.own} against ${theirs.other}, ${theirs.change} more (n = ${nearest.n})`,
    },
  };
}
