// The part of the library that needs nothing but JavaScript: no files, no charts, no notebook. It runs in a browser.

export type { Area, AreaKind } from './areas/area.js';
export { AreaTree } from './areas/area-tree.js';
export { findAreas } from './areas/find-areas.js';
export { type CrossDimension, type CrossTable, crossTable } from './disclosure/cross-table.js';
export { type DisclosedTable, disclosed } from './disclosure/disclosed.js';
export type { DisclosedOptions, StockAndFlows } from './disclosure/disclosed-options.js';
export type { DisclosureCell, DisclosureOptions, DisclosureRelation, Threshold } from './disclosure/disclosure-cell.js';
export { suppress } from './disclosure/suppress.js';
export { type HiddenCount, Suppression } from './disclosure/suppression.js';
export * from './engine-forecast.js';
export * from './engine-indicators.js';
export * from './engine-scenarios.js';
export * from './engine-services.js';
export { fail, KohortaError } from './language/error.js';
export { countOf, type FormatNumberOptions, formatNumber, formatPercent, type NounForms } from './language/format.js';
export { currentLanguage, type Language, type LanguageOptions, type Message, say, useLanguage } from './language/language.js';
export { beta } from './numerics/beta.js';
export { binomial } from './numerics/binomial.js';
export { binomialQuantile } from './numerics/binomial-quantile.js';
export { exp } from './numerics/exp.js';
export { exponential } from './numerics/exponential.js';
export { gamma } from './numerics/gamma.js';
export { log } from './numerics/log.js';
export { multinomial } from './numerics/multinomial.js';
export { negativeBinomial } from './numerics/negative-binomial.js';
export { negativeBinomialQuantile } from './numerics/negative-binomial-quantile.js';
export { normal } from './numerics/normal.js';
export { poisson } from './numerics/poisson.js';
export { poissonAtMost, poissonFall, poissonInterval } from './numerics/poisson-interval.js';
export { quantiles } from './numerics/quantiles.js';
export { RandomStream } from './numerics/random-stream.js';
export { roundSystematically } from './numerics/round-systematically.js';
export { type ShareInterval, shareInterval } from './numerics/share-interval.js';
export { shareOut } from './numerics/share-out.js';
export { type StreamName, stream } from './numerics/stream.js';
export { sum } from './numerics/sum.js';
export { fillUniforms, uniform } from './numerics/uniform.js';
export { type Ageing, ageing, ageingOf } from './population/ageing.js';
export { type AgeGroups, type AgeRange, ageLabel, ageRange, groupsOf, SINGLE_AGES } from './population/ages.js';
export { balance } from './population/balance.js';
export { bySex, sumOfSexes } from './population/by-sex.js';
export { finestGroups } from './population/finest-groups.js';
export { type AgeTotal, type GraduateOptions, graduate } from './population/graduate.js';
export { type GraduatedParts, type GraduateWithinOptions, graduateWithin } from './population/graduate-within.js';
export { medianAge } from './population/median-age.js';
export { type PeopleQuery, Population, type PopulationDescription } from './population/population.js';
export { type Margins, type Raked, type RakeOptions, rake } from './population/rake.js';
export { SEX_NAMES, SEXES, type Sex } from './population/sex.js';
export { ACCOUNT_SETTINGS, type AccountSettings } from './projection/account/account-settings.js';
export { type NationalFigures, type NationalPeople, NationalRecord } from './projection/account/national-record.js';
export type { AreaJob } from './projection/areas/area-job.js';
export { AreasProjection, type RakingAccount } from './projection/areas/areas-projection.js';
export { type ConstrainDrawsOptions, constrainDraws } from './projection/areas/constrain-draws.js';
export { type GroupTotal, type RakedPeople, rakeToTotals, totalsOf } from './projection/areas/group-totals.js';
export { type AreaConstraint, type ProjectAreasOptions, projectAreas } from './projection/areas/project-areas.js';
export { type SumAreasOptions, sumPopulations, sumProjections } from './projection/areas/sum-projections.js';
export { type AccountMethodOptions, accountMethod } from './projection/backtest/account-method.js';
export { type Accuracy, accuracyOf } from './projection/backtest/accuracy.js';
export { type BacktestOptions, backtest } from './projection/backtest/backtest.js';
export { BAND_LEVELS, type BacktestCase } from './projection/backtest/backtest-case.js';
export {
  Backtest,
  type BacktestQuery,
  type BacktestTableOptions,
  type GroupSet,
  type PairedAccuracy,
} from './projection/backtest/backtest-result.js';
export { type BandStretch, calibrated, learnStretch } from './projection/backtest/calibrate.js';
export { nationalCohortMethod, ownCohortMethod } from './projection/backtest/cohort-change-methods.js';
export { CountHistory, type HistoryCount, type HistoryQuery } from './projection/backtest/count-history.js';
export { crps } from './projection/backtest/crps.js';
export type { BacktestMethod, CellForecast, ForecastCell, MethodForecast } from './projection/backtest/method.js';
export { type PublishedFigure, publishedMethod } from './projection/backtest/published-method.js';
export { constantMethod, linearMethod } from './projection/backtest/simple-methods.js';
export { type Verdict, verdict } from './projection/backtest/verdict.js';
export {
  type Cause,
  type CausesTableOptions,
  causesOfDifference,
  causesTable,
  type PublishedFlow,
} from './projection/causes-of-difference.js';
export { type CompareAgesOptions, compareAges, compareAgesInFull } from './projection/compare-ages.js';
export { type DecomposeChangeOptions, decomposeChange } from './projection/decompose-change.js';
export { type Contribution, type ContributionId, Decomposition, type DecompositionParts } from './projection/decomposition.js';
export type { RowSums } from './projection/kernel/kernel.js';
export { type DrawsAtYear, type DrawsJob, type DrawsRun, runDraws } from './projection/kernel/run-draws.js';
export type { LevelUncertainty } from './projection/level-uncertainty.js';
export { type DrawPathsOptions, drawPaths, type Paths } from './projection/paths.js';
export { type ProjectOptions, project } from './projection/project.js';
export { type ComputedProjection, Projection, type ProjectionParts, type StepAccount } from './projection/projection.js';
export {
  type ProjectionErrors,
  type ProjectionErrorsOptions,
  projectionErrors,
  projectionErrorsTable,
  type YearError,
} from './projection/projection-errors.js';
export { SHOCK_KINDS, type Shock, type ShockKind } from './projection/shock.js';
export { type SimulateOptions, simulate } from './projection/simulate.js';
export { type PeopleArray, Simulation, type SimulationParts } from './projection/simulation.js';
export { simulator } from './projection/simulator.js';
export {
  type BaseUncertainty,
  type StartingPeopleOptions,
  startingPeople,
  type VariantsUncertainty,
  type WithinGroupsUncertainty,
} from './projection/starting-people.js';
export { type MigrationTiming, type Redistribution, type StepOptions, type StepResult, step } from './projection/step.js';
export type { SubareaStep } from './projection/subareas/area-model.js';
export { type WithInstitutionsOptions, withInstitutions, withoutInstitutions } from './projection/subareas/institutions.js';
export { type SplitIntoAreasOptions, type SplitSimulation, splitIntoAreas } from './projection/subareas/split-into-areas.js';
export type {
  AgeTilt,
  HousingCap,
  Spread,
  SubareaEvents,
  SubareaShares,
  Subareas,
  SubareaTotal,
  SubareaTotals,
  WithinCityMoves,
} from './projection/subareas/subareas.js';
export {
  type LevelFactorsOptions,
  LONGEST_SHIFT,
  levelFactors,
  type MortalityUncertainty,
  NO_UNCERTAINTY,
  type ScheduleUncertainty,
  type ShiftUncertainty,
  type UncertainRate,
  type Uncertainty,
} from './projection/uncertainty.js';
export { type AbridgedLifeTableOptions, abridgedAges, abridgedLifeTable, type OpenAge } from './rates/abridged-life-table.js';
export {
  FERTILITY_PARAMETERS,
  type FertilityModel,
  type FertilityScheduleOptions,
  fertilitySchedule,
} from './rates/fertility-schedule.js';
export {
  bestFertilitySchedules,
  type FertilityFit,
  type FertilityGroup,
  fitFertilitySchedule,
} from './rates/fit-fertility-schedule.js';
export { type FitRogersCastroOptions, fitRogersCastro, type MovesByAge, type RogersCastroFit } from './rates/fit-rogers-castro.js';
export { type ForecastLevelOptions, forecastLevel, TOTAL_FERTILITY } from './rates/forecast-level.js';
export { type ForecastMortalityOptions, forecastMortality, type JumpOff } from './rates/forecast-mortality.js';
export { type GraduateDeathRatesOptions, graduateDeathRates } from './rates/graduate-death-rates.js';
export { graduateFertility } from './rates/graduate-fertility.js';
export { type FitKannistoOptions, fitKannisto, type Kannisto, kannistoHazard, kannistoLifeExpectancy } from './rates/kannisto.js';
export { type LeeCarter, type LeeCarterOptions, leeCarter, type SexesTogether } from './rates/lee-carter.js';
export { leeCarterTable } from './rates/lee-carter-table.js';
export { type FitLevelPathOptions, fitLevelPath, type LevelErrors, type LevelPath, levelAt } from './rates/level-path.js';
export { levelPathTable } from './rates/level-path-table.js';
export { type LifeTable, type LifeTableOptions, lifeTable } from './rates/life-table.js';
export { type MatchLifeExpectancyOptions, matchLifeExpectancy } from './rates/match-life-expectancy.js';
export { meanAgeAtBirth } from './rates/mean-age-at-birth.js';
export { type ForecastTableOptions, MortalityForecast, type MortalityForecastParts } from './rates/mortality-forecast.js';
export type { LifeExpectancyHistory, MortalityHistory } from './rates/mortality-history.js';
export { type RandomWalk, randomWalk } from './rates/random-walk.js';
export { type RateLevels, rateLevels } from './rates/rate-levels.js';
export { type BySex, type Migration, Rates, type StepRates } from './rates/rates.js';
export { type ReshapeFertilityOptions, reshapeFertility } from './rates/reshape-fertility.js';
export { ROGERS_CASTRO_STANDARD, type RogersCastro, type RogersCastroOptions, rogersCastro } from './rates/rogers-castro.js';
export { type RateFactors, scaleRates } from './rates/scale-rates.js';
export { type InfantRule, separationFactors } from './rates/separation-factors.js';
export { type ShrinkOptions, type ShrunkFactors, shrinkFactors } from './rates/shrink.js';
export { singleYearsLived } from './rates/single-years.js';
export { type SmoothedRates, type SmoothRatesOptions, smoothRates } from './rates/smooth-rates.js';
export { ratiosOfPersonYears, survivalRatios } from './rates/survival.js';
export { addSeries } from './series/add-series.js';
export { type CompareSeriesOptions, type ComparisonNames, compareSeries } from './series/compare-series.js';
export { type Band, Draws, type DrawsParts } from './series/draws.js';
export { indicatorName } from './series/indicator-names.js';
export { type Observation, Series, type SeriesDescription } from './series/series.js';
export { QUALITIES, type Quality, STATUS_NAMES, STATUSES, type Status, worstQuality } from './tables/status.js';
export { type Cell, type Column, Table, type TableOptions } from './tables/table.js';
export { AreaQuantiles, type AreaQuantilesParts } from './workers/area-quantiles.js';
export { areaSimulator } from './workers/area-simulator.js';
export { type AreaWorker, areaAnswers, type WorkerAnswer, type WorkerTask } from './workers/area-worker.js';
export type { Chunk, ChunkFailure, ChunkResult, Summary } from './workers/compute-chunk.js';
export type { PackedArea, PackedPopulation } from './workers/packed-area.js';
export type { AreasOptions } from './workers/plan-areas.js';
export type { GroupPlan, GroupQuery } from './workers/plan-groups.js';
export type { AreasPlan } from './workers/simulate-area.js';
export { type SimulateAreasOptions, simulateAreas } from './workers/simulate-areas.js';
export { type WebWorker, webWorker } from './workers/web-worker.js';
