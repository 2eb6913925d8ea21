import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { simulate } from '../projection/simulate.js';
import type { Simulation } from '../projection/simulation.js';
import type { Rates } from '../rates/rates.js';
import { baseYears } from '../report/town/base-years.js';
import { TOWN_SERVICES } from '../services/compute-services.js';
import type { Town } from '../sources/town.js';
import { type ProjectChoice, projectChoice, type WrittenChoice } from './project-choice.js';
import { UsageError } from './usage.js';
import { usualVariant } from './usual-variant.js';

/** The options of commands on services as written. */
export interface WrittenServiceChoice extends Pick<WrittenChoice, 'from' | 'until' | 'seed'> {
  readonly service?: string;
  readonly draws?: string;
  readonly json?: boolean;
}

/** A town's people in many futures, and the rates they came about by. */
export interface TownFuture {
  readonly people: Simulation;
  readonly rates: Rates;
}

const DEFAULT_DRAWS = '1000';
/** All services. */
export const ALL = 'all';

/** Adds the options of commands on services: which, from when to when, and how many futures. */
export function addServiceOptions(command: Command, language: Language): Command {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  return command
    .option(
      t('--service <lista>', '--service <list>'),
      t(
        `usługi po przecinku albo all (domyślnie all): ${TOWN_SERVICES.join(', ')}`,
        `services with commas, or all (default): ${TOWN_SERVICES.join(', ')}`,
      ),
    )
    .option(t('--from <rok>', '--from <year>'), t('rok bazowy (domyślnie ostatni w danych)', 'base year (default: the last in the data)'))
    .option(
      t('--until <rok>', '--until <year>'),
      t('ostatni rok (domyślnie ostatni w danych)', 'last year (default: the last in the data)'),
    )
    .option(t('--draws <liczba>', '--draws <number>'), t('liczba losowań (domyślnie 1000)', 'number of draws (default: 1000)'))
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'));
}

/**
 * Simulates the people of a town as its options ask.
 *
 * @throws {UsageError} If an option is not as it must be, or the town has no such base year.
 */
export function townFuture(town: Town, written: Omit<WrittenServiceChoice, 'service' | 'json'>): TownFuture {
  const choice: ProjectChoice = projectChoice({ draws: DEFAULT_DRAWS, ...written });
  const from = choice.from ?? baseYears(town).at(-1);
  if (from === undefined || !baseYears(town).includes(from)) {
    throw new UsageError({
      pl: `--from ${from}: dane nie mają takiego roku bazowego; są: ${baseYears(town).join(', ')}`,
      en: `--from ${from}: the data have no such base year; there are: ${baseYears(town).join(', ')}`,
    });
  }
  const vintage = String(from);
  const variant = usualVariant(town, vintage, true);
  const rates = town.rates({ vintage, variant, ...(choice.until === undefined ? {} : { until: choice.until }) });
  const people = simulate(town.population(from), rates, {
    until: choice.until ?? rates.years.at(-1) ?? from,
    draws: choice.draws?.count ?? Number(DEFAULT_DRAWS),
    seed: choice.draws?.seed ?? 1,
    uncertainty: town.uncertainty({ vintage }),
  });
  return { people, rates };
}

/**
 * The services that are asked for; undefined for all.
 *
 * @param command - The command, for the help that the error names.
 * @throws {UsageError} If there is no service of that name.
 */
export function servicesOf(text: string, command: string): readonly string[] | undefined {
  if (text === ALL) return undefined;
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !TOWN_SERVICES.includes(word));
  if (unknown === undefined) return [...new Set(asked)];
  throw new UsageError({
    pl: `--service ${text}: nie ma usługi „${unknown}”; są: ${TOWN_SERVICES.join(', ')} albo all. Pomoc: kohorta ${command} --help`,
    en: `--service ${text}: there is no service "${unknown}"; there are: ${TOWN_SERVICES.join(', ')}, or all. Help: kohorta ${command} --help`,
  });
}
