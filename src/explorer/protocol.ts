import type { Language } from '../language/language.js';
import type { ExplorerState } from './state.js';

/** What the page asks the worker. */
export interface Question {
  /** Of the question, rising; an answer to an older one is not shown. */
  readonly number: number;
  readonly state: ExplorerState;
  /** Room for a chart, pixels. */
  readonly width: number;
  /** Whether a control is being moved: then only what is seen is computed. */
  readonly isMoving: boolean;
}

/** One number over the views: now, and how it differs from the base. */
export interface KeyNumber {
  readonly id: string;
  readonly title: string;
  /** As a reader writes it, e.g. '2 087'. */
  readonly value: string;
  /** The band, e.g. '80%: 1 895–2 405'; empty where there is none. */
  readonly band: string;
  /** Against the base scenario, e.g. '+120'; empty where the two are the same. */
  readonly difference: string;
}

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'ready'; readonly about: TownAbout }
  | { readonly kind: 'numbers'; readonly number: number; readonly numbers: readonly KeyNumber[] }
  | { readonly kind: 'view'; readonly number: number; readonly html: string }
  | { readonly kind: 'problem'; readonly number: number; readonly text: string }
  /** A scenario file that was read, or what is wrong with it. */
  | { readonly kind: 'read'; readonly name: string; readonly scenario: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unreadable'; readonly text: string }
  /** The tables of the view as a workbook. */
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array };

/** What the page sends. */
export type Request =
  | { readonly kind: 'town'; readonly town: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'tables'; readonly state: ExplorerState; readonly width: number }
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly language: Language };

/** A control: an assumption that can be moved. */
export interface ControlAbout {
  /** Path of the assumption in a scenario, e.g. 'fertility.level'. */
  readonly path: string;
  readonly operation: 'multiply' | 'add' | 'set' | 'cap';
  readonly group: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly help: Readonly<Record<Language, string>>;
  /** Written behind the number, e.g. '%'. */
  readonly unit: Readonly<Record<Language, string>>;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value that changes nothing. */
  readonly neutral: number;
  /** Shown value = value × this, e.g. 100 for percent. */
  readonly shownTimes: number;
  readonly digits: number;
}

/** What the page has to know of the town before it can ask anything. */
export interface TownAbout {
  readonly name: string;
  readonly baseYear: number;
  readonly until: number;
  /** Empty where the folder does not tell the parts of the town. */
  readonly areas: readonly Named[];
  readonly services: readonly Named[];
  readonly packs: readonly (Named & { readonly scenario: Readonly<Record<string, unknown>> })[];
  /** A scenario without patches. */
  readonly emptyScenario: Readonly<Record<string, unknown>>;
  /** Groups of controls, in their order. */
  readonly groups: readonly Named[];
  readonly controls: readonly ControlAbout[];
}

/** Something to choose. */
export interface Named {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}
