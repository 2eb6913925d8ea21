import { createHash } from 'node:crypto';
import { fan } from '../charts/fan.js';
import { pyramid } from '../charts/pyramid.js';
import { type Language, say } from '../language/language.js';
import type { ShockKind } from '../projection/shock.js';
import type { Simulation } from '../projection/simulation.js';
import type { SplitSimulation } from '../projection/subareas/split-into-areas.js';
import type { Uncertainty } from '../projection/uncertainty.js';
import { tableToCsv } from '../report/csv.js';
import { packageVersion } from '../report/package-version.js';
import { ifThere } from '../report/town/if-there.js';
import { fileName, type OutputFile } from '../report/write-files.js';
import type { Town } from '../sources/town.js';
import { personsColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
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

/** Tables, charts and the manifest of a simulation: what went in, what came out, by which seed. */
export function simulationFiles(run: SimulationRun): OutputFile[] {
  const { town, simulation, ages, split, language } = run;
  // A town without published totals has nothing to draw over the bands.
  const counted = ifThere(() => town.groups());
  const tables = ages.map((group) => ({ name: fileName(`ludnosc-${group}`), table: simulation.sum({ ages: group }).table() }));
  const pyramidOfLast = pyramid(simulation, { language });
  const charts = ages.map((group) => ({
    name: fileName(`ludnosc-${group}`),
    chart: fan(simulation.sum({ ages: group }), { language, ...(group === 'total' && counted !== undefined ? { counted } : {}) }),
  }));
  const files: OutputFile[] = [
    ...tables.map(({ name, table }) => ({ path: `tabele/${name}.csv`, content: tableToCsv(table, { form: 'machine', language }) })),
    { path: 'tabele/skladniki.csv', content: tableToCsv(simulation.expected.components(), { form: 'machine', language }) },
    { path: 'tabele/niepewnosc.csv', content: tableToCsv(uncertaintyParameters(run), { form: 'machine', language }) },
    ...charts.flatMap(({ name, chart }) => [
      { path: `wykresy/${name}.svg`, content: chart.svg() },
      { path: `wykresy/${name}.png`, content: chart.png() },
    ]),
    { path: `wykresy/piramida-${simulation.expected.horizon.year}.svg`, content: pyramidOfLast.svg() },
    { path: `wykresy/piramida-${simulation.expected.horizon.year}.png`, content: pyramidOfLast.png() },
    ...(split === undefined ? [] : subareaFiles({ split, institutions: town.subareas().institutions, language })),
  ];
  return [...files, { path: 'manifest.json', content: `${JSON.stringify(manifest(run, files), null, 2)}\n` }];
}

function uncertaintyParameters({ town, simulation, shocks }: SimulationRun): Table {
  return town.uncertaintyTable({ vintage: String(simulation.expected.base.year), shocks });
}

/** The uncertainty as the manifest states it: of the base its kind and parameters, of a second estimate its name only. */
function stated({ base, ...rates }: Uncertainty): object {
  if (base === undefined) return rates;
  const { spread } = base;
  switch (base.kind) {
    case 'variants':
      return { ...rates, base: { kind: base.kind, spread, alternative: base.alternative.source } };
    case 'within-groups':
      return { ...rates, base: { kind: base.kind, spread, groups: base.groups } };
  }
}

function manifest({ town, simulation, ages, variant, shocks }: SimulationRun, files: readonly OutputFile[]): object {
  const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
  return {
    program: `kohorta ${packageVersion()}`,
    town: town.id,
    folder: town.folder,
    from: simulation.expected.base.year,
    until: simulation.expected.horizon.year,
    variant,
    draws: simulation.draws,
    seed: simulation.seed,
    ages,
    shocks,
    uncertainty: stated(simulation.uncertainty),
    held: { shares: simulation.held, shifts: simulation.heldShifts },
    inputs: town.files,
    outputs: files.map(({ path, content }) => ({ path, sha256: sha256(content) })),
  };
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
