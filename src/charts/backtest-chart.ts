import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { backtestPlane } from './backtest-layers.js';
import type { BacktestPlan, BacktestRow } from './backtest-plan.js';
import { backtestDescription, backtestSubtitle, backtestTable, backtestTitle } from './backtest-words.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { MORE_STYLES } from './theme.js';

/** How a chart of a backtest is drawn and what stands over it. */
export interface BacktestChartOptions extends LanguageOptions {
  /** Digits after the decimal sign of the percentages. Default: 1. */
  readonly digits?: number;
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the panel of errors, pixels, at least 80. Default: 200. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on what is drawn. */
  readonly subtitle?: Message;
  /** What was backtested, on which data. Default: not said. */
  readonly source?: Message;
}

/**
 * How large the errors of several methods are at each lead, and below it, for those with bands, whether the 80% band holds 80%
 * of what happened.
 *
 * @param rows - One row for each method and lead; methods in the order in which they are to be listed, at most six.
 * @throws {RangeError} If there are no rows, more than six methods, a method has a lead twice, a lead is not a whole number from 1, an error is not a number from 0, a coverage is neither NaN nor from 0 to 1, or a size is too small to draw in.
 * @example
 * const rows = [{ method: { pl: 'kohorta', en: 'kohorta' }, lead: 3, wmape: 0.01, coverage80: 0.79 }, { method: { pl: 'stała', en: 'constant' }, lead: 3, wmape: 0.02, coverage80: Number.NaN }];
 * backtestChart(rows, { language: 'en' }).title; // => 'After 3 years kohorta errs least: by 1.0% on average'
 */
export function backtestChart(
  rows: readonly BacktestRow[],
  { digits = 1, width = 720, height = 200, title, subtitle, source, language = currentLanguage() }: BacktestChartOptions = {},
): Chart {
  checkSize('backtestChart', width, height);
  checkRows(rows);
  const names = [...new Set(rows.map(({ method }) => method.pl))];
  const plan: BacktestPlan = {
    methods: names.map((name) => {
      const own = rows.filter(({ method }) => method.pl === name);
      return { name: own[0].method, rows: own.toSorted((a, b) => a.lead - b.lead) };
    }),
    digits,
    width,
    height,
    subtitle,
    source,
    language,
  };
  const message = title ?? { pl: backtestTitle(plan, 'pl'), en: backtestTitle(plan, 'en') };
  const headline = say(message, language);
  const description = backtestDescription(plan);
  const { plot, layer } = backtestPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: backtestSubtitle(plan),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: backtestTable(plan, message), language });
}

function checkRows(rows: readonly BacktestRow[]): void {
  if (!Array.isArray(rows) || rows.length === 0) {
    fail(
      'backtestChart: nie ma wierszy; podaj listę { method, lead, wmape, coverage80 }',
      'backtestChart: there are no rows; give a list of { method, lead, wmape, coverage80 }',
    );
  }
  const seen = new Set<string>();
  const methods = new Set<string>();
  for (const { method, lead, wmape, coverage80 } of rows) {
    const place = { pl: `„${method.pl}”, ${lead}`, en: `"${method.en}", ${lead}` };
    const key = `${lead} ${method.pl}`;
    if (seen.has(key)) {
      fail(`backtestChart: ${place.pl}: wyprzedzenie występuje dwa razy`, `backtestChart: ${place.en}: the lead stands twice`);
    }
    if (!(Number.isInteger(lead) && lead >= 1)) {
      fail(
        `backtestChart: ${place.pl}: wyprzedzenie; oczekiwano pełnych lat, co najmniej 1`,
        `backtestChart: ${place.en}: the lead; expected whole years, at least 1`,
      );
    }
    if (!(wmape >= 0 && wmape < Number.POSITIVE_INFINITY)) {
      fail(
        `backtestChart: ${place.pl}: wmape to ${wmape}; oczekiwano liczby od 0`,
        `backtestChart: ${place.en}: wmape is ${wmape}; expected a number from 0`,
      );
    }
    if (!(Number.isNaN(coverage80) || (coverage80 >= 0 && coverage80 <= 1))) {
      fail(
        `backtestChart: ${place.pl}: coverage80 to ${coverage80}; oczekiwano udziału od 0 do 1 albo NaN`,
        `backtestChart: ${place.en}: coverage80 is ${coverage80}; expected a share from 0 to 1, or NaN`,
      );
    }
    seen.add(key);
    methods.add(method.pl);
  }
  if (methods.size <= MORE_STYLES.length) return;
  fail(
    `backtestChart: ${methods.size} metod; oczekiwano najwyżej ${MORE_STYLES.length}, więcej nie da się odróżnić`,
    `backtestChart: ${methods.size} methods; expected at most ${MORE_STYLES.length}, more cannot be told apart`,
  );
}
