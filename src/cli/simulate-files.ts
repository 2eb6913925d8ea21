import { fan } from '../charts/fan.js';
import { pyramid } from '../charts/pyramid.js';
import { type Language, say } from '../language/language.js';
import type { ShockKind } from '../projection/shock.js';
import type { Simulation } from '../projection/simulation.js';
import type { SplitSimulation } from '../projection/subareas/split-into-areas.js';
import { type PackageFile, tableFile } from '../report/package/package-file.js';
import { ifThere } from '../report/town/if-there.js';
import { fileName } from '../report/write-files.js';
import type { Town } from '../sources/town.js';
import { personsColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import { chartFiles } from './chart-files.js';
import { subareaFiles } from './subarea-files.js';

/** A simulation and what was asked of it. */
export interface SimulationRun {
  readonly town: Town;
  readonly simulation: Simulation;
  /** Ranges of ages to show. */
  readonly ages: readonly string[];
  /** Which migration: 'main' or 'alternative'. */
  readonly variant: string;
  /** Rare events that may come. */
  readonly shocks: readonly ShockKind[];
  /** Its parts, where the town has some. */
  readonly split?: SplitSimulation | undefined;
  readonly language: Language;
}

/** Median and the 80% band of every age group, one row a year. */
export function bandsTable({ town, simulation, ages, language }: SimulationRun): Table {
  const rows = ages.flatMap((group): Cell[][] => {
    const draws = simulation.sum({ ages: group });
    const median = draws.median();
    const { low, high } = draws.band(0.8);
    return draws.years.map((year) => [
      year,
      group === 'total' ? say({ pl: 'ogółem', en: 'total' }, language) : group.replace('-', '–'),
      median.at(year),
      low.at(year),
      high.at(year),
    ]);
  });
  return new Table(
    [
      YEAR_COLUMN,
      textColumn('age_group', 'Wiek', 'Age'),
      personsColumn('median', 'Mediana', 'Median'),
      personsColumn('low_80', '80%: od', '80%: from'),
      personsColumn('high_80', '80%: do', '80%: to'),
    ],
    rows,
    {
      title: {
        pl: `${town.name}: ludność 31 grudnia, ${simulation.draws} losowań`,
        en: `${town.name}: population on 31 December, ${simulation.draws} draws`,
      },
    },
  );
}

/** Tables and charts of a simulation. */
export function simulationFiles(run: SimulationRun): PackageFile[] {
  const { town, simulation, ages, split, language } = run;
  // A town without published totals has nothing to draw over the bands.
  const counted = ifThere(() => town.groups());
  const charts = ages.map((group) => ({
    name: fileName(`ludnosc-${group}`),
    chart: fan(simulation.sum({ ages: group }), { language, ...(group === 'total' && counted !== undefined ? { counted } : {}) }),
  }));
  return [
    ...ages.map((group) => tableFile(`tabele/${fileName(`ludnosc-${group}`)}.csv`, simulation.sum({ ages: group }).table(), { language })),
    tableFile('tabele/skladniki.csv', simulation.expected.components(), { language }),
    tableFile('tabele/niepewnosc.csv', uncertaintyParameters(run), { language }),
    ...charts.flatMap(({ name, chart }) => chartFiles(`wykresy/${name}`, chart)),
    ...chartFiles(`wykresy/piramida-${simulation.expected.horizon.year}`, pyramid(simulation, { language })),
    ...(split === undefined ? [] : subareaFiles({ split, institutions: town.subareas().institutions, language })),
  ];
}

function uncertaintyParameters({ town, simulation, shocks }: SimulationRun): Table {
  return town.uncertaintyTable({ vintage: String(simulation.expected.base.year), shocks });
}

/** What was written and the chief figures, for the screen. */
export function simulationSummary(run: SimulationRun, folder: string): string {
  const { simulation, language } = run;
  return say(
    {
      pl: `Tabele, wykresy i manifest: ${folder} (${simulation.draws} losowań, ziarno ${simulation.seed}, migracja: ${run.variant})`,
      en: `Tables, charts and manifest: ${folder} (${simulation.draws} draws, seed ${simulation.seed}, migration: ${run.variant})`,
    },
    language,
  );
}
