import { Draws, Evaluation, evaluateIndicator, type FormulaInput, formulaScope, type Indicator, type Milestone } from '../../src/engine.js';

/** What an indicator of the sample counts in 2019, where it starts and where it is to go. */
interface Sample {
  readonly id: string;
  readonly value: number | null;
  readonly baseline: number | null;
  readonly target?: Milestone;
  readonly direction?: Indicator['direction'];
  readonly unit?: string;
  readonly isForetold?: boolean;
}

/** One of each status, with and without a forecast. */
const SAMPLES: readonly Sample[] = [
  { id: 'met', value: 31, baseline: 0, target: { year: 2022, value: 30 } },
  { id: 'on-track', value: 60, baseline: 0, target: { year: 2022, value: 90 } },
  { id: 'within', value: 24, baseline: 30, target: { year: 2022, value: 10 }, direction: 'less', unit: 'children', isForetold: true },
  { id: 'off-track', value: 5, baseline: 0, target: { year: 2022, value: 90 } },
  { id: 'missed', value: 0, baseline: 0, target: { year: 2019, value: 1 }, unit: 'documents' },
  { id: 'observed', value: 846, baseline: 728, direction: 'none', unit: 'persons', isForetold: true },
  { id: 'no-data', value: null, baseline: 167, target: { year: 2022, value: 0 }, direction: 'less', unit: 'children', isForetold: true },
  { id: 'no-baseline', value: null, baseline: null, target: { year: 2022, value: 5 } },
];

/** An evaluation of 2019 in which every status occurs. */
export function sampleEvaluation(): Evaluation {
  const results = SAMPLES.map(({ id, value, baseline, target, direction = 'more', unit = 'places', isForetold = false }) => {
    const indicator: Indicator = {
      id,
      name: { pl: `Wskaźnik z oceną ${id} i dość długą nazwą`, en: `Indicator with status ${id} and a rather long name` },
      group: 'target',
      area: 'rumia-rewitalizacja',
      formula: 'counted',
      ...(isForetold ? { forecast: 'foretold' } : {}),
      unit,
      direction,
      path: 'linear',
      baseline: { year: 2015, value: baseline, status: baseline === null ? 'missing' : 'published' },
      ...(target === undefined ? {} : { target }),
      milestones: [],
      frequency: 'yearly',
      owner: { pl: 'MOPS', en: 'MOPS' },
      source: 'strategia-2017',
      point: 'Cel 1',
    };
    const level = baseline ?? 10;
    const draws = new Draws({
      description: { id, title: indicator.name, unit: { pl: unit, en: unit } },
      years: [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022],
      values: Array.from({ length: 8 }, (_, ahead) =>
        Float64Array.from({ length: 41 }, (__, draw) => level * (1 + 0.05 * ahead * (draw / 20 - 0.9))),
      ),
      statuses: Array.from({ length: 8 }, (_, ahead) => (ahead === 0 ? 'estimated' : 'projected')),
      source: 'kohorta',
    });
    const counted = (_: string, year: number): ReturnType<typeof formulaScope> => {
      const known: FormulaInput = { value: year === 2019 ? value : year === 2015 ? baseline : null, unit, status: 'counted' };
      return formulaScope({ counted: known });
    };
    return evaluateIndicator(indicator, 2019, {
      counted,
      forecast: { base: 2015, until: 2022, scope: () => formulaScope({ foretold: { draws } }) },
      unitName: (one) => ({ pl: one, en: one }),
    });
  });
  const areaNames = new Map([['rumia-rewitalizacja', 'obszar rewitalizacji']]);
  return new Evaluation({ town: 'Rumia', year: 2019, base: 2015, draws: 41, seed: 1, results, duties: [], activities: [], areaNames });
}
