import { fail } from '../../language/error.js';
import { shareOut } from '../../numerics/share-out.js';
import { ageLabel } from '../../population/ages.js';
import { Population } from '../../population/population.js';
import { SEXES } from '../../population/sex.js';
import { Projection } from '../projection.js';
import { Simulation } from '../simulation.js';
import { rakeToTotals, totalsOf } from './group-totals.js';

/** How draws are made to add up. */
export interface ConstrainDrawsOptions {
  /** 'whole' people by largest remainders, or 'expected' numbers scaled. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
}

/**
 * Simulations of the parts of an area, scaled draw by draw, year by year and cell by cell to the simulation of the area, so that
 * the parts add up to it in every draw. Where a cell is empty in all parts, its people are divided as all their people are.
 *
 * Parts that are simulated each for itself are independent, and their sum is surer than anything about the area is; made to
 * add up to a simulation of the area, they share its uncertainty.
 *
 * Limit: scaling is done afterwards; who was added does not age, move or have children in the years that follow. For a few
 * hundred draws: every cell of every part is held.
 *
 * @param parts - One simulation per part, each of one area.
 * @param whole - Of the area they make up: the same years, age groups and number of draws.
 * @returns The parts, in their order.
 * @throws {RangeError} If years, age groups or numbers of draws differ, or people are not whole where they are to be.
 * @example
 * const region = readRegion('data/pomorskie');
 * const [sopot, powiat] = region.jobs(['2264011', '2264']).map(({ population, rates }) => simulate(population, rates, { until: 2023, seed: 1, draws: 3 }));
 * constrainDraws([sopot], powiat)[0].sum().at(2023).join() === powiat.sum().at(2023).join(); // => true
 */
export function constrainDraws(
  parts: readonly Simulation[],
  whole: Simulation,
  { people = 'whole' }: ConstrainDrawsOptions = {},
): Simulation[] {
  check(parts, whole);
  const { draws, years } = whole;
  const { ageGroups } = whole.expected.base;
  const cells = SEXES.flatMap((sex) => Array.from({ length: ageGroups.count }, (_, group) => ({ sex, ages: ageLabel(ageGroups, group) })));
  const stored = parts.map(() => years.map(() => new Float64Array(cells.length * draws)));
  const sizes = parts.map((part) => part.expected.base.count());
  cells.forEach((query, cell) => {
    const totals = whole.sum(query);
    const counts = parts.map((part) => part.sum(query));
    years.forEach((year, place) => {
      const wanted = totals.at(year);
      const given = counts.map((count) => count.at(year));
      for (let draw = 0; draw < draws; draw++) {
        const own = given.map((values) => values[draw]);
        const shares = own.some((persons) => persons > 0) ? own : sizes;
        const scaled = people === 'whole' ? shareOut(wanted[draw], shares) : inProportion(wanted[draw], shares);
        for (const [part, byYear] of stored.entries()) byYear[place][cell * draws + draw] = scaled[part];
      }
    });
  });
  const expected = rakedExpected(parts, whole);
  return parts.map(
    ({ seed, uncertainty, held, heldShifts }, part) =>
      new Simulation({ expected: expected[part], people: stored[part], draws, seed, uncertainty, held, heldShifts }),
  );
}

function inProportion(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share * total) / all);
}

/** The deterministic paths, scaled in the same way. */
function rakedExpected(parts: readonly Simulation[], whole: Simulation): Projection[] {
  const byYear = whole.expected.populations.map((total, place) => {
    const before = parts.map((part) => part.expected.populations[place]);
    const { people } = rakeToTotals(
      before.map(({ counts }) => counts),
      total.ageGroups,
      totalsOf(total),
    );
    return before.map(
      ({ date, areas, ageGroups, source, status }, part) => new Population({ date, areas, ageGroups, source, status }, people[part]),
    );
  });
  return parts.map(
    ({ expected }, part) => new Projection({ title: expected.title, steps: expected.steps, populations: byYear.map((year) => year[part]) }),
  );
}

function check(parts: readonly Simulation[], whole: Simulation): void {
  const { ageGroups } = whole.expected.base;
  const other = parts.find(
    ({ draws, years, expected: { base } }) =>
      draws !== whole.draws ||
      years.join() !== whole.years.join() ||
      base.areas.length !== 1 ||
      base.ageGroups.width !== ageGroups.width ||
      base.ageGroups.count !== ageGroups.count,
  );
  if (parts.length > 0 && other === undefined) return;
  const name = other?.expected.base.areas.join(', ') ?? '';
  fail(
    other === undefined
      ? 'constrainDraws: podaj co najmniej jedną część'
      : `constrainDraws: ${name} ma ${other.draws} losowań do ${other.years.at(-1)} r., całość ${whole.draws} do ${whole.years.at(-1)} r.; potrzebne te same losowania, lata, grupy wieku i po jednym obszarze`,
    other === undefined
      ? 'constrainDraws: give at least one part'
      : `constrainDraws: ${name} has ${other.draws} draws to ${other.years.at(-1)}, the whole ${whole.draws} to ${whole.years.at(-1)}; the same draws, years and age groups are needed, and one area each`,
  );
}
