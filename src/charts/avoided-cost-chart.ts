import { fail } from '../language/error.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import type { AvoidedCost } from '../services/costs/avoided-cost.js';
import { avoidedCostTable } from '../services/costs/avoided-cost-table.js';
import { PERSPECTIVE_NAMES, type Perspective } from '../services/costs/perspectives.js';
import { avoidedCostPlane } from './avoided-cost-layers.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';

/** How large a chart of avoided cost is and what stands over it. */
export interface AvoidedCostChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Where the figures come from, and what kind of figures they are. */
  readonly source?: Message;
}

/** What a programme saves from one point of view, as it is drawn. */
export interface DrawnSaving {
  readonly perspective: Perspective;
  /** PLN of all years: 5%, 10%, 25%, 50%, 75%, 90% and 95% of the draws lie below. */
  readonly levels: readonly number[];
  readonly probability: number;
}

/** Shares of the draws below the levels of a {@link DrawnSaving}. */
const BELOW = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/**
 * The net saving of a programme, a row for each purse: median, the middle half and 80% of the draws, against nothing saved; beside
 * each the probability that it saves money at all.
 *
 * @param avoided - Made by `avoidedCost()` with known effects.
 * @throws {RangeError} If an effect is not known, so that there is no saving to draw, or the width is too small to draw in.
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * const effect = { id: 'effect', title: { pl: 'skutek', en: 'effect' }, value: 0.5, unit: { pl: 'udział', en: 'share' }, status: 'assumed' as const, source: 'kohorta' };
 * const care = { id: 'dps', title: { pl: 'DPS', en: 'DPS' }, baseline: draws(20), paidBy: { town: draws(30000) }, effect };
 * avoidedCostChart(avoidedCost({ programme: { town: draws(150000) }, care: [care] }), { language: 'en' }).title; // => "The programme saves the town's money with probability 100%, all public money together: 100%"
 */
export function avoidedCostChart(
  avoided: AvoidedCost,
  { width = 720, title, source, language = currentLanguage() }: AvoidedCostChartOptions = {},
): Chart {
  checkSize('avoidedCostChart', width, undefined);
  const savings = drawnSavings(avoided);
  const headline = say(title ?? { pl: titleOf(savings, 'pl'), en: titleOf(savings, 'en') }, language);
  const { plot, layer } = avoidedCostPlane(savings, width, language);
  const description = descriptionOf(savings, language);
  const spec = inFrame({
    title: headline,
    subtitle: [
      say(WHAT, language),
      ...(source === undefined ? [] : [`${say({ pl: 'Dane', en: 'Figures' }, language)}: ${say(source, language)}.`]),
    ],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: avoidedCostTable(avoided), language });
}

const WHAT: Message = {
  pl: 'Oszczędność netto wszystkich lat, zł: to, czego uniknięto, bez kosztu programu. Kreska: mediana; ciemny pasek: środkowa połowa losowań; jasny: 80%.',
  en: 'Net saving of all years, PLN: what is avoided less what the programme costs. Stroke: median; dark bar: the middle half of the draws; pale bar: 80%.',
};

/** Purses with something to gain or lose. */
function drawnSavings({ savings, missing }: AvoidedCost): DrawnSaving[] {
  const drawn = [...savings].flatMap(([perspective, { presentValue, probability }]): DrawnSaving[] => {
    if (presentValue === undefined || probability === undefined || presentValue.every((value) => value === 0)) return [];
    return [{ perspective, levels: [...quantiles(presentValue, BELOW)], probability }];
  });
  if (drawn.length > 0) return drawn;
  return fail(
    `avoidedCostChart: nie ma oszczędności do pokazania: ${missing.map(({ pl }) => pl).join('; ')}; podaj skutek (effect) albo pokaż próg opłacalności: avoidedCostTable()`,
    `avoidedCostChart: there is no saving to show: ${missing.map(({ en }) => en).join('; ')}; give the effect, or show the break-even: avoidedCostTable()`,
  );
}

function titleOf(savings: readonly DrawnSaving[], language: Language): string {
  const share = (of: Perspective): string | undefined => {
    const found = savings.find(({ perspective }) => perspective === of);
    return found === undefined ? undefined : formatPercent(found.probability, { digits: 0, language });
  };
  const [town, all] = [share('town'), share('public') ?? ''];
  return town === undefined
    ? say(
        {
          pl: `Program oszczędza środki publiczne z prawdopodobieństwem ${all}`,
          en: `The programme saves public money with probability ${all}`,
        },
        language,
      )
    : say(
        {
          pl: `Program oszczędza pieniądze miasta z prawdopodobieństwem ${town}, a wszystkie środki publiczne razem: ${all}`,
          en: `The programme saves the town's money with probability ${town}, all public money together: ${all}`,
        },
        language,
      );
}

function descriptionOf(savings: readonly DrawnSaving[], language: Language): string {
  const n = (value: number): string => formatNumber(value, { signed: true, language });
  const named = savings.map(({ perspective, levels, probability }) => {
    const who = say(PERSPECTIVE_NAMES[perspective], language);
    const share = formatPercent(probability, { digits: 0, language });
    return say(
      {
        pl: `${who}: mediana ${n(levels[3])} zł, 80% losowań od ${n(levels[1])} do ${n(levels[5])} zł, oszczędność z prawdopodobieństwem ${share}`,
        en: `${who}: median PLN ${n(levels[3])}, 80% of the draws from ${n(levels[1])} to ${n(levels[5])}, a saving with probability ${share}`,
      },
      language,
    );
  });
  return say({ pl: `Wykres przedziałów. ${named.join('; ')}.`, en: `Chart of intervals. ${named.join('; ')}.` }, language);
}
