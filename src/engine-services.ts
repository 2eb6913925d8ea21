// The part of the engine that computes services; see engine.ts.

export { areaOf } from './services/area-of.js';
export { CARE_ASSUMPTIONS } from './services/care/care-assumptions.js';
export {
  type CareHomeGrowth,
  type CareHomeGrowthParts,
  careHomeGrowthTable,
  splitCareHomeGrowth,
} from './services/care/care-home-growth.js';
export { type CareHomePathsOptions, careHomePathsTable } from './services/care/care-home-paths.js';
export { type CareHomePayment, type CareHomePaymentOptions, careHomePayment, RESIDENT_SHARE } from './services/care/care-home-payment.js';
export { type CareHomesInputs, type CareHomesOptions, careHomes } from './services/care/care-homes.js';
export type { CareInputs } from './services/care/care-inputs.js';
export { type CareWorkersInputs, careWorkers, peopleReached, reachTable } from './services/care/care-workers.js';
export { type DayPlacesInputs, type DayPlacesOptions, dayPlaces } from './services/care/day-places.js';
export {
  type CareNeedOptions,
  careNeed,
  type DependencyInputs,
  type DependencyShares,
  dependentShare,
} from './services/care/dependency.js';
export { bedsFor, erlangB } from './services/care/erlang-b.js';
export { type HomeCareInputs, type HomeCareOptions, homeCare } from './services/care/home-care.js';
export type { HourPrice, PricesOf } from './services/care/hours-cost.js';
export { type InformalCareInputs, informalShare } from './services/care/informal-care.js';
export { type PlacesInUseInputs, placesInUse } from './services/care/places-in-use.js';
export { type RemainingLife, remainingLife } from './services/care/remaining-life.js';
export { type RespiteCareInputs, type RespiteCareOptions, respiteCare } from './services/care/respite-care.js';
export { type SpecialistCareInputs, type SpecialistCareOptions, specialistCare } from './services/care/specialist-care.js';
export { lastKnownYear, wageIndex } from './services/care/wage-index.js';
export { type WaitingList, type WaitingListOptions, waitingList } from './services/care/waiting-list.js';
export { compound } from './services/compound.js';
export { type ComputeServicesOptions, computeServices, TOWN_SERVICES } from './services/compute-services.js';
export { annuity } from './services/costs/annuity.js';
export {
  type AvoidableCare,
  type AvoidedCost,
  type AvoidedCostOptions,
  type AvoidedCostParts,
  avoidedCost,
  type PaidBy,
  type Saving,
} from './services/costs/avoided-cost.js';
export { avoidedCostTable } from './services/costs/avoided-cost-table.js';
export { breakEvenUnits } from './services/costs/break-even-units.js';
export { type CompareCostsOptions, type ComparedCost, compareCosts } from './services/costs/compare-costs.js';
export { constantPrices } from './services/costs/constant-prices.js';
export { type ContractPathOptions, contractPath } from './services/costs/contract-path.js';
export { type Cooperative, type CooperativeInputs, type CooperativeOptions, cooperative } from './services/costs/cooperative.js';
export {
  type CostBreakdown,
  type CostBreakdownOptions,
  type CostBreakdownPart,
  costBreakdown,
  costBreakdownTable,
} from './services/costs/cost-breakdown.js';
export { type CostIndices, type CostIndicesOptions, type CostSeries, costIndices, indexFactor } from './services/costs/cost-indices.js';
export { type CostGaps, type CostItem, type CostLedgerInputs, costGaps } from './services/costs/cost-inputs.js';
export { COST_ITEM_NAMES, COST_ITEMS, type CostItemName, type CostItemRule, costItemOf } from './services/costs/cost-items.js';
export { type CostLedger, checkLedger, type Funding, type StaffStandard } from './services/costs/cost-ledger.js';
export { COST_PART_NAMES, costPartsTable } from './services/costs/cost-parts-table.js';
export { type CostTornadoOptions, costTornado } from './services/costs/cost-tornado.js';
export { type IndexedAmountOptions, indexedAmount } from './services/costs/indexed-amount.js';
export { type MixVariance, mixVariance, mixVarianceTable, type ProviderYear } from './services/costs/mix-variance.js';
export { type CostStepsOptions, costSteps, nextPlaceCost } from './services/costs/next-place-cost.js';
export { type Opening, type OpeningYear, openingYear } from './services/costs/opening.js';
export { patchedWages, type WagePatch } from './services/costs/patched-wages.js';
export { PERSPECTIVE_NAMES, PERSPECTIVES, type Perspective, type PublicPayer } from './services/costs/perspectives.js';
export { COST_PARTS, type CostPart, type PlaceCost, type PlaceCostOptions, placeCost, repriced } from './services/costs/place-cost.js';
export { postsNeeded } from './services/costs/posts-needed.js';
export { type PresentValueOptions, presentValue } from './services/costs/present-value.js';
export { pricesElsewhereTable } from './services/costs/prices-elsewhere-table.js';
export {
  type MixProvider,
  type ProviderMix,
  type ProviderMixOptions,
  providerMix,
  providerMixTable,
} from './services/costs/provider-mix.js';
export { type ProxyPriceOptions, proxyPrice } from './services/costs/proxy-price.js';
export { raisedWages } from './services/costs/raised-wages.js';
export { type RampedActivity, rampedCapacity } from './services/costs/ramped-capacity.js';
export { type ResampledChangesOptions, resampledChanges, type YearOfChanges } from './services/costs/resampled-changes.js';
export { SECTOR_NAMES, SECTORS, type Sector } from './services/costs/sectors.js';
export { type ServiceCostOptions, serviceCost } from './services/costs/service-cost.js';
export { type ServiceCosts, serviceCostsTable } from './services/costs/service-costs.js';
export { type FundingSplit, PAYERS, type Payer, splitFunding } from './services/costs/split-funding.js';
export { dataWorthTable } from './services/data-worth-table.js';
export { datedCapacity } from './services/dated-capacity.js';
export { PROVIDER_STATUSES, type Provider, type ProviderStatus } from './services/directory/provider.js';
export { type DirectoryTown, type ProviderDirectoryOptions, providerDirectory } from './services/directory/provider-directory.js';
export { serviceName } from './services/directory/service-name.js';
export { type DrawInputOptions, drawInput, drawInputByYear } from './services/draw-input.js';
export { expectedInput } from './services/expected-input.js';
export { type DataWorth, type ExpectedNarrowingOptions, expectedNarrowing, type InputWorth } from './services/expected-narrowing.js';
export { assistantsNeeded, CASELOAD_LIMITS, type CaseloadLimit, caseloadLimit } from './services/families/caseload-limit.js';
export { FAMILY_REASON_NAMES, type FamilyCount, type FamilyInputs } from './services/families/family-inputs.js';
export { familySupport } from './services/families/family-support.js';
export { type AreaCount, areaSharesTable, assistantsTable } from './services/families/family-tables.js';
export { type BreakEven, type BreakEvenOptions, breakEven } from './services/foster/break-even.js';
export { type Chance, EXPECTED_CHILDREN } from './services/foster/chance.js';
export { type CountEvidence, countEvidence } from './services/foster/count-evidence.js';
export { type FosterAggregate, type FosterAggregateOptions, fosterAggregate } from './services/foster/foster-aggregate.js';
export { type FosterCareOptions, fosterCare } from './services/foster/foster-care.js';
export { type FosterCostClimbOptions, fosterCostClimb } from './services/foster/foster-cost-climb.js';
export {
  type ExitShares,
  exitHazards,
  type FosterEpisode,
  type FosterExposure,
  fosterEntriesOf,
  fosterExposure,
  fosterStockOf,
  transferWeights,
} from './services/foster/foster-episodes.js';
export type { FosterCareInputs, FosterOrigin, FosterStockInput, Prevention } from './services/foster/foster-inputs.js';
export { type ExitPrior, type FosterPosterior, type FosterStockYear, fosterPosterior } from './services/foster/foster-posterior.js';
export { type FosterShareCase, type FosterShareCheck, fosterShare } from './services/foster/foster-share.js';
export { emptyStock, type FosterFlows, type FosterHazards, type FosterRoute, fosterStep } from './services/foster/foster-step.js';
export { GMINA_SHARE_RULES, type GminaShareRule, gminaShare, gminaShareRule } from './services/foster/gmina-share.js';
export { PLACEMENT_NAMES, PLACEMENTS, type Placement, STAY_NAMES, STAYS, type Stay } from './services/foster/placement.js';
export { preventionEffect } from './services/foster/prevention-effect.js';
export { fromYear } from './services/from-year.js';
export { holdInput } from './services/hold-input.js';
export { inputQuantile } from './services/input-quantile.js';
export { missingInputs } from './services/missing-inputs.js';
export { peopleDraws, type ServicePeople } from './services/people-draws.js';
export { type PlacesForOptions, placesFor, type ServiceByArea } from './services/places-for.js';
export { type AllocatedPlaces, type AllocatePlacesOptions, allocatePlaces } from './services/preschool/allocate-places.js';
export { type PreschoolOptions, type PreschoolResult, preschool } from './services/preschool/preschool.js';
export type { PreschoolUnitDraws } from './services/preschool/preschool-enrolment.js';
export {
  PRESCHOOL_ASSUMPTIONS,
  type PreschoolAssumptions,
  type PreschoolInputs,
  type PreschoolUnit,
} from './services/preschool/preschool-inputs.js';
export { type PreschoolTown, preschoolInputs } from './services/preschool/preschool-inputs-of.js';
export { preschoolOfArea } from './services/preschool/preschool-of-area.js';
export {
  GROUP_SIZES,
  type GroupSizeRule,
  groupSize,
  PRESCHOOL_RULES,
  type PreschoolRule,
  type PreschoolStanding,
  preschoolRulesTable,
  preschoolStanding,
  type StandingShare,
} from './services/preschool/preschool-rules.js';
export { type PreschoolTableOptions, preschoolTable } from './services/preschool/preschool-table.js';
export type { PreschoolUnitRow } from './services/preschool/preschool-unit-row.js';
export { quantityOf } from './services/quantity-of.js';
export { inputsIn, type ReviseInput, reviseInputs } from './services/revise-inputs.js';
export type { ServiceInput, ServiceResult } from './services/service.js';
export { serviceInputsTable } from './services/service-inputs-table.js';
export type { ServiceOptions } from './services/service-options.js';
export { type ServiceTableOptions, serviceTable } from './services/service-table.js';
export { firstLikelyShortage, probabilityOfShortage, shortageOf } from './services/shortage.js';
export { type StatedNeedsOptions, statedNeeds } from './services/survey/stated-needs.js';
export { SURVEY_KIND_NAMES, SURVEY_KINDS, type SurveyAnswer, type SurveyKind } from './services/survey/survey-answer.js';
export { type SurveyChange, surveyChanges } from './services/survey/survey-changes.js';
export { type SurveyEstimate, type SurveyInterval, surveyEstimate } from './services/survey/survey-estimate.js';
export { type SurveyResult, type SurveyResults, type SurveyResultsOptions, surveyResults } from './services/survey/survey-results.js';
export { surveyChangesTable, surveyTable } from './services/survey/survey-tables.js';
export { type Tornado, type TornadoBar, tornado } from './services/tornado.js';
export { type TornadoTableOptions, tornadoTable } from './services/tornado-table.js';
export type { ServiceGroup, TownServiceInputs } from './services/town-service-inputs.js';
export { careUnder3 } from './services/under-3/care-under-3.js';
export { CARE_UNDER_3_ASSUMPTIONS, type CareUnder3Inputs } from './services/under-3/care-under-3-inputs.js';
