import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { logOfGamma } from '../../numerics/gamma.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { ADULT_AGE, emptyStock, type FosterHazards, LAST_AGE } from './foster-step.js';
import { PLACEMENTS, type Placement, STAYS } from './placement.js';

/** One child's stay in one placement, without a name: as a register of foster care can give it out. */
export interface FosterEpisode {
  /** A pseudonym: the same for all stays of a child. */
  readonly child: string;
  readonly placement: Placement;
  /** Id of the area the child came from. */
  readonly area: string;
  /** Year of birth. */
  readonly born: number;
  /** ISO date the child came to this placement. */
  readonly from: string;
  /** ISO date it left; left out while it lasts. */
  readonly to?: string;
  /** Where it went; needed with `to`. A transfer is followed by another stay of the same child. */
  readonly exit?: 'home' | 'adoption' | 'transfer' | 'adult';
}

/** Children who were in care at a year's beginning, and where they were at its end, by year of stay and group of ages. */
export interface FosterExposure {
  /** 0 first, 1 second, 2 third year of stay and later. */
  readonly stay: 0 | 1 | 2;
  /** 0 ages 0-5, 1 ages 6-12, 2 ages 13-17. */
  readonly ageGroup: 0 | 1 | 2;
  /** Child-years begun. */
  readonly children: number;
  readonly home: number;
  readonly adoption: number;
  readonly transfer: number;
}

/** First ages of the groups within which ways out are taken as alike. */
export const EXIT_AGES: readonly number[] = [0, 6, 13];

/** Weight of the prior in child-years and its yearly shares of each way out, where few episodes speak. */
export interface ExitShares {
  readonly home: number;
  readonly adoption: number;
  readonly transfer: number;
  /** Child-years the shares weigh as much as. */
  readonly weight: number;
}

/**
 * Counts the children in care at the end of each year and where they were a year later, the exact counterpart of a step of the
 * model. A child who left and came back within the year counts as one who stayed.
 *
 * @param episodes - In any order.
 * @param years - First and last 31 December; each year between gives exposure.
 * @returns Nine rows: three years of stay by three groups of ages.
 * @throws {RangeError} If an episode ends before it begins, does not say where its child went, or says so wrongly.
 * @example
 * const episodes = [{ child: 'a', placement: 'kin' as const, area: 'rumia', born: 2010, from: '2014-05-01', to: '2016-03-01', exit: 'home' as const }];
 * fosterExposure(episodes, [2014, 2016]).filter(({ children }) => children > 0).map(({ stay, children, home }) => [stay, children, home]); // => [[0, 1, 0], [1, 1, 1]]
 */
export function fosterExposure(episodes: readonly FosterEpisode[], [first, last]: readonly [number, number]): FosterExposure[] {
  checkEpisodes(episodes);
  const counts = Array.from({ length: 9 }, () => ({ children: 0, home: 0, adoption: 0, transfer: 0 }));
  const histories = byChild(episodes);
  for (let year = first; year < last; year++) {
    for (const history of histories) {
      const now = at(history, year);
      const age = now === undefined ? 0 : year - now.born;
      // Who turns 18 in the year grows up: that is no risk but a date.
      if (now === undefined || age > 16) continue;
      const cell = counts[stayOf(history, year) * 3 + ageGroupOf(age)];
      cell.children++;
      const later = at(history, year + 1);
      if (later !== undefined) {
        if (later.placement !== now.placement) cell.transfer++;
      } else {
        const exit = history.filter(({ to }) => to !== undefined && to.slice(0, 4) === String(year + 1)).at(-1)?.exit;
        if (exit === 'adoption') cell.adoption++;
        else cell.home++;
      }
    }
  }
  return counts.map((cell, i): FosterExposure => ({ stay: THREE[Math.floor(i / 3)], ageGroup: THREE[i % 3], ...cell }));
}

const THREE = [0, 1, 2] as const;

/**
 * The children in care on 31 December by placement, year of stay and age, as `fosterStep()` takes them.
 *
 * @param year - The year at whose end.
 * @param options - `areas`: areas of origin to count. Default: all. `ruleFrom`: first year in which the town pays for those placed since. Default: 2012.
 * @throws {RangeError} As {@link fosterExposure}.
 * @example
 * const episodes = [{ child: 'a', placement: 'kin' as const, area: 'rumia', born: 2010, from: '2014-05-01' }];
 * fosterStockOf(episodes, 2015).indexOf(1); // => 30
 */
export function fosterStockOf(
  episodes: readonly FosterEpisode[],
  year: number,
  { areas, ruleFrom = 2012 }: { readonly areas?: readonly string[]; readonly ruleFrom?: number } = {},
): Float64Array {
  checkEpisodes(episodes);
  const stock = emptyStock(25);
  for (const history of byChild(episodes)) {
    const now = at(history, year);
    if (now === undefined || (areas !== undefined && !areas.includes(now.area))) continue;
    const since = Number(firstDay(history).slice(0, 4));
    const stay = since < ruleFrom ? STAYS.indexOf('before') : stayOf(history, year);
    const age = Math.min(LAST_AGE - 1, Math.max(0, year - now.born));
    stock[(PLACEMENTS.indexOf(now.placement) * STAYS.length + stay) * LAST_AGE + age]++;
  }
  return stock;
}

/**
 * Children placed in a year and still there at its end, by placement and age: `4 × 25` numbers.
 *
 * @param areas - Areas of origin to count. Default: all.
 * @throws {RangeError} As {@link fosterExposure}.
 * @example
 * fosterEntriesOf([{ child: 'a', placement: 'institution' as const, area: 'rumia', born: 2010, from: '2014-05-01' }], 2014).indexOf(1); // => 79
 */
