import { fail } from '../language/error.js';
import { formatNumber } from '../language/format.js';
import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../language/language.js';
import { ScenarioWaterfall } from '../scenarios/waterfall.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { stepsPlane } from './steps-plane.js';

/** How large a waterfall of a scenario is and what stands over it. */
export interface ScenarioWaterfallOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300; the rows make its height. Default: 720. */
  readonly width?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
}

/**
 * A waterfall of the effect of a scenario: the base, what each assumption does alone, what they do together beyond that, and the
 * scenario. Means of the paired differences, so that they add up.
 *
 * @param waterfall - Made by `explainScenario()`.
 * @throws {RangeError} If it is none, or the width is too small to draw in.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * const waterfall = explainScenario(model, findScenario('data/rumia', 'nothing-done'), { quantity: 'preschool.capacity', draws: 5, services: ['preschool'] });
 * scenarioWaterfallChart(waterfall, { language: 'en' }).title; // => 'Preschools: preschool places, 2023: from 1,749 to 1,699 with "Nothing is done" (−50)'
 */
export function scenarioWaterfallChart(
  waterfall: ScenarioWaterfall,
  { width = 720, title, language = currentLanguage() }: ScenarioWaterfallOptions = {},
): Chart {
  if (!(waterfall instanceof ScenarioWaterfall)) {
    return fail(
      'scenarioWaterfallChart: to nie jest rozkład scenariusza; podaj wynik explainScenario()',
      'scenarioWaterfallChart: this explains no scenario; give what explainScenario() returns',
    );
  }
  checkSize('scenarioWaterfallChart', width, undefined);
  const { base, end, digits, title: name } = waterfall;
  const parts = waterfall.parts.filter(({ effect }) => effect !== 0);
  const { plot, layer, low } = stepsPlane(
    {
      start: { name: { pl: 'bez zmian', en: 'as it is' }, value: base },
      parts: parts.map((part) => ({ name: part.name, value: part.effect })),
      end: { name, value: end },
      digits,
    },
    width,
    language,
  );
  const message = title ?? titleOf(waterfall);
  const headline = say(message, language);
  const description = descriptionOf(waterfall, language);
  const spec = inFrame({
    title: headline,
    subtitle: [subtitleOf(waterfall, low, language)],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: waterfall.table().titled(message), language });
}

function titleOf({ title, quantity, year, base, end, change, digits }: ScenarioWaterfall): Message {
  const of = (language: Language): string => {
    const number = (value: number, signed = false): string => formatNumber(value, { digits, signed, language });
    return say(
      {
        pl: `${quantity.pl}, ${year}: z ${number(base)} do ${number(end)} w scenariuszu „${title.pl}” (${number(change, true)})`,
        en: `${quantity.en}, ${year}: from ${number(base)} to ${number(end)} with "${title.en}" (${number(change, true)})`,
      },
      language,
    );
  };
  return { pl: of('pl'), en: of('en') };
}

function subtitleOf({ unit, digits }: ScenarioWaterfall, low: number, language: Language): string {
  const level = formatNumber(low, { digits, language });
  const raised =
    low > 0
      ? { pl: ` Słupki zaczynają się od ${level}, nie od zera.`, en: ` The bars begin at ${level}, not at zero.` }
      : { pl: '', en: '' };
  return say(
    {
      pl: `Co robi każda zmiana z osobna i wszystkie razem; średnie z par przyszłości, ${unit.pl}.${raised.pl}`,
      en: `What each change does alone, and all of them together; means over pairs of futures, ${unit.en}.${raised.en}`,
    },
    language,
  );
}

function descriptionOf({ base, end, parts, digits, title }: ScenarioWaterfall, language: Language): string {
  const number = (value: number, signed = false): string => formatNumber(value, { digits, signed, language });
  const all = parts.filter(({ effect }) => effect !== 0).map(({ name, effect }) => `${say(name, language)} ${number(effect, true)}`);
  return say(
    {
      pl: `Wykres kaskadowy. Bez zmian: ${number(base)}. ${all.length === 0 ? 'Nic się nie zmienia' : `Zmiany: ${all.join('; ')}`}. ${title.pl}: ${number(end)}.`,
      en: `Waterfall chart. As it is: ${number(base)}. ${all.length === 0 ? 'Nothing changes' : `Changes: ${all.join('; ')}`}. ${title.en}: ${number(end)}.`,
    },
    language,
  );
}
