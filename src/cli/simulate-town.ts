import { KohortaError } from '../language/error.js';
import type { Language, Message } from '../language/language.js';
import { simulate } from '../projection/simulate.js';
import type { Simulation } from '../projection/simulation.js';
import { type SplitSimulation, splitIntoAreas } from '../projection/subareas/split-into-areas.js';
import { baseYears } from '../report/town/base-years.js';
import type { Town } from '../sources/town.js';
import type { DrawsChoice, ProjectChoice } from './project-choice.js';
import type { SimulationRun } from './simulate-files.js';
import { UsageError } from './usage.js';
import { usualVariant } from './usual-variant.js';

/** The years of a projection. */
export interface Span {
  readonly from: number;
  /** Undefined: as far as the rates lead. */
  readonly until: number | undefined;
}

/** Simulates a town as `kohorta project --draws` was asked to. */
export function simulateTown(town: Town, choice: ProjectChoice, draws: DrawsChoice, language: Language): SimulationRun {
  const { from, until } = span(town, choice.from, choice.until);
  const vintage = String(from);
  const variant = choice.variant ?? usualVariant(town, vintage, true);
  const rates = town.rates({ vintage, variant, ...(until === undefined ? {} : { until }) });
  const simulation = simulate(town.population(from), rates, {
    until: until ?? rates.years.at(-1) ?? from,
    draws: draws.count,
    seed: draws.seed,
    uncertainty: town.uncertainty({ vintage, shocks: draws.shocks }),
    title: { pl: `Symulacja od ${from} r.`, en: `Simulation from ${from}` },
  });
  return { town, simulation, ages: choice.ages, variant, shocks: draws.shocks, language };
}

/** The parts of the town; where its folder does not let them be told apart, the reason goes to the screen. */
export function partsOf(town: Town, simulation: Simulation, tell: (reason: Message) => void): SplitSimulation | undefined {
  try {
    return splitIntoAreas(simulation, town.subareas());
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    tell({ pl: `Części miasta pominięto: ${error.text.pl}`, en: `The parts of the town are left out: ${error.text.en}` });
    return undefined;
  }
}

/** The years of the projection: those asked for, or what the data offer. */
export function span(town: Town, from: number | undefined, until: number | undefined): Span {
  const bases = baseYears(town);
  const base = from ?? bases.at(-1);
  if (base === undefined || !bases.includes(base)) {
    const [pl, en] = bases.length === 0 ? ['żadnego', 'none'] : [bases.join(', '), bases.join(', ')];
    throw new UsageError({
      pl: `${base === undefined ? 'dane nie mają roku bazowego' : `--from ${base}: dane nie mają takiego roku bazowego`}; są: ${pl}. Rok bazowy ma ludność i współczynniki (vintage) z tego samego roku`,
      en: `${base === undefined ? 'the data have no base year' : `--from ${base}: the data have no such base year`}; there are: ${en}. A base year has a population and rates (vintage) of the same year`,
    });
  }
  if (until !== undefined && until <= base) {
    throw new UsageError({
      pl: `--until ${until}: ostatni rok musi być późniejszy niż bazowy (${base}). Pomoc: kohorta project --help`,
      en: `--until ${until}: the last year must come after the base year (${base}). Help: kohorta project --help`,
    });
  }
  return { from: base, until: until ?? bases.find((year) => year > base) };
}
