import { fail, KohortaError } from '../../language/error.js';
import { simulate } from '../../projection/simulate.js';
import type { Simulation } from '../../projection/simulation.js';
import { splitIntoAreas } from '../../projection/subareas/split-into-areas.js';
import type { Rates } from '../../rates/rates.js';
import { baseYears } from '../../report/town/base-years.js';
import { ifThere } from '../../report/town/if-there.js';
import type { Draws } from '../../series/draws.js';
import { TOWN_SERVICES } from '../../services/compute-services.js';
import { fosterCare } from '../../services/foster/foster-care.js';
import type { ServiceResult } from '../../services/service.js';
import { fosterCareInputs } from '../services/foster-care-inputs.js';
import { townServices } from '../services/town-services.js';
import type { Town } from '../town.js';

/** From where and how a town's future is foretold. */
export interface TownForecastOptions {
  /** Base year: one with a population and rates known then. */
  readonly base: number;
  readonly until: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * A town's future in draws: its people, those of its parts, its services, each computed when it is asked for.
 *
 * @example
 * new TownForecast(readTown('data/rumia'), { base: 2022, until: 2023, draws: 5, seed: 1 }).city.years; // => [2022, 2023]
 */
export class TownForecast {
  readonly town: Town;
  readonly base: number;
  readonly until: number;
  readonly rates: Rates;
  readonly city: Simulation;
  /** Undefined where the folder does not let the parts be told apart. */
  readonly parts: Simulation | undefined;
  readonly #services = new Map<string, ServiceResult>();

  /** @throws {RangeError} If the town has no such base year. */
  constructor(town: Town, { base, until, draws, seed }: TownForecastOptions) {
    const bases = baseYears(town);
    if (!bases.includes(base)) {
      fail(
        `Prognoza: dane nie mają roku bazowego ${base}; są: ${bases.join(', ')}`,
        `Forecast: the data have no base year ${base}; there are: ${bases.join(', ')}`,
      );
    }
    const vintage = String(base);
    // The uncertainty speaks of the alternative migration where there is one.
    const variant = ifThere(() => town.rates({ vintage, variant: 'alternative' })) === undefined ? 'main' : 'alternative';
    const last = town.rates({ vintage, variant }).years.at(-1) ?? base;
    this.town = town;
    this.base = base;
    this.until = Math.min(until, last);
    this.rates = town.rates({ vintage, variant, until: this.until });
    this.city = simulate(town.population(base), this.rates, {
      until: this.until,
      draws,
      seed,
      uncertainty: town.uncertainty({ vintage }),
    });
    this.parts = ifThere(() => splitIntoAreas(this.city, town.subareas()).simulation);
  }

  /**
   * A quantity of a service.
   *
   * @param id - One of `TOWN_SERVICES`.
   * @param quantity - E.g. 'demand'.
   * @param area - Id of an area.
   * @throws {RangeError} If there is no such service or quantity, with what there is; or it is not computed for a part of the town.
   */
  service(id: string, quantity: string, area: string): Draws {
    if (!TOWN_SERVICES.includes(id)) {
      return fail(
        `Formuła: nie ma usługi „${id}”; są: ${TOWN_SERVICES.join(', ')}`,
        `Formula: there is no service "${id}"; there are: ${TOWN_SERVICES.join(', ')}`,
      );
    }
    const result = this.#result(id, area);
    const draws = result.quantities.get(quantity);
    if (draws !== undefined) return draws;
    const known = [...result.quantities.keys()].join(', ');
    const why = { pl: result.missing.map(({ pl }) => pl).join('; '), en: result.missing.map(({ en }) => en).join('; ') };
    return fail(
      `Formuła: usługa „${id}” nie ma wielkości „${quantity}”; są: ${known || 'żadne'}${why.pl === '' ? '' : `. ${why.pl}`}`,
      `Formula: the service "${id}" has no quantity "${quantity}"; there are: ${known || 'none'}${why.en === '' ? '' : `. ${why.en}`}`,
    );
  }

  #result(id: string, area: string): ServiceResult {
    const key = `${id} ${area}`;
    const known = this.#services.get(key);
    if (known !== undefined) return known;
    const result = this.#compute(id, area);
    this.#services.set(key, result);
    return result;
  }

  #compute(id: string, area: string): ServiceResult {
    const { town, city, parts, rates, base } = this;
    // Children in care are counted by the area they come from; so that shares add up, town and parts come from one run.
    if (id === 'foster-care' && parts !== undefined) {
      try {
        return fosterCare(parts, fosterCareInputs(town, { until: base }), area === town.id ? {} : { area });
      } catch (error) {
        if (!(error instanceof KohortaError) || area !== town.id) throw error;
      }
    }
    if (area !== town.id) {
      return fail(
        `Formuła: usługi „${id}” nie liczy się dla części miasta (${area})`,
        `Formula: the service "${id}" is not computed for a part of the town (${area})`,
      );
    }
    return townServices(town, city, { services: [id], rates })[0];
  }
}
