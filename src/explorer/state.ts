import type { Language } from '../language/language.js';

/** The views of the explorer, in their order. */
export const VIEWS = ['people', 'ageing', 'services', 'costs', 'indicators', 'comparison', 'sources'] as const;

/** One view. */
export type ViewId = (typeof VIEWS)[number];

/** A scenario of the page: its name and its patches as a scenario file holds them. */
export interface NamedScenario {
  readonly name: string;
  /** A scenario file as plain data; the worker checks it. */
  readonly scenario: Readonly<Record<string, unknown>>;
}

/** Everything a reader can choose; the address of the page holds it, so that it can be shared. */
export interface ExplorerState {
  readonly language: Language;
  readonly view: ViewId;
  /** Id of the area; empty for the whole town. */
  readonly area: string;
  /** Last year of the computation. */
  readonly until: number;
  /** Year the pyramid shows. */
  readonly year: number;
  /** Id of the service shown. */
  readonly service: string;
  /** One to four; the first ones are compared. */
  readonly scenarios: readonly NamedScenario[];
  /** Which of them the controls move, from 0. */
  readonly active: number;
}

/** The most scenarios side by side: more lines than that cannot be told apart. */
export const MOST_SCENARIOS = 4;
/** Characters of an address that browsers and mail programs still carry. */
const LONGEST = 60_000;

/** The state as the part of an address after #; characters that mean something there are escaped. */
export function stateToHash(state: ExplorerState): string {
  return `#${encodeURIComponent(JSON.stringify(state))}`;
}

/**
 * The state an address holds, on top of what is chosen where it holds nothing; nothing in it is believed.
 *
 * @param hash - With the #, as `location.hash`.
 * @param usual - The state without an address.
 */
export function stateFromHash(hash: string, usual: ExplorerState): ExplorerState {
  if (hash.length < 2 || hash.length > LONGEST) return usual;
  const read = parsed(hash.slice(1));
  if (read === undefined) return usual;
  const scenarios = scenariosOf(read['scenarios']) ?? usual.scenarios;
  return {
    language: read['language'] === 'en' ? 'en' : read['language'] === 'pl' ? 'pl' : usual.language,
    view: VIEWS.find((view) => view === read['view']) ?? usual.view,
    area: typeof read['area'] === 'string' ? read['area'] : usual.area,
    until: yearOr(read['until'], usual.until),
    year: yearOr(read['year'], usual.year),
    service: typeof read['service'] === 'string' ? read['service'] : usual.service,
    scenarios,
    active: scenarios[Number(read['active'])] === undefined ? 0 : Number(read['active']),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    return isRecord(value) ? value : undefined;
  } catch {
    // A cut or foreign address says nothing.
    return undefined;
  }
}

function scenariosOf(value: unknown): readonly NamedScenario[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_SCENARIOS) return undefined;
  const scenarios = value.flatMap((one: unknown): NamedScenario[] =>
    isRecord(one) && typeof one['name'] === 'string' && isRecord(one['scenario']) ? [{ name: one['name'], scenario: one['scenario'] }] : [],
  );
  return scenarios.length === value.length ? scenarios : undefined;
}

function yearOr(value: unknown, other: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : other;
}

/** Whether a thing is an object with named parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
