import { capital } from '../language/capital.js';
import { countOf, formatPercent, type NounForms } from '../language/format.js';
import { say } from '../language/language.js';
import { drawsNotes } from './draws-notes.js';
import { type FanPlan, spanOf } from './fan-plan.js';
import { rangeText } from './fan-range.js';
import { countedName, type TrendPlan } from './trend-plan.js';
import { markOf, type Valued, valued } from './trend-runs.js';
import type { TrendScales } from './trend-scales.js';
import { valueText } from './trend-words.js';

/** Of more counts than these only the first and the last are told. */
const COUNTS_SHOWN = 4;

const DRAWS: NounForms = { pl: ['losowanie', 'losowania', 'losowań'], en: ['draw', 'draws'] };
/** After "of": 118 z 500 losowań. */
const OF_DRAWS: NounForms = { pl: ['losowania', 'losowań', 'losowań'], en: ['draw', 'draws'] };

/** The text alternative of a fan. */
export function fanDescription(plan: FanPlan, { years, start, values }: TrendScales): string {
  const { draws, bands, trend } = plan;
  const { language } = trend;
  const { first, last } = spanOf(plan);
  const what = say(draws.description.title, language);
  const unit = say(draws.description.unit, language);
  const count = countOf(draws.count, DRAWS, language);
  const low = valueText(values.low, trend, language);
  const [median] = trend.series;
  const ranges = bands.map(({ level, low, high }, index) => {
    const share = formatPercent(level, { digits: 0, language });
    const of = index === 0 ? say({ pl: ' losowań', en: ' of the draws' }, language) : '';
    return `${share}${of}: ${rangeText(low.at(last) ?? 0, high.at(last) ?? 0, trend)}`;
  });
  const sentences = [
    say(
      {
        pl: `Wykres wachlarzowy: ${what}, ${unit}, ${years.first}–${years.last}, ${count}, oś pionowa od ${low}`,
        en: `Fan chart: ${what}, ${unit}, ${years.first}–${years.last}, ${count}, vertical axis from ${low}`,
      },
      language,
    ),
    `${say({ pl: 'Mediana', en: 'Median' }, language)}: ${at(median.at(first) ?? 0, first, trend)}, ${at(median.at(last) ?? 0, last, trend)}`,
    `${say({ pl: `W ${last} r.`, en: `In ${last},` }, language)} ${ranges.join('; ')}`,
    ...(start === undefined
      ? []
      : [say({ pl: `Prognoza zaczyna się po ${start} r`, en: `The projection begins after ${start}` }, language)]),
    ...countedSentences(plan),
    ...limitSentences(plan),
    ...drawsNotes([draws], language),
  ];
  return `${sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ')}.`;
}

function countedSentences(plan: FanPlan): string[] {
  const { trend } = plan;
  const { counted, language } = trend;
  if (counted === undefined) return [];
  const points = valued(counted);
  const told = points.length > COUNTS_SHOWN ? [points[0], points[points.length - 1]] : points;
  if (told.length === 0) return [];
  const name = capital(say(countedName(trend, counted), language));
  return [`${name}: ${told.map((point) => `${at(point.value, point.year, trend)}${against(point, plan)}`).join(', ')}`];
}

/** Where a count lies beside the median and the bands; nothing where the draws are not projected either. */
function against({ year, value }: Valued, { bands, trend }: FanPlan): string {
  const { language, series } = trend;
  const middle = valued(series[0]).find((point) => point.year === year);
  if (middle === undefined || markOf(middle) !== 'line') return '';
  const inside = bands.find(({ low, high }) => value >= (low.at(year) ?? Number.POSITIVE_INFINITY) && value <= (high.at(year) ?? value));
  const level = formatPercent((inside ?? bands[bands.length - 1]).level, { digits: 0, language });
  const median = valueText(middle.value, trend, language);
  return say(
    {
      pl: ` (mediana ${median}; ${inside === undefined ? 'poza pasem' : 'w pasie'} ${level})`,
      en: ` (median ${median}; ${inside === undefined ? 'outside' : 'within'} the ${level} band)`,
    },
    language,
  );
}

function limitSentences(plan: FanPlan): string[] {
  const { draws, trend } = plan;
  const { limits, language } = trend;
  const { last } = spanOf(plan);
  return limits.map(({ value, label }) => {
    const above = draws.at(last).filter((drawn) => drawn > value).length;
    const level = `${capital(say(label, language))}: ${valueText(value, trend, language)}`;
    return say(
      {
        pl: `${level}; w ${last} r. więcej w ${above} z ${countOf(draws.count, OF_DRAWS, language)}`,
        en: `${level}; in ${last} above it in ${above} of ${countOf(draws.count, OF_DRAWS, language)}`,
      },
      language,
    );
  });
}

function at(value: number, year: number, trend: TrendPlan): string {
  return `${valueText(value, trend, trend.language)} ${say({ pl: `w ${year} r.`, en: `in ${year}` }, trend.language)}`;
}
