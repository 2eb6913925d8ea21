import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { Decomposition } from '../projection/decomposition.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { decompositionSteps } from './decomposition-layers.js';
import { decompositionDescription, decompositionSubtitle, decompositionTitle } from './decomposition-words.js';
import { inFrame } from './frame.js';
import { stepsPlane } from './steps-plane.js';

/** How large a chart of a decomposition is and what stands over it. */
export interface DecompositionChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300; the rows make its height. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on what is drawn. */
  readonly subtitle?: Message;
}

/**
 * A waterfall of a change: the people of the first year, what is added and taken away one after the other, and the people of
 * the last year. Parts that are nothing are left out of the drawing, not of its table.
 *
 * @param decomposition - Made by `decomposeChange()`.
 * @throws {RangeError} If it is none, a part is not a number, or the width is too small to draw in.
 * @example
 * const title = { pl: 'Ludność w wieku 85+', en: 'Population aged 85+' };
 * const contributions = [{ id: 'growing-in' as const, name: { pl: 'wchodzą w ten wiek', en: 'grow into this age' }, persons: 40 }, { id: 'deaths' as const, name: { pl: 'zgony', en: 'deaths' }, persons: -30 }];
 * const change = new Decomposition({ title, ages: '85+', sex: undefined, from: 2022, until: 2029, start: 100, end: 110, contributions, source: title });
 * decompositionChart(change, { language: 'en' }).title; // => 'Population aged 85+: from 100 in 2022 to 110 in 2029 (+10)'
 */
export function decompositionChart(
  decomposition: Decomposition,
  { width = 720, title, subtitle, language = currentLanguage() }: DecompositionChartOptions = {},
): Chart {
  if (!(decomposition instanceof Decomposition)) {
    return fail(
      'decompositionChart: to nie jest rozkład zmiany; podaj wynik decomposeChange()',
      'decompositionChart: this is no decomposition; give what decomposeChange() returns',
    );
  }
  check(decomposition);
  checkSize('decompositionChart', width, undefined);
  const message = title ?? { pl: decompositionTitle(decomposition, 'pl'), en: decompositionTitle(decomposition, 'en') };
  const headline = say(message, language);
  const description = decompositionDescription(decomposition, language);
  const { plot, layer, low } = stepsPlane(decompositionSteps(decomposition), width, language);
  const spec = inFrame({
    title: headline,
    subtitle: subtitle === undefined ? decompositionSubtitle(decomposition, low, language) : [say(subtitle, language)],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: decomposition.table().titled(message), language });
}

function check(decomposition: Decomposition): void {
  const { start, end, contributions } = decomposition;
  const wrong = [start, end, ...contributions.map(({ persons }) => persons)].find((persons) => !Number.isFinite(persons));
  if (wrong === undefined) return;
  fail(
    `decompositionChart: liczba osób to ${wrong}; oczekiwano liczb`,
    `decompositionChart: a number of people is ${wrong}; expected numbers`,
  );
}
