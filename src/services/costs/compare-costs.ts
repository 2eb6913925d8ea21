import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { numberColumn, shareColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { STATUS_NAMES, type Status } from '../../tables/status.js';
import { type Cell, Table } from '../../tables/table.js';
import { SECTOR_NAMES, type Sector } from './sectors.js';

/** One provider's cost of a place, or a published one. */
export interface ComparedCost {
  /** Machine name. */
  readonly id: string;
  readonly title: Message;
  /** Undefined for a reference that is of no one provider. */
  readonly sector?: Sector;
  /** PLN for one occupied place and month, in the money of the compared year; null where not known. */
  readonly perPlaceMonth: number | null;
  readonly status: Status;
  readonly source: string;
  readonly note?: Message;
}

/** What the costs are compared with. */
export interface CompareCostsOptions {
  /** Calendar year whose money all the costs are in. */
  readonly year: number;
  /** Id of the cost that the others are compared with. Default: the first that is known. */
  readonly reference?: string;
  readonly title?: Message;
}

/**
 * Costs of one place side by side, with the difference from one of them, the cheapest first; those that are not known last, with
 * the reason.
 *
 * @param costs - Of one service, in the money of one year.
 * @throws {RangeError} If the reference is not among the costs or is not known.
 * @example
 * const cost = (id: string, perPlaceMonth: number) => ({ id, title: { pl: id, en: id }, perPlaceMonth, status: 'published' as const, source: 'BIP' });
 * compareCosts([cost('ours', 900), cost('theirs', 750)], { year: 2022, reference: 'theirs' }).values('difference'); // => [0, 150]
 */
export function compareCosts(costs: readonly ComparedCost[], { year, reference, title }: CompareCostsOptions): Table {
  const chosen = reference ?? costs.find(({ perPlaceMonth }) => perPlaceMonth !== null)?.id;
  const base = costs.find(({ id }) => id === chosen)?.perPlaceMonth;
  if (base === undefined || base === null || base === 0) {
    fail(
      `compareCosts: nie ma kosztu odniesienia „${String(chosen)}”; znane: ${known(costs)}`,
      `compareCosts: there is no reference cost "${String(chosen)}"; known: ${known(costs)}`,
    );
  }
  const unit = { pl: 'zł za miejsce miesięcznie', en: 'PLN for a place and month' };
  const rank = ({ perPlaceMonth }: ComparedCost): number => perPlaceMonth ?? Number.POSITIVE_INFINITY;
  return new Table(
    [
      { ...textColumn('provider', 'Wykonawca', 'Provider'), words: Object.fromEntries(costs.map((cost) => [cost.id, cost.title])) },
      { ...textColumn('sector', 'Sektor', 'Sector'), words: SECTOR_NAMES },
      { ...numberColumn('cost', 'Koszt', 'Cost', 0), unit },
      { ...signedColumn(numberColumn('difference', 'Różnica', 'Difference', 0)), unit },
      signedColumn(shareColumn('difference_share', 'Różnica w %', 'Difference in %')),
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      textColumn('source', 'Źródło', 'Source'),
    ],
    costs
      .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
      .map(({ id, sector, perPlaceMonth, status, source }): Cell[] => {
        const difference = perPlaceMonth === null ? null : perPlaceMonth - base;
        return [id, sector ?? null, perPlaceMonth, difference, difference === null ? null : difference / base, status, source];
      }),
    {
      title: title ?? { pl: `Koszt miejsca w ${year} r.`, en: `Cost of a place in ${year}` },
      source: sourceOf(costs, year),
    },
  );
}

function known(costs: readonly ComparedCost[]): string {
  const ids = costs.filter(({ perPlaceMonth }) => perPlaceMonth !== null).map(({ id }) => id);
  return ids.length === 0 ? '–' : ids.join(', ');
}

function sourceOf(costs: readonly ComparedCost[], year: number): Message {
  const reasons = costs.flatMap(({ title, note }) =>
    note === undefined ? [] : [{ pl: `${title.pl}: ${note.pl}`, en: `${title.en}: ${note.en}` }],
  );
  const all = [{ pl: `Ceny z ${year} r.`, en: `Prices of ${year}` }, ...reasons];
  return { pl: all.map(({ pl }) => pl).join('. '), en: all.map(({ en }) => en).join('. ') };
}
