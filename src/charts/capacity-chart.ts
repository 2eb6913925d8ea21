import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import type { ServiceResult } from '../services/service.js';
import { probabilityOfShortage, shortageOf } from '../services/shortage.js';
import { capacityPlane } from './capacity-layers.js';
import type { CapacityPlan } from './capacity-plan.js';
import { capacityTable } from './capacity-table.js';
import { capacityDescription, capacitySubtitle, capacityTitle } from './capacity-words.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { checkDraws } from './fan-check.js';
import { inFrame } from './frame.js';

/** How large the chart is and what stands over it. */
export interface CapacityChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the panel of the demand, pixels. Default: 220. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentences on what is drawn. */
  readonly subtitle?: Message;
  /** Instead of the source of the demand. */
  readonly source?: Message;
}

const LEVELS = [0.5, 0.8, 0.95] as const;

/**
 * Demand for a service against what there is of it: bands of the demand with the capacity as a stepped line, below on the same
 * years bars of the shortage with its 80% band, and the year from which a shortage is likelier than not. Where the service
 * knows no capacity the chart says so and shows the demand alone.
 *
 * @param result - With the quantity 'demand'; 'capacity' in the same unit where it is known.
 * @throws {RangeError} If the service has no demand, of fewer than two years or not all numbers, or a size is too small to draw in.
 * @example
 * const draws = (id, ...values) => new Draws({ description: { id, title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, years: [2022, 2030], values: values.map((value) => Float64Array.of(value, value)), statuses: ['computed', 'projected'], source: 'plan' });
 * const result = { id: 'clubs', title: { pl: 'Kluby', en: 'Clubs' }, area: 'rumia', quantities: new Map([['demand', draws('demand', 40, 60)], ['capacity', draws('capacity', 50, 50)]]), inputs: [], missing: [] };
 * capacityChart(result, { language: 'en' }).title; // => 'Clubs: a shortage is likelier than not from 2030 on; in 2030 10 are lacking (80%)'
 */
export function capacityChart(
  result: ServiceResult,
  { width = 720, height = 220, title, subtitle, source, language = currentLanguage() }: CapacityChartOptions = {},
): Chart {
  checkSize('capacityChart', width, height);
  const demand = result.quantities.get('demand');
  if (demand === undefined) {
    const known = [...result.quantities.keys()].join(', ');
    return fail(
      `capacityChart: usługa „${result.id}” nie ma wielkości „demand”; są: ${known}. Do innych służy fan()`,
      `capacityChart: the service "${result.id}" has no quantity "demand"; there are: ${known}. Draw others with fan()`,
    );
  }
  checkDraws(demand, 'capacityChart');
  const capacity = result.quantities.get('capacity');
  const supply = capacity === undefined ? undefined : { capacity, shortage: shortageOf(demand, capacity) };
  const likely =
    supply === undefined
      ? []
      : probabilityOfShortage(supply.shortage).observations.flatMap(({ year, value }) => (value !== null && value > 0.5 ? [year] : []));
  const plan: CapacityPlan = {
    result,
    demand,
    bands: LEVELS.map((level) => demand.band(level)),
    supply,
    likely: likely.length === 0 ? undefined : { first: likely[0], last: likely[likely.length - 1] },
    digits: demand.description.digits ?? 0,
    width,
    height,
    subtitle,
    source,
    language,
  };
  const message = title ?? { pl: capacityTitle(plan, 'pl'), en: capacityTitle(plan, 'en') };
  const headline = say(message, language);
  const description = capacityDescription(plan);
  const { plot, layer, low } = capacityPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: capacitySubtitle(plan, low),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: capacityTable(plan, message), language });
}
