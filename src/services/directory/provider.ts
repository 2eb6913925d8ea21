import type { Sector } from '../costs/sectors.js';

/** What a source says of a provider: that it is there, that it is planned, or nothing but that somebody should be there. */
export const PROVIDER_STATUSES = ['published', 'planned', 'missing'] as const;

/** One of {@link PROVIDER_STATUSES}. */
export type ProviderStatus = (typeof PROVIDER_STATUSES)[number];

/** Who provides one service in one place, on what terms; what the sources do not say is left out. Never a person. */
export interface Provider {
  /** Id of the provider, e.g. 'mops'. */
  readonly provider: string;
  readonly name?: string;
  /** Id of the service, e.g. 'home-care'. */
  readonly service: string;
  /** Id of the area it is in or provides for. */
  readonly area: string;
  /** Where in it: an address, a part of the town, at home. */
  readonly place?: string;
  readonly sector?: Sector;
  readonly fee?: string;
  readonly eligibility?: string;
  /** Of the organisation. */
  readonly contact?: string;
  /** Year or day from which it is there; of what is planned, by which it is to be there. */
  readonly from?: string;
  /** Year or day until which it is there. */
  readonly until?: string;
  readonly status: ProviderStatus;
  /** Id of the source. */
  readonly source: string;
  /** Place in the source. */
  readonly point?: string;
  /** Whom to ask for what is missing. */
  readonly ask?: string;
  readonly note?: string;
}
