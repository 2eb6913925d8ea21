import { fan } from '../charts/fan.js';
import { type Language, say } from '../language/language.js';
import type { SplitSimulation } from '../projection/subareas/split-into-areas.js';
import { type PackageFile, tableFile } from '../report/package/package-file.js';
import { fileName } from '../report/write-files.js';
import { QUALITY_NAMES } from '../series/quality-names.js';
import type { InstitutionCount } from '../sources/town/town-subareas.js';
import { numberColumn, personsColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import { chartFiles } from './chart-files.js';

/** A split city and what is asked of it. */
export interface SubareaRun {
  readonly split: SplitSimulation;
  /** What is known of residents of institutions. Default: nothing is said. */
  readonly institutions?: InstitutionCount;
  readonly language: Language;
}

/** Age groups of the table, those of children's and old people's services. */
const AGES = ['total', '0-2', '3-6', '0-17', '65+', '85+'];
const CHARTED = ['total', '85+'];

/**
 * Median and the 80% band of every part of a city and of the areas around them, one row a year and age group; each row says
 * how far it can be trusted.
 */
export function subareaTable({ split, language }: SubareaRun): Table {
  const { simulation } = split;
  const rows = areasOf(split).flatMap(({ id, name }) =>
    AGES.flatMap((group): Cell[][] => {
      const draws = simulation.sum({ ages: group, areas: id });
      const median = draws.median();
      const { low, high } = draws.band(0.8);
      return draws.years.map((year) => [
        id,
        name,
        year,
        group === 'total' ? say({ pl: 'ogółem', en: 'total' }, language) : group.replace('-', '–'),
        median.at(year),
        low.at(year),
        high.at(year),
        say(QUALITY_NAMES[draws.quality], language),
      ]);
    }),
  );
  return new Table(
    [
      textColumn('area', 'Obszar', 'Area'),
      textColumn('name', 'Nazwa', 'Name'),
      YEAR_COLUMN,
      textColumn('age_group', 'Wiek', 'Age'),
      personsColumn('median', 'Mediana', 'Median'),
      personsColumn('low_80', '80%: od', '80%: from'),
      personsColumn('high_80', '80%: do', '80%: to'),
      textColumn('quality', 'Wiarygodność', 'Reliability'),
    ],
    rows,
    {
      title: {
        pl: `Ludność części miasta 31 grudnia, ${simulation.draws} losowań`,
        en: `Population of the parts of the town on 31 December, ${simulation.draws} draws`,
      },
    },
  );
}

/** What a reader of these figures must know, one row a note: which step of the ladder, what is uncertain, what is missing. */
export function subareaNotes({ split, institutions, language }: SubareaRun): Table {
  const notes = split.simulation.notes.map((note) => say(note, language));
  if (institutions?.persons === null) {
    notes.push(
      say(
        {
          pl: `Mieszkańcy instytucji: brak danych${institutions.note === '' ? '' : ` (${institutions.note})`}`,
          en: `Residents of institutions: no data${institutions.note === '' ? '' : ` (${institutions.note})`}`,
        },
        language,
      ),
    );
  }
  return new Table(
    [numberColumn('number', 'Nr', 'No.', 0), textColumn('note', 'Uwaga', 'Note')],
    notes.map((note, place) => [place + 1, note]),
    { title: { pl: 'Uwagi do części miasta', en: 'Notes on the parts of the town' } },
  );
}

/** Tables and charts of the parts of a city, for the folder of a simulation's files. */
export function subareaFiles(run: SubareaRun): PackageFile[] {
  const { split, language } = run;
  const charts = areasOf(split)
    .filter(({ ids }) => ids < split.simulation.expected.base.areas.length)
    .flatMap(({ id, name }) =>
      CHARTED.map((ages) => ({
        name: fileName(`${name}-${ages}`),
        chart: fan(split.simulation.sum({ ages, areas: id }), { language }),
      })),
    );
  return [
    tableFile('tabele/czesci-miasta.csv', subareaTable(run), { language }),
    tableFile('tabele/czesci-miasta-uwagi.csv', subareaNotes(run), { language }),
    ...charts.flatMap(({ name, chart }) => chartFiles(`wykresy/czesci/${name}`, chart)),
  ];
}

interface NamedArea {
  readonly id: string;
  readonly name: string;
  /** How many simulated areas it is made of. */
  readonly ids: number;
}

/** The city, the areas inside it and their parts, as the tree lists them. */
function areasOf({ simulation }: SplitSimulation): NamedArea[] {
  const leaves = simulation.expected.base.areas;
  const { tree } = simulation;
  if (tree === undefined) return leaves.map((id) => ({ id, name: id, ids: 1 }));
  const paths = leaves.map((leaf) => tree.path(leaf).map(({ id }) => id));
  const around = tree.areas.map(({ id, name }) => ({ id, name, ids: paths.filter((path) => path.includes(id)).length }));
  // Of the areas that hold all leaves only the innermost is the city; country and county are the same people by another name.
  const whole = around.filter(({ ids }) => ids === leaves.length).at(-1);
  return around.filter(({ id, ids }) => ids > 0 && (ids < leaves.length || id === whole?.id));
}
