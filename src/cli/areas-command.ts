import type { Command } from 'commander';
import type { Area } from '../areas/area.js';
import { type Language, type Message, say } from '../language/language.js';
import type { AreasProjection } from '../projection/areas/areas-projection.js';
import type { Projection } from '../projection/projection.js';
import { type ComparisonGroup, comparisonGroup } from '../sources/comparison-group.js';
import { readRegion } from '../sources/read-region.js';
import { projectRegion, type RegionConstraint } from '../sources/region/project-region.js';
import type { Region } from '../sources/region.js';
import { personsColumn, shareColumn, signedColumn, textColumn } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'areas',
  folder: { pl: 'folder z danymi regionu, np. data/pomorskie', en: 'folder with the data of a region, such as data/pomorskie' },
  summary: {
    pl: 'prognozuje gminy i powiaty regionu i porównuje je z prognozą GUS',
    en: "projects the gminas and powiats of a region beside GUS's projection",
  },
  description: {
    pl: 'Prognozuje wszystkie gminy i powiaty regionu naraz, tak by sumowały się do powiatu i regionu, i pokazuje po wierszu na obszar.',
    en: 'Projects all gminas and powiats of a region together, so that they add up to powiat and region, and shows one row an area.',
  },
  examples: {
    pl: `Przykłady:
  kohorta areas data/pomorskie                            województwo, powiaty i gminy do 2040 r.
  kohorta areas data/pomorskie --group 2215               jeden powiat
  kohorta areas data/pomorskie --group 2215021,2215011    dowolna lista kodów TERYT i jej suma
  kohorta areas data/pomorskie --constrain none           każdy obszar osobno, bez uzgadniania`,
    en: `Examples:
  kohorta areas data/pomorskie                            voivodeship, powiats and gminas until 2040
  kohorta areas data/pomorskie --group 2215               one powiat
  kohorta areas data/pomorskie --group 2215021,2215011    any list of TERYT codes and its sum
  kohorta areas data/pomorskie --constrain none           every area on its own`,
  },
} as const;

const CONSTRAINTS: readonly RegionConstraint[] = ['region', 'gus', 'none'];
const MIDDLE = 2030;

interface Choice {
  readonly group?: string;
  readonly until?: string;
  readonly constrain?: string;
  readonly json?: boolean;
}

/** `kohorta areas`: reads a region, projects every area, prints one row each. */
export function addAreas(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--group <lista>', '--group <list>'),
      t(
        'tylko te obszary i ich suma: kody TERYT albo nazwy po przecinku',
        'only these areas and their sum: TERYT codes or names with commas',
      ),
    )
    .option(t('--until <rok>', '--until <year>'), t('ostatni rok, do 2040 (domyślnie 2040)', 'last year, up to 2040 (default: 2040)'))
    .option(
      t('--constrain <do>', '--constrain <to>'),
      t(
        'do czego sumują się obszary: region, gus (sumy powiatów GUS) albo none (domyślnie region)',
        "what the areas add up to: region, gus (GUS's totals of powiats) or none (default: region)",
      ),
    )
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  addLanguageOption(command, language).action((folder: string, choice: Choice) => {
    const constrain = constraintOf(choice.constrain ?? 'region');
    const region = readRegion(folder, { language });
    const until = yearOf(choice.until ?? '2040', region);
    const group = choice.group === undefined ? undefined : comparisonGroup(region, choice.group.split(','));
    const areas = projectRegion(region, { until, constrain });
    const table =
      group === undefined
        ? allAreas(region, areas)
        : groupTable(region, areas, group, { language, inside: choice.json === true ? '' : `${t('w tym', 'of which')} ` });
    console.print(choice.json === true ? asJson(table) : textTable(table, { language }).trimEnd());
    // JSON has no place for the note of the table.
    if (choice.json === true && table.note !== undefined) console.warn(say(table.note, language));
  });
}

function allAreas(region: Region, areas: AreasProjection): Table {
  const rows = region.areas.areas.map(({ id, name, teryt }) =>
    rowOf(name, teryt ?? id, areas.of(id), region.gusProjection({ area: id }).at(areas.of(id).horizon.year)),
  );
  return tableOf(areas.of(region.id), rows, region.name);
}

/** How the rows of a group are worded. */
interface GroupWords {
  readonly language: Language;
  /** Stands before the name of an area that lies in another of the list; nothing where a program reads the names. */
  readonly inside: string;
}

