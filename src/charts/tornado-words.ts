import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { shownInput } from '../services/shown-input.js';
import { STATUS_NAMES } from '../tables/status.js';
import { inputText } from './tornado-layers.js';
import type { TornadoPlan } from './tornado-plan.js';

/** The message: which unknown matters most, and how much. */
export function tornadoTitle({ bars, name, digits }: TornadoPlan, language: Language): string {
  const [{ input, atLow, atHigh }] = bars;
  const [from, to] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)].map((value) => formatNumber(value, { digits, language }));
  const most = say(shownInput(input), language);
  return say(
    {
      pl: `${name.pl}: najwięcej zmienia „${most}” – wynik od ${from} do ${to}`,
      en: `${name.en}: “${most}” changes it most, from ${from} to ${to}`,
    },
    language,
  );
}

/** What is drawn, and what is left out. */
export function tornadoSubtitle({ tornado, bars, unit, subtitle, language }: TornadoPlan): string[] {
  const left = tornado.bars.length - bars.length;
  const without =
    left === 0
      ? ''
      : say(
          {
            pl: ` Pominięto słabsze i te, które nic nie zmieniają (${left}).`,
            en: ` Left out: weaker ones and those that change nothing (${left}).`,
          },
          language,
        );
  const what = say(
    {
      pl: `Wynik (mediana${unit === undefined ? '' : `, ${unit.pl}`}), gdy jedna wielkość ma wartość najniższą („od”) albo najwyższą („do”), a inne są jak dotąd. Pod nazwą: skąd jest jej wartość.`,
      en: `The result (median${unit === undefined ? '' : `, ${unit.en}`}) with one input at its lowest ("from") or its highest ("to") and the others as they are. Under its name: what kind of figure it is.`,
    },
    language,
  );
  return [subtitle === undefined ? `${what}${without}` : say(subtitle, language)];
}

/** The text alternative. */
export function tornadoDescription({ tornado, bars, name, unit, digits, language }: TornadoPlan): string {
  const number = (value: number): string => formatNumber(value, { digits, language });
  const rows = bars.map(({ input, atLow, atHigh }) => {
    const [low, high] = [input.low, input.high].map((value) => inputText(value ?? Number.NaN, language));
    const what = `${say(shownInput(input), language)} (${say(STATUS_NAMES[input.status], language)})`;
    return say(
      {
        pl: `${what} od ${low} do ${high}: wynik ${number(atLow)} i ${number(atHigh)}`,
        en: `${what} from ${low} to ${high}: result ${number(atLow)} and ${number(atHigh)}`,
      },
      language,
    );
  });
  const of = unit === undefined ? '' : ` (${say(unit, language)})`;
  const start = say(
    {
      pl: `Wykres tornado: ${name.pl}${of}, wynik dziś ${number(tornado.result)}`,
      en: `Tornado chart: ${name.en}${of}, result as it is ${number(tornado.result)}`,
    },
    language,
  );
  return `${[start, ...rows].join('. ')}.`;
}
