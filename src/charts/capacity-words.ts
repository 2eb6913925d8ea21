import { countOf, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { smallFirst } from '../language/small-first.js';
import type { Draws } from '../series/draws.js';
import { probabilityOfShortage } from '../services/shortage.js';
import { type CapacityPlan, TOLD } from './capacity-plan.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import { rangeText, roundRange } from './fan-range.js';
import { bandsSentence, LIKELY_DRAWS } from './fan-words.js';
import { valueText } from './trend-words.js';

const DRAWS: NounForms = { pl: ['losowanie', 'losowania', 'losowań'], en: ['draw', 'draws'] };

/** The message: from which year on a shortage is likelier than not, and how large it is in the last. */
export function capacityTitle(plan: CapacityPlan, language: Language): string {
  const { result, demand, supply, likely } = plan;
  const last = lastOf(demand);
  const name = say(result.title, language);
  if (supply === undefined) {
    const what = say(demand.description.title, language);
    return say(
      {
        pl: `${name}: ${smallFirst(what)} w ${last} r.: ${rounded(demand, plan, language)} z prawdopodobieństwem 80%; ile może zapewnić miasto, nie wiadomo`,
        en: `${name}: ${smallFirst(what)} in ${last}: ${rounded(demand, plan, language)} with 80% probability; what the town can provide is not known`,
      },
      language,
    );
  }
  if (likely === undefined) {
    return say(
      {
        pl: `${name}: do ${last} r. w żadnym roku niedobór nie jest bardziej prawdopodobny niż jego brak`,
        en: `${name}: to ${last} there is no year in which a shortage is likelier than not`,
      },
      language,
    );
  }
  const { pl, en } = spellText(likely, last);
  const lacking = rounded(supply.shortage, plan, language);
  return say(
    {
      pl: `${name}: niedobór bardziej prawdopodobny niż jego brak ${pl}; w ${last} r. brakuje ${lacking} (80%)`,
      en: `${name}: a shortage is likelier than not ${en}; in ${last} ${lacking} are lacking (80%)`,
    },
    language,
  );
}

/** When: to the end, within some years, or in one. */
function spellText({ first, last }: { readonly first: number; readonly last: number }, end: number): Message {
  if (last >= end) return { pl: `od ${first} r.`, en: `from ${first} on` };
  return first === last ? { pl: `w ${first} r.`, en: `in ${first}` } : { pl: `w latach ${first}–${last}`, en: `in ${first}–${last}` };
}

/** What is drawn, what bands, line and bars mean, and what is not known. */
export function capacitySubtitle(plan: CapacityPlan, low: number): string[] {
  const { result, demand, bands, supply, subtitle, language } = plan;
  const shown = demand.description;
  const years = `${demand.years[0]}–${lastOf(demand)}`;
  const what = `${say(shown.title, language)}, ${years}; ${countOf(demand.count, LIKELY_DRAWS, language)}.`;
  const marks = supply === undefined ? MARKS.demand : MARKS.both;
  const from = valueText(low, { values: 'number', digits: plan.digits }, language);
  const raised = low > 0 ? [say({ pl: `Oś pionowa zaczyna się od ${from}.`, en: `The vertical axis begins at ${from}.` }, language)] : [];
  const words =
    subtitle === undefined
      ? [what, bandsSentence({ bands }, language), say(marks, language), ...raised].join(' ')
      : say(subtitle, language);
  return [
    words,
    ...(supply === undefined ? unknownSupply(plan) : []),
    ...notesParagraph([demand], language),
    `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(sourceOf(plan), language)}.`.replace(/\.+$/, '.'),
    ...(result.missing.length > 0 && supply !== undefined ? [asked(plan)] : []),
  ];
}

const MARKS = {
  demand: {
    pl: 'Linia przerywana: mediana; pusty punkt: rok policzony z danych, nie policzony wprost.',
    en: 'Dashed line: median; hollow point: a year computed from figures, not counted.',
  },
  both: {
    pl: 'Linia przerywana: mediana potrzeby; linia schodkowa: ile jest. Słupki: niedobór.',
    en: 'Dashed line: median of the demand; stepped line: what there is. Bars: the shortage.',
  },
} as const;

function unknownSupply({ result, language }: CapacityPlan): string[] {
  const reasons = result.missing.map((one) => say(one, language).replace(/\.$/, ''));
  return [
    `${say({ pl: 'Ile może zapewnić miasto, jego folder nie podaje, więc niedoboru nie pokazano.', en: "The town's folder does not say what the town can provide, so no shortage is shown." }, language)}${reasons.length === 0 ? '' : ` ${reasons.join('. ')}.`}`,
  ];
}

function asked({ result, language }: CapacityPlan): string {
  return result.missing.map((one) => `${say(one, language).replace(/\.$/, '')}.`).join(' ');
}

/** The text alternative. */
export function capacityDescription(plan: CapacityPlan): string {
  const { demand, bands, supply, likely, language } = plan;
  const last = lastOf(demand);
  const [first] = demand.years;
  const values = { values: 'number', digits: plan.digits, language } as const;
  const text = (value: number | null): string => valueText(value ?? Number.NaN, values, language);
  const median = (of: Draws, year: number): string => text(of.median().at(year));
  const range = (of: Draws, year: number): string => {
    const { low, high } = of.band(TOLD);
    return rangeText(low.at(year) ?? 0, high.at(year) ?? 0, values);
  };
  const bandText = bands
    .map(
      ({ level, low, high }) =>
        `${formatPercent(level, { digits: 0, language })}: ${rangeText(low.at(last) ?? 0, high.at(last) ?? 0, values)}`,
    )
    .join('; ');
  const { title, unit } = demand.description;
  const sentences: Message[] = [
    {
      pl: `Wykres: ${title.pl} (${unit.pl}), ${first}–${last}, ${countOf(demand.count, DRAWS, 'pl')}`,
      en: `Chart: ${title.en} (${unit.en}), ${first}–${last}, ${countOf(demand.count, DRAWS, 'en')}`,
    },
    {
      pl: `Mediana: ${median(demand, first)} w ${first} r., ${median(demand, last)} w ${last} r. (${bandText})`,
      en: `Median: ${median(demand, first)} in ${first}, ${median(demand, last)} in ${last} (${bandText})`,
    },
  ];
  if (supply === undefined) {
    sentences.push({
      pl: 'Ile może zapewnić miasto, nie wiadomo, więc niedoboru nie pokazano',
      en: 'What the town can provide is not known, so no shortage is shown',
    });
  } else {
    const chances = probabilityOfShortage(supply.shortage);
    const chance = (year: number): string => formatPercent(chances.at(year) ?? 0, { digits: 0, language });
    const name = supply.capacity.description.title;
    sentences.push(
      {
        pl: `${name.pl}: ${median(supply.capacity, first)} w ${first} r., ${median(supply.capacity, last)} w ${last} r`,
        en: `${name.en}: ${median(supply.capacity, first)} in ${first}, ${median(supply.capacity, last)} in ${last}`,
      },
      {
        pl: `Niedobór w ${first} r.: ${median(supply.shortage, first)} (80%: ${range(supply.shortage, first)}), prawdopodobieństwo ${chance(first)}; w ${last} r.: ${median(supply.shortage, last)} (80%: ${range(supply.shortage, last)}), prawdopodobieństwo ${chance(last)}`,
        en: `Shortage in ${first}: ${median(supply.shortage, first)} (80%: ${range(supply.shortage, first)}), probability ${chance(first)}; in ${last}: ${median(supply.shortage, last)} (80%: ${range(supply.shortage, last)}), probability ${chance(last)}`,
      },
      likely === undefined
        ? { pl: 'W żadnym roku nie jest bardziej prawdopodobny niż jego brak', en: 'In no year is it likelier than not' }
        : {
            pl: `Bardziej prawdopodobny niż jego brak jest od ${likely.first} r. do ${likely.last} r`,
            en: `It is likelier than not from ${likely.first} to ${likely.last}`,
          },
    );
  }
  const words = [...sentences.map((one) => say(one, language)), ...drawsNotes([demand], language)];
  return `${words.map((one) => one.replace(/\.$/, '')).join('. ')}.`;
}

/** Where the demand comes from, each source once. */
export function sourceOf({ source, demand }: CapacityPlan): Message {
  return source ?? { pl: demand.source, en: demand.source };
}

function rounded(draws: Draws, { digits }: CapacityPlan, language: Language): string {
  const last = lastOf(draws);
  const { low, high } = draws.band(TOLD);
  return roundRange(low.at(last) ?? 0, high.at(last) ?? 0, { values: 'number', digits }, language).text;
}

function lastOf({ years }: Draws): number {
  return years[years.length - 1];
}
