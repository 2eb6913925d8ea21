import { binomial } from '../../numerics/binomial.js';
import { multinomial } from '../../numerics/multinomial.js';
import { poisson } from '../../numerics/poisson.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { shareOut } from '../../numerics/share-out.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import { dealApplicants } from '../by-area/deal-applicants.js';
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
  const made = areas.map((): AreaApplicants => {
    const blank = (): Float64Array[] => years.map(() => new Float64Array(draws));
    return { all: blank(), elsewhere: blank() };
  });
  const named = { module: 'service preschool applicants', area: parts.inputs.area, year: years[0], draw: 0 };
  const random = isWhole ? stream(seed, named) : undefined;
  const dealing = isWhole ? stream(seed, { ...named, module: 'service preschool applicants by area' }) : undefined;
  years.forEach((year, place) => {
    const shares = expected(year);
    const numbers = children.map((ages) => ages.map((one) => one.at(year)));
    for (let draw = 0; draw < draws; draw++) {
      const atAge = shares.map((share) => share[draw]);
      const living = numbers.map((ages) => ages.map((one) => one[draw]));
      random?.restart(year, draw);
      dealing?.restart(year, draw);
      const applied =
        year === counted.year
          ? countedParts(living, atAge, { parts, level: level[draw] })
          : apply(living, atAge, { level: level[draw], kept: kept[draw], random, dealing });
      made.forEach(({ all, elsewhere }, row) => {
        elsewhere[place][draw] = applied[row].elsewhere;
        all[place][draw] = applied[row].own + applied[row].elsewhere;
      });
    }
  });
  return made;
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
  readonly dealing: RandomStream | undefined;
}

/**
 * Applicants of the town, and where they live: of so many applicants of an age each child is as likely as any other to be one, and
 * those whom the town's children do not explain live where its children do. So a town has the same applicants in a draw, however it is
 * divided.
 */
function apply(
  living: readonly (readonly number[])[],
  shares: readonly number[],
  { level, kept, random, dealing }: ApplyOptions,
): Applied[] {
  const held = Math.min(1, level);
  const expected = living.map((ages) => sum(ages.map((number, age) => number * shares[age])));
  const others = Math.max(0, level - 1) * kept;
  if (random === undefined || dealing === undefined) return expected.map((own) => ({ own: own * held, elsewhere: others * own }));
  const own = living.map(() => 0);
  shares.forEach((share, age) => {
    const there = living.map((ages) => ages[age]);
    dealApplicants(there, binomial(random, sum(there), share * held), dealing).forEach((asking, row) => {
      own[row] += asking;
    });
  });
  const arriving = poisson(random, others * sum(expected));
  if (living.length === 1) return [{ own: own[0], elsewhere: arriving }];
  const elsewhere = multinomial(dealing, arriving, expected);
  return own.map((one, row) => ({ own: one, elsewhere: elsewhere[row] }));
}

interface CountedPartsOptions {
  readonly parts: ApplicantsParts;
  readonly level: number;
}

/** The areas' parts of the counted applicants: as their children would apply. Whole, for whole children. */
function countedParts(
  living: readonly (readonly number[])[],
  atAge: readonly number[],
  { parts: { counted, isWhole }, level }: CountedPartsOptions,
): Applied[] {
  const weights = living.map((ages) => sum(ages.map((number, age) => number * atAge[age])));
  const all = isWhole ? shareOut(counted.applicants, weights) : weights.map((weight) => counted.applicants * (weight / sum(weights)));
  const beyond = Math.max(0, 1 - 1 / level);
  const elsewhere = isWhole ? shareOut(Math.round(beyond * counted.applicants), Array.from(all)) : Array.from(all, (one) => beyond * one);
  return living.map((_, row) => ({ own: all[row] - elsewhere[row], elsewhere: elsewhere[row] }));
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
