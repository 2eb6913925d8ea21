import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { Evaluation } from '../indicators/evaluation.js';
import type { IndicatorGroup } from '../indicators/indicator.js';
import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { boardPlane } from './indicator-board-layers.js';
import { boardDescription, boardSubtitle, boardTitle } from './indicator-board-words.js';

/** Which indicators stand on a board, and how large it is. */
export interface IndicatorBoardOptions extends LanguageOptions {
  /** Groups of indicators shown. Default: the targets. */
  readonly groups?: readonly IndicatorGroup[];
  /** Of the whole chart, pixels, at least 760; the rows make its height. Default: 960. */
  readonly width?: number;
  /** Instead of the message made from the statuses. */
  readonly title?: Message;
}

/** Narrower, the columns have no room beside one another. */
const LEAST_WIDTH = 760;

/**
 * All indicators of a town on one page, a row each: from baseline to target, how far it was to be and is, what was foretold, and
 * the status in words with a shape of its own.
 *
 * @param evaluation - Of `evaluateTown()`.
 * @throws {RangeError} If it is none, has no indicator of the groups, or the width is too small.
 * @see Few (2006), Information Dashboard Design, on bullet graphs.
 * @example
 * indicatorBoard(evaluateTown(readTown('data/rumia'), { year: 2019, draws: 20 }), { language: 'en' }).title; // => 'Rumia, 16 indicators in 2019: no data for 16'
 */
export function indicatorBoard(
  evaluation: Evaluation,
  { groups = ['target'], width = 960, title, language = currentLanguage() }: IndicatorBoardOptions = {},
): Chart {
  if (!(evaluation instanceof Evaluation)) {
    return fail(
      'indicatorBoard: to nie jest ewaluacja; podaj wynik evaluateTown()',
      'indicatorBoard: this is no evaluation; give what evaluateTown() returns',
    );
  }
  checkSize('indicatorBoard', width, undefined);
  if (width < LEAST_WIDTH) {
    return fail(
      `indicatorBoard: width to ${width}; oczekiwano co najmniej ${LEAST_WIDTH}`,
      `indicatorBoard: width is ${width}; expected at least ${LEAST_WIDTH}`,
    );
  }
  const results: IndicatorResult[] = evaluation.results.filter(({ indicator }) => groups.includes(indicator.group));
  if (results.length === 0) {
    return fail(
      `indicatorBoard: nie ma wskaźników z grup ${groups.join(', ')}`,
      `indicatorBoard: there are no indicators of the groups ${groups.join(', ')}`,
    );
  }
  const shown = { evaluation, results, width, language };
  const message = title ?? { pl: boardTitle(evaluation, results, 'pl'), en: boardTitle(evaluation, results, 'en') };
  const headline = say(message, language);
  const description = boardDescription(shown);
  const { plot, layer } = boardPlane(shown);
  const spec = inFrame({
    title: headline,
    subtitle: boardSubtitle(shown),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: evaluation.table().titled(message), language });
}
