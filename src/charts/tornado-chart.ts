import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import type { Tornado } from '../services/tornado.js';
import { tornadoTable } from '../services/tornado-table.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { tornadoPlane } from './tornado-layers.js';
import type { TornadoPlan } from './tornado-plan.js';
import { tornadoDescription, tornadoSubtitle, tornadoTitle } from './tornado-words.js';

/** What the result is called, how many inputs are drawn, and how large the chart is. */
export interface TornadoChartOptions extends LanguageOptions {
  /** Name of the result. Default: that of the tornado's description. */
  readonly name?: Message;
  /** Its unit. Default: that of the description. */
  readonly unit?: Message;
  /** Digits after the decimal sign of results. Default: those of the description, or 0. */
  readonly digits?: number;
  /** Most inputs drawn. Default: 8; those that change nothing are never drawn. */
  readonly most?: number;
  /** Of the whole chart, pixels, at least 300; the rows make its height. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on what is drawn. */
  readonly subtitle?: Message;
}

const RESULT: Message = { pl: 'Wynik', en: 'Result' };

/**
 * A tornado chart: how far each uncertain input moves a result between its low and its high, the most first; at the ends of each
 * bar stand the values of the input there, under its name what kind of figure it is.
 *
 * @param tornado - Made by `tornado()`, `costTornado()` or `serviceSensitivity()`.
 * @throws {RangeError} If no input changes the result, fewer than one is to be drawn, or the width is too small to draw in.
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, low: 18, high: 25, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * const cost = tornado((revise) => 100 * (revise(price).value ?? 0), [price]);
 * tornadoChart(cost, { name: { pl: 'Koszt', en: 'Cost' }, language: 'en' }).title; // => 'Cost: “price” changes it most, from 1,800 to 2,500'
 */
export function tornadoChart(
  tornado: Tornado,
  { name, unit, digits, most = 8, width = 720, title, subtitle, language = currentLanguage() }: TornadoChartOptions = {},
): Chart {
  checkSize('tornadoChart', width, undefined);
  const { description } = tornado;
  const bars = tornado.bars.filter(({ effect }) => effect > 0).slice(0, most);
  if (bars.length === 0) {
    fail(
      `tornadoChart: nie ma czego narysować: żadna z ${tornado.bars.length} niepewnych wielkości nie zmienia wyniku albo most to ${most}`,
      `tornadoChart: nothing to draw: none of ${tornado.bars.length} uncertain inputs changes the result, or most is ${most}`,
    );
  }
  const plan: TornadoPlan = {
    tornado,
    bars,
    name: name ?? description?.title ?? RESULT,
    unit: unit ?? description?.unit,
    digits: digits ?? description?.digits ?? 0,
    width,
    subtitle,
    language,
  };
  const message = title ?? { pl: tornadoTitle(plan, 'pl'), en: tornadoTitle(plan, 'en') };
  const headline = say(message, language);
  const words = tornadoDescription(plan);
  const { plot, layer } = tornadoPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: tornadoSubtitle(plan),
    description: `${headline}. ${words}`,
    language,
    width,
    plot,
    layer,
  });
  const table = tornadoTable(tornado, { title: message, digits: plan.digits, ...(plan.unit === undefined ? {} : { unit: plan.unit }) });
  return new Chart({ spec, title: headline, description: words, table, language });
}
