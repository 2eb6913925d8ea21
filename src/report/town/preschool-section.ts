import { trend } from '../../charts/trend.js';
import type { NounForms } from '../../language/format.js';
import type { Message } from '../../language/language.js';
import { Series } from '../../series/series.js';
import type { PreschoolDemand } from '../../services/preschool.js';
import type { Section } from '../html/section.js';
import { type PreschoolResults, preschoolResults } from './preschool-results.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

const LACKING: NounForms = { pl: ['miejsca', 'miejsc', 'miejsc'], en: ['place is lacking', 'places are lacking'] };
const FREE: NounForms = { pl: ['miejsce jest wolne', 'miejsca są wolne', 'miejsc jest wolnych'], en: ['place is free', 'places are free'] };

/** Children who apply to preschools against the places that were taken when they were counted. */
export function preschoolSection(results: TownResults): Section | undefined {
  const demand = preschoolResults(results);
  const { plan, replay, town, words } = results;
  const { t, n, language } = words;
  if (demand === undefined || replay === undefined) return undefined;
  const { year, attending, refused } = demand;
  const from3to5 = replay.projection.base.count({ ages: '3-5' });
  const both = plan.base.year <= replay.projection.horizon.year;
  return {
    id: 'przedszkola',
    title: t('Przedszkola: dzieci w wieku 3–6 lat', 'Preschools: children aged 3–6'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `W ${year} r. do przedszkoli chodziło ${n(attending)} dzieci, a ${n(refused)} nie dostało miejsca. Chętnych było więc ${n(attending + refused)}: to suma obu liczb, nie osobno policzona wartość. Na 100 dzieci w wieku 3–6 lat wypada ${n(100 * demand.plan.participation, 1)} chętnych. W ${year} r. sześciolatki chodziły jednak do szkoły: na 100 dzieci w wieku 3–5 lat wypada ich ${n((100 * (attending + refused)) / from3to5, 1)}, czyli ponad 100. Ten udział jest więc tylko skalą, która przelicza dzieci na chętnych, a nie częścią dzieci zapisanych do przedszkola.`,
          `In ${year}, ${n(attending)} children attended preschools and ${n(refused)} were refused a place. So ${n(attending + refused)} applied: that is the sum of the two, not a figure counted by itself. It makes ${n(100 * demand.plan.participation, 1)} applicants per 100 children aged 3–6. But in ${year} six-year-olds went to school: per 100 children aged 3–5 it makes ${n((100 * (attending + refused)) / from3to5, 1)}, more than 100. So this participation is only a scale that turns children into applicants, not the share of children enrolled.`,
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          `Przy takim samym udziale i tylu miejscach, ile było zajętych w ${year} r. (${n(attending)}):`,
          `With the same participation and as many places as were taken in ${year} (${n(attending)}):`,
        ),
      },
      {
        kind: 'list',
        items: [
          ...town.horizons.map((ahead) => horizonText(demand.replay, year + ahead, words, t('powtórka', 'replay'))),
          ...town.horizons.map((ahead) => horizonText(demand.plan, plan.base.year + ahead, words, t('plan', 'plan'))),
        ].filter((text) => text !== ''),
      },
      ...(both
        ? [
            {
              kind: 'paragraph',
              text: t(
                `Na ${plan.base.year} r. są dwie liczby dzieci w wieku 3–6 lat. Powtórka daje ${n(replay.projection.at(plan.base.year).count({ ages: '3-6' }))}: liczy naprzód z danych do ${year} r. i nie zna późniejszych urodzeń, przyjazdów ani nowego spisu. Plan zaczyna od ${n(plan.base.count({ ages: '3-6' }))}: tyle wynika z liczb GUS na koniec ${plan.base.year} r. Do planowania służy druga.`,
                `For ${plan.base.year} there are two numbers of children aged 3–6. The replay gives ${n(replay.projection.at(plan.base.year).count({ ages: '3-6' }))}: it counts on from data up to ${year} and knows neither the later births and arrivals nor the new census. The plan begins with ${n(plan.base.count({ ages: '3-6' }))}, which follows from the figures of Statistics Poland for the end of ${plan.base.year}. Planning rests on the second.`,
              ),
            } as const,
          ]
        : []),
      drawn(
        'przedszkola-dzieci',
        (width) =>
          trend([demand.plan.applicants, childrenSeries(results)], {
            language,
            width,
            title: chartTitle(demand.plan),
            source: SOURCES.plan,
            labels: [
              { pl: 'chętni', en: 'applicants' },
              { pl: 'dzieci 3–6 lat', en: 'children aged 3–6' },
            ],
            limits: [{ value: attending, label: { pl: `zajęte miejsca w ${year} r.`, en: `places taken in ${year}` } }],
          }),
        {
          label: t('chętni do przedszkoli', 'preschool applicants'),
          caption: t(
            `Chętni (linia ciągła), jeśli udział zostanie taki jak w ${year} r., wobec miejsc zajętych w ${year} r.`,
            `Applicants (solid line) at the participation of ${year}, against the places taken in ${year}.`,
          ),
        },
      ),
      { kind: 'table', name: 'przedszkola-plan', table: demand.plan.table, open: true },
      {
        kind: 'table',
        name: 'przedszkola-powtorka',
        table: demand.replay.table.titled({
          pl: 'Dzieci i miejsca w przedszkolach: powtórka',
          en: 'Children and preschool places: replay',
        }),
      },
      {
        kind: 'note',
        text: t(
          `Zasady zmieniły się po ${year} r.: od 2016 r. sześciolatki wróciły do przedszkoli, a od 2017 r. miejsce należy się każdemu trzylatkowi. Udział chętnych jest więc wyższy niż w ${year} r., a od tego czasu powstały nowe miejsca. Liczby mówią, jak zmienia się potrzeba, a nie ile miejsc brakuje.`,
          `The rules changed after ${year}: from 2016 six-year-olds returned to preschools, and since 2017 every three-year-old is entitled to a place. So participation is higher than in ${year}, and new places have been made since. The figures say how the need changes, not how many places are lacking.`,
        ),
      },
    ],
  };
}

