import { capital } from '../language/capital.js';
import { countOf, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { notesParagraph } from './draws-notes.js';
import { type FanPlan, spanOf } from './fan-plan.js';
import { roundRange } from './fan-range.js';
import type { TrendScales } from './trend-scales.js';
import { trendSubtitle } from './trend-words.js';

/** How draws are counted in words. */
export const LIKELY_DRAWS: NounForms = {
  pl: ['losowanie', 'równie prawdopodobne losowania', 'równie prawdopodobnych losowań'],
  en: ['draw', 'equally likely draws'],
};

/** Where the bands lie, from the narrowest to the widest, for one, two and three of them. */
const PLACES: readonly (readonly Message[])[] = [
  [{ pl: 'w zacieniowanym polu', en: 'in the shaded area' }],
  [
    { pl: 'w ciemniejszym pasie', en: 'in the darker band' },
    { pl: 'w całym zacieniowanym polu', en: 'in the whole shaded area' },
  ],
  [
    { pl: 'w najciemniejszym pasie', en: 'in the darkest band' },
    { pl: 'w dwóch ciemniejszych', en: 'in the two darker ones' },
    { pl: 'w całym zacieniowanym polu', en: 'in the whole shaded area' },
  ],
];

/** The message of a fan: where the quantity will be in the last year, and how sure that is. */
export function fanTitle(plan: FanPlan, language: Language): string {
  const { told, draws, trend } = plan;
  const name = say(draws.description.title, language);
  const year = spanOf(plan).last;
  const { text, isPoint } = roundRange(told.low.at(year) ?? 0, told.high.at(year) ?? 0, trend, language);
  const level = formatPercent(told.level, { digits: 0, language });
  return say(
    {
      pl: `${name} w ${year} r.: ${text} z prawdopodobieństwem ${isPoint ? 'co najmniej ' : ''}${level}`,
      en: `${name} in ${year}: ${text} with ${isPoint ? 'at least ' : ''}${level} probability`,
    },
    language,
  );
}

/** What is drawn, what the bands mean, where the axis begins and where the figures come from. */
export function fanSubtitle(plan: FanPlan, scales: TrendScales): string[] {
  const { draws, trend } = plan;
  const words = (language: Language): string => {
    const { first, last } = scales.years;
    const what = `${capital(say(draws.description.unit, language))}, ${first}–${last}; ${countOf(draws.count, LIKELY_DRAWS, language)}.`;
    const median = say({ pl: 'Linia przerywana: mediana.', en: 'Dashed line: median.' }, language);
    return [what, bandsSentence(plan, language), median].join(' ');
  };
  const subtitle = trend.subtitle ?? { pl: words('pl'), en: words('en') };
  return [...trendSubtitle({ ...trend, subtitle }, scales), ...notesParagraph([draws], trend.language)];
}

/** "In half of the draws the result lies in the darkest band, in 8 of 10 in the two darker ones, …" */
export function bandsSentence({ bands }: Pick<FanPlan, 'bands'>, language: Language): string {
  const places = PLACES[bands.length - 1];
  const clauses = bands.map(({ level }, index) => {
    const place = say(places[index], language);
    const share = frequency(level, language);
    if (index > 0) return say({ pl: `w ${share}\u00a0– ${place}`, en: `in ${share} ${place}` }, language);
    return say({ pl: `W ${share} losowań wynik mieści się ${place}`, en: `In ${share} draws the result lies ${place}` }, language);
  });
  return `${clauses.join(', ')}.`;
}

/** A share as people count: half, 8 of 10, 95 of 100. */
function frequency(level: number, language: Language): string {
  const percent = Math.round(100 * level);
  if (percent === 50) return say({ pl: 'połowie', en: 'half of the' }, language);
  const [part, whole] = percent % 10 === 0 ? [percent / 10, 10] : [percent, 100];
  return say({ pl: `${part}\u00a0na\u00a0${whole}`, en: `${part}\u00a0of\u00a0${whole}` }, language);
}
