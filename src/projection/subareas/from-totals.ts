import { fail } from '../../language/error.js';
import { formatNumber } from '../../language/format.js';
import type { Language } from '../../language/language.js';
import { exp } from '../../numerics/exp.js';
import { gamma } from '../../numerics/gamma.js';
import { normal } from '../../numerics/normal.js';
import { roundSystematically } from '../../numerics/round-systematically.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import { type AgeGroups, ageRange, groupsOf } from '../../population/ages.js';
import type { AreaModel } from './area-model.js';
import { spreadQuantile } from './draw-spread.js';
import { type AreaMargin, rakeAreas } from './rake-areas.js';
import type { PatternOptions } from './register-pattern.js';
import { leavesInside } from './subarea-leaves.js';
import type { Subareas, SubareaTotal, SubareaTotals } from './subareas.js';

/** What this step is told of the simulation besides. */
export interface TotalsOptions extends PatternOptions {
  readonly ageGroups: AgeGroups;
  /** Arrivals per person and year in the city. */
  readonly arrivalRate: number;
}

/**
 * Step 3 of the ladder: only how many people live in an area is known. In every draw
 * - each known number is drawn from its distribution, as a share of the city then, and carried to the base year by the city's
 *   change and a difference of growth that lasts (normal, in logarithms per year);
 * - areas within it are divided by a Dirichlet distribution where nothing is counted;
 * - the city's age structure is tilted towards young or old by a normal number for the area and another for each part of it;
 * - all is raked to the known numbers and to the city, and made whole.
 *
 * After the base year arrivals are drawn to an area by its people, times exp(difference of growth / arrival rate): an area that
 * grew faster goes on to.
 *
 * Data needed: at least one number of people. Confidence: low; every result is marked `weak`.
 *
 * @throws {RangeError} If no area is left to take whom the others leave, or the numbers leave it nobody.
 */
export function fromTotals(subareas: Subareas, options: TotalsOptions): AreaModel {
  const { leaves, city, totals } = subareas;
  if (totals === undefined) {
    return fail(
      'splitIntoAreas: nie ma liczby osób żadnego obszaru (totals)',
      'splitIntoAreas: there is no number of people of any area (totals)',
    );
  }
  const { ages, year, seed } = options;
  const areas = leaves.length;
  const sizes = sizesOf(subareas, totals);
  const numbers = stream(seed, { module: 'sizes of sub-areas', area: city, year, draw: 0 });
  const tilts = stream(seed, { module: 'ages of sub-areas', area: city, year, draw: 0 });
  const growths = stream(seed, { module: 'differences of sub-areas', area: city, year, draw: 0 });
  const tilt = new Float64Array(ages);
  for (const { ages: range, loading } of totals.ageTilt ?? []) {
    const { first, last } = groupsOf(options.ageGroups, range);
    tilt.fill(loading, first, last + 1);
  }
  /** Difference of growth of every total's area, logarithm per year. */
  const growthOf = (draw: number | undefined): Map<string, number> => {
    const areasKnown = [...new Set(totals.totals.map(({ area }) => area))];
    if (draw === undefined) return new Map(areasKnown.map((area) => [area, 0]));
    growths.restart(year, draw);
    return new Map(areasKnown.map((area) => [area, normal(growths, 0, totals.growthDeviation)]));
  };
  return {
    step: 'totals',
    because: {
      pl: 'nie ma ani zdarzeń, ani dwóch stanów ewidencji według jednostek, tylko liczby ogółem',
      en: 'there are neither events nor two register snapshots by area, only totals',
    },
    quality: subareas.quality ?? 'weak',
    notes: notesOf(subareas, totals, year),
    grows: false,
    start: (draw, cityNow, people) => {
      if (draw !== undefined) numbers.restart(year, draw);
      const growth = growthOf(draw);
      const personsOf = (total: SubareaTotal): number => {
        const persons = spreadQuantile(total.persons, draw === undefined ? 0.5 : numbers.next());
        const { first, last } = groupsOf(options.ageGroups, ageRange(total.ages ?? 'total'));
        const share = (persons / total.cityPersons) * exp((growth.get(total.area) ?? 0) * (year - total.year));
        return Math.min(1, share) * cityOf(cityNow, ages, first, last);
      };
      const margins: AreaMargin[] = totals.totals
        .filter((total) => (total.ages ?? 'total') !== 'total')
        .map((total) => ({
          areas: leavesInside(subareas, total.area),
          ...groupsOf(options.ageGroups, ageRange(total.ages ?? 'total')),
          persons: personsOf(total),
        }));
      const wholes = new Float64Array(areas);
      for (const { total, parts } of sizes) {
        const persons = personsOf(total);
        const shares = parts.map(({ share, concentration }) =>
          draw === undefined || concentration === Number.POSITIVE_INFINITY ? share : gamma(numbers, share * concentration),
        );
        const all = sum(shares);
        parts.forEach(({ area }, part) => {
          wholes[area] = persons * (shares[part] / all);
        });
      }
      const everybody = sum(cityNow);
      const rest = everybody - sum(wholes);
      if (rest < 0) {
        fail(
          `splitIntoAreas: obszary mają razem więcej osób (${Math.round(sum(wholes))}) niż miasto (${Math.round(everybody)}); popraw liczby w totals`,
          `splitIntoAreas: the areas have more people together (${Math.round(sum(wholes))}) than the city (${Math.round(everybody)}); correct the numbers in totals`,
        );
      }
      wholes[areas - 1] += rest;
      const known = draw === undefined ? wholes : roundSystematically(numbers, wholes);
      fillTilted(people, cityNow, known, { tilt, tilts, draw, year, sizes, ages });
      // The last area has whom the others leave, in every cell; its number follows.
      for (let area = 0; area < areas - 1; area++) margins.push({ areas: [area], first: 0, last: ages - 1, persons: known[area] });
      rakeAreas(people, cityNow, margins, ages);
    },
    differences: (draw, into) => {
      into.pull.fill(1);
      const growth = growthOf(draw);
      if (!(options.arrivalRate > 0)) return;
      for (const [area, difference] of growth) {
        for (const leaf of leavesInside(subareas, area)) into.pull[leaf] = exp(difference / options.arrivalRate);
      }
    },
  };
}

