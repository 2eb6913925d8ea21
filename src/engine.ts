// The part of the library that needs nothing but JavaScript: no files, no charts, no notebook. It runs in a browser.
export type { Area, AreaKind } from './areas/area.js';
export { AreaTree } from './areas/area-tree.js';
export { fail, KohortaError } from './language/error.js';
export { countOf, type FormatNumberOptions, formatNumber, formatPercent, type NounForms } from './language/format.js';
export { currentLanguage, type Language, type LanguageOptions, type Message, say, useLanguage } from './language/language.js';
export { beta } from './numerics/beta.js';
export { binomial } from './numerics/binomial.js';
export { exp } from './numerics/exp.js';
export { exponential } from './numerics/exponential.js';
export { gamma } from './numerics/gamma.js';
export { log } from './numerics/log.js';
export { multinomial } from './numerics/multinomial.js';
export { negativeBinomial } from './numerics/negative-binomial.js';
export { normal } from './numerics/normal.js';
export { poisson } from './numerics/poisson.js';
export { quantiles } from './numerics/quantiles.js';
export { RandomStream } from './numerics/random-stream.js';
export { roundSystematically } from './numerics/round-systematically.js';
export { type StreamName, stream } from './numerics/stream.js';
export { sum } from './numerics/sum.js';
export { fillUniforms, uniform } from './numerics/uniform.js';
export { type Ageing, ageing, ageingOf } from './population/ageing.js';
export { type AgeGroups, type AgeRange, ageLabel, ageRange, groupsOf, SINGLE_AGES } from './population/ages.js';
export { bySex, sumOfSexes } from './population/by-sex.js';
export { type AgeTotal, type GraduateOptions, graduate } from './population/graduate.js';
export { medianAge } from './population/median-age.js';
export { type PeopleQuery, Population, type PopulationDescription } from './population/population.js';
export { SEX_NAMES, SEXES, type Sex } from './population/sex.js';
export {
  type Cause,
  type CausesTableOptions,
  causesOfDifference,
  causesTable,
  type PublishedFlow,
} from './projection/causes-of-difference.js';
export { type CompareAgesOptions, compareAges, compareAgesInFull } from './projection/compare-ages.js';
export type { LevelUncertainty } from './projection/level-uncertainty.js';
export { type DrawPathsOptions, drawPaths, type Paths } from './projection/paths.js';
export { type ProjectOptions, project } from './projection/project.js';
export { Projection, type ProjectionParts, type StepAccount } from './projection/projection.js';
export {
  type ProjectionErrors,
  type ProjectionErrorsOptions,
  projectionErrors,
  projectionErrorsTable,
  type YearError,
} from './projection/projection-errors.js';
export type { Shock, ShockKind } from './projection/shock.js';
export { type SimulateOptions, simulate } from './projection/simulate.js';
export { Simulation, type SimulationParts } from './projection/simulation.js';
export {
  type BaseUncertainty,
  type StartingPeopleOptions,
  startingPeople,
  type VariantsUncertainty,
  type WithinGroupsUncertainty,
} from './projection/starting-people.js';
export { type MigrationTiming, type Redistribution, type StepOptions, type StepResult, step } from './projection/step.js';
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
export { type LifeTable, type LifeTableOptions, lifeTable } from './rates/life-table.js';
export { type MatchLifeExpectancyOptions, matchLifeExpectancy } from './rates/match-life-expectancy.js';
export { type RateLevels, rateLevels } from './rates/rate-levels.js';
export { type BySex, type Migration, Rates, type StepRates } from './rates/rates.js';
export { type InfantRule, separationFactors } from './rates/separation-factors.js';
export { singleYearsLived } from './rates/single-years.js';
export { ratiosOfPersonYears, survivalRatios } from './rates/survival.js';
export { type CompareSeriesOptions, type ComparisonNames, compareSeries } from './series/compare-series.js';
export { type Band, Draws, type DrawsParts } from './series/draws.js';
export { indicatorName } from './series/indicator-names.js';
export { type Observation, Series, type SeriesDescription } from './series/series.js';
export { type PreschoolCount, type PreschoolDemand, type PreschoolYear, preschoolDemand } from './services/preschool.js';
export { QUALITIES, type Quality, STATUS_NAMES, STATUSES, type Status } from './tables/status.js';
export { type Cell, type Column, Table, type TableOptions } from './tables/table.js';
