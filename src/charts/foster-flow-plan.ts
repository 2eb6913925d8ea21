import type { Language, Message } from '../language/language.js';
import type { Band, Draws } from '../series/draws.js';
import type { ServiceResult } from '../services/service.js';

/** One way out of care, or all of them where they are not known apart. */
export interface FosterWayOut {
  readonly name: Message;
  readonly draws: Draws;
}

/** Foster care with every choice made. */
export interface FosterFlowPlan {
  readonly result: ServiceResult;
  readonly children: Draws;
  /** Of the children, from the narrowest to the widest. */
  readonly bands: readonly Band[];
  readonly entries: Draws;
  readonly exits: Draws;
  readonly waysOut: readonly FosterWayOut[];
  /** Children in care per 1,000 children; undefined where it was not computed. */
  readonly rate: Draws | undefined;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of the panel of the stock, pixels. */
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}

/** The share of the draws that headline and lines tell. */
export const TOLD = 0.8;
