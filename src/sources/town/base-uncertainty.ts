import { ageRange } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { finestGroups } from '../../population/finest-groups.js';
import type { Population } from '../../population/population.js';
import type { Sex } from '../../population/sex.js';
import type { BaseUncertainty } from '../../projection/starting-people.js';
import type { ResourceTable } from '../package/resource-table.js';
import type { Figure } from './figure.js';
import { baseSpreadOf, type UncertaintyRows } from './town-uncertainty.js';

/** Where to find what is known of a base population besides its counts. */
export interface BaseKnowledge {
  /** The resource `uncertainty`, without faults. */
  readonly uncertainty: ResourceTable;
  /** The resource `population`, without faults. */
  readonly population: ResourceTable;
  /** Published totals among them. */
  readonly figures: readonly Figure[];
  /** Reads the second estimate of the same people. */
  readonly alternative: () => Population;
}

/**
 * What is uncertain about a base population: its second estimate where there is one, else the single ages within the
 * narrowest groups that the published totals of both sexes give.
 *
 * @param which - Area, and the base year as vintage.
 * @returns Undefined where there is neither, or the table of uncertainty states no spread of the base.
 */
export function baseUncertaintyOf(
  { uncertainty, population, figures, alternative }: BaseKnowledge,
  { area, vintage }: UncertaintyRows,
): BaseUncertainty | undefined {
  const spread = baseSpreadOf(uncertainty, { area, vintage });
  if (spread === undefined) return undefined;
  const date = `${vintage}-12-31`;
  const estimates = population.groupBy(['area', 'variant', 'date']);
  if (estimates.has([area, 'alternative', date].join(' | '))) return { kind: 'variants', alternative: alternative(), spread };
  const published = figures.filter(
    (figure) => figure.resource === 'population-groups' && figure.area === area && figure.date === date && figure.concept === 'balance',
  );
  const groups = bySex((sex) => countedGroups(published, sex));
  if (groups.female.length === 0 || groups.male.length === 0) return undefined;
  return { kind: 'within-groups', groups, spread };
}

/** The narrowest groups of a sex. */
function countedGroups(published: readonly Figure[], sex: Sex): string[] {
  const totals = published
    .filter((figure) => figure.sex === sex && figure.value !== null && RANGE.test(figure.ages))
    .map((figure) => ({ ...ageRange(figure.ages), total: figure.value ?? 0 }));
  return finestGroups(totals, LAST_AGE).map(({ from, to }) => (to === LAST_AGE ? `${from}+` : `${from}-${to}`));
}

const LAST_AGE = 100;
/** Groups with other limits for women than for men, such as 18-59/64, are left out: each sex has its own. */
const RANGE = /^(total|\d+\+|\d+-\d+)$/;
