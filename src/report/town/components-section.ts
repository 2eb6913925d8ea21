import { trend } from '../../charts/trend.js';
import { causesOfDifference } from '../../projection/causes-of-difference.js';
import type { Projection } from '../../projection/projection.js';
import { Series } from '../../series/series.js';
import type { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';

/** Births, deaths and migration year by year, and the proof that they add up. */
export function componentsSection(results: TownResults): Section {
  const { plan, replay, words } = results;
  const { t, n, signed, language } = words;
  const [births, deaths, migration] = causesOfDifference(results.plan, (flow) => results.town.flow(flow)).map(({ ours }) => ours);
  const residual = Math.max(...[...plan.steps, ...replay.steps].map((step) => Math.abs(step.residual)));
  const moved = [...plan.steps, ...replay.steps].reduce((cells, { redistributed }) => cells + redistributed.cells, 0);
  return {
    id: 'skladniki',
    title: t('Składniki zmian: urodzenia, zgony, migracje', 'Components of change: births, deaths, migration'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Od ${plan.base.year} do ${plan.horizon.year} r. plan liczy ${n(births)} urodzeń, ${n(deaths)} zgonów i saldo migracji ${signed(migration)}: bez przyjazdów ludność zmieniłaby się o ${signed(births - deaths)}.`,
          `From ${plan.base.year} to ${plan.horizon.year} the plan has ${n(births)} births, ${n(deaths)} deaths and a net migration of ${signed(migration)}: without migration the population would change by ${signed(births - deaths)}.`,
        ),
      },
      drawn('skladniki-urodzenia-zgony', (width) =>
        trend([flow(results, 'births'), flow(results, 'deaths')], {
          language,
          width,
          source: SOURCES.projectionOnly,
          title: {
            pl: `Urodzenia i zgony, ${plan.base.year + 1}–${plan.horizon.year}`,
            en: `Births and deaths, ${plan.base.year + 1}–${plan.horizon.year}`,
          },
          labels: [
            { pl: 'urodzenia', en: 'births' },
            { pl: 'zgony', en: 'deaths' },
          ],
        }),
      ),
      { kind: 'table', name: 'skladniki-plan', table: titled(plan), open: true },
      { kind: 'table', name: 'skladniki-powtorka', table: titled(replay) },
      {
        kind: 'paragraph',
        text: t(
          `Bilans sprawdzono w każdym roku: ludność na początku + urodzenia − zgony + napływ − odpływ = ludność na końcu. Największa reszta we wszystkich latach obu prognoz ${residualText(residual, results)}, czyli zaokrąglenie obliczeń. Komórek, z których miałoby wyjechać więcej osób, niż w nich mieszka: ${n(moved)}.`,
          `The balance was checked for every year: people at the start + births − deaths + arrivals − departures = people at the end. The largest residual in all years of both projections ${residualText(residual, results)}, which is rounding of the computation. Cells in which more people were to leave than lived there: ${n(moved)}.`,
        ),
      },
    ],
  };
}

const MILLIONTH = 1e-6;

function residualText(residual: number, { words: { t, n } }: TownResults): string {
  return residual < MILLIONTH
    ? t('nie sięga jednej milionowej osoby', 'does not reach a millionth of a person')
    : t(`to ${n(residual, 6)} osoby`, `is ${n(residual, 6)} persons`);
}

function titled(projection: Projection): Table {
  const { title } = projection;
  return projection.components().titled({ pl: `Bilans ludności: ${title.pl}`, en: `Components of change: ${title.en}` });
}

/** Births or deaths of each step as a series. */
function flow({ plan }: TownResults, name: 'births' | 'deaths'): Series {
  const table = plan.components();
  const values = table.values(name);
  return new Series(
    {
      id: name,
      title: name === 'births' ? { pl: 'Urodzenia', en: 'Births' } : { pl: 'Zgony', en: 'Deaths' },
      unit: { pl: 'osoby', en: 'persons' },
    },
    plan.steps.map(({ year }, index) => ({ year, value: Number(values[index]), status: 'projected', source: 'kohorta' })),
  );
}
