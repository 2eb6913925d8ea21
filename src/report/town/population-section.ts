import { pyramid } from '../../charts/pyramid.js';
import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import { personsColumn, shareColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { ifThere } from './if-there.js';
import { agesText, variantName } from './names.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

const AGES = ['0-2', '3-6', '7-14', '15-24', '25-44', '45-64', '65-74', '75-84', '85+', 'total'] as const;

/** The town's people at the base, at the horizons of its plans and at the end. */
export function populationSection(results: TownResults): Section {
  const { plan, alternative, counted, years, words } = results;
  const { t, n, change, people, language } = words;
  const [now, ...later] = years;
  const last = years[years.length - 1];
  const total = (year: number): number => plan.at(year).count();
  const path = later.map((year) => t(`${n(total(year))} w ${year} r.`, `${n(total(year))} in ${year}`)).join(', ');
  return {
    id: 'ludnosc',
    title: t(`Ludność: ${years.join(', ')}`, `Population: ${years.join(', ')}`),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Na koniec ${now} r. w mieście według GUS: ${people(total(now))}. Plan daje ${path}: do ${last} r. zmiana wynosi ${change(total(last) / total(now) - 1)}.${bumpText(results)}`,
          `At the end of ${now} the town had ${n(total(now))} people according to Statistics Poland. The plan gives ${path}: a change of ${change(total(last) / total(now) - 1)} by ${last}.${bumpText(results)}`,
        ),
      },
      ...registerNote(results),
      drawn(
        'ludnosc-ogolem',
        (width) =>
          trend([plan.sum(), ...(alternative === undefined ? [] : [alternative.sum()])], {
            language,
            width,
            title: chartTitle(results),
            source: SOURCES.plan,
            ...(counted.observations.length === 0 ? {} : { counted }),
            labels: [{ pl: 'plan', en: 'plan' }, ...(alternative === undefined ? [] : [variantName(results)])],
          }),
        {
          label: t('ludność ogółem', 'total population'),
          caption: t(
            'Kropki to liczby policzone przez GUS; do planu weszła tylko pierwsza.',
            'The dots are the counts of Statistics Poland; only the first is part of the plan.',
          ),
        },
      ),
      ...later.slice(-2).map(
        (year): Block =>
          drawn(`piramida-${year}`, (width) => pyramid(plan, { year, base: now, language, width, subtitle: pyramidSubtitle(now, year) }), {
            label: t(`ludność według płci i wieku, ${now} i ${year}`, `population by sex and age, ${now} and ${year}`),
            caption: t(
              `Każdy pasek to jeden rocznik; obrys pokazuje stan w ${now} r.`,
              `Each bar is one year of age; the outline shows ${now}.`,
            ),
          }),
      ),
      { kind: 'table', name: 'ludnosc-grupy-wieku', table: ageTable(results), open: true },
    ],
  };
}

/** Years in which immigration jumps are none of the plan's making: it takes the office's numbers. */
function bumpText({ plan, town, words: { t, n } }: TownResults): string {
  const immigration = ifThere(() => town.flow('immigration'));
  if (immigration === undefined) return '';
  const peak = plan.years.slice(1).reduce((best, year) => ((immigration.at(year) ?? 0) > (immigration.at(best) ?? 0) ? year : best));
  const [before, top, usual] = [peak - 2, peak, plan.horizon.year].map((year) => immigration.at(year) ?? Number.NaN);
  // A bump: twice what it was two years earlier and what it will be in the end.
  if (!(top > 2 * before && top > 2 * usual)) return '';
  const around = [peak - 1, peak, peak + 1].map((year) => immigration.at(year)).filter((value) => value !== null);
  return t(
    ` Szybszy wzrost w latach ${peak - 1}–${peak + 1} bierze się z założenia GUS o imigracji, które plan przejmuje: ${around.map((value) => n(value)).join(', ')} osób w kolejnych latach, a w ${plan.horizon.year} r. ${n(usual)}.`,
    ` The faster growth of ${peak - 1}–${peak + 1} comes from an assumption of Statistics Poland on immigration, which the plan takes over: ${around.map((value) => n(value)).join(', ')} people in these years, and ${n(usual)} in ${plan.horizon.year}.`,
  );
}

/** Those who are registered are not those who live in the town. */
function registerNote({ plan, town, words: { t, n, people } }: TownResults): Block[] {
  const { year } = plan.base;
  const registered = ifThere(() => town.groups({ ages: 'total', concept: 'register' }))?.at(year) ?? null;
  if (registered === null) return [];
  const living = plan.base.count();
  return [
    {
      kind: 'note',
      text: t(
        `Zameldowani w ${year} r.: ${people(registered)}, o ${n(living - registered)} mniej niż mieszkańców według GUS (${n(living)}). Raport liczy mieszkańców; rejestru miasta nie można z nim porównywać wprost.`,
        `In ${year}, ${people(registered)} were registered in the town, ${n(living - registered)} fewer than the residents by Statistics Poland (${n(living)}). This report counts residents; the town's register cannot be compared with it directly.`,
      ),
    },
  ];
}

function chartTitle({ plan, alternative }: TownResults): Message {
  const text = (language: Language): string => {
    const { n, t } = wordsIn(language);
    const { year } = plan.horizon;
    const plain = t(
      `Ludność: z ${n(plan.base.count())} w ${plan.base.year} r. do ${n(plan.horizon.count())} w ${year} r.`,
      `Population: from ${n(plan.base.count())} in ${plan.base.year} to ${n(plan.horizon.count())} in ${year}`,
    );
    if (alternative === undefined) return plain;
    return t(
      `${plain}, a przy większym napływie ${n(alternative.horizon.count())}`,
      `${plain}, or ${n(alternative.horizon.count())} with a larger inflow`,
    );
  };
  return { pl: text('pl'), en: text('en') };
}

function pyramidSubtitle(base: number, year: number): Message {
  return {
    pl: `Ludność według płci i pojedynczych lat wieku, 31 grudnia ${year} (wypełnienie) i ${base} (obrys). Źródło: ${SOURCES.plan.pl}.`,
    en: `Population by sex and single year of age, 31 December ${year} (filled) and ${base} (outline). Source: ${SOURCES.plan.en}.`,
  };
}

function ageTable({ plan, years, words: { t } }: TownResults): Table {
  const [now, ...later] = years;
  const columns = years.map((year) => personsColumn(`persons_${year}`, String(year), String(year)));
  const changes = later.map((year) => signedColumn(shareColumn(`change_${year}`, `Zmiana do ${year}`, `Change by ${year}`)));
  const rows = AGES.map((ages) => {
    const persons = years.map((year) => plan.at(year).count({ ages }));
    return [
      ages === 'total' ? t('ogółem', 'total') : agesText(ages),
      ...persons,
      ...persons.slice(1).map((count) => count / persons[0] - 1),
    ];
  });
  return new Table([textColumn('ages', 'Wiek', 'Age'), ...columns, ...changes], rows, {
    title: {
      pl: `Ludność według wieku, 31 grudnia ${now}–${years[years.length - 1]}`,
      en: `Population by age, 31 December ${now}–${years[years.length - 1]}`,
    },
    source: SOURCES.plan,
  });
}
