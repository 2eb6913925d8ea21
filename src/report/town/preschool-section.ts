import { trend } from '../../charts/trend.js';
import { type PreschoolDemand, preschoolDemand } from '../../services/preschool.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';

/** What the strategy counted in 2015, and the demand for places in both projections. */
export interface PreschoolResults {
  readonly attending: number;
  readonly refused: number;
  readonly plan: PreschoolDemand;
  readonly replay: PreschoolDemand;
}

/** Preschool demand of a town whose attendance and refusals were counted in the first year of the replay. */
export function preschoolResults({ town, plan, replay }: TownResults): PreschoolResults {
  const population = replay.base;
  const attending = town.series('preschool_attendance').at(population.year) ?? Number.NaN;
  const refused = town.series('preschool_refused').at(population.year) ?? Number.NaN;
  const counted = { attending, refused, population };
  return {
    attending,
    refused,
    plan: preschoolDemand(plan.populations, counted),
    replay: preschoolDemand(replay.populations, counted),
  };
}

/** Children of preschool age against those who attended and those refused in 2015. */
export function preschoolSection(results: TownResults): Section {
  const { plan, replay, town, words } = results;
  const { t, n, percent, language } = words;
  const demand = preschoolResults(results);
  const applicants = demand.attending + demand.refused;
  const children = plan.sum({ ages: '3-6' });
  return {
    id: 'przedszkola',
    title: t('Przedszkola: dzieci w wieku 3–6 lat', 'Preschools: children aged 3–6'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `W ${replay.base.year} r. do przedszkoli chodziło ${n(demand.attending)} dzieci, a ${n(demand.refused)} nie dostało miejsca: zgłoszono ${n(applicants)} dzieci, ${percent(demand.plan.participation)} dzieci w wieku 3–6 lat. Przy takim samym udziale i ${n(demand.attending)} miejscach:`,
          `In ${replay.base.year}, ${n(demand.attending)} children attended preschools and ${n(demand.refused)} were refused a place: ${n(applicants)} applied, ${percent(demand.plan.participation)} of those aged 3–6. With the same participation and ${n(demand.attending)} places:`,
        ),
      },
      {
        kind: 'list',
        items: [
          ...town.horizons.map((ahead) => horizonText(demand.replay, replay.base.year + ahead, words, t('powtórka', 'replay'))),
          ...town.horizons.map((ahead) => horizonText(demand.plan, plan.base.year + ahead, words, t('plan', 'plan'))),
        ],
      },
      drawn('przedszkola-dzieci', (width) =>
        trend(children, {
          language,
          width,
          source: SOURCES.plan,
          labels: [{ pl: 'dzieci 3–6 lat', en: 'children 3–6' }],
          limits: [
            { value: demand.attending, label: { pl: `miejsca w ${replay.base.year} r.`, en: `places in ${replay.base.year}` } },
            { value: applicants, label: { pl: `zgłoszeni w ${replay.base.year} r.`, en: `applied in ${replay.base.year}` } },
          ],
        }),
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
          'Zasady zmieniły się po 2015 r.: od 2016 r. sześciolatki wróciły do przedszkoli, a od 2017 r. miejsce należy się każdemu trzylatkowi. Udział chętnych jest więc dziś wyższy niż w 2015 r., a od 2015 r. powstały nowe miejsca: liczby mówią, jak zmienia się potrzeba, a nie ile dokładnie miejsc dziś brakuje.',
          'The rules changed after 2015: from 2016 six-year-olds returned to preschools, and since 2017 every three-year-old is entitled to a place. Participation is therefore higher today than in 2015, and new places have been made since: the figures say how the need changes, not exactly how many places are lacking today.',
        ),
      },
    ],
  };
}

function horizonText(demand: PreschoolDemand, year: number, { t, n }: TownResults['words'], which: string): string {
  const found = demand.years.find((one) => one.year === year);
  const shortage = found?.shortage ?? Number.NaN;
  const children = n(found?.children ?? Number.NaN);
  const applicants = n(found?.applicants ?? Number.NaN);
  const verdict =
    shortage > 0
      ? t(`brakuje ${n(shortage)} miejsc`, `${n(shortage)} places are lacking`)
      : t(`wolnych jest ${n(-shortage)} miejsc`, `${n(-shortage)} places are free`);
  return t(
    `${year} (${which}): ${children} dzieci w wieku 3–6 lat, ${applicants} chętnych, ${verdict}.`,
    `${year} (${which}): ${children} children aged 3–6, ${applicants} applicants, ${verdict}.`,
  );
}
