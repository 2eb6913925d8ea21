import { KohortaError } from '../../language/error.js';
import type { Language } from '../../language/language.js';
import { project } from '../../projection/project.js';
import type { Projection } from '../../projection/projection.js';
import type { Rates } from '../../rates/rates.js';
import { Series } from '../../series/series.js';
import type { TownData } from './town-data.js';
import { type Words, wordsIn } from './words.js';

/** A town and everything the sections of its report tell about, computed once. */
export interface TownResults {
  readonly town: TownData;
  readonly words: Words;
  /** From what is known now. */
  readonly plan: Projection;
  readonly planRates: Rates;
  /** The plan with the town's other assumption on migration; undefined where it has none. */
  readonly alternative: Projection | undefined;
  /** From what could be known then. */
  readonly replay: Projection;
  readonly replayRates: Rates;
  /** The town's people at the ends of years, as the statistical office counted them; nothing else is a check. */
  readonly counted: Series;
  /** The office's own projection of the total. */
  readonly office: Series;
  /** The years the report speaks of: the base, the horizons of the town, the end of the plan. */
  readonly years: readonly number[];
}

const PLAN = { from: 2022, until: 2040 } as const;
const REPLAY = { from: 2015, until: 2024 } as const;

/**
 * Both projections of a town: the replay of the strategy from 2015 and the plan from 2022.
 *
 * @throws {RangeError} If the town has no population or rates for them.
 */
export function townResults(town: TownData, language: Language): TownResults {
  const planRates = town.rates({ vintage: String(PLAN.from), until: PLAN.until });
  const replayRates = town.rates({ vintage: String(REPLAY.from), until: REPLAY.until });
  const published = town.groups({ ages: 'total' });
  const plan = project(town.population(PLAN.from), planRates, {
    until: PLAN.until,
    title: { pl: `Plan ${PLAN.from}–${PLAN.until}`, en: `Plan ${PLAN.from}–${PLAN.until}` },
  });
  return {
    town,
    counted: new Series(
      { ...published.description, title: { pl: 'policzone przez GUS', en: 'counted by Statistics Poland' } },
      published.observations.filter(({ status }) => status === 'counted'),
    ),
    office: town.gusProjection({ ages: 'total' }),
    words: wordsIn(language),
    planRates,
    replayRates,
    plan,
    alternative: alternativeTo(plan, town),
    replay: project(town.population(REPLAY.from), replayRates, {
      until: REPLAY.until,
      title: { pl: `Powtórka ${REPLAY.from}–${REPLAY.until}`, en: `Replay ${REPLAY.from}–${REPLAY.until}` },
    }),
    years: [PLAN.from, ...town.horizons.map((ahead) => PLAN.from + ahead), PLAN.until],
  };
}

function alternativeTo(plan: Projection, town: TownData): Projection | undefined {
  try {
    const rates = town.rates({ vintage: String(PLAN.from), until: PLAN.until, variant: 'alternative' });
    const title = { pl: 'Wariant z większym napływem', en: 'Variant with more arrivals' };
    const other = project(plan.base, rates, { until: PLAN.until, title });
    // A town without variants answers with its only migration.
    return Math.abs(other.horizon.count() - plan.horizon.count()) < 1 ? undefined : other;
  } catch (error) {
    if (error instanceof KohortaError) return undefined;
    throw error;
  }
}
