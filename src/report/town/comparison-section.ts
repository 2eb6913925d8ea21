import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import { type Cause, causesOfDifference, causesTable } from '../../projection/causes-of-difference.js';
import type { BySex } from '../../rates/rates.js';
import type { Section } from '../html/section.js';
import { ageTable, countedTable, fullTable, HELD, OFFICE_NAME, PLAN_NAME, pair } from './comparison-tables.js';
import { TEN_YEAR_GROUPS } from './replay-section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

/** The plan against the counts that came after its base and against the statistical office's own projection. */
export function comparisonSection(results: TownResults): Section {
  const { town, plan, alternative, counted, office, words } = results;
  const period = `${plan.base.year + 1}–${plan.horizon.year}`;
  const { t, language } = words;
  const parts = causesOfDifference(plan, (flow) => town.flow(flow));
  return {
    id: 'porownanie',
    title: t('Porównanie: liczby z 2023 i 2024 r. i prognoza GUS', 'Comparison: the counts of 2023 and 2024, and the official projection'),
    blocks: [
      { kind: 'paragraph', text: countedText(results) },
      { kind: 'paragraph', text: migrationText(results) },
      { kind: 'table', name: 'porownanie-liczby', table: countedTable(results), open: true },
      drawn('porownanie-gus', (width) =>
        trend([plan.sum(), office, ...(alternative === undefined ? [] : [alternative.sum()])], {
          language,
          width,
          title: lineTitle(results),
          source: SOURCES.planAndOffice,
          counted,
          labels: [
            { pl: 'plan kohorty', en: 'plan by kohorta' },
            { pl: 'prognoza GUS', en: 'official projection' },
            ...(alternative === undefined ? [] : [{ pl: 'wariant', en: 'variant' }]),
          ],
        }),
      ),
      { kind: 'heading', text: t('Gdzie plan różni się od prognozy GUS', 'Where the plan differs from the official projection') },
      { kind: 'paragraph', text: whereText(results) },
      { kind: 'list', items: bandTexts(results) },
      { kind: 'table', name: 'porownanie-wiek', table: ageTable(results), open: true },
      { kind: 'heading', text: t('Dlaczego', 'Why') },
      {
        kind: 'paragraph',
        text: t(
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
          language,
        }),
        open: true,
      },
      { kind: 'table', name: 'porownanie-wiek-lata', table: fullTable(results) },
    ],
  };
}

/** The three ends of the lines in one sentence. */
function lineTitle({ plan, alternative, office }: TownResults): Message {
  const { year } = plan.horizon;
  const ends = (language: Language): string => {
    const { n, t } = wordsIn(language);
    const variant = alternative === undefined ? '' : `, ${t('wariant', 'variant')} ${n(alternative.horizon.count())}`;
    return `${n(plan.horizon.count())}, GUS ${n(office.at(year) ?? Number.NaN)}${variant}`;
  };
  return { pl: `Ludność w ${year} r.: plan ${ends('pl')}`, en: `Population in ${year}: plan ${ends('en')}` };
}

function countedText({ plan, counted, office, words: { t, n, signed, change } }: TownResults): string {
  const years = plan.years.slice(1).filter((year) => counted.at(year) !== null);
  const sentences = years.map((year) => {
    const count = counted.at(year) ?? Number.NaN;
    const ours = plan.at(year).count();
    const theirs = office.at(year) ?? Number.NaN;
    return t(
      `Na koniec ${year} r. GUS policzył ${n(count)} osób; plan dał ${n(ours)} (${signed(ours - count)}, ${change(ours / count - 1)}), prognoza GUS ${n(theirs)} (${signed(theirs - count)}, ${change(theirs / count - 1)}).`,
      `At the end of ${year} Statistics Poland counted ${n(count)} people; the plan gave ${n(ours)} (${signed(ours - count)}, ${change(ours / count - 1)}), the official projection ${n(theirs)} (${signed(theirs - count)}, ${change(theirs / count - 1)}).`,
    );
  });
  return `${sentences.join(' ')} ${t(
    'Plan nie zna tych liczb: służą tylko do sprawdzenia. Zna za to krajową dzietność, trwanie życia i wiek migrantów z 2024 r., których GUS w 2023 r. znać nie mógł.',
    'The plan does not know these counts: they only serve to check it. It does know the national fertility, life expectancy and ages of migrants of 2024, which the office could not know in 2023.',
  )}`;
}

