import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { type ProviderMix, providerMixTable } from '../services/costs/provider-mix.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { providerMixPlane } from './provider-mix-layers.js';
import { providerMixDescription, providerMixTitle } from './provider-mix-words.js';

/** How large a chart of a mix is and what stands over it. */
export interface ProviderMixChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Where the figures come from, and what kind of figures they are. */
  readonly source?: Message;
}

/**
 * Who provides a service, year by year: columns of shares that add up to all that is provided, each part with the letter of its
 * provider, and below them the value that is contracted out, its median and 80% band.
 *
 * @param mix - Made by `providerMix()`; at most six providers.
 * @throws {RangeError} If there are more than six providers, or the width is too small to draw in.
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'godziny', en: 'hours' } }, years: [2026, 2027], values: [Float64Array.of(value), Float64Array.of(value)], statuses: ['planned', 'planned'], source: 'plan' });
 * const provider = (id: string, isContracted: boolean, share: number) => ({ id, title: { pl: id, en: id }, sector: 'public' as const, isContracted, shares: [share, share], unitCost: draws(40) });
 * providerMixChart(providerMix(draws(1000), [provider('mops', false, 0.8), provider('coop', true, 0.2)]), { language: 'en' }).title; // => 'Contracted out: from 20% in 2026 to 20% in 2027, worth PLN 8,000 a year then'
 */
export function providerMixChart(
  mix: ProviderMix,
  { width = 720, title, source, language = currentLanguage() }: ProviderMixChartOptions = {},
): Chart {
  checkSize('providerMixChart', width, undefined);
  const headline = say(title ?? { pl: providerMixTitle(mix, 'pl'), en: providerMixTitle(mix, 'en') }, language);
  const { plot, layer } = providerMixPlane(mix, width, language);
  const description = providerMixDescription(mix, language);
  const what = say(
    {
      pl: 'Udziały wykonawców w tym, co udzielono (średnie losowań), i wartość zleceń w roku.',
      en: "Providers' shares of what is provided (means of draws), and the value contracted out in a year.",
    },
    language,
  );
  const spec = inFrame({
    title: headline,
    subtitle: [what, ...(source === undefined ? [] : [`${say({ pl: 'Dane', en: 'Figures' }, language)}: ${say(source, language)}.`])],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: providerMixTable(mix), language });
}
