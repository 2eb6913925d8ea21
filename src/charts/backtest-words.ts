import { countOf, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { shareColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { type BacktestPlan, covered, NOMINAL } from './backtest-plan.js';

/** After "po": po 1 roku, po 3 latach. */
const AFTER_YEARS: NounForms = { pl: ['roku', 'latach', 'latach'], en: ['year', 'years'] };

/** How long after the forecast: 'po 3 latach'. */
export function afterYears(lead: number, language: Language): string {
  return `${say({ pl: 'po', en: 'after' }, language)} ${countOf(lead, AFTER_YEARS, language)}`;
}

/** The message of a backtest: the best method at the longest lead. */
export function backtestTitle({ methods, digits }: BacktestPlan, language: Language): string {
  const lead = Math.max(...methods.flatMap(({ rows }) => rows.map((row) => row.lead)));
  const last = methods.flatMap(({ rows }) => rows.filter((row) => row.lead === lead));
  const best = last.reduce((least, row) => (row.wmape < least.wmape ? row : least));
  const error = formatPercent(best.wmape, { digits, language });
  const after = countOf(lead, AFTER_YEARS, language);
  const name = say(best.method, language);
  if (last.length === 1) {
    return say(
      { pl: `Po ${after} ${name} myli się średnio o ${error}`, en: `After ${after} ${name} errs by ${error} on average` },
      language,
    );
  }
  return say(
    { pl: `Po ${after} najmniej myli się ${name}: średnio o ${error}`, en: `After ${after} ${name} errs least: by ${error} on average` },
    language,
  );
}

/** What the panels show. */
export function backtestSubtitle(plan: BacktestPlan): string[] {
  const { language, subtitle, source } = plan;
  const nominal = formatPercent(NOMINAL, { digits: 0, language });
  const hasBands = plan.methods.some((method) => covered(method).length > 0);
  const lower = hasBands
    ? say(
        {
          pl: ` Na dole: ile z tego, co się wydarzyło, leżało w pasie ${nominal}; powinno leżeć ${nominal} (czerwona linia).`,
          en: ` Below: how much of what happened lay inside the ${nominal} band; it should be ${nominal} (red line).`,
        },
        language,
      )
    : '';
  const upper = say(
    {
      pl: 'Prognozy z dawnych lat porównane z tym, co się wydarzyło. Błąd: suma odchyleń bez znaku do sumy wartości.',
      en: 'Forecasts of past years against what happened. Error: sum of absolute errors by the sum of the values.',
    },
    language,
  );
  return [
    subtitle === undefined ? `${upper}${lower}` : say(subtitle, language),
    ...(source === undefined ? [] : [`${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(source, language).replace(/\.$/, '')}.`]),
  ];
}

/** The text alternative of a backtest. */
export function backtestDescription({ methods, digits, language }: BacktestPlan): string {
  const percent = (value: number): string => formatPercent(value, { digits, language });
  const each = methods.map(({ name, rows }) => {
    const told = rows.map(({ lead, wmape, coverage80 }) => {
      const inside = Number.isNaN(coverage80)
        ? ''
        : say({ pl: ` (w pasie 80%: ${percent(coverage80)})`, en: ` (inside the 80% band: ${percent(coverage80)})` }, language);
      return `${afterYears(lead, language)} ${percent(wmape)}${inside}`;
    });
    return `${say(name, language)}: ${told.join(', ')}`;
  });
  return say(
    { pl: `Wykres błędów według wyprzedzenia. ${each.join('. ')}.`, en: `Chart of errors by lead. ${each.join('. ')}.` },
    language,
  );
}

/** The figures behind the chart, one row a method and lead. */
export function backtestTable({ methods, digits, source, language }: BacktestPlan, title: Message): Table {
  return new Table(
    [
      textColumn('method', 'Metoda', 'Method'),
      { name: 'lead', title: { pl: 'Lat naprzód', en: 'Years ahead' }, type: 'integer' },
      { ...shareColumn('wmape', 'WMAPE', 'WMAPE'), digits },
      { ...shareColumn('coverage_80', 'W pasie 80%', 'Inside the 80% band'), digits },
    ],
    methods.flatMap(({ name, rows }) =>
      rows.map(({ lead, wmape, coverage80 }) => [say(name, language), lead, wmape, Number.isNaN(coverage80) ? null : coverage80]),
    ),
    source === undefined ? { title } : { title, source },
  );
}