/** Where the error against the counts comes from: births and deaths explain little of a year's growth, migration the rest. */
function migrationText({ town, plan, alternative, counted, words: { t, n, signed, change } }: TownResults): string {
  const net = (parameter: string): number => town.calibration(parameter, { vintage: '2022' });
  const [first] = plan.steps;
  const growth = (counted.at(first.year) ?? Number.NaN) - plan.base.count();
  const natural = first.births.female + first.births.male - total(first.deaths);
  const migration = total(first.arrivals) - total(first.departures);
  const gap = t(
    `Przyrost policzony w ${first.year} r. to ${signed(growth)} osób. Urodzenia mniej zgony dają w planie ${signed(natural)}; jeśli to prawda, migracje dały około ${signed(growth - natural)}, a plan przyjmuje za prognozą GUS ${signed(migration)}. Obie prognozy mylą się więc przede wszystkim w migracjach.`,
    `The growth counted in ${first.year} is ${signed(growth)} persons. Births less deaths are ${signed(natural)} in the plan; if that is right, migration gave about ${signed(growth - natural)}, while the plan takes ${signed(migration)} from the official projection. So both projections err in migration above all.`,
  );
  if (alternative === undefined) return gap;
  const year = plan.years.findLast((one) => counted.at(one) !== null) ?? plan.base.year;
  const error = alternative.at(year).count() / (counted.at(year) ?? Number.NaN) - 1;
  const variant = t(
    `Wariant z napływem, jaki wynika z bilansu lat 2015–2022, różni się od liczby na koniec ${year} r. o ${change(error)} i daje ${n(alternative.horizon.count())} osób w ${alternative.horizon.year} r. To jeden punkt z szerokiego przedziału: nie wiadomo, ile z przyrostu lat 2015–2022 dał nowy spis. Gdyby nie dał nic, saldo wynosiłoby ${n(net('net_migration_rebasing_0'))} osób rocznie, gdyby dał 5%, ${n(net('net_migration_rebasing_5'))}; wariant przyjmuje ${n(net('net_migration'))}. Plan zostaje przy migracjach GUS, żeby dało się obie prognozy porównać.`,
    `The variant with the arrivals that the balance of 2015–2022 implies differs from the count at the end of ${year} by ${change(error)} and gives ${n(alternative.horizon.count())} people in ${alternative.horizon.year}. It is one point of a wide range: nobody knows how much of the growth of 2015–2022 the new census made. Had it made none, the net would be ${n(net('net_migration_rebasing_0'))} persons a year, had it made 5%, ${n(net('net_migration_rebasing_5'))}; the variant takes ${n(net('net_migration'))}. The plan stays with the office's migration so that the two can be compared.`,
  );
  return `${gap} ${variant}`;
}

function total({ female, male }: BySex): number {
  return sum(female) + sum(male);
}

function whereText(results: TownResults): string {
  const { t, n, signed, change } = results.words;
  const year = HELD[HELD.length - 1];
  const gaps = TEN_YEAR_GROUPS.map((ages) => {
    const [ours, theirs] = pair(results, ages, year);
    return { ages, gap: ours - (theirs ?? Number.NaN), share: ours / (theirs ?? Number.NaN) - 1 };
  }).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const [ours, theirs] = pair(results, 'total', year);
  const largest = gaps
    .slice(0, 3)
    .map(({ ages, gap, share }) =>
      t(
        `${ages.replace('-', '–')} lat (${signed(gap)}, ${change(share)})`,
        `ages ${ages.replace('-', '–')} (${signed(gap)}, ${change(share)})`,
      ),
    );
  const office = theirs ?? Number.NaN;
  return t(
    `W ${year} r. plan daje ${n(ours)} osób, GUS ${n(office)}: różnica ${signed(ours - office)} (${change(ours / office - 1)}). Największe różnice według wieku: ${largest.join(', ')}.`,
    `In ${year} the plan gives ${n(ours)} people, Statistics Poland ${n(office)}: a difference of ${signed(ours - office)} (${change(ours / office - 1)}). The largest differences by age: ${largest.join(', ')}.`,
  );
}

