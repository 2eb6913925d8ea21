import type { ServiceInput } from '../service.js';
import type { CaseloadLimit } from './caseload-limit.js';

/** Families supported for one reason, in the town and in its areas. */
export interface FamilyCount {
  readonly reason: 'helplessness' | 'poverty' | 'disability';
  /** In the town. */
  readonly town: ServiceInput;
  /** In areas, by id. */
  readonly areas: ReadonlyMap<string, ServiceInput>;
}

/** What family support is computed from. */
export interface FamilyInputs {
  readonly counts: readonly FamilyCount[];
  /** Families with an assistant, by year; planned years too. */
  readonly withAssistant: readonly ServiceInput[];
  /** Assistants employed, by year. */
  readonly assistants: readonly ServiceInput[];
  /** All people of the town in the year of the counts. */
  readonly people: ServiceInput;
  /** Children aged 0-17 of the town in that year. */
  readonly children: ServiceInput;
  /** Places of day support for children by area id and year: the town's, and what is planned in areas on top of it. */
  readonly dayPlaces: readonly { readonly area: string; readonly places: ServiceInput }[];
  /** Default: the limits of Poland. */
  readonly limits?: readonly CaseloadLimit[];
}

/** What a reader sees of {@link FamilyCount.reason}. */
export const FAMILY_REASON_NAMES = {
  helplessness: { pl: 'Rodziny z bezradnością opiekuńczo-wychowawczą', en: 'Families with parenting problems' },
  poverty: { pl: 'Rodziny wspierane z powodu ubóstwa', en: 'Families supported for poverty' },
  disability: { pl: 'Rodziny wspierane z powodu niepełnosprawności', en: 'Families supported for disability' },
} as const;
