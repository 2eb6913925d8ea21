import { binomialQuantile } from '../../numerics/binomial-quantile.js';
import { stream } from '../../numerics/stream.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { worstQuality } from '../../tables/status.js';
import { quantityOf } from '../quantity-of.js';
import { type AreaParts, notCountedApart } from './area-parts.js';

/** How whole people are dealt. */
export interface DealToAreaOptions {
  /** Id of the service: its random numbers are its own. */
  readonly service: string;
  readonly seed: number;
  /** Whether chance deals whole people, or they are divided. */
  readonly people: 'whole' | 'expected';
}

/**
 * An area's part of a town's figure of whole people: who of them lives there is dealt by chance, so that a small area has the
 * chance of small numbers, and the parts add up to the town in every year and draw. What chance made of one year lasts: those
 * who are there in one year mostly are in the next.
 *
 * @param town - Whole numbers, of the years of the parts.
 * @param parts - See `areaParts()`.
 * @param area - Id of an area of the town.
 * @throws {RangeError} If the area is unknown.
 */
export function dealToArea(town: Draws, parts: AreaParts, area: string, { service, seed, people: kind }: DealToAreaOptions): Draws {
  if (kind === 'expected') return shareOfArea(town, parts, area);
  const { people, shares } = parts;
  const leaves = people.expected.base.areas;
  const { ids } = resolveAreas(area, leaves, people.tree);
  const isAsked = leaves.map((leaf) => ids.includes(leaf));
  const luck = leaves.map((leaf) => {
    const random = stream(seed, { module: `service ${service} dealt`, area: leaf, year: 0, draw: 0 });
    return Float64Array.from({ length: people.draws }, (_, draw) => {
      random.restart(0, draw);
      return random.next();
    });
  });
  return ofArea(town, parts, area, town.description, (year, draw, place) => {
    let left = town.at(year)[draw];
    let weight = 1;
    let dealt = 0;
    // Who is left at the last area that has a share belongs there, whatever rounding left of the weight.
    const last = shares.findLastIndex((of) => of[place][draw] > 0);
    leaves.forEach((_, leaf) => {
      const share = shares[leaf][place][draw];
      const isLast = leaf === last;
      const own = isLast ? left : binomialQuantile(luck[leaf][draw], left, weight > 0 ? Math.min(1, Math.max(0, share / weight)) : 0);
      if (isAsked[leaf]) dealt += own;
      left -= own;
      weight -= share;
    });
    return dealt;
  });
}

/**
 * An area's part of a town's figure that can be divided, in proportion to its share; the parts add up to the town.
 *
 * @param description - What it is. Default: as the town's.
 * @throws {RangeError} If the area is unknown.
 */
export function shareOfArea(town: Draws, parts: AreaParts, area: string, description: SeriesDescription = town.description): Draws {
  const { people, shares } = parts;
  const leaves = people.expected.base.areas;
  const { ids } = resolveAreas(area, leaves, people.tree);
  const rows = ids.map((id) => leaves.indexOf(id));
  return ofArea(
    town,
    parts,
    area,
    description,
    (year, draw, place) => town.at(year)[draw] * rows.reduce((sum, row) => sum + shares[row][place][draw], 0),
  );
}

/** A quantity of an area with what is to be known of its people, and whether it was counted apart. */
function ofArea(
  town: Draws,
  parts: AreaParts,
  area: string,
  description: SeriesDescription,
  of: (year: number, draw: number, place: number) => number,
): Draws {
  const there = parts.people.sum({ areas: area });
  const note = notCountedApart(parts, area);
  const plain = quantityOf(town, description, (year, draw) => of(year, draw, parts.people.years.indexOf(year)));
  const notes = [...town.notes, ...there.notes, ...(note === undefined ? [] : [note])];
  const { ids } = resolveAreas(area, parts.people.expected.base.areas, parts.people.tree);
  const counts = parts.groups.filter(({ leaves }) => leaves.some((leaf) => ids.includes(leaf))).map(({ quality }) => quality);
  return new Draws({
    description,
    years: plain.years,
    values: plain.years.map((year) => plain.at(year)),
    statuses: plain.statuses,
    source: plain.source,
    notes: [...new Map(notes.map((one) => [one.pl, one])).values()],
    quality: worstQuality([town.quality, there.quality, ...counts, note === undefined ? 'ok' : 'weak']),
  });
}