/** Where in life the two projections part, and by which kind of event. */
function bandTexts(results: TownResults): string[] {
  const { t, signed } = results.words;
  const year = HELD[HELD.length - 1];
  const gap = (groups: readonly string[]): string =>
    signed(sum(groups.map((ages) => pair(results, ages, year)).map(([ours, theirs]) => ours - (theirs ?? Number.NaN))));
  return [
    t(
      `0–19 lat: ${gap(TEN_YEAR_GROUPS.slice(0, 2))} osób. Prawie wszyscy urodzą się po ${results.plan.base.year} r., decyduje więc dzietność.`,
      `Ages 0–19: ${gap(TEN_YEAR_GROUPS.slice(0, 2))} persons. Nearly all of them are born after ${results.plan.base.year}, so fertility decides.`,
    ),
    t(
      `20–59 lat: ${gap(TEN_YEAR_GROUPS.slice(2, 6))} osób. W tym wieku mało kto umiera, decyduje więc wiek przyjezdnych i wyjeżdżających.`,
      `Ages 20–59: ${gap(TEN_YEAR_GROUPS.slice(2, 6))} persons. Few die at these ages, so the ages of those who come and go decide.`,
    ),
    t(
      `60 lat i więcej: ${gap(TEN_YEAR_GROUPS.slice(6))} osób. Tu decyduje umieralność.`,
      `Ages 60 and over: ${gap(TEN_YEAR_GROUPS.slice(6))} persons. Here mortality decides.`,
    ),
  ];
}

function whyTexts({ town, words: { t, signed, percent } }: TownResults, parts: readonly Cause[]): string[] {
  const excess = town.calibration('county_death_ratio', { vintage: '2022' }) - 1;
  const effect = (id: Cause['id']): string => signed(parts.find((part) => part.id === id)?.effect ?? Number.NaN);
  return [
    t(
      `Urodzenia: ${effect('births')} osób. Plan wychodzi z dzietności po spadku w 2023 i 2024 r., którego GUS w 2023 r. znać nie mógł, i z poziomu, jaki pokazują dzieci mieszkające w Rumi; GUS zakłada dla miasta dzietność wyraźnie wyższą.`,
      `Births: ${effect('births')} persons. The plan starts from fertility after its fall in 2023 and 2024, which the office could not know in 2023, and from the level that the children living in Rumia show; the office assumes a clearly higher fertility for the town.`,
    ),
    t(
      `Zgony: ${effect('deaths')} osób. Plan ma poziom umieralności województwa w 2024 r. i poprawę według ONZ; GUS własne założenia z 2023 r. To nie musi być zaletą planu: w powiecie policzono w 2024 r. o ${percent(excess, 0)} więcej zgonów, niż dałyby tam współczynniki planu. Jeśli w Rumi jest podobnie, zgonów będzie więcej, a osób 85+ mniej, niż podaje plan.`,
      `Deaths: ${effect('deaths')} persons. The plan has the mortality of the voivodeship in 2024, improving as the UN expects; the office its own assumptions of 2023. That need not be a merit of the plan: ${percent(excess, 0)} more deaths were counted in the county in 2024 than the plan's rates would give there. If Rumia is alike, there will be more deaths and fewer people aged 85+ than the plan says.`,
    ),
    t(
      `Migracje: ${effect('migration')} osób. Przyjazdy i wyjazdy są w obu prognozach co do liczby te same.`,
      `Migration: ${effect('migration')} persons. Arrivals and departures are the same numbers in both projections.`,
    ),
  ];
}