function groupTable(region: Region, areas: AreasProjection, group: ComparisonGroup, { language, inside }: GroupWords): Table {
  const total = group.projection(areas);
  const { year } = total.horizon;
  const rowOfArea = ({ id, name, teryt }: Area, label = name): Cell[] =>
    rowOf(label, teryt ?? id, areas.of(id), region.gusProjection({ area: id }).at(year));
  const rows = group.areas.flatMap((area) => [
    rowOfArea(area),
    ...group.coveredBy(area.id).map((part) => rowOfArea(part, `${inside}${part.name}`)),
  ]);
  const sum = rowOf(say({ pl: 'razem', en: 'together' }, language), '', total, group.gusProjection().at(year));
  return tableOf(total, [...rows, ...(group.areas.length > 1 ? [sum] : [])], region.name, noteOf(group));
}

/** Which areas of the list do not count twice. */
function noteOf({ covered }: ComparisonGroup): Message | undefined {
  if (covered.length === 0) return undefined;
  const names = covered.map(({ id, name, teryt }) => `${name} (${teryt ?? id})`).join(', ');
  return {
    pl: `„W tym”: część obszaru z listy, liczona w nim raz i niedodawana do sumy: ${names}.`,
    en: `"Of which": a part of an area of the list, counted in it once and not added to the sum: ${names}.`,
  };
}

function rowOf(name: string, teryt: string, projection: Projection, gus: number | null): Cell[] {
  const { base, horizon } = projection;
  const [first, last] = [base.count(), horizon.count()];
  return [
    name,
    teryt,
    ...yearsOf(projection).map((year) => projection.at(year).count()),
    last / first - 1,
    base.count({ ages: '85+' }),
    horizon.count({ ages: '85+' }),
    gus,
    gus === null ? null : last / gus - 1,
  ];
}

function tableOf(projection: Projection, rows: readonly Cell[][], name: string, note?: Message): Table {
  const [from, until] = [projection.base.year, projection.horizon.year];
  return new Table(
    [
      textColumn('name', 'Obszar', 'Area'),
      textColumn('teryt', 'TERYT', 'TERYT'),
      ...yearsOf(projection).map((year) => personsColumn(`persons_${year}`, String(year), String(year))),
      signedColumn(shareColumn('change', 'Zmiana', 'Change')),
      personsColumn(`persons_85_${from}`, `85+ ${from}`, `85+ ${from}`),
      personsColumn(`persons_85_${until}`, `85+ ${until}`, `85+ ${until}`),
      personsColumn(`gus_${until}`, `GUS ${until}`, `GUS ${until}`),
      signedColumn(shareColumn('difference', 'Różnica do GUS', 'Difference to GUS')),
    ],
    rows,
    {
      title: { pl: `${name}: ludność 31 grudnia`, en: `${name}: population on 31 December` },
      note,
      source: {
        pl: 'Baza i prognoza GUS: GUS 2023; poziom współczynników obszarów z założeń GUS na lata 2023-2025; obliczenia kohorty',
        en: "Base and GUS's projection: GUS 2023; levels of the areas' rates from GUS's assumptions for 2023-2025; computed by kohorta",
      },
    },
  );
}

function yearsOf({ base, horizon }: Projection): number[] {
  return [...new Set([base.year, Math.min(MIDDLE, horizon.year), horizon.year])];
}

function asJson({ columns, rows }: Table): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null]))),
    null,
    2,
  );
}

function yearOf(text: string, region: Region): number {
  const years = region.rates().years;
  const year = Number(text);
  if (/^\d{4}$/.test(text) && years.includes(year)) return year;
  const [first, last] = [years[0], years.at(-1)];
  throw new UsageError({
    pl: `--until ${text}: oczekiwano roku od ${first} do ${last}. Pomoc: kohorta areas --help`,
    en: `--until ${text}: expected a year from ${first} to ${last}. Help: kohorta areas --help`,
  });
}

function constraintOf(text: string): RegionConstraint {
  const found = CONSTRAINTS.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError({
    pl: `--constrain ${text}: są ${CONSTRAINTS.join(', ')}. Pomoc: kohorta areas --help`,
    en: `--constrain ${text}: there are ${CONSTRAINTS.join(', ')}. Help: kohorta areas --help`,
  });
}
