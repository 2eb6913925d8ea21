import { fail, KohortaError } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { ShockKind } from '../projection/shock.js';
import { Rates } from '../rates/rates.js';
import { ifThere } from '../report/town/if-there.js';
import type { TownModel } from '../scenarios/town-model.js';
import { serviceInputs } from './services/service-inputs.js';
import type { Town } from './town.js';

/** From when, how far, and by which data. */
export interface TownModelOptions {
  /** Base year: of its people, and of what was known then. */
  readonly from: number;
  /** Last year it can be run to. Default: the last year of the rates. */
  readonly until?: number;
  /** Variant of the migration. Default: the one the uncertainty speaks of, 'alternative' where there is one, else 'main'. */
  readonly variant?: string;
  /** Rare events to reckon with. Default: none. */
  readonly shocks?: readonly ShockKind[];
}

/**
 * Everything the future of a town is computed from, read from its folder once: people, rates, their uncertainty, the inputs of
 * services.
 *
 * @param town - The town as read from its folder.
 * @throws {RangeError} If the folder has no people or rates of the base year, or the last year is not after it.
 * @example
 * townModel(readTown('data/rumia'), { from: 2022 }).population.count(); // => 52634
 */
export function townModel(town: Town, { from, until, variant, shocks = [] }: TownModelOptions): TownModel {
  const vintage = String(from);
  const population = town.population(from);
  const horizon = until === undefined ? {} : { until };
  const rates = town.rates({ vintage, variant: variant ?? usualVariant(town, vintage), ...horizon });
  const last = until ?? rates.years.at(-1) ?? from;
  if (!(last > from)) {
    fail(
      `townModel: ostatni rok ${last}; oczekiwano roku po ${from}`,
      `townModel: the last year is ${last}; expected a year after ${from}`,
    );
  }
  const { heldFrom } = rates;
  const subareas = ifThere(() => town.subareas());
  return {
    town: town.id,
    name: town.name,
    parts: town.areas.areas
      .filter(({ id }) => id !== town.id && town.areas.path(id).some((around) => around.id === town.id))
      .map(({ id, name }) => ({ id, name })),
    ...(subareas === undefined ? {} : { subareas }),
    until: last,
    population,
    rates: new Rates(rates.ageGroups, new Map(rates.years.filter((year) => year <= last).map((year) => [year, rates.at(year)]))),
    uncertainty: town.uncertainty({ vintage, shocks }),
    services: serviceInputs(town),
    notes: heldFrom === null || heldFrom > last ? [] : [heldSince(heldFrom)],
  };
}

/** The variant of migration of which the table of uncertainty speaks. */
function usualVariant(town: Town, vintage: string): string {
  try {
    town.rates({ vintage, variant: 'alternative' });
    return 'alternative';
  } catch (error) {
    if (error instanceof KohortaError) return 'main';
    throw error;
  }
}

function heldSince(year: number): Message {
  return {
    pl: `od ${year} r. współczynniki są takie jak w ostatnim znanym roku`,
    en: `from ${year} on the rates are those of the last known year`,
  };
}
