import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { finestGroups } from '../../population/finest-groups.js';
import type { AgeTotal } from '../../population/graduate.js';
import { graduateWithin } from '../../population/graduate-within.js';
import { Population } from '../../population/population.js';
import { SEXES, type Sex } from '../../population/sex.js';
import { ageGroupOf } from '../cells/age-group.js';
import type { Figure } from '../town/figure.js';

/** How far raking moved the people of the areas that lie in one. */
export interface RakingNote {
  /** Id of the area whose parts were raked. */
  readonly area: string;
  readonly parts: number;
  /** Share of its people put in another single age than graduation alone puts them. */
  readonly moved: number;
  /** Most raking rounds in a group of ages. */
  readonly rounds: number;
}

/** People by single age of every area, and what it took. */
export interface RegionPeople {
  readonly populations: ReadonlyMap<string, Population>;
  readonly raking: readonly RakingNote[];
  /** Narrowest published groups of an area that hold several ages: within them the ages are estimated. */
  readonly estimatedWithin: (area: string) => Readonly<Record<Sex, readonly string[]>>;
}

const OLDEST = SINGLE_AGES.count - 1;

/**
 * Single ages of every area of a region from published groups, from the top down: the region's own single ages, then each
 * area's parts within it (see `graduateWithin()`). Every published number of every area is kept, and the parts of an area
 * add up to it in every age.
 *
 * @param figures - Published groups by sex, of one day.
 * @param areas - The areas and how they nest.
 * @param region - Id of the area at the top; must be published by single age up to 100+.
 * @param source - Name of the source for the populations.
 * @throws {RangeError} If groups of an area do not cover all ages, or do not add up.
 */
export function singleAgesOf(figures: readonly Figure[], areas: AreaTree, region: string, source: string): RegionPeople {
  const [first] = figures;
  if (first === undefined) return fail('readRegion: population-groups nie ma żadnej liczby', 'readRegion: population-groups has no figure');
  const groups = (area: string, sex: Sex): AgeTotal[] => groupsOf(figures, area, sex);
  const counts = new Map<string, Float64Array>();
  const put = (area: string, sex: Sex, ages: Float64Array): void => {
    const all = counts.get(area) ?? new Float64Array(SEXES.length * SINGLE_AGES.count);
    all.set(ages, SEXES.indexOf(sex) * SINGLE_AGES.count);
    counts.set(area, all);
  };
  const raking: RakingNote[] = [];
  const descend = (area: string, people: Readonly<Record<Sex, Float64Array>>): void => {
    const parts = areas.children(area).map(({ id }) => id);
    if (parts.length === 0) return;
    const names = parts.map((id) => areas.find(id).name);
    const graduated = {
      female: graduateWithin(
        parts.map((id) => groups(id, 'female')),
        people.female,
        { names },
      ),
      male: graduateWithin(
        parts.map((id) => groups(id, 'male')),
        people.male,
        { names },
      ),
    };
    const women = graduated.female.moved * people.female.reduce((total, persons) => total + persons, 0);
    const men = graduated.male.moved * people.male.reduce((total, persons) => total + persons, 0);
    const all = [...people.female, ...people.male].reduce((total, persons) => total + persons, 0);
    raking.push({
      area,
      parts: parts.length,
      moved: (women + men) / all,
      rounds: Math.max(graduated.female.rounds, graduated.male.rounds),
    });
    parts.forEach((id, place) => {
      for (const sex of SEXES) put(id, sex, graduated[sex].parts[place]);
      descend(id, { female: graduated.female.parts[place], male: graduated.male.parts[place] });
    });
  };
  const top = { female: singleAges(groups(region, 'female'), region), male: singleAges(groups(region, 'male'), region) };
  for (const sex of SEXES) put(region, sex, top[sex]);
  descend(region, top);
  const populations = [...counts].map(([area, cells]): [string, Population] => [
    area,
    new Population({ date: first.date, areas: [area], source, status: area === region ? 'counted' : 'estimated' }, cells),
  ]);
  const wide = (area: string, sex: Sex): string[] =>
    groups(area, sex)
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => (to === OLDEST ? `${from}+` : `${from}-${to}`));
  return { populations: new Map(populations), raking, estimatedWithin: (area) => bySex((sex) => wide(area, sex)) };
}

function groupsOf(figures: readonly Figure[], area: string, sex: Sex): AgeTotal[] {
  const published = figures.filter((figure) => figure.area === area && figure.sex === sex);
  const totals = published.flatMap(({ ages, value }): AgeTotal[] => {
    const group = ageGroupOf(ages);
    if (group === undefined || value === null) return [];
    const [from, to] = sex === 'female' ? group.women : group.men;
    return [{ from, to: Math.min(to, OLDEST), total: value }];
  });
  const finest = finestGroups(totals, OLDEST);
  if (finest.length > 0) return finest;
  return fail(
    `readRegion: grupy wieku obszaru ${area} (${sex}) nie obejmują wszystkich lat od 0; dopisz „total” albo brakujące grupy w population-groups`,
    `readRegion: the age groups of area ${area} (${sex}) do not cover all ages from 0; add "total" or the missing groups to population-groups`,
  );
}

function singleAges(groups: readonly AgeTotal[], area: string): Float64Array {
  const wide = groups.find(({ from, to }) => from !== to);
  if (wide !== undefined) {
    fail(
      `readRegion: obszar ${area} ma grupę ${wide.from}-${wide.to}, a cały region potrzebny jest według roczników 0-100+`,
      `readRegion: area ${area} has the group ${wide.from}-${wide.to}; the region as a whole is needed by single ages 0-100+`,
    );
  }
  return Float64Array.from(groups, ({ total }) => total);
}
