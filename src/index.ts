import { installDisplay } from './notebook/install-display.js';

export { type AvoidedCostChartOptions, avoidedCostChart } from './charts/avoided-cost-chart.js';
export { type BacktestChartOptions, backtestChart } from './charts/backtest-chart.js';
export type { BacktestRow } from './charts/backtest-plan.js';
export { type BulletChartOptions, bulletChart } from './charts/bullet-chart.js';
export { type CapacityChartOptions, capacityChart } from './charts/capacity-chart.js';
export { Chart, type ChartParts } from './charts/chart.js';
export { type CompareChartOptions, compareChart } from './charts/compare-chart.js';
export { type CostBreakdownChartOptions, costBreakdownChart } from './charts/cost-breakdown-chart.js';
export { type CostEffectivenessPlaneOptions, costEffectivenessPlane } from './charts/cost-effectiveness-plane.js';
export { type DecompositionChartOptions, decompositionChart } from './charts/decomposition.js';
export { type FanOptions, fan } from './charts/fan.js';
export { type FosterFlowChartOptions, fosterFlowChart } from './charts/foster-flow-chart.js';
export { type IndicatorBoardOptions, indicatorBoard } from './charts/indicator-board.js';
export { type ProviderMixChartOptions, providerMixChart } from './charts/provider-mix-chart.js';
export { pyramid } from './charts/pyramid.js';
export type { PyramidOptions } from './charts/pyramid-options.js';
export type { PngOptions } from './charts/render.js';
export { type ScenarioLinesOptions, scenarioLines } from './charts/scenario-lines.js';
export { type ScenarioWaterfallOptions, scenarioWaterfallChart } from './charts/scenario-waterfall.js';
export { type SeriesBacktestChartOptions, seriesBacktestChart } from './charts/series-backtest-chart.js';
export { type SmallMultiplesOptions, smallMultiples } from './charts/small-multiples.js';
export type { SmallMultiple } from './charts/small-multiples-plan.js';
export { type SpaghettiOptions, spaghetti } from './charts/spaghetti.js';
export type { Json, JsonObject, VegaLiteSpec } from './charts/spec.js';
export { type TornadoChartOptions, tornadoChart } from './charts/tornado-chart.js';
export { type TrendOptions, trend } from './charts/trend.js';
export type { TrendLimit } from './charts/trend-plan.js';
export * from './engine.js';
export { type ArqueroTable, fromArquero, toArquero } from './interop/arquero.js';
export { tableFromRows } from './interop/columns.js';
export { type DanfoFrame, fromDanfo, toDanfo } from './interop/danfo.js';
export { installDisplay } from './notebook/install-display.js';
export { type TableToCsvOptions, tableToCsv } from './report/csv.js';
export type { DisclosureChoice } from './report/disclosure/disclosure-choice.js';
export { type ReportOptions, report } from './report/html/page.js';
export type { Block, ChartBlock, Finding, FoldBlock, Inline, InlinePiece, ReportChart, Section, TableView } from './report/html/section.js';
export type { NamedTable } from './report/named-table.js';
export { type CanonicalJsonOptions, canonicalJson } from './report/package/canonical-json.js';
export type { Manifest } from './report/package/manifest.js';
export type { InputRecord } from './report/package/run-record.js';
export type { Versions } from './report/package/versions.js';
export type { ReportFigure, ReportSource, TownData } from './report/town/town-data.js';
export { type TownReport, type TownReportOptions, townReport } from './report/town-report.js';
export { fileName, type OutputFile, writeFiles } from './report/write-files.js';
export { tablesToXlsx } from './report/xlsx.js';
export { readNumber } from './sources/cells/read-number.js';
export { type CheckTownOptions, checkTown } from './sources/check-town.js';
export { ComparisonGroup, type ComparisonGroupOptions, comparisonGroup } from './sources/comparison-group.js';
export { readCsv } from './sources/csv/read-csv.js';
export { type ExplainFigureOptions, explainFigure } from './sources/explain/explain-figure.js';
export { figureIds, figureQuery } from './sources/explain/figure-ids.js';
export type { Fault, FaultKind, FaultPlace } from './sources/fault.js';
export { FaultReport, type FaultReportParts, type FaultTextOptions, type ReadingCounts, type ReadingNote } from './sources/fault-report.js';
export { type EvaluateTownOptions, evaluateTown } from './sources/indicators/evaluate-town.js';
export { TownForecast, type TownForecastOptions } from './sources/indicators/town-forecast.js';
export { townScopes } from './sources/indicators/town-scopes.js';
export type { ValueCounts } from './sources/package/count-values.js';
export type { TownLocation } from './sources/package/find-folder.js';
export { type Folder, type FolderEntry, memoryFolder } from './sources/package/folder.js';
export type { ReadFile } from './sources/package/read-package.js';
export { type HistoryPackage, readHistory } from './sources/read-history.js';
export { type ReadRegionOptions, readRegion } from './sources/read-region.js';
export { type ReadTownOptions, readTown, TownFaultsError } from './sources/read-town.js';
export { AreaFactors, type AreaFactorsInput, type FactorRate } from './sources/region/area-factors.js';
export { type CompareRegionOptions, compareRegion, regionCauses } from './sources/region/compare-region.js';
export { type ProjectRegionOptions, projectRegion, type RegionConstraint } from './sources/region/project-region.js';
export type { RakingNote } from './sources/region/single-ages.js';
export { Region, type RegionParts, type RegionProjectionQuery } from './sources/region.js';
export type { ServiceQuestion } from './sources/services/asked-quantity.js';
export {
  type AvoidableCareInputs,
  type AvoidableCareOptions,
  avoidableCareInputs,
} from './sources/services/avoidable-care-inputs.js';
export { careInputs } from './sources/services/care-inputs.js';
export { careUnder3Inputs } from './sources/services/care-under-3-inputs.js';
export { type CooperativeInputsOptions, cooperativeInputs } from './sources/services/cooperative-inputs.js';
export { costReferences } from './sources/services/cost-references.js';
export { type CostsInputs, type CostsInputsOptions, costsInputs } from './sources/services/costs-inputs.js';
export { familiesInputs } from './sources/services/families-inputs.js';
export { fosterCareInputs, type TownInputsOptions } from './sources/services/foster-care-inputs.js';
export { fosterPreventions } from './sources/services/foster-preventions.js';
export { type PlacesInUseId, placesInUseInputs } from './sources/services/places-in-use-inputs.js';
export { serviceInputs } from './sources/services/service-inputs.js';
export { serviceSensitivity } from './sources/services/service-sensitivity.js';
export { townArea, townAreas } from './sources/services/town-areas.js';
export { type TownCostsOptions, townCosts } from './sources/services/town-costs.js';
export { type TownFiguresOptions, townFigure, townFigures } from './sources/services/town-figures.js';
export { type TownServicesOptions, townServices } from './sources/services/town-services.js';
export { type ServiceDataWorth, type ValueOfDataOptions, valueOfData } from './sources/services/value-of-data.js';
export type { Figure, Source } from './sources/town/figure.js';
export type {
  CalibrationQuery,
  GroupsQuery,
  GusProjectionQuery,
  SeriesQuery,
  TownUncertaintyOptions,
  UncertaintyQuery,
} from './sources/town/queries.js';
export type { TownCost } from './sources/town/town-costs.js';
export type { TownFile } from './sources/town/town-files.js';
export type { TownParts } from './sources/town/town-parts.js';
export type { TownPopulationOptions } from './sources/town/town-population.js';
export { TownRates, type TownRatesOptions } from './sources/town/town-rates.js';
export type { InstitutionCount, TownSubareas } from './sources/town/town-subareas.js';
export { Town } from './sources/town.js';
export { type TownModelOptions, townModel } from './sources/town-model.js';
export { findScenario, townScenarios } from './sources/town-scenarios.js';
export type { CellDifference, CsvComparison } from './sources/verify/compare-csv.js';
export type { FileCheck, FileState } from './sources/verify/file-check.js';
export type { Recomputation, Recompute } from './sources/verify/recomputation.js';
export { Verification, type VerificationParts } from './sources/verify/verification.js';
export { type VerifyFolderOptions, verifyFolder } from './sources/verify/verify-folder.js';

// Results show themselves as the last expression of a notebook cell.
installDisplay();
