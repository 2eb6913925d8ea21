import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import { causesOfDifference, causesTable } from '../../projection/causes-of-difference.js';
import type { Series } from '../../series/series.js';
import type { Block, Section } from '../html/section.js';
import { bandTexts, whereText, whyTexts } from './comparison-causes.js';
import { ageTable, countedTable, fullTable, OFFICE_NAME, PLAN_NAME } from './comparison-tables.js';
import { eventsOfStep } from './events.js';
import { ifThere } from './if-there.js';
import { levelOf } from './level.js';
import { variantName } from './names.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

/** The plan against the counts that came after its base and against the statistical office's own projection. */
export function comparisonSection(results: TownResults): Section | undefined {
  const { plan, alternative, counted, office, words } = results;
  const { t, language } = words;
  if (office === undefined) return undefined;
  const years = plan.years.slice(1).filter((year) => counted.at(year) !== null);
  const checked = years.length > 0;
  return {
    id: 'porownanie',
    title: checked
      ? t(
          `Porównanie: liczby z ${years.join(' i ')} r. i prognoza GUS`,
          `Comparison: the counts of ${years.join(' and ')}, and the official projection`,
        )
      : t('Porównanie z prognozą GUS', 'Comparison with the official projection'),
    blocks: [
      ...(checked
        ? ([
            { kind: 'paragraph', text: countedText(results, office, years) },
            { kind: 'paragraph', text: migrationText(results, years) },
            { kind: 'table', name: 'porownanie-liczby', table: countedTable(results, office), open: true },
          ] as const)
        : []),
      drawn(
        'porownanie-gus',
        (width) =>
          trend([plan.sum(), office, ...(alternative === undefined ? [] : [alternative.sum()])], {
            language,
            width,
            title: lineTitle(results, office),
            source: SOURCES.planAndOffice,
            ...(counted.observations.length === 0 ? {} : { counted }),
            labels: [
              { pl: 'plan kohorty', en: 'plan by kohorta' },
              { pl: 'prognoza GUS', en: 'official projection' },
              ...(alternative === undefined ? [] : [variantName(results)]),
            ],
          }),
        {
          label: t('plan, prognoza GUS i wariant', 'plan, official projection and variant'),
          caption: t(
            'Plan i prognoza GUS wychodzą z tej samej ludności i mają te same migracje.',
            'The plan and the official projection start from the same people and have the same migration.',
          ),
        },
      ),
      { kind: 'heading', text: t('Gdzie plan różni się od prognozy GUS', 'Where the plan differs from the official projection') },
      ...(ifThere(() => ageBlocks(results)) ?? []),
      ...(ifThere(() => causeBlocks(results)) ?? []),
    ],
  };
}

function ageBlocks(results: TownResults): Block[] {
  return [
    { kind: 'paragraph', text: whereText(results) },
    { kind: 'list', items: bandTexts(results) },
    { kind: 'table', name: 'porownanie-wiek', table: ageTable(results), open: true },
    { kind: 'table', name: 'porownanie-wiek-lata', table: fullTable(results), long: true },
  ];
}

function causeBlocks(results: TownResults): Block[] {
  const { plan, town, words } = results;
  const parts = causesOfDifference(plan, (flow) => town.flow(flow));
  const period = `${plan.base.year + 1}–${plan.horizon.year}`;
  return [
    { kind: 'heading', text: words.t('Dlaczego', 'Why') },
    {
      kind: 'paragraph',
      text: words.t(
        'Obie prognozy wychodzą z tej samej ludności, więc cała różnica pochodzi ze zdarzeń po drodze:',
        'Both projections start from the same people, so the whole difference comes from the events on the way:',
      ),
    },
    { kind: 'list', items: whyTexts(results, parts) },
    {
      kind: 'table',
      name: 'porownanie-przyczyny',
      table: causesTable(parts, {
        ours: PLAN_NAME,
        theirs: OFFICE_NAME,
        title: { pl: `Skąd różnica: zdarzenia ${period} razem`, en: `Where the difference comes from: events ${period} together` },
        source: SOURCES.planAndOffice,
        language: words.language,
      }),
      open: true,
    },
  ];
}

/** The ends of the lines in one sentence. */
function lineTitle({ plan, alternative }: TownResults, office: Series): Message {
  const { year } = plan.horizon;
  const ends = (language: Language): string => {
    const { n, t } = wordsIn(language);
    const variant = alternative === undefined ? '' : `, ${t('wariant', 'variant')} ${n(alternative.horizon.count())}`;
    return `${n(plan.horizon.count())}, GUS ${n(office.at(year) ?? Number.NaN)}${variant}`;
  };
  return { pl: `Ludność w ${year} r.: plan ${ends('pl')}`, en: `Population in ${year}: plan ${ends('en')}` };
}

