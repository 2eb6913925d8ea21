import { binomial } from '../../numerics/binomial.js';
import { poisson } from '../../numerics/poisson.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { shareOut } from '../../numerics/share-out.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import type { ServiceInput } from '../service.js';
import type { PreschoolInputs } from './preschool-inputs.js';
import { type PreschoolRule, preschoolStanding } from './preschool-rules.js';

/** Ages of preschool children at the end of the year. */
export const PRESCHOOL_AGES: readonly number[] = [3, 4, 5, 6];

/** Those who applied in the year in which that was counted, and the children of that year by age. */
export interface CountedApplicants {
  readonly year: number;
  readonly applicants: number;
  readonly children: readonly number[];
}

/** What applicants are drawn from. */
export interface ApplicantsParts {
  /** Children by area (outer) and age, 3 to 6 (inner). */
  readonly children: readonly (readonly Draws[])[];
  readonly areas: readonly string[];
  /** Attendance, refusals and the children of the counted year are known. */
  readonly inputs: PreschoolInputs;
  readonly counted: CountedApplicants;
  readonly rules: readonly PreschoolRule[];
  /** An input by draw, in a year; areas of a town share the shares of the town. */
  readonly inYears: (input: ServiceInput) => (year: number) => Float64Array;
  readonly seed: number;
  /** Whether chance decides over whole children. */
  readonly isWhole: boolean;
}

/** Applicants of an area by year and draw. */
export interface AreaApplicants {
  readonly all: readonly Float64Array[];
  /** Those of them whom the area's own children do not explain. */
  readonly elsewhere: readonly Float64Array[];
}

/**
 * Applicants by area, year and draw.
 *
 * Of N children of an age a share p applies: Binomial(N, p). In the counted year N p falls short of, or exceeds, those who
 * did apply: the ratio of the two is the level. A level below 1 lowers p for good; one above 1 means applicants that are not
 * the town's own children of these ages, Poisson with (level - 1) N p as mean, of whom a drawn share keeps coming. The counted
 * year itself is not drawn: its applicants are those who were counted. Where a draw holds that year, its own children make
 * the level, so that doubt about the people of the first year does not become doubt about who applies.
 *
 * @returns One per area.
 */
export function preschoolApplicants(parts: ApplicantsParts): AreaApplicants[] {
  const { children, areas, counted, seed, isWhole } = parts;
  const { years, count: draws } = children[0][0];
  const expected = expectedShares(parts, draws);
  const atCount = expected(counted.year);
  const kept = parts.inYears(parts.inputs.fromElsewhere)(counted.year);
  const isSimulated = years.includes(counted.year);
  const level = Float64Array.from({ length: draws }, (_, draw) => {
    const numbers = isSimulated
      ? PRESCHOOL_AGES.map((_age, place) => sum(children.map((ages) => ages[place].at(counted.year)[draw])))
      : counted.children;
    return counted.applicants / sum(numbers.map((number, age) => number * atCount[age][draw]));
  });
  return areas.map((area, row) => {
    const random = isWhole ? stream(seed, { module: 'service preschool applicants', area, year: years[0], draw: 0 }) : undefined;
    const blank = (): Float64Array[] => years.map(() => new Float64Array(draws));
    const [all, elsewhere] = [blank(), blank()];
    years.forEach((year, place) => {
      const shares = expected(year);
      const own = children[row].map((one) => one.at(year));
      for (let draw = 0; draw < draws; draw++) {
        const atAge = shares.map((share) => share[draw]);
        random?.restart(year, draw);
        const of =
          year === counted.year
            ? countedPart({ parts, atAge, year, draw, row, level: level[draw] })
            : apply(
                own.map((one) => one[draw]),
                atAge,
                { level: level[draw], kept: kept[draw], random },
              );
        elsewhere[place][draw] = of.elsewhere;
        all[place][draw] = of.own + of.elsewhere;
      }
    });
    return { all, elsewhere };
  });
}

/** Applicants of one area, year and draw. */
interface Applied {
  readonly own: number;
  readonly elsewhere: number;
}

interface ApplyOptions {
  readonly level: number;
  readonly kept: number;
  readonly random: RandomStream | undefined;
}

function apply(numbers: readonly number[], shares: readonly number[], { level, kept, random }: ApplyOptions): Applied {
  const held = Math.min(1, level);
  const others = Math.max(0, level - 1) * kept * sum(numbers.map((number, age) => number * shares[age]));
  if (random === undefined) return { own: sum(numbers.map((number, age) => number * shares[age] * held)), elsewhere: others };
  return { own: sum(numbers.map((number, age) => binomial(random, number, shares[age] * held))), elsewhere: poisson(random, others) };
}

interface CountedPartOptions {
  readonly parts: ApplicantsParts;
  readonly atAge: readonly number[];
  readonly year: number;
  readonly draw: number;
  readonly row: number;
  readonly level: number;
}

/** An area's part of the counted applicants: as its children would apply. Whole, for whole children. */
function countedPart({ parts: { children, counted, isWhole }, atAge, year, draw, row, level }: CountedPartOptions): Applied {
  const weights = children.map((ages) => sum(ages.map((one, age) => one.at(year)[draw] * atAge[age])));
  const all = isWhole ? shareOut(counted.applicants, weights)[row] : counted.applicants * (weights[row] / sum(weights));
  const share = Math.max(0, 1 - 1 / level) * all;
  const elsewhere = isWhole ? Math.round(share) : share;
  return { own: all - elsewhere, elsewhere };
}

/** The share that applies, by age and draw, in a year: as the rules in force let it. */
function expectedShares(parts: ApplicantsParts, draws: number): (year: number) => Float64Array[] {
  const { inputs, rules, inYears } = parts;
  const whereRight = [inputs.shareAt3, inputs.shareAt4, inputs.shareAt5, inputs.shareAt6].map(inYears);
  const atSchool = inYears(inputs.shareAt6AtSchool);
  const withoutRight = inYears(inputs.withoutRight);
  return (year) => {
    const [school, open] = [atSchool(year), withoutRight(year)];
    return PRESCHOOL_AGES.map((age, place) => {
      const standings = preschoolStanding(age, year, rules);
      const share = whereRight[place](year);
      return Float64Array.from({ length: draws }, (_, draw) => {
        // However much a scenario raises the share, no child applies twice.
        const right = Math.min(1, share[draw]);
        const by = { entitled: right, obliged: right, open: right * open[draw], school: school[draw] };
        return sum(standings.map((of) => of.share * by[of.standing]));
      });
    });
  };
}
