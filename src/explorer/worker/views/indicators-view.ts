import { evaluateFormulaDraws } from '../../../indicators/formula/evaluate-formula-draws.js';
import type { Indicator } from '../../../indicators/indicator.js';
import { isAsGood } from '../../../indicators/indicator-status.js';
import { KohortaError } from '../../../language/error.js';
import { type Message, say } from '../../../language/language.js';
import { quantiles } from '../../../numerics/quantiles.js';
import type { Block, Section } from '../../../report/html/section.js';
import type { Draws } from '../../../series/draws.js';
import { unitName } from '../../../series/unit-names.js';
import { numberColumn, shareColumn, signedColumn, textColumn } from '../../../tables/columns.js';
import { type Cell, Table } from '../../../tables/table.js';
import { indicatorScope } from '../indicator-scope.js';
import type { ComputedScenario, ViewInput } from './view-input.js';

/** An indicator of the whole town in a scenario and in the base. */
interface Foretold {
  readonly indicator: Indicator;
  readonly draws: Draws;
  readonly before: Draws;
}

/** The town's indicators in the last year: where they will be, and how probable it is that each meets its target. */
export function indicatorsView({ state, language, model, indicators, active, base }: ViewInput): Section {
  const ofTown = indicators.filter(({ area, forecast }) => area === model.town && forecast !== undefined);
  const foretold = ofTown.flatMap((indicator): Foretold[] => {
    const [draws, before] = [draw(indicator, active), draw(indicator, base)];
    return draws?.years.includes(state.until) === true && before !== undefined ? [{ indicator, draws, before }] : [];
  });
  const [counts, rates] = [false, true].map((isRate) => foretold.filter(({ indicator }) => RATES.has(indicator.unit) === isRate));
  const settled = indicators.filter(({ forecast, target }) => forecast === undefined && target !== undefined);
  const paragraph = (words: Message): Block => ({ kind: 'paragraph', text: say(words, language) });
  return {
    id: 'wskazniki',
    title: say({ pl: 'Wskaźniki', en: 'Indicators' }, language),
    blocks: [
      ...[counts, rates].flatMap((some, place): Block[] =>
        some.length === 0
          ? []
          : [{ kind: 'table', name: `wskazniki-${place + 1}`, table: table(some, state.until, place), open: true, stacked: true }],
      ),
      ...(settled.length === 0
        ? []
        : [
            paragraph({
              pl: `Bez prognozy, bo zależą od decyzji, a nie od ludności (${settled.length}): ${settled.map(({ name }) => name.pl).join('; ')}.`,
              en: `Without a forecast, since a decision settles them and not the people (${settled.length}): ${settled.map(({ name }) => name.en).join('; ')}.`,
            }),
          ]),
      paragraph({
        pl: 'Prawdopodobieństwo to część losowań, w których wartość jest w tym roku co najmniej tak dobra jak cel. Wskaźniki części miasta i ocenę na każdy rok podaje polecenie kohorta evaluate.',
        en: 'The probability is the share of draws in which the value of that year is at least as good as the target. Indicators of parts of the town and the evaluation of any year are given by the command kohorta evaluate.',
      }),
    ],
  };
}

/** Undefined where the formula names what has no future here, e.g. a figure that was only counted. */
function draw({ id, name, unit, forecast = '' }: Indicator, run: ComputedScenario): Draws | undefined {
  try {
    return evaluateFormulaDraws(forecast, indicatorScope(run), {
      description: { id, title: name, unit: { pl: unitName(unit).pl, en: unit } },
    });
  } catch (error) {
    if (error instanceof KohortaError) return undefined;
    throw error;
  }
}

/** Units of shares and rates, which are told with a decimal. */
const RATES: ReadonlySet<string> = new Set(['percent', 'per 1000']);

function table(foretold: readonly Foretold[], year: number, digits: number): Table {
  const rows = foretold.map(({ indicator: { id, target, direction }, draws, before }): Cell[] => {
    const values = draws.at(year);
    const [low, median, high] = quantiles(values, [0.1, 0.5, 0.9]);
    const [change] = quantiles(
      values.map((value, place) => value - before.at(year)[place]),
      [0.5],
    );
    const met = target === undefined ? null : values.filter((value) => isAsGood(value, target.value, direction)).length / values.length;
    return [id, median, low, high, change, target?.value ?? null, met, met === null ? 'watched' : wordOf(met)];
  });
  const names = Object.fromEntries(
    foretold.map(({ indicator: { id, name, unit } }) => {
      const { pl, en } = unitName(unit);
      return [id, { pl: `${name.pl} (${pl})`, en: `${name.en} (${en})` }];
    }),
  );
  return new Table(
    [
      { ...textColumn('indicator', 'Wskaźnik', 'Indicator'), words: names },
      numberColumn('median', 'Mediana', 'Median', digits),
      numberColumn('low_80', '80%: od', '80%: from', digits),
      numberColumn('high_80', '80%: do', '80%: to', digits),
      signedColumn(numberColumn('difference', 'Wobec bazowego', 'Against the base', digits)),
      numberColumn('target', 'Cel', 'Target', digits),
      { ...shareColumn('probability', 'Szansa na cel', 'Chance of the target'), digits: 0 },
      { ...textColumn('verdict', 'Ocena', 'Verdict'), words: VERDICTS },
    ],
    rows,
    {
      title:
        digits === 0
          ? { pl: `Liczby w ${year} r.`, en: `Numbers in ${year}` }
          : { pl: `Udziały i wskaźniki natężenia w ${year} r.`, en: `Shares and rates in ${year}` },
    },
  );
}

/** As everywhere: likelier than not is not yet safe. */
function wordOf(met: number): keyof typeof VERDICTS {
  if (met >= 0.9) return 'safe';
  if (met > 0.5) return 'likely';
  return met > 0.1 ? 'unlikely' : 'out';
}

const VERDICTS = {
  safe: { pl: '++ prawie pewny', en: '++ almost certain' },
  likely: { pl: '+ raczej tak', en: '+ rather yes' },
  unlikely: { pl: '− raczej nie', en: '− rather not' },
  out: { pl: '−− prawie wykluczony', en: '−− almost excluded' },
  watched: { pl: 'bez celu', en: 'no target' },
} as const;
