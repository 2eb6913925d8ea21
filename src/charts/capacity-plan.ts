import type { Language, Message } from '../language/language.js';
import type { Band, Draws } from '../series/draws.js';
import type { ServiceResult } from '../services/service.js';

/** Demand of a service against what there is, with every choice made. */
export interface CapacityPlan {
  readonly result: ServiceResult;
  readonly demand: Draws;
  /** Of the demand, from the narrowest to the widest. */
  readonly bands: readonly Band[];
  /** What there is and what is lacking; undefined where nobody knows what there is. */
  readonly supply: { readonly capacity: Draws; readonly shortage: Draws } | undefined;
  /** First and last of the years in which a shortage is likelier than not; undefined where there is none. */
  readonly likely: { readonly first: number; readonly last: number } | undefined;
  readonly digits: number;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of the panel of the demand, pixels. */
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}

/** The share of the draws that headline, labels and bars tell. */
export const TOLD = 0.8;
