import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import type { ServiceResult } from '../services/service.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { checkDraws } from './fan-check.js';
import { fosterFlowPlane } from './foster-flow-layers.js';
import type { FosterFlowPlan, FosterWayOut } from './foster-flow-plan.js';
import { fosterFlowDescription, fosterFlowSubtitle, fosterFlowTable, fosterFlowTitle } from './foster-flow-words.js';
import { inFrame } from './frame.js';

/** How large the chart is and what stands over it. */
export interface FosterFlowChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the panel of the stock, pixels. Default: 200. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentences on what is drawn. */
  readonly subtitle?: Message;
  /** Instead of the source of the people. */
  readonly source?: Message;
}

const LEVELS = [0.5, 0.8, 0.95] as const;
/** Ways out of care that are known from single stays; a change of placement is none. */
const WAYS = [
  ['home', { pl: 'wróciły do domu', en: 'went home' }],
  ['adoption', { pl: 'przysposobione', en: 'adopted' }],
  ['adult', { pl: 'pełnoletnie', en: 'came of age' }],
] as const;
const ALL_WAYS: Message = { pl: 'opuściły pieczę', en: 'left care' };

/**
 * Foster care as stock and flow: children in care with bands, below on the same years who is placed (upwards) and who leaves
 * (downwards, by way out where single stays tell it), and in words the rate per 1,000 children.
 *
 * @param result - Made by `fosterCare()`.
 * @throws {RangeError} If it has no children, entries and exits, there are fewer than two years of them, or a size is too small to draw in.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2024 }), { until: 2024, seed: 1, draws: 50 });
 * fosterFlowChart(fosterCare(future, fosterCareInputs(rumia)), { language: 'en' }).table.values('year'); // => [2022, 2023, 2024]
 */
export function fosterFlowChart(
  result: ServiceResult,
  { width = 720, height = 200, title, subtitle, source, language = currentLanguage() }: FosterFlowChartOptions = {},
): Chart {
  checkSize('fosterFlowChart', width, height);
  const [children, entries, exits] = ['children', 'entries', 'exits'].map((name) => quantityIn(result, name));
  checkDraws(children, 'fosterFlowChart');
  const ways = WAYS.flatMap(([quantity, name]): FosterWayOut[] => {
    const draws = result.quantities.get(quantity);
    return draws === undefined ? [] : [{ name, draws }];
  });
  const plan: FosterFlowPlan = {
    result,
    children,
    bands: LEVELS.map((level) => children.band(level)),
    entries,
    exits,
    waysOut: ways.length === WAYS.length ? ways : [{ name: ALL_WAYS, draws: exits }],
    rate: result.quantities.get('rate'),
    width,
    height,
    subtitle,
    source,
    language,
  };
  const message = title ?? { pl: fosterFlowTitle(plan, 'pl'), en: fosterFlowTitle(plan, 'en') };
  const headline = say(message, language);
  const description = fosterFlowDescription(plan);
  const { plot, layer } = fosterFlowPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: fosterFlowSubtitle(plan),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: fosterFlowTable(plan, message), language });
}

function quantityIn({ id, quantities }: ServiceResult, name: string): Draws {
  const known = [...quantities.keys()].join(', ');
  return (
    quantities.get(name) ??
    fail(
      `fosterFlowChart: usługa „${id}” nie ma wielkości „${name}”; są: ${known}`,
      `fosterFlowChart: the service "${id}" has no quantity "${name}"; there are: ${known}`,
    )
  );
}
