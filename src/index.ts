import { installDisplay } from './notebook/install-display.js';

export { Chart, type ChartParts } from './charts/chart.js';
export { type FanOptions, fan } from './charts/fan.js';
export { type PyramidOptions, pyramid } from './charts/pyramid.js';
export type { PngOptions } from './charts/render.js';
export type { Json, JsonObject, VegaLiteSpec } from './charts/spec.js';
export { type TrendOptions, trend } from './charts/trend.js';
export type { TrendLimit } from './charts/trend-plan.js';
export * from './engine.js';
export { type ArqueroTable, fromArquero, toArquero } from './interop/arquero.js';
export { tableFromRows } from './interop/columns.js';
export { type DanfoFrame, fromDanfo, toDanfo } from './interop/danfo.js';
export { installDisplay } from './notebook/install-display.js';
export { type TableToCsvOptions, tableToCsv } from './report/csv.js';
export { type ReportOptions, report } from './report/html/page.js';
export type { Block, ChartBlock, Finding, Inline, ReportChart, Section, TableView } from './report/html/section.js';
export type { ReportFigure, ReportSource, TownData } from './report/town/town-data.js';
export { type NamedTable, type TownReport, townReport } from './report/town-report.js';
export { fileName, type OutputFile, writeFiles } from './report/write-files.js';
export { readNumber } from './sources/cells/read-number.js';
export { type CheckTownOptions, checkTown } from './sources/check-town.js';
export { readCsv } from './sources/csv/read-csv.js';
export type { Fault, FaultKind, FaultPlace } from './sources/fault.js';
export { FaultReport, type FaultReportParts, type FaultTextOptions, type ReadingCounts, type ReadingNote } from './sources/fault-report.js';
export type { ValueCounts } from './sources/package/count-values.js';
export type { TownLocation } from './sources/package/find-folder.js';
export { type Folder, type FolderEntry, memoryFolder } from './sources/package/folder.js';
export { type ReadTownOptions, readTown, TownFaultsError } from './sources/read-town.js';
export type { Figure, Source } from './sources/town/figure.js';
export type { CalibrationQuery, GroupsQuery, GusProjectionQuery, SeriesQuery, UncertaintyQuery } from './sources/town/queries.js';
export type { TownPopulationOptions } from './sources/town/town-population.js';
export { TownRates, type TownRatesOptions } from './sources/town/town-rates.js';
export { Town, type TownParts } from './sources/town.js';

// Results show themselves as the last expression of a notebook cell.
installDisplay();
