import type { Uncertainty } from '../projection/uncertainty.js';
import { packageFiles } from '../report/package/package-files.js';
import type { RunRecord } from '../report/package/run-record.js';
import type { OutputFile } from '../report/write-files.js';
import { type SimulationRun, simulationFiles } from './simulate-files.js';

/** What a package states besides its run. */
export interface Stated {
  /** The folder of the data as it was asked for. */
  readonly folder: string;
  /** Undefined: no date is stated. */
  readonly date: string | undefined;
}

/** Tables, charts and metadata of `kohorta project --out`. */
export function projectPackage(run: SimulationRun, stated: Stated): OutputFile[] {
  return packageFiles(simulationFiles(run), projectRecord(run, stated), { language: run.language });
}

function projectRecord(run: SimulationRun, { folder, date }: Stated): RunRecord {
  const { town, simulation, ages, variant, shocks, split, language } = run;
  const [from, until] = [simulation.expected.base.year, simulation.expected.horizon.year];
  return {
    command: 'project',
    options: {
      from: String(from),
      until: String(until),
      ages: ages.join(','),
      variant,
      draws: String(simulation.draws),
      seed: String(simulation.seed),
      ...(shocks.length === 0 ? {} : { shock: shocks.join(',') }),
      ...(date === undefined ? {} : { date }),
      language,
    },
    town: town.id,
    title: {
      pl: `${town.name}: ludność od ${from} do ${until} r., ${simulation.draws} losowań`,
      en: `${town.name}: population from ${from} to ${until}, ${simulation.draws} draws`,
    },
    folder,
    inputs: town.files.map(({ path, sha256 }) => ({ path, sha256 })),
    methods: ['readTown', 'simulate', 'project', ...(split === undefined ? [] : ['splitIntoAreas'])],
    seed: simulation.seed,
    date,
    details: {
      from,
      until,
      variant,
      draws: simulation.draws,
      ages,
      shocks,
      uncertainty: uncertaintyStated(simulation.uncertainty),
      held: { shares: simulation.held, shifts: simulation.heldShifts },
    },
  };
}

/** Of the base its kind and parameters, of a second estimate its name only. */
function uncertaintyStated({ base, ...rates }: Uncertainty): object {
  if (base === undefined) return rates;
  const { spread } = base;
  switch (base.kind) {
    case 'variants':
      return { ...rates, base: { kind: base.kind, spread, alternative: base.alternative.source } };
    case 'within-groups':
      return { ...rates, base: { kind: base.kind, spread, groups: base.groups } };
  }
}
