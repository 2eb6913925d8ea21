import { capital } from '../language/capital.js';
import { countOf, formatNumber, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { ageLabel, ageRange, groupsOf } from '../population/ages.js';
import { SEX_NAMES, SEXES } from '../population/sex.js';
import type { Draws } from '../series/draws.js';
import { personsColumn, textColumn } from '../tables/columns.js';
import { type Column, Table } from '../tables/table.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import { roundRange } from './fan-range.js';
import { type DrawsPyramid, peopleOf } from './pyramid-draws-plan.js';
import { dayInWords, people } from './pyramid-words.js';

/** The share of the draws that headline and description tell. */
const TOLD = 0.8;

const DRAWS: NounForms = {
  pl: ['losowanie', 'równie prawdopodobne losowania', 'równie prawdopodobnych losowań'],
  en: ['draw', 'equally likely draws'],
};
const PERSONS = { values: 'number', digits: 0 } as const;

/** The ages a description counts. */
const GROUPS: readonly { readonly ages: string; readonly name: Message }[] = [
  { ages: 'total', name: { pl: 'wszyscy', en: 'everybody' } },
  { ages: '0-17', name: { pl: 'dzieci i młodzież do 17 lat', en: 'children up to 17' } },
  { ages: '65+', name: { pl: 'osoby w wieku 65+', en: 'people aged 65 and over' } },
  { ages: '85+', name: { pl: 'osoby w wieku 85+', en: 'people aged 85 and over' } },
];

/** The message of a pyramid of draws: how many people there will be, and how sure that is. */
export function drawsTitle(pyramid: DrawsPyramid, language: Language): string {
  const { year, areas } = pyramid;
  const total = peopleOf(pyramid, {});
  const where = areas === undefined ? '' : `${say(total.description.title, language)}, `;
  const [low, high] = ends(total, year);
  const { text, isPoint } = roundRange(low, high, PERSONS, language);
  const level = formatPercent(TOLD, { digits: 0, language });
  const who = isPoint ? people(low, language) : `${text} ${say({ pl: 'osób', en: 'people' }, language)}`;
  return say(
    {
      pl: `${where}${year}: ${who} z prawdopodobieństwem ${isPoint ? 'co najmniej ' : ''}${level}${agedPart(pyramid, 'pl')}`,
      en: `${where}${year}: ${who} with ${isPoint ? 'at least ' : ''}${level} probability${agedPart(pyramid, 'en')}`,
    },
    language,
  );
}

/** Where the ages allow it: the share of the aged, with the same probability. */
function agedPart(pyramid: DrawsPyramid, language: Language): string {
  const { simulation, year } = pyramid;
  if (!fits(simulation, '65+')) return '';
  const total = peopleOf(pyramid, {});
  if (!total.at(year).every((people) => people > 0)) return '';
  const shares = peopleOf(pyramid, { ages: '65+' }).combine(total, (aged, all) => (all > 0 ? aged / all : 0), total.description);
  const [low, high] = ends(shares, year);
  const { text } = roundRange(low, high, { values: 'share', digits: 1 }, language);
  return say({ pl: `; osoby 65+ to ${text}`, en: `; ${text} of them aged 65+` }, language);
}

/** What is drawn and what the lines in the bars mean. */
export function drawsSubtitle(pyramid: DrawsPyramid, language: Language): string[] {
  const { simulation, shown, base } = pyramid;
  const { expected, draws } = simulation;
  const day = dayInWords(shown.date, language);
  const outline =
    base === undefined
      ? ''
      : say({ pl: `, obrys: ${dayInWords(base.date, 'pl')}`, en: `, outline: ${dayInWords(base.date, 'en')}` }, language);
  const many = countOf(draws, DRAWS, language);
  const source = expected.base.source.replace(/\.$/, '');
  return [
    say(
      {
        pl: `Ludność według płci i grup wieku, ${day}; ${many}${outline}. Słupek: mediana; gruba kreska: 80% losowań, cienka: 95%.`,
        en: `Population by sex and age group, ${day}; ${many}${outline}. Bar: median; broad line: 80% of the draws, thin line: 95%.`,
      },
      language,
    ),
    say(
      {
        pl: `${expected.title.pl.replace(/\.$/, '')}. Stan w ${expected.base.year} r.: ${source}.`,
        en: `${expected.title.en.replace(/\.$/, '')}. State of ${expected.base.year}: ${source}.`,
      },
      language,
    ),
    ...notesParagraph([peopleOf(pyramid, {})], language),
  ];
}

/** The text alternative of a pyramid of draws. */
export function drawsDescription(pyramid: DrawsPyramid, language: Language): string {
  const { simulation, year, base, areas } = pyramid;
  const number = (persons: number): string => formatNumber(persons, { language });
  const sentences = [
    say(
      {
        pl: 'Piramida wieku: mężczyźni po lewej, kobiety po prawej, najmłodsi na dole; słupki to mediany losowań, kreski to przedziały 80% i 95%',
        en: 'Population pyramid: men on the left, women on the right, the youngest at the bottom; bars are medians of the draws, lines are intervals of 80% and 95%',
      },
      language,
    ),
    ...GROUPS.filter(({ ages }) => fits(simulation, ages)).map(({ ages, name }) => {
      const draws = peopleOf(pyramid, { ages });
      const [low, high] = ends(draws, year);
      const before = (then: number): string =>
        number(areas === undefined ? simulation.expected.at(then).count({ ages }) : (draws.median().at(then) ?? 0));
      const past =
        base === undefined
          ? ''
          : say({ pl: `${before(base.year)} w ${base.year} r., `, en: `${before(base.year)} in ${base.year}, ` }, language);
      const median = number(draws.median().at(year) ?? 0);
      return say(
        {
          pl: `${capital(name.pl)}: ${past}${median} w ${year} r. (80% losowań: ${number(low)}–${number(high)})`,
          en: `${capital(name.en)}: ${past}${median} in ${year} (80% of the draws: ${number(low)}–${number(high)})`,
        },
        language,
      );
    }),
    ...drawsNotes([peopleOf(pyramid, {})], language),
  ];
  return `${sentences.join('. ')}.`;
}

/** The figures behind a pyramid of draws: one row an age group, for each sex the base, the median and the intervals. */
export function drawsTable({ year, shown, base, bands }: DrawsPyramid, title: Message): Table {
  const columns = SEXES.flatMap((sex) => {
    const [pl, en] = [capital(SEX_NAMES[sex].pl), capital(SEX_NAMES[sex].en)];
    const id = sex === 'female' ? 'women' : 'men';
    const column = (
      population: DrawsPyramid['shown'],
      name: string,
      words: Message,
    ): { readonly column: Column; readonly cells: Float64Array } => ({
      column: personsColumn(`${id}_${name}`, `${pl}: ${words.pl}`, `${en}: ${words.en}`),
      cells: population.byAge(sex),
    });
    return [
      ...(base === undefined ? [] : [column(base, String(base.year), { pl: String(base.year), en: String(base.year) })]),
      column(shown, `${year}_median`, { pl: `${year}, mediana`, en: `${year}, median` }),
      ...bands.toReversed().flatMap(({ level, low, high }) => {
        const percent = Math.round(100 * level);
        return [
          column(low, `${year}_low_${percent}`, { pl: `${percent}% od`, en: `${percent}% from` }),
          column(high, `${year}_high_${percent}`, { pl: `${percent}% do`, en: `${percent}% to` }),
        ];
      }),
    ];
  });
  return new Table(
    [textColumn('age', 'Wiek', 'Age'), ...columns.map(({ column }) => column)],
    Array.from({ length: shown.ageGroups.count }, (_, group) => [
      ageLabel(shown.ageGroups, group),
      ...columns.map(({ cells }) => cells[group]),
    ]),
    { title },
  );
}

function ends(draws: Draws, year: number): [low: number, high: number] {
  const { low, high } = draws.band(TOLD);
  return [low.at(year) ?? 0, high.at(year) ?? 0];
}

/** Whether a range is made up of whole age groups. */
function fits({ expected }: DrawsPyramid['simulation'], ages: string): boolean {
  try {
    groupsOf(expected.base.ageGroups, ageRange(ages));
    return true;
  } catch {
    return false;
  }
}
