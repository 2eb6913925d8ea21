import { stream } from '../../numerics/stream.js';
import type { AreaModel } from './area-model.js';
import { type PosteriorFactors, posteriorFactors } from './posterior-factors.js';
import { type PatternOptions, patternOf } from './register-pattern.js';
import type { Subareas } from './subareas.js';

/**
 * Step 1 of the ladder: births, deaths, arrivals and departures of every area are known. The city's rates are multiplied by
 * a factor for each area and kind of event, (events + k) / (expected + k), k by empirical Bayes; every draw has factors of its
 * own from their gamma distributions. Kinds without data do not differ between areas.
 *
 * Data needed: events by area over some years, the events expected at the city's rates, and one register snapshot.
 * Confidence: good; of an area's own events the more is believed, the more there are. Limit: where the ages of the areas differ
 * much, events against those expected at the city's rates (indirect standardisation) show a little less than the difference;
 * with few areas k is badly known and bands are too narrow (of two areas, 80% bands held 6 of 10 made-up truths).
 *
 * @param subareas - With events and at least one snapshot.
 * @see Clayton & Kaldor (1987), Biometrics 43.
 */
export function fromEvents(subareas: Subareas, options: PatternOptions): AreaModel {
  const { events = [], city, leaves } = subareas;
  const pattern = patternOf(subareas, options);
  const numbers = stream(options.seed, { module: 'differences of sub-areas', area: city, year: options.year, draw: 0 });
  const factorsOf = (kind: string): PosteriorFactors | undefined => {
    const rows = events.filter((row) => row.kind === kind);
    if (rows.length === 0) return undefined;
    const totalOf = (of: (row: (typeof rows)[number]) => ArrayLike<number>): Float64Array =>
      Float64Array.from(leaves, (_, area) => rows.reduce((total, row) => total + of(row)[area], 0));
    return posteriorFactors(
      totalOf((row) => row.counted),
      totalOf((row) => row.expected),
    );
  };
  const factors = {
    births: factorsOf('births'),
    deaths: factorsOf('deaths'),
    departures: factorsOf('departures'),
    pull: factorsOf('arrivals'),
  };
  return {
    step: 'events',
    because: {
      pl: `są zdarzenia według jednostek: ${[...new Set(events.map(({ kind }) => KINDS[kind].pl))].join(', ')}`,
      en: `there are events by area: ${[...new Set(events.map(({ kind }) => kind))].join(', ')}`,
    },
    quality: subareas.quality ?? 'ok',
    notes: [],
    grows: false,
    start: (_, cityNow, people) => pattern(cityNow, people),
    differences: (draw, into) => {
      if (draw !== undefined) numbers.restart(options.year, draw);
      const source = draw === undefined ? undefined : numbers;
      for (const kind of ['births', 'deaths', 'departures', 'pull'] as const) {
        if (factors[kind] === undefined) into[kind].fill(1);
        else factors[kind].fill(source, into[kind]);
      }
    },
  };
}

const KINDS = {
  births: { pl: 'urodzenia' },
  deaths: { pl: 'zgony' },
  arrivals: { pl: 'przyjazdy' },
  departures: { pl: 'wyjazdy' },
} as const;