function countedText(
  { plan, counted, words: { t, n, people, signed, change } }: TownResults,
  office: Series,
  years: readonly number[],
): string {
  const sentences = years.map((year) => {
    const count = counted.at(year) ?? Number.NaN;
    const ours = plan.at(year).count();
    const theirs = office.at(year) ?? Number.NaN;
    return t(
      `Na koniec ${year} r. GUS policzył ${people(count)}; plan dał ${n(ours)} (${signed(ours - count)}, ${change(ours / count - 1)}), prognoza GUS ${n(theirs)} (${signed(theirs - count)}, ${change(theirs / count - 1)}).`,
      `At the end of ${year} Statistics Poland counted ${people(count)}; the plan gave ${n(ours)} (${signed(ours - count)}, ${change(ours / count - 1)}), the official projection ${n(theirs)} (${signed(theirs - count)}, ${change(theirs / count - 1)}).`,
    );
  });
  return `${sentences.join(' ')} ${t(
    'Plan nie zna tych liczb: służą tylko do sprawdzenia. Zna za to krajową dzietność, trwanie życia i wiek migrantów z 2024 r., których GUS w 2023 r. znać nie mógł.',
    'The plan does not know these counts: they only serve to check it. It does know the national fertility, life expectancy and ages of migrants of 2024, which the office could not know in 2023.',
  )}`;
}

/** Where the error against the counts comes from: births and deaths explain little of a year's growth, migration the rest. */
function migrationText(results: TownResults, years: readonly number[]): string {
  const { plan, alternative, counted, words } = results;
  const { t, n, signed, people, percent } = words;
  const [first] = plan.steps;
  const { births, deaths, arrivals, departures } = eventsOfStep(first);
  const growth = (counted.at(first.year) ?? Number.NaN) - plan.base.count();
  const natural = births - deaths;
  const gap = Number.isNaN(growth)
    ? ''
    : t(
        `Przyrost policzony w ${first.year} r. to ${signed(growth)}. Urodzenia mniej zgony dają w planie ${signed(natural)}; jeśli to prawda, migracje dały około ${signed(growth - natural)}, a plan przyjmuje za prognozą GUS ${signed(arrivals - departures)}. Obie prognozy mylą się więc przede wszystkim w migracjach.`,
        `The growth counted in ${first.year} is ${signed(growth)}. Births less deaths are ${signed(natural)} in the plan; if that is right, migration gave about ${signed(growth - natural)}, while the plan takes ${signed(arrivals - departures)} from the official projection. So both projections err in migration above all.`,
      );
  if (alternative === undefined) return gap;
  const year = years[years.length - 1];
  const error = alternative.at(year).count() / (counted.at(year) ?? Number.NaN) - 1;
  const way = error < 0 ? t('zaniża', 'below') : t('zawyża', 'above');
  const variant = t(
    `Wariant z napływem, jaki wynika z bilansu ostatnich lat, ${way} liczbę na koniec ${year} r. o ${percent(Math.abs(error))} i daje ${people(alternative.horizon.count())} w ${alternative.horizon.year} r.`,
    `The variant with the arrivals that the balance of the last years implies is ${way} the count at the end of ${year} by ${percent(Math.abs(error))} and gives ${n(alternative.horizon.count())} people in ${alternative.horizon.year}.`,
  );
  return [gap, variant, rangeText(results)].filter((text) => text !== '').join(' ');
}

/** What is not known of the migration of the variant. */
function rangeText(results: TownResults): string {
  const { plan, replay, words } = results;
  const { t, n, people } = words;
  const [none, five, taken] = ['net_migration_rebasing_0', 'net_migration_rebasing_5', 'net_migration'].map((parameter) =>
    levelOf(results, parameter, plan.base.year),
  );
  if (none === undefined || five === undefined || taken === undefined || replay === undefined) return '';
  const period = `${replay.projection.base.year}–${plan.base.year}`;
  return t(
    `To jeden punkt z szerokiego przedziału: nie wiadomo, ile z przyrostu lat ${period} dał nowy spis. Gdyby nie dał nic, saldo wynosiłoby ${people(none)} rocznie, gdyby dał 5%, ${n(five)}; wariant przyjmuje ${n(taken)}. Plan zostaje przy migracjach GUS, żeby dało się obie prognozy porównać.`,
    `It is one point of a wide range: nobody knows how much of the growth of ${period} the new census made. Had it made none, the net would be ${n(none)} persons a year, had it made 5%, ${n(five)}; the variant takes ${n(taken)}. The plan stays with the office's migration so that the two can be compared.`,
  );
}