/** One known number of everybody and the leaves it is divided among. */
interface Size {
  readonly total: SubareaTotal;
  readonly parts: readonly { readonly area: number; readonly share: number; readonly concentration: number }[];
}

function sizesOf(subareas: Subareas, { totals, shares }: SubareaTotals): Size[] {
  const { leaves } = subareas;
  const sizes = totals
    .filter(({ ages = 'total' }) => ages === 'total')
    .map((total): Size => {
      const inside = leavesInside(subareas, total.area);
      if (inside.length === 1) return { total, parts: [{ area: inside[0], share: 1, concentration: Number.POSITIVE_INFINITY }] };
      const divided = shares.find(({ of }) => of === total.area);
      if (divided === undefined) {
        return fail(
          `splitIntoAreas: nie wiadomo, jak ludność obszaru ${total.area} dzieli się na jednostki; podaj shares`,
          `splitIntoAreas: it is not known how the people of ${total.area} are divided; give shares`,
        );
      }
      return {
        total,
        parts: inside.map((area) => ({ area, share: divided.shares.get(leaves[area]) ?? 0, concentration: divided.concentration })),
      };
    });
  const sized = sizes.flatMap(({ parts }) => parts.map(({ area }) => area));
  const open = leaves.filter((_, area) => !sized.includes(area));
  if (new Set(sized).size !== sized.length || open.length !== 1 || open[0] !== leaves[leaves.length - 1]) {
    if (!(leaves.length === 1 && sized.length === 0)) {
      fail(
        `splitIntoAreas: bez liczby osób są obszary: ${open.join(', ') || 'żaden'}; oczekiwano jednego, ostatniego (${leaves[leaves.length - 1]}), który bierze resztę miasta, a każdego innego policzonego raz`,
        `splitIntoAreas: areas without a number of people: ${open.join(', ') || 'none'}; expected one, the last (${leaves[leaves.length - 1]}), which takes the rest of the city, and every other counted once`,
      );
    }
  }
  return sizes;
}

interface Tilting {
  readonly tilt: Float64Array;
  readonly tilts: ReturnType<typeof stream>;
  readonly draw: number | undefined;
  readonly year: number;
  readonly sizes: readonly Size[];
  readonly ages: number;
}

/** The city's structure times the size of each area, tilted by age; the last area is not tilted of its own. */
function fillTilted(people: Float64Array, city: Float64Array, sizes: Float64Array, tilting: Tilting): void {
  const { tilt, tilts, draw, year, ages } = tilting;
  const areas = sizes.length;
  const tiltOf = new Float64Array(areas);
  if (draw !== undefined) {
    tilts.restart(year, draw);
    for (const { parts } of tilting.sizes) {
      const common = normal(tilts);
      for (const { area } of parts) tiltOf[area] = parts.length === 1 ? common : common + normal(tilts);
    }
  }
  for (let age = 0; age < ages; age++) {
    for (let area = 0; area < areas; area++) {
      const weight = sizes[area] * (tiltOf[area] === 0 ? 1 : exp(tiltOf[area] * tilt[age]));
      for (let sex = 0; sex < 2; sex++) people[(sex * ages + age) * areas + area] = city[sex * ages + age] * weight;
    }
  }
}

function cityOf(city: Float64Array, ages: number, first: number, last: number): number {
  let total = 0;
  for (let sex = 0; sex < 2; sex++) for (let age = first; age <= last; age++) total += city[sex * ages + age];
  return total;
}

function notesOf({ tree, quality = 'weak' }: Subareas, { totals, shares }: SubareaTotals, year: number) {
  const uncertain = totals.filter(({ persons }) => persons.distribution !== 'fixed');
  const names = (ids: readonly string[]): string => ids.map((id) => (tree.has(id) ? tree.find(id).name : id)).join(', ');
  const range = ({ low, high }: SubareaTotal['persons'], language: Language): string =>
    `${formatNumber(low, { language })}–${formatNumber(high, { language })}`;
  return [
    ...uncertain.map(({ area, persons, year: counted }) => ({
      pl: `Liczba mieszkańców nie jest pewna (${names([area])}): w ${counted} r. ${range(persons, 'pl')} osób według sprzecznych źródeł, być może nieco mniej albo więcej; każde losowanie ma inną${counted === year ? '' : `, przeniesioną na ${year} r. zmianą całego miasta z własną niepewnością`}`,
      en: `How many people live in "${names([area])}" is not certain: ${range(persons, 'en')} in ${counted} by sources that disagree, perhaps a little fewer or more; every draw has another number${counted === year ? '' : `, carried to ${year} by the change of the whole city with an uncertainty of its own`}`,
    })),
    ...shares.map(({ of }) => ({
      pl: `Podział na jednostki jest założony, nie policzony (${names([of])})`,
      en: `How "${names([of])}" is divided into its parts is assumed, not counted`,
    })),
    {
      pl: `Wieku mieszkańców jednostek nie podaje żadne źródło: struktura miasta, w każdym losowaniu inaczej przechylona ku młodym albo starszym${quality === 'weak' ? '; wiarygodność słaba' : ''}`,
      en: `No source gives the ages of the people of the areas: the city's structure, in every draw tilted another way towards young or old${quality === 'weak' ? '; low confidence' : ''}`,
    },
  ];
}
