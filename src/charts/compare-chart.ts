import { fail } from '../language/error.js';
import { currentLanguage, type Message, say } from '../language/language.js';
import { Draws } from '../series/draws.js';
import { Series } from '../series/series.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { compareDescription, compareLabels, compareSubtitle, compareTable, compareTitle } from './compare-words.js';
import { checkBeside, checkDraws } from './fan-check.js';
import { fanLayers } from './fan-layers.js';
import type { FanPlan } from './fan-plan.js';
import { fanScales } from './fan-scales.js';
import { inFrame } from './frame.js';
import { SERIES_STYLES } from './theme.js';
import { type TrendOptions, trend } from './trend.js';

/** What stands beside the projections, and how large the chart is: as for `trend()`, and the band. */
export interface CompareChartOptions extends TrendOptions {
  /** Share of the draws inside the band. Default: 0.8. */
  readonly level?: number;
}

/**
 * One's own projection beside others: a band and its median, the other projections as lines, each named at its right end, and
 * the counts as points. Of a series instead of draws it is a chart of lines without a band.
 *
 * @param ours - The own projection, named 'our projection' or by the first of the labels; its title says what is counted.
 * @param others - One to three other projections of the same unit; their titles, or the other labels, are their names.
 * @throws {RangeError} If these are no draws or series, there are none or more than three others, units differ, two have the same name, the level is not between 0 and 1, or a size is too small to draw in.
 * @example
 * const description = { id: '85+', title: { pl: 'Wiek 85+', en: 'Aged 85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const values = [Float64Array.of(728, 728, 728), Float64Array.of(900, 1000, 1100)];
 * const ours = new Draws({ description, years: [2022, 2030], values, statuses: ['counted', 'projected'], source: 'kohorta' });
 * const gus = new Series({ ...description, title: { pl: 'GUS', en: 'GUS' } }, [{ year: 2030, value: 950, status: 'projected', source: 'GUS' }]);
 * compareChart(ours, gus, { language: 'en' }).title; // => 'Aged 85+, 2030: our projection 1,000 (80%: 920–1,080), GUS 950'
 */
export function compareChart(ours: Draws | Series, others: Series | readonly Series[], options: CompareChartOptions = {}): Chart {
  const beside = others instanceof Series ? [others] : others;
  checkOurs(ours);
  checkOthers(beside);
  if (ours instanceof Series) {
    const { level: _, ...rest } = options;
    return trend([ours, ...beside], rest);
  }
  const { level = 0.8, counted, limits = [], values = 'number', digits, zero, width = 720, height = 280 } = options;
  const { labels = compareLabels(ours.description, beside), title, subtitle, source, language = currentLanguage() } = options;
  checkSize('compareChart', width, height);
  checkDraws(ours, 'compareChart');
  checkBeside(ours, counted, limits, 'compareChart');
  checkLabels(labels, 1 + beside.length);
  checkUnits(ours, beside);
  const band = ours.band(level);
  const plan: FanPlan = {
    draws: ours,
    bands: [band],
    told: band,
    trend: {
      series: [ours.median(), ...beside],
      labels,
      counted,
      // A name among the lines would cross them; the words over the chart say it.
      namesCounts: false,
      limits,
      values,
      digits: digits ?? ours.description.digits ?? (values === 'share' ? 1 : 0),
      zero,
      width,
      height,
      subtitle,
      source,
      language,
    },
  };
  const message: Message = title ?? { pl: compareTitle(plan, 'pl'), en: compareTitle(plan, 'en') };
  const headline = say(message, language);
  const scales = fanScales(plan);
  const description = compareDescription(plan, scales);
  const spec = inFrame({
    title: headline,
    subtitle: compareSubtitle(plan, scales),
    description: `${headline}. ${description}`,
    language,
    width,
    plot: { width: scales.plotWidth, height },
    layer: fanLayers(plan, scales),
  });
  return new Chart({ spec, title: headline, description, table: compareTable(plan, message), language });
}

function checkOurs(ours: unknown): void {
  if (ours instanceof Draws || ours instanceof Series) return;
  fail(
    'compareChart: pierwszy argument to nie losowania ani szereg; podaj Draws, np. symulacja.sum({ ages: "85+" }), albo Series',
    'compareChart: the first argument is neither draws nor a series; give Draws, e.g. simulation.sum({ ages: "85+" }), or a Series',
  );
}

function checkOthers(others: readonly unknown[]): void {
  const most = SERIES_STYLES.length - 1;
  if (!Array.isArray(others) || !others.every((one) => one instanceof Series) || others.length < 1 || others.length > most) {
    fail(
      `compareChart: drugi argument to nie od 1 do ${most} szeregów; podaj Series albo ich listę`,
      `compareChart: the second argument is not 1 to ${most} series; give a Series or a list of them`,
    );
  }
  const empty = others.find((one) => one instanceof Series && one.observations.every(({ value }) => value === null));
  if (empty instanceof Series) {
    fail(
      `compareChart: szereg „${empty.description.title.pl}” nie ma żadnej wartości`,
      `compareChart: the series "${empty.description.title.en}" has no value`,
    );
  }
}

function checkLabels(labels: readonly Message[], expected: number): void {
  if (labels.length !== expected) {
    fail(
      `compareChart: ${labels.length} nazw w labels; oczekiwano ${expected}, najpierw własna`,
      `compareChart: ${labels.length} labels; expected ${expected}, the own one first`,
    );
  }
  const same = labels.find(({ pl }, index) => labels.findIndex((other) => other.pl === pl) < index);
  if (same === undefined) return;
  fail(
    `compareChart: dwie projekcje nazywają się „${same.pl}”; nazwij je w labels`,
    `compareChart: two projections are called "${same.en}"; name them in labels`,
  );
}

function checkUnits(ours: Draws, others: readonly Series[]): void {
  const { unit } = ours.description;
  const other = others.find(({ description }) => description.unit.pl !== unit.pl)?.description.unit;
  if (other === undefined) return;
  fail(
    `compareChart: różne jednostki („${unit.pl}” i „${other.pl}”); narysuj je na osobnych wykresach`,
    `compareChart: different units ("${unit.en}" and "${other.en}"); draw them in separate charts`,
  );
}
