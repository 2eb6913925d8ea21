import { NO_UNCERTAINTY, Population, PRESCHOOL_ASSUMPTIONS, type PreschoolInputs, Projection, Simulation } from '../../../src/index.js';
import type { ServiceInput } from '../../../src/services/service.js';
import { PRESCHOOL_BY_HAND } from '../../reference/services/preschool.js';

/** Children aged 3, 4, 5 and 6 of each area in one year. */
export interface SampleYear {
  readonly year: number;
  readonly children: Readonly<Record<string, readonly number[]>>;
}

const AGES = 8;

/** A projection of nobody but preschool children, all girls. */
export function projectionOf(years: readonly SampleYear[]): Projection {
  const populations = years.map(({ year, children }) => {
    const areas = Object.keys(children);
    const counts = new Float64Array(areas.length * 2 * AGES);
    for (const [row, area] of areas.entries()) counts.set(children[area], row * 2 * AGES + 3);
    return new Population({ date: `${year}-12-31`, areas, ageGroups: { width: 1, count: AGES }, source: 'test' }, counts);
  });
  return new Projection({ title: { pl: 'próba', en: 'sample' }, populations, steps: [] });
}

/** A simulation whose people are the same in every draw. */
export function simulationOf(years: readonly SampleYear[], { draws = 50, seed = 1 } = {}): Simulation {
  const expected = projectionOf(years);
  const people = expected.populations.map(({ counts }) => {
    const cells = new Float64Array(counts.length * draws);
    for (const [cell, value] of counts.entries()) cells.fill(value, cell * draws, (cell + 1) * draws);
    return cells;
  });
  return new Simulation({ expected, people, draws, seed, uncertainty: NO_UNCERTAINTY });
}

/** An input without doubt. */
export function certain({ low: _low, high: _high, ...input }: ServiceInput, value: number): ServiceInput {
  return { ...input, value };
}

const figure = (id: string, value: number, year: number): ServiceInput => {
  return { id, title: { pl: id, en: id }, value, unit: { pl: 'dzieci', en: 'children' }, status: 'counted', year, source: 'test' };
};

const { attending, refused, newPlaces, shares } = PRESCHOOL_BY_HAND;

/** The inputs of the case worked by hand. */
export const INPUTS_BY_HAND: PreschoolInputs = {
  ...PRESCHOOL_ASSUMPTIONS,
  area: 'town',
  childrenCounted: [100, 100, 100, 100],
  attending: figure('attending', attending, 2015),
  refused: figure('refused', refused, 2015),
  newPlaces: figure('new_places', newPlaces.places, newPlaces.from),
  shareAt3: certain(PRESCHOOL_ASSUMPTIONS.shareAt3, shares.at3),
  shareAt4: certain(PRESCHOOL_ASSUMPTIONS.shareAt4, shares.at4),
  shareAt5: certain(PRESCHOOL_ASSUMPTIONS.shareAt5, shares.at5),
  shareAt6: certain(PRESCHOOL_ASSUMPTIONS.shareAt6, shares.at6),
  shareAt6AtSchool: certain(PRESCHOOL_ASSUMPTIONS.shareAt6AtSchool, shares.atSchool),
  withoutRight: certain(PRESCHOOL_ASSUMPTIONS.withoutRight, shares.withoutRight),
  fromElsewhere: certain(PRESCHOOL_ASSUMPTIONS.fromElsewhere, 1),
  acceptElsewhere: certain(PRESCHOOL_ASSUMPTIONS.acceptElsewhere, 0.5),
  hoursPerDay: certain(PRESCHOOL_ASSUMPTIONS.hoursPerDay, 10),
  teacherHours: certain(PRESCHOOL_ASSUMPTIONS.teacherHours, 25),
  specialistsPerChild: certain(PRESCHOOL_ASSUMPTIONS.specialistsPerChild, 0.02),
  units: null,
};

/** The same children in 2015, 2016 and 2017. */
export const YEARS_BY_HAND: readonly SampleYear[] = [2015, 2016, 2017].map((year) => ({ year, children: { town: [100, 100, 100, 100] } }));

/** The figure of an expected quantity. */
export function at(
  result: { readonly quantities: ReadonlyMap<string, { at(year: number): Float64Array }> },
  name: string,
  year: number,
): number {
  return result.quantities.get(name)?.at(year)[0] ?? Number.NaN;
}
