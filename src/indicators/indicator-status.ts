import type { Message } from '../language/language.js';
import type { Direction, Indicator } from './indicator.js';

/** Where an indicator stands. */
export type IndicatorStatus = 'met' | 'on-track' | 'within-tolerance' | 'off-track' | 'missed' | 'observed' | 'no-data';

/** How a status is shown: in words, by a symbol and in a colour, each of which tells it apart from the others. */
export interface StatusSign {
  readonly name: Message;
  /** One character that every font has. */
  readonly symbol: string;
  /** With at least 4.5:1 on white, as #rrggbb. */
  readonly colour: string;
  /** The symbol as a shape of charts. */
  readonly shape: 'circle' | 'square' | 'triangle-up' | 'triangle-down' | 'diamond' | 'cross' | 'stroke';
  readonly meaning: Message;
}

/** The statuses from the best to the worst, then those that judge nothing. */
export const STATUS_SIGNS: Readonly<Record<IndicatorStatus, StatusSign>> = {
  met: {
    name: { pl: 'cel osiągnięty', en: 'target met' },
    symbol: '+',
    colour: '#17756c',
    shape: 'square',
    meaning: { pl: 'wartość sięga celu', en: 'the value reaches the target' },
  },
  'on-track': {
    name: { pl: 'na ścieżce', en: 'on track' },
    symbol: '=',
    colour: '#12436d',
    shape: 'circle',
    meaning: { pl: 'nie gorzej, niż wynika ze ścieżki do celu', en: 'no worse than the path to the target' },
  },
  'within-tolerance': {
    name: { pl: 'w granicach niepewności', en: 'within tolerance' },
    symbol: '~',
    colour: '#5a5a00',
    shape: 'diamond',
    meaning: {
      pl: 'gorzej niż ścieżka, ale różnicę może dać sam przypadek',
      en: 'worse than the path, but chance alone may make the difference',
    },
  },
  'off-track': {
    name: { pl: 'poza ścieżką', en: 'off track' },
    symbol: '−',
    colour: '#b5480f',
    shape: 'triangle-down',
    meaning: { pl: 'gorzej niż ścieżka, o więcej niż niepewność', en: 'worse than the path by more than the uncertainty' },
  },
  missed: {
    name: { pl: 'cel nieosiągnięty', en: 'target missed' },
    symbol: '×',
    colour: '#b00020',
    shape: 'cross',
    meaning: { pl: 'termin minął, a wartość nie sięga celu', en: 'the deadline is past and the value does not reach the target' },
  },
  observed: {
    name: { pl: 'bez oceny', en: 'not judged' },
    symbol: '·',
    colour: '#1f1f1f',
    shape: 'triangle-up',
    meaning: {
      pl: 'wartość jest, ale nie ma celu albo ścieżki do niego',
      en: 'there is a value, but no target or no path to it',
    },
  },
  'no-data': {
    name: { pl: 'brak danych', en: 'no data' },
    symbol: '?',
    colour: '#595959',
    shape: 'stroke',
    meaning: { pl: 'nikt nie podał wartości; to nie zero', en: 'nobody has given the value; it is not zero' },
  },
};

/** Everything the status of a year depends on. */
export interface StatusCase {
  /** In the unit of the indicator; null where nobody has given it. */
  readonly value: number | null;
  /** How far chance may have moved it. Left out: not at all, as with places that are decided on. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** What it was to be in that year, see `pathValue()`; null where there is no path. */
  readonly path: number | null;
  readonly direction: Direction;
  readonly target: Indicator['target'];
  /** Calendar year of the value. */
  readonly year: number;
}

/**
 * Where an indicator stands: its value against the path to the target, with the uncertainty of the value as tolerance.
 *
 * @example
 * indicatorStatus({ value: 15, interval: [8.4, 24.7], path: 12.6, direction: 'less', target: { year: 2022, value: 10 }, year: 2019 }); // => 'within-tolerance'
 */
export function indicatorStatus({ value, interval, path, direction, target, year }: StatusCase): IndicatorStatus {
  if (value === null) return 'no-data';
  if (target === undefined || direction === 'none') return 'observed';
  if (isAsGood(value, target.value, direction)) return 'met';
  if (path === null) return 'observed';
  const best = interval === undefined ? value : direction === 'more' ? interval[1] : interval[0];
  if (year < target.year && isAsGood(value, path, direction)) return 'on-track';
  if (isAsGood(best, path, direction)) return 'within-tolerance';
  return year < target.year ? 'off-track' : 'missed';
}

/**
 * Whether a value is at least as good as another, rounding aside.
 *
 * @example
 * isAsGood(9, 10, 'less'); // => true
 */
export function isAsGood(value: number, other: number, direction: Direction): boolean {
  const rounding = 1e-9 * Math.max(1, Math.abs(other));
  return direction === 'less' ? value <= other + rounding : value >= other - rounding;
}
