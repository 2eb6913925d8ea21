import { currentLanguage, type LanguageOptions } from '../language/language.js';
import type { ServiceResult } from '../services/service.js';
import type { Table } from '../tables/table.js';
import { disclosing } from './disclosure/disclosing.js';
import type { DisclosureChoice } from './disclosure/disclosure-choice.js';
import { report } from './html/page.js';
import type { Section } from './html/section.js';
import type { NamedTable } from './named-table.js';
import { packageVersion } from './package-version.js';
import { tablesOf } from './tables-of.js';
import { ageingSection } from './town/ageing-section.js';
import { assumptionsSection } from './town/assumptions-section.js';
import { auditSection } from './town/audit-section.js';
import { comparisonSection } from './town/comparison-section.js';
import { componentsSection } from './town/components-section.js';
import { costsSection } from './town/costs-section.js';
import { directorySection } from './town/directory-section.js';
import { findingsSection } from './town/findings-section.js';
import { glossarySection } from './town/glossary-section.js';
import { methodSection } from './town/method-section.js';
import { populationSection } from './town/population-section.js';
import { preschoolSection } from './town/preschool-section.js';
import { qualitySection } from './town/quality-section.js';
import { replaySection } from './town/replay-section.js';
import { type TownResults, townResults } from './town/results.js';
import { servicesSection } from './town/services-section.js';
import { sourcesSection } from './town/sources-section.js';
import type { TownData } from './town/town-data.js';

/** A town's report: the page and every table in it. */
export interface TownReport {
  /** One self-contained HTML document. */
  readonly html: string;
  readonly tables: readonly NamedTable[];
  /** What was hidden and why, for the town's own eyes: it tells which counts are small. Nothing hidden: no rows. */
  readonly disclosureLog: Table;
}

/** Language of a report, what it keeps to itself, and what it tells besides the people. */
export interface TownReportOptions<Town extends TownData = TownData> extends LanguageOptions {
  /**
   * Counts of persons from 1 to this less one are hidden, and what would give them away; 'none' for a report that nobody outside
   * the office reads. Default: 5.
   */
  readonly disclosure?: DisclosureChoice;
  /**
   * Computes the services of the town, e.g. by `townServices()`, in draws from the base year of the plan, from the town as the
   * public may see it: nothing in them can carry a hidden count. Default: none.
   */
  readonly services?: (town: Town) => readonly ServiceResult[];
}

const SECTIONS: readonly ((results: TownResults) => Section | undefined)[] = [
  findingsSection,
  populationSection,
  ageingSection,
  preschoolSection,
  costsSection,
  servicesSection,
  directorySection,
  replaySection,
  auditSection,
  comparisonSection,
  componentsSection,
  assumptionsSection,
  qualitySection,
  sourcesSection,
  methodSection,
  glossarySection,
];

/**
 * The report on a town's population: the plan from the last year it has data for, and the replay from the first, with
 * charts, tables, sources and method, as one HTML file and as tables. What the town has no data for is left out, and the
 * section on the data says so.
 *
 * @param town - What `readTown()` gives.
 * Small counts of persons are hidden in everything it holds: texts, tables, charts and files; see `suppress()` for the rule.
 *
 * @throws {RangeError} If the town has no year with both a population and the rates known then.
 * @example
 * townReport(readTown('data/rumia')).html.startsWith('<!DOCTYPE html>'); // => true
 */
export function townReport<Town extends TownData>(
  given: Town,
  { language = currentLanguage(), disclosure = 5, services = () => [] }: TownReportOptions<Town> = {},
): TownReport {
  const { town, finish } = disclosing(given, disclosure, language);
  const results = townResults(town, language, services(town));
  const written = SECTIONS.map((section) => section(results)).filter((section) => section !== undefined);
  const { sections, tables, log } = finish(written, wholeTables(results));
  const { t } = results.words;
  const html = report(sections, {
    language,
    title: t(`${town.name}: ludność do ${results.plan.horizon.year} r.`, `${town.name}: population to ${results.plan.horizon.year}`),
    lead: t(
      'Ilu mieszkańców w jakim wieku będzie miało miasto i co z tego wynika dla usług społecznych: prognoza, jej sprawdzenie i wszystkie liczby.',
      'How many residents of which age the town will have, and what follows for social services: the projection, its check, and all figures.',
    ),
    footer: `kohorta ${packageVersion()}`,
  });
  return { html, tables: [...tablesOf(sections), ...tables], disclosureLog: log };
}

/** Too long for a page: every year, sex and age. */
function wholeTables({ plan, replay }: TownResults): NamedTable[] {
  return [
    { name: 'plan-plec-wiek', table: plan.table() },
    ...(replay === undefined ? [] : [{ name: 'powtorka-plec-wiek', table: replay.projection.table() }]),
  ];
}