export function fosterEntriesOf(episodes: readonly FosterEpisode[], year: number, areas?: readonly string[]): Float64Array {
  checkEpisodes(episodes);
  const entries = new Float64Array(PLACEMENTS.length * LAST_AGE);
  for (const history of byChild(episodes)) {
    const now = at(history, year);
    if (now === undefined || at(history, year - 1) !== undefined || (areas !== undefined && !areas.includes(now.area))) continue;
    entries[PLACEMENTS.indexOf(now.placement) * LAST_AGE + Math.min(LAST_AGE - 1, Math.max(0, year - now.born))]++;
  }
  return entries;
}

/**
 * Yearly probabilities of each way out, by year of stay and age: Dirichlet, prior plus counts; their means without numbers.
 *
 * @param exposure - As {@link fosterExposure}.
 * @param prior - What is thought before the episodes speak.
 * @param numbers - Draws the probabilities; left out, their means.
 * @example
 * const none = ([0, 1, 2] as const).flatMap((stay) => ([0, 1, 2] as const).map((ageGroup) => ({ stay, ageGroup, children: 0, home: 0, adoption: 0, transfer: 0 })));
 * exitHazards(none, { home: 0.1, adoption: 0.05, transfer: 0.05, weight: 10 }).routes[0].probability[0]; // => 0.1
 */
export function exitHazards(exposure: readonly FosterExposure[], prior: ExitShares, numbers?: RandomStream): FosterHazards {
  const routes = (['home', 'adoption', 'transfer'] as const).map((route) => ({ route, probability: new Float64Array(3 * LAST_AGE) }));
  for (const { stay, ageGroup, children, ...left } of exposure) {
    const counts = routes.map(({ route }) => left[route] + prior[route] * prior.weight);
    const staying = children + prior.weight - counts.reduce((all, one) => all + one, 0);
    const shares = dirichlet([...counts, staying], numbers);
    const to = EXIT_AGES[ageGroup + 1] ?? 18;
    routes.forEach(({ probability }, i) => {
      for (let age = EXIT_AGES[ageGroup]; age < to; age++) probability[stay * LAST_AGE + age] = shares[i];
    });
  }
  return { ages: 25, routes };
}

function dirichlet(weights: readonly number[], numbers: RandomStream | undefined): number[] {
  // By logarithms, since a small weight may give a variable below the smallest number; no weight, no share.
  const drawn = weights.map((weight) => (weight <= 0 ? 0 : numbers === undefined ? weight : exp(logOfGamma(numbers, weight))));
  const total = drawn.reduce((all, one) => all + one, 0);
  return drawn.map((one) => (total > 0 ? one / total : 0));
}

function byChild(episodes: readonly FosterEpisode[]): FosterEpisode[][] {
  const histories = new Map<string, FosterEpisode[]>();
  for (const episode of episodes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const history = histories.get(episode.child);
    if (history === undefined) histories.set(episode.child, [episode]);
    else history.push(episode);
  }
  return [...histories.values()];
}

/** Where a child is on 31 December. */
function at(history: readonly FosterEpisode[], year: number): FosterEpisode | undefined {
  const day = `${year}-12-31`;
  return history.findLast(({ from, to }) => from <= day && (to === undefined || to > day));
}

function firstDay(history: readonly FosterEpisode[]): string {
  return history[0].from;
}

/** Calendar years since the child was first placed, the third for all later ones. */
function stayOf(history: readonly FosterEpisode[], year: number): 0 | 1 | 2 {
  return THREE[Math.min(2, Math.max(0, year - Number(firstDay(history).slice(0, 4))))];
}

function ageGroupOf(age: number): 0 | 1 | 2 {
  return age < 6 ? 0 : age < 13 ? 1 : 2;
}

/**
 * Weights of the placements that children are transferred to: as counted, and one more of each so that none is impossible.
 *
 * @param episodes - In any order.
 * @example
 * const stay = (placement: 'institution' | 'kin', from: string, to?: string) => ({ child: 'a', placement, area: 'rumia', born: 2010, from, ...(to === undefined ? {} : { to, exit: 'transfer' as const }) });
 * transferWeights([stay('institution', '2014-05-01', '2015-03-01'), stay('kin', '2015-03-01')]); // => [2, 1, 1, 1]
 */
export function transferWeights(episodes: readonly FosterEpisode[]): number[] {
  checkEpisodes(episodes);
  const weights = PLACEMENTS.map(() => 1);
  for (const history of byChild(episodes)) {
    history.slice(1).forEach(({ placement }, before) => {
      if (history[before].exit === 'transfer') weights[PLACEMENTS.indexOf(placement)]++;
    });
  }
  return weights;
}

function checkEpisodes(episodes: readonly FosterEpisode[]): void {
  const isTransferred = new Map(byChild(episodes).map((history) => [history[0].child, history[history.length - 1]]));
  const wrong = episodes.find((episode) => {
    const { child, from, to, exit, born } = episode;
    if (to === undefined || exit === undefined) return to !== exit;
    const isTooYoung = exit === 'adult' && Number(to.slice(0, 4)) - born < ADULT_AGE;
    return to < from || isTooYoung || (exit === 'transfer' && isTransferred.get(child) === episode);
  });
  if (wrong === undefined) return;
  const stay = `${wrong.from} – ${wrong.to ?? '…'}, ${wrong.exit ?? '…'}`;
  fail(
    `fosterExposure: pobyt dziecka „${wrong.child}” (${stay}); koniec musi być po początku i mieć przyczynę, po zmianie miejsca musi być następny pobyt, a pełnoletni ma co najmniej ${ADULT_AGE} lat`,
    `fosterExposure: the stay of child "${wrong.child}" (${stay}); its end must come after its beginning and have a reason, a transfer must be followed by another stay, and an adult is at least ${ADULT_AGE}`,
  );
}
