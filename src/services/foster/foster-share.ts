import { fail } from '../../language/error.js';
import { numberColumn, personsColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';

/** Children in care from a part of a town and from the rest of it, and what the town wants. */
export interface FosterShareCase {
  /** From the part, e.g. the revitalisation area. */
  readonly inside: number;
  /** From everywhere else. */
  readonly outside: number;
  /** Children aged 0-17 who live in the part; without them there is no rate. */
  readonly children?: number;
  /** The share aimed at, in (0, 1). */
  readonly targetShare: number;
  /** The number aimed at. */
  readonly targetInside: number;
}

/** How the two targets fit together. */
export interface FosterShareCheck {
  /** Share now. */
  readonly share: number;
  /** Share with the number aimed at and the rest unchanged. */
  readonly shareAtTarget: number;
  /** Children from elsewhere from which on the number aimed at is at most the share aimed at. */
  readonly outsideNeeded: number;
  /** Children in all where both targets are met exactly. */
  readonly totalImplied: number;
  /** Share with the number aimed at and as many children in all as now. */
  readonly shareAtSameTotal: number;
  /** Children from elsewhere with whom the share is met though nobody from the part is helped. */
  readonly outsideWithoutChange: number;
  /** The cases side by side, with the rate per 1,000 children. */
  readonly table: Table;
}

/**
 * Checks a target that is a share of all children in care: it improves when other districts get worse. The rate per 1,000
 * children of the part does not, and belongs in front.
 *
 * @throws {RangeError} If a number is below 0, nobody is in care or the share is not between 0 and 1.
 * @example
 * const check = fosterShare({ inside: 16, outside: 38, targetShare: 0.2, targetInside: 10 });
 * [check.totalImplied, check.outsideNeeded, check.outsideWithoutChange]; // => [50, 40, 64]
 */
export function fosterShare({ inside, outside, children, targetShare, targetInside }: FosterShareCase): FosterShareCheck {
  if (!(inside >= 0 && outside >= 0 && targetInside >= 0 && inside + outside > 0 && targetShare > 0 && targetShare < 1)) {
    fail(
      `fosterShare: ${inside} dzieci z obszaru, ${outside} spoza niego, cel ${targetInside} i udział ${targetShare}; oczekiwano liczb od 0 i udziału między 0 a 1`,
      `fosterShare: ${inside} children from the part, ${outside} from elsewhere, target ${targetInside} and share ${targetShare}; expected numbers from 0 and a share between 0 and 1`,
    );
  }
  const total = inside + outside;
  const needed = (from: number): number => Math.ceil(Number(((from * (1 - targetShare)) / targetShare).toFixed(9)));
  const outsideNeeded = needed(targetInside);
  const outsideWithoutChange = needed(inside);
  const cases = [
    ['now', inside, outside],
    ['target', targetInside, outside],
    ['both', targetInside, outsideNeeded],
    ['total', targetInside, total - targetInside],
    ['worse', inside, outsideWithoutChange],
  ] as const;
  const table = new Table(
    [
      { ...textColumn('case', 'Przypadek', 'Case'), words: CASE_NAMES },
      personsColumn('inside', 'Z obszaru', 'From the area'),
      personsColumn('outside', 'Spoza obszaru', 'From elsewhere'),
      personsColumn('total', 'Razem', 'Total'),
      numberColumn('rate', 'Na 1000 dzieci z obszaru', 'Per 1,000 children of the area', 1),
      shareColumn('share', 'Udział obszaru (wskaźnik strategii)', "The area's share (the strategy's indicator)"),
    ],
    cases.map(([name, from, other]) => [name, from, other, from + other, rateOf(from, children), from / (from + other)]),
    {
      title: { pl: 'Dzieci w pieczy zastępczej: liczba, wskaźnik i udział', en: 'Children in foster care: number, rate and share' },
      source: {
        pl: 'Udział maleje także wtedy, gdy przybywa dzieci z innych dzielnic; miarą obszaru jest liczba na 1000 jego dzieci',
        en: 'The share also falls when there are more children from other districts; the measure of the area is the number per 1,000 of its children',
      },
    },
  );
  return {
    share: inside / total,
    shareAtTarget: targetInside / (targetInside + outside),
    outsideNeeded,
    totalImplied: targetInside / targetShare,
    shareAtSameTotal: targetInside / total,
    outsideWithoutChange,
    table,
  };
}

const CASE_NAMES = {
  now: { pl: 'dziś', en: 'today' },
  target: { pl: 'cel dla obszaru, reszta bez zmian', en: 'target for the area, the rest unchanged' },
  both: { pl: 'oba cele naraz', en: 'both targets at once' },
  total: { pl: 'cel dla obszaru, razem tyle co dziś', en: 'target for the area, as many in all as today' },
  worse: { pl: 'obszar bez zmian, więcej dzieci z reszty miasta', en: 'the area unchanged, more children from the rest' },
} as const;

function rateOf(inCare: number, children: number | undefined): number | null {
  return children === undefined || !(children > 0) ? null : (inCare / children) * 1000;
}
