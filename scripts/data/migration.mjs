/** Arrivals and departures of Rumia by sex and single age, for each vintage and variant. */
import { gusFlows } from './gus-flows.mjs';
import { migrationPattern } from './migration-pattern.mjs';
import { netMigrationBefore2015, netMigrationBefore2022, rebasingFactor } from './net-migration.mjs';
import { yearsOf } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {ReturnType<ReturnType<typeof migrationPattern>['schedule']>} Schedule */

/**
 * 2015 main: the balance of 2010-2015, held. 2022 main: GUS's four flows for Rumia. 2022 alternative: the same, lifted
 * to the balance of 2015-2022.
 *
 * @param {Inputs} inputs
 * @param {{ mortality: ReturnType<typeof import('./mortality.mjs').mortality>, mortalityFactor: Record<'female' | 'male', number>, fertilityFactor: number }} levels
 * @param {import('./town-inputs.mjs').Note} note
 * @returns {{ vintage: '2015' | '2022', variant: 'main' | 'alternative', years: Map<number, Schedule> }[]}
 */
export function migration(inputs, { mortality, mortalityFactor, fertilityFactor }, note) {
  const gus = gusFlows(inputs);
  const pattern = migrationPattern(inputs, note);
  const [start, base] = [inputs.people(2015), inputs.people(2022)];

  const deathRates = mortality[2015].get(yearsOf(2015)[0]);
  if (deathRates === undefined) throw new Error('mortality of 2015 has no first year');
  const netThen = netMigrationBefore2015(inputs, deathRates);
  note(
    'net_migration',
    '2015',
    'T',
    netThen,
    'persons per year',
    'saldo z bilansu 2010-2015: ludność ze strategii (8,6 tys. po wzroście o 1/3, 14% w 2010 r.), urodzenia jako dzieci 0-4, zgony z tablic; zaokrąglenia strategii dają tej liczbie duży błąd',
  );

  const rebasing = rebasingFactor(inputs);
  note(
    'census_rebasing',
    '2022',
    'T',
    rebasing,
    'NSP 2021 / NSP 2011',
    'skok ludności powiatu wejherowskiego między końcem 2019 a 2020 r. po odjęciu średniego wzrostu lat sąsiednich',
  );
  const netNow = netMigrationBefore2022(inputs, pattern, { mortalityFactor, fertilityFactor, rebasing });
  note(
    'net_migration',
    '2022',
    'T',
    netNow,
    'persons per year',
    'saldo z bilansu 2015-2022 po zdjęciu skutku nowego spisu: poziom wariantu „alternative”',
  );

  const netOfGus = gus.arrivals(2023) - gus.departures(2023);
  const lift = (gus.departures(2023) + netNow) / gus.arrivals(2023);
  /** @param {number} year */
  const departureFactor = (year) => gus.departures(year) / gus.residents(year - 1) / (gus.departures(2023) / gus.residents(2022));
  /** @param {number} factor @param {number} net */
  const fromGus = (factor, net) =>
    new Map(
      yearsOf(2022).map((year) => [
        year,
        pattern.schedule({ population: base, arrivals: gus.arrivals(year) * factor, net, departureFactor: departureFactor(year) }),
      ]),
    );
  return [
    {
      vintage: '2015',
      variant: 'main',
      years: new Map(
        yearsOf(2015).map((year) => [
          year,
          pattern.schedule({ population: start, arrivals: pattern.departures(start) + netThen, net: netThen }),
        ]),
      ),
    },
    { vintage: '2022', variant: 'main', years: fromGus(1, netOfGus) },
    { vintage: '2022', variant: 'alternative', years: fromGus(lift, netNow) },
  ];
}
