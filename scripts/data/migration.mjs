/** Arrivals and departures of Rumia by sex and single age, for each vintage and variant. */
import { lifeTable, SINGLE_AGES, step, survivalRatios } from '../../dist/index.js';
import { gusFlows } from './gus-flows.mjs';
import { migrationPattern } from './migration-pattern.mjs';
import { netMigrationBefore2015, netMigrationBefore2022, rebasingFactor } from './net-migration.mjs';
import { known, total, yearsOf } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {ReturnType<typeof migrationPattern>} Pattern */
/** @typedef {ReturnType<Pattern['schedule']>} Schedule */
/**
 * @typedef {object} Levels
 * @property {ReturnType<typeof import('./mortality.mjs').mortality>} mortality
 * @property {ReturnType<typeof import('./fertility.mjs').fertility>} fertility
 * @property {Record<'female' | 'male', number>} mortalityFactor - Mean of 2010 and 2024.
 * @property {number} fertilityFactor - Of 2022.
 */

/**
 * 2015 main: the balance of 2010-2015, held. 2022 main: GUS's four flows for Rumia. 2022 alternative: the same departure
 * rates, and arrivals lifted to the balance of 2015-2022.
 *
 * @param {Inputs} inputs
 * @param {Levels} levels
 * @param {import('./town-inputs.mjs').Note} note
 * @returns {{ vintage: '2015' | '2022', variant: 'main' | 'alternative', years: Map<number, Schedule> }[]}
 */
export function migration(inputs, levels, note) {
  const gus = gusFlows(inputs);
  const pattern = migrationPattern(inputs, note);
  const start = inputs.people(2015);
  const netThen = noteNet2015(inputs, note);
  const netNow = noteNet2022(inputs, pattern, levels, note);
  const arrivalsThen = pattern.departures(start) + netThen;
  const lift = (gus.departures(2023) + netNow) / gus.arrivals(2023);
  const factors = departureFactors(inputs, pattern, levels);
  const base = inputs.people(2022);
  /** @param {number} factor @param {number} net */
  const fromGus = (factor, net) =>
    new Map(
      [...factors].map(([year, departureFactor]) => [
        year,
        pattern.schedule({ population: base, arrivals: gus.arrivals(year) * factor, net, departureFactor }),
      ]),
    );
  return [
    {
      vintage: '2015',
      variant: 'main',
      years: new Map(yearsOf(2015).map((year) => [year, pattern.schedule({ population: start, arrivals: arrivalsThen, net: netThen })])),
    },
    { vintage: '2022', variant: 'main', years: fromGus(1, gus.arrivals(2023) - gus.departures(2023)) },
    { vintage: '2022', variant: 'alternative', years: fromGus(lift, netNow) },
  ];
}

/**
 * The factor on the departure rates of each year with which the projected people leave in GUS's numbers. GUS publishes
 * totals only; a crude rate would count the ageing of the town twice, since older people leave less.
 *
 * @param {Inputs} inputs
 * @param {Pattern} pattern
 * @param {Levels} levels
 * @returns {Map<number, number>}
 */
function departureFactors(inputs, pattern, { mortality, fertility }) {
  const gus = gusFlows(inputs);
  const base = inputs.people(2022);
  const net = gus.arrivals(2023) - gus.departures(2023);
  const factors = new Map();
  /** @type {import('../../dist/index.js').BySex} */
  let people = { female: base.byAge('female'), male: base.byAge('male') };
  for (const year of yearsOf(2022)) {
    const deaths = known(mortality[2022].get(year), `mortality of ${year}`);
    const rates = {
      survival: {
        female: survivalRatios(lifeTable(deaths.female, { sex: 'female' }), SINGLE_AGES),
        male: survivalRatios(lifeTable(deaths.male, { sex: 'male' }), SINGLE_AGES),
      },
      fertility: known(fertility[2022].get(year), `fertility of ${year}`),
      sexRatioAtBirth: inputs.figure('sex_ratio_at_birth', 'polska', year),
    };
    /** @param {number} departureFactor */
    const lived = (departureFactor) =>
      step(
        people,
        { ...rates, migration: pattern.schedule({ population: base, arrivals: gus.arrivals(year), net, departureFactor }) },
        { width: 1 },
      );
    let factor = 1;
    // Departures are all but proportional to the factor: each round leaves a few thousandths of the miss of the last.
    for (let round = 0; round < 8; round++) {
      const { departures } = lived(factor);
      factor *= gus.departures(year) / (total(departures.female) + total(departures.male));
    }
    factors.set(year, factor);
    people = lived(factor).population;
  }
  return factors;
}

/**
 * @param {Inputs} inputs
 * @param {import('./town-inputs.mjs').Note} note
 */
function noteNet2015(inputs, note) {
  const net = netMigrationBefore2015(inputs, {});
  const low = netMigrationBefore2015(inputs, { share: 13.5, count: 8650 });
  const high = netMigrationBefore2015(inputs, { share: 14.5, count: 8550 });
  const how =
    'saldo z bilansu 2010-2015: ludność ze strategii (8,6 tys. po wzroście o 1/3; 14% w 2010 r.), urodzenia jako dzieci 0-4, zgony z tablic';
  note(
    'net_migration',
    '2015',
    'T',
    net,
    'net persons per year',
    `${how}; samo zaokrąglenie 14% i 8,6 tys. daje przedział od ${Math.round(low)} do ${Math.round(high)}`,
  );
  note(
    'net_migration_low',
    '2015',
    'T',
    low,
    'net persons per year',
    'to samo saldo, gdy zaokrąglone liczby strategii czytać jako 13,5% i 8,65 tys.',
  );
  note(
    'net_migration_high',
    '2015',
    'T',
    high,
    'net persons per year',
    'to samo saldo, gdy zaokrąglone liczby strategii czytać jako 14,5% i 8,55 tys.',
  );
  return net;
}

/**
 * @param {Inputs} inputs
 * @param {Pattern} pattern
 * @param {Levels} levels
 * @param {import('./town-inputs.mjs').Note} note
 */
function noteNet2022(inputs, pattern, { mortalityFactor, fertilityFactor }, note) {
  const rebasing = rebasingFactor(inputs);
  note(
    'census_rebasing',
    '2022',
    'T',
    rebasing,
    'NSP 2021 / NSP 2011',
    'skok ludności powiatu wejherowskiego między końcem 2019 a 2020 r. po odjęciu średniego wzrostu lat sąsiednich; skok samej Rumi nie jest znany',
  );
  /** @param {number} factor */
  const net = (factor) => netMigrationBefore2022(inputs, pattern, { mortalityFactor, fertilityFactor, rebasing: factor });
  note(
    'net_migration',
    '2022',
    'T',
    net(rebasing),
    'net persons per year',
    'saldo z bilansu 2015-2022 po zdjęciu skutku nowego spisu takiego jak w powiecie: poziom wariantu „alternative”',
  );
  note(
    'net_migration_rebasing_0',
    '2022',
    'T',
    net(1),
    'net persons per year',
    'to samo saldo, gdyby nowy spis niczego w Rumi nie zmienił',
  );
  note(
    'net_migration_rebasing_5',
    '2022',
    'T',
    net(1.05),
    'net persons per year',
    'to samo saldo, gdyby nowy spis podniósł ludność Rumi o 5%',
  );
  return net(rebasing);
}
