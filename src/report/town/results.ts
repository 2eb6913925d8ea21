import { fail } from '../../language/error.js';
import type { Language } from '../../language/language.js';
import { project } from '../../projection/project.js';
import type { Projection } from '../../projection/projection.js';
import type { Rates } from '../../rates/rates.js';
import { Series } from '../../series/series.js';
import type { ServiceResult } from '../../services/service.js';
import { baseYears } from './base-years.js';
import { ifThere } from './if-there.js';
import type { TownData } from './town-data.js';
import { type Words, wordsIn } from './words.js';

/** A projection from what could be known in an earlier year. */
export interface Replay {
  readonly projection: Projection;
  readonly rates: Rates;
}

/** A town and everything the sections of its report tell about, computed once; what the town has no data for is undefined. */
export interface TownResults {
  readonly town: TownData;
  readonly words: Words;
  /** From what is known now. */
  readonly plan: Projection;
  readonly planRates: Rates;
  /** The plan with the town's other assumption on migration. */
  readonly alternative: Projection | undefined;
  readonly replay: Replay | undefined;
  /** The town's people at the ends of years, as the statistical office counted them; nothing else is a check. May be empty. */
  readonly counted: Series;
  /** The office's own projection of the total. */
  readonly office: Series | undefined;
  /** The services of the town, from the base of the plan; empty where nobody computed them. */
  readonly services: readonly ServiceResult[];
  /** The years the report speaks of: the base, the horizons of the town, the end of the plan. */
  readonly years: readonly number[];
}

/**
 * Both projections of a town: the plan from its last base year as far as its rates lead, and the replay from its first.
 *
 * @throws {RangeError} If the town has no year with both a population and the rates known then.
 */
export function townResults(town: TownData, language: Language, services: readonly ServiceResult[]): TownResults {
  const bases = baseYears(town);
  const from = bases.at(-1);
  if (from === undefined) {
    return fail(
      `townReport: folder miasta ${town.name} nie ma roku, z którego byłaby i ludność, i współczynniki tej samej wersji (vintage); dopisz population.csv, mortality.csv, fertility.csv i migration.csv`,
      `townReport: the folder of ${town.name} has no year with both a population and rates of that vintage; add population.csv, mortality.csv, fertility.csv and migration.csv`,
    );
  }
  const planRates = town.rates({ vintage: String(from) });
  const until = planRates.years.at(-1) ?? from;
  const plan = project(town.population(from), planRates, {
    until,
    title: { pl: `Plan ${from}–${until}`, en: `Plan ${from}–${until}` },
  });
  const counted = countedIn(town);
  const horizons = town.horizons.map((ahead) => from + ahead).filter((year) => year < until);
  return {
    town,
    words: wordsIn(language),
    plan,
    planRates,
    alternative: alternativeTo(plan, town),
    replay: bases[0] < from ? replayFrom(bases[0], from, counted, town) : undefined,
    counted,
    office: ifThere(() => town.gusProjection({ ages: 'total' })),
    services,
    years: [from, ...horizons, until],
  };
}

function countedIn(town: TownData): Series {
  const published = ifThere(() => town.groups({ ages: 'total' }));
  return new Series(
    {
      id: 'counted',
      title: { pl: 'policzone przez GUS', en: 'counted by Statistics Poland' },
      unit: published?.description.unit ?? { pl: 'osoby', en: 'persons' },
    },
    published?.observations.filter(({ status }) => status === 'counted') ?? [],
  );
}

/** As far as there are counts to hold it against, at least to the base of the plan. */
function replayFrom(from: number, planBase: number, counted: Series, town: TownData): Replay {
  const until = Math.max(planBase, counted.observations.at(-1)?.year ?? planBase);
  const rates = town.rates({ vintage: String(from), until });
  const title = { pl: `Powtórka ${from}–${until}`, en: `Replay ${from}–${until}` };
  return { projection: project(town.population(from), rates, { until, title }), rates };
}

function alternativeTo(plan: Projection, town: TownData): Projection | undefined {
  const until = plan.horizon.year;
  const rates = ifThere(() => town.rates({ vintage: String(plan.base.year), until, variant: 'alternative' }));
  if (rates === undefined) return undefined;
  const other = project(plan.base, rates, { until, title: { pl: 'Wariant migracji', en: 'Variant of migration' } });
  // A town without variants answers with its only migration.
  return Math.abs(other.horizon.count() - plan.horizon.count()) < 1 ? undefined : other;
}