function childrenSeries({ plan }: TownResults): Series {
  const { observations } = plan.sum({ ages: '3-6' });
  const title = { pl: 'Dzieci w wieku 3–6 lat', en: 'Children aged 3–6' };
  return new Series({ id: 'children 3-6', title, unit: { pl: 'dzieci', en: 'children' } }, observations);
}

function chartTitle({ applicants: { observations } }: PreschoolResults['plan']): Message {
  const [first, last] = [observations[0], observations[observations.length - 1]];
  const [pl, en] = [wordsIn('pl'), wordsIn('en')];
  return {
    pl: `Chętnych do przedszkoli: z ${pl.n(first.value ?? Number.NaN)} w ${first.year} r. do ${pl.n(last.value ?? Number.NaN)} w ${last.year} r.`,
    en: `Preschool applicants: from ${en.n(first.value ?? Number.NaN)} in ${first.year} to ${en.n(last.value ?? Number.NaN)} in ${last.year}`,
  };
}

function horizonText(demand: PreschoolDemand, year: number, { t, n, count }: TownResults['words'], which: string): string {
  const found = demand.years.find((one) => one.year === year);
  if (found === undefined) return '';
  const { shortage, children, applicants } = found;
  const places = Math.round(Math.abs(shortage));
  const verdict = shortage > 0 ? t(`brakuje ${count(places, LACKING)}`, count(places, LACKING)) : count(places, FREE);
  return t(
    `${year} (${which}): ${n(children)} dzieci w wieku 3–6 lat, ${n(applicants)} chętnych, ${verdict}.`,
    `${year} (${which}): ${n(children)} children aged 3–6, ${n(applicants)} applicants, ${verdict}.`,
  );
}
