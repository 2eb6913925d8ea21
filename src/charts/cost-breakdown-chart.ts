import { capital } from '../language/capital.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../language/language.js';
import { type CostBreakdown, costBreakdownTable } from '../services/costs/cost-breakdown.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { type WaterfallRow, waterfallPlane } from './waterfall-layers.js';

/** How large a chart of a cost is and what stands over it. */
export interface CostBreakdownChartOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300; the parts make its height. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Where the figures come from, and what kind of figures they are; written below the formula. */
  readonly source?: Message;
}

/** Staff and everything else; the names say it too. */
const STAFF = SERIES_STYLES[1].colour;
const OTHER = SERIES_STYLES[2].colour;

/**
 * A waterfall of what an occupied place costs in a year: wages by role, premises, meals and materials, overhead, building; the last
 * bar is the whole. The formula and the inputs stand over it; each part's own formula is in its table.
 *
 * @param breakdown - Made by `costBreakdown()`.
 * @throws {RangeError} If the width is too small to draw in.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * costBreakdownChart(costBreakdown(home), { language: 'en' }).title; // => 'Home: an occupied place costs PLN 24,375 a year, 55% of it wages'
 */
export function costBreakdownChart(
  breakdown: CostBreakdown,
  { width = 720, title, source, language = currentLanguage() }: CostBreakdownChartOptions = {},
): Chart {
  checkSize('costBreakdownChart', width, undefined);
  const headline = say(title ?? { pl: titleOf(breakdown, 'pl'), en: titleOf(breakdown, 'en') }, language);
  const { plot, layer } = waterfallPlane(rowsOf(breakdown, language), { low: 0, width });
  const description = descriptionOf(breakdown, language);
  const spec = inFrame({
    title: headline,
    subtitle: [
      `${say(FORMULA, language)} ${say(breakdown.basis, language)}.`,
      ...(source === undefined ? [] : [`${say({ pl: 'Dane', en: 'Figures' }, language)}: ${say(source, language)}.`]),
    ],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: costBreakdownTable(breakdown), language });
}

const FORMULA: Message = {
  pl: 'Zł rocznie na zajęte miejsce = (etaty × 12 × płaca × (1 + narzuty) + lokal + wyżywienie, materiały i dowóz + administracja + rata za budynek i wyposażenie) / zajęte miejsca.',
  en: 'PLN a year per occupied place = (posts × 12 × wage × (1 + on-costs) + premises + meals, materials and transport + overhead + annuity of building and equipment) / occupied places.',
};

function isStaff(id: string): boolean {
  return id.startsWith('staff ');
}

function titleOf({ title, total, parts }: CostBreakdown, language: Language): string {
  const staff = parts.filter(({ id }) => isStaff(id)).reduce((sum, { amount }) => sum + amount, 0);
  const [pln, share] = [formatNumber(total, { language }), formatPercent(staff / total, { digits: 0, language })];
  return say(
    {
      pl: `${title.pl}: zajęte miejsce kosztuje ${pln} zł rocznie, z tego płace ${share}`,
      en: `${title.en}: an occupied place costs PLN ${pln} a year, ${share} of it wages`,
    },
    language,
  );
}

function rowsOf({ parts, total, year }: CostBreakdown, language: Language): WaterfallRow[] {
  let level = 0;
  const rows = parts.map(({ id, name, amount }) => {
    level += amount;
    const figure = formatNumber(amount, { language });
    return { name: say(name, language), figure, from: level - amount, to: level, colour: isStaff(id) ? STAFF : OTHER };
  });
  const whole = say({ pl: `razem w ${year} r.`, en: `in all in ${year}` }, language);
  return [...rows, { name: whole, figure: formatNumber(total, { language }), from: 0, to: total, colour: COLOURS.fill }];
}

function descriptionOf({ parts, total, year, basis }: CostBreakdown, language: Language): string {
  const named = parts.map(
    ({ name, amount, formula }) => `${say(name, language)} ${formatNumber(amount, { language })} (${say(formula, language)})`,
  );
  const all = formatNumber(total, { language });
  return say(
    {
      pl: `Wykres kaskadowy kosztu zajętego miejsca w ${year} r., zł rocznie. ${capital(named.join('; '))}. Razem ${all}. ${basis.pl}.`,
      en: `Waterfall chart of the cost of an occupied place in ${year}, PLN a year. ${capital(named.join('; '))}. In all ${all}. ${basis.en}.`,
    },
    language,
  );
}
