import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import type { Population } from '../../population/population.js';
import { SEXES } from '../../population/sex.js';
import type { AreaModel } from './area-model.js';
import { type PosteriorFactors, posteriorFactors } from './posterior-factors.js';
import { type PatternOptions, patternOf } from './register-pattern.js';
import type { Subareas } from './subareas.js';

/** What this step is told of the simulation besides. */
export interface SnapshotOptions extends PatternOptions {
  /** Share of the people of each cell who leave, die or arrive in a year, from the city's rates. */
  readonly turnover: Float64Array;
  /** Width of an age group, years. */
  readonly width: number;
  /** Largest growth of a cohort relative to the city's, per year; the smallest is 1 over it. */
  readonly cap: number;
}

/** Years of age in one band of ratios; single ages of an area hold too few people. */
const BAND = 5;

/**
 * Step 2 of the ladder: the people of every area by sex and age on two or more days. A cohort-change ratio CCR(a) = N(t + k, a +
 * k) / N(t, a) of an area, relative to the city's, says how much faster its cohorts grow; bands of five years of age are shrunk
 * to the city by empirical Bayes (all areas and bands together) and capped; every draw has ratios of its own. Births follow the
 * child-woman ratio, children 0-4 per woman 15-49, shrunk in the same way.
 *
 * Of a cohort most people stay from one day to the other, so that its number says more than as many independent events: it
 * weighs 1 / the share who came, left or died in between.
 *
 * Data needed: two or more snapshots of all areas by the age groups of the projection, whole years apart.
 * Confidence: fair; what a unit gained in those years it is taken to gain for good.
 *
 * @see Hamilton & Perry (1962), A short method for projecting population by age, Social Forces 41; Baker, Swanson, Tayman & Tedrow (2017), Cohort Change Ratios and their Applications.
 */
export function fromSnapshots(subareas: Subareas, options: SnapshotOptions): AreaModel {
  const { snapshots = [], leaves, city } = subareas;
  const { ages, width, year, turnover, cap } = options;
  const pattern = patternOf(subareas, options);
  const bands = Math.ceil((ages * width) / BAND);
  const bandOf = (age: number): number => Math.floor((age * width) / BAND);
  const slots = 2 * bands * leaves.length;
  const counted = new Float64Array(slots);
  const expected = new Float64Array(slots);
  let yearsBetween = 0;
  let changing = 0;
  for (let later = 1; later < snapshots.length; later++) {
    const [first, second] = [snapshots[later - 1], snapshots[later]];
    const years = second.year - first.year;
    const groups = years / width;
    if (!(Number.isInteger(groups) && groups >= 1)) {
      fail(
        `splitIntoAreas: stany ewidencji z ${first.date} i ${second.date} nie są od siebie o pełną liczbę grup wieku po ${width} lat; podaj takie`,
        `splitIntoAreas: the register snapshots of ${first.date} and ${second.date} are not a whole number of age groups of ${width} years apart; give such`,
      );
    }
    yearsBetween += years;
    SEXES.forEach((sex, index) => {
      const of = (population: Population): Float64Array[] => leaves.map((leaf) => population.byAge(sex, leaf));
      const [before, after] = [of(first), of(second)];
      for (let age = 0; age < ages; age++) {
        // The open group gathers several cohorts, whom a ratio of its own would mix: they follow the last band.
        const target = age + groups;
        if (target >= ages - 1) continue;
        const cityBefore = before.reduce((total, one) => total + one[age], 0);
        const cityAfter = after.reduce((total, one) => total + one[target], 0);
        if (cityBefore === 0) continue;
        leaves.forEach((_, area) => {
          const slot = (index * bands + bandOf(age)) * leaves.length + area;
          counted[slot] += after[area][target];
          expected[slot] += (before[area][age] * cityAfter) / cityBefore;
        });
        changing += cityBefore * Math.min(1, turnover[index * ages + Math.min(ages - 1, age + 1)] * years);
      }
    });
  }
  const mean = yearsBetween / Math.max(1, snapshots.length - 1);
  const people = expected.reduce((total, one) => total + one, 0);
  const weight = changing > 0 ? Math.max(1, people / changing) : 1;
  const ratios = posteriorFactors(counted, expected, weight);
  const births = childWoman(subareas, options);
  const drawn = new Float64Array(slots);
  const numbers = stream(options.seed, { module: 'differences of sub-areas', area: city, year, draw: 0 });
  const largest = log(cap);
  return {
    step: 'snapshots',
    because: {
      pl: `nie ma zdarzeń według jednostek, są stany ewidencji z ${snapshots.map(({ date }) => date).join(', ')}`,
      en: `there are no events by area, but register snapshots of ${snapshots.map(({ date }) => date).join(', ')}`,
    },
    quality: subareas.quality ?? 'ok',
    notes: [],
    grows: true,
    start: (_, cityNow, into) => pattern(cityNow, into),
    differences: (draw, into) => {
      if (draw !== undefined) numbers.restart(year, draw);
      const source = draw === undefined ? undefined : numbers;
      ratios.fill(source, drawn);
      if (births === undefined) into.births.fill(1);
      else births.fill(source, into.births);
      // The ratio of a band holds for the years between; a step has its share of them.
      for (let slot = 0; slot < slots; slot++) {
        const yearly = drawn[slot] > 0 ? log(drawn[slot]) / mean : -largest;
        drawn[slot] = exp(Math.max(-largest, Math.min(largest, yearly)) * width);
      }
      for (let sex = 0; sex < 2; sex++) {
        for (let age = 0; age < ages; age++) {
          const band = bandOf(Math.max(0, age - 1));
          for (let area = 0; area < leaves.length; area++) {
            into.growth[(sex * ages + age) * leaves.length + area] = drawn[(sex * bands + band) * leaves.length + area];
          }
        }
      }
    },
  };
}

/** Births of each area by its children under 5 and its women of 15-49 in the last snapshot; undefined where ages are too wide. */
function childWoman({ snapshots = [], leaves }: Subareas, { width }: SnapshotOptions): PosteriorFactors | undefined {
  const last = snapshots[snapshots.length - 1];
  if (5 % width !== 0 || last === undefined || (last.ageGroups.count - 1) * width < 50) return undefined;
  const children = Float64Array.from(leaves, (areas) => last.count({ ages: '0-4', areas }));
  const women = Float64Array.from(leaves, (areas) => last.count({ ages: '15-49', sex: 'female', areas }));
  const ratio = sum(children) / Math.max(1, sum(women));
  return posteriorFactors(
    children,
    women.map((one) => one * ratio),
  );
}
