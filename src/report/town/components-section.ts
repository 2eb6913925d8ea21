import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import type { Projection } from '../../projection/projection.js';
import { Series } from '../../series/series.js';
import { personsColumn, signedColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { type Events, eventsOf, eventsOfStep } from './events.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

/** Births, deaths and migration year by year, and the proof that they add up. */
export function componentsSection(results: TownResults): Section {
  const { plan, replay, words } = results;
  const { t, n, signed, language } = words;
  const { births, deaths, arrivals, departures } = eventsOf(plan);
  const steps = [...plan.steps, ...(replay?.projection.steps ?? [])];
  const residual = Math.max(...steps.map((step) => Math.abs(step.residual)));
  const moved = steps.reduce((cells, { redistributed }) => cells + redistributed.cells, 0);
  return {
    id: 'skladniki',
    title: t('Składniki zmian: urodzenia, zgony, migracje', 'Components of change: births, deaths, migration'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Od ${plan.base.year} do ${plan.horizon.year} r. plan ma tyle zdarzeń: urodzenia ${n(births)}, zgony ${n(deaths)}, saldo migracji ${signed(arrivals - departures)}. Bez przyjazdów i wyjazdów ludność zmieniłaby się o około ${signed(births - deaths)}.`,
          `From ${plan.base.year} to ${plan.horizon.year} the plan has ${n(births)} births, ${n(deaths)} deaths and a net migration of ${signed(arrivals - departures)}: without moves the population would change by about ${signed(births - deaths)}.`,
        ),
      },
      drawn(
        'skladniki-urodzenia-zgony',
        (width) =>
          trend([flow(results, 'births'), flow(results, 'deaths')], {
            language,
            width,
            source: SOURCES.projectionOnly,
            title: chartTitle(results),
            labels: [
              { pl: 'urodzenia', en: 'births' },
              { pl: 'zgony', en: 'deaths' },
            ],
          }),
        {
          label: t('urodzenia i zgony', 'births and deaths'),
          caption: t(
            'Odstęp między liniami to przyrost albo ubytek naturalny.',
            'The gap between the lines is the natural increase or decrease.',
          ),
        },
      ),
      balance('skladniki-plan', plan, true),
      ...(replay === undefined ? [] : [balance('skladniki-powtorka', replay.projection, false)]),
      {
        kind: 'paragraph',
        text: t(
          `Bilans sprawdzono w każdym roku: ludność na początku + urodzenia − zgony + napływ − odpływ = ludność na końcu. Największa reszta we wszystkich latach obu prognoz ${residualText(residual, results)}, czyli zaokrąglenie obliczeń. Komórek, z których miałoby wyjechać więcej osób, niż w nich mieszka: ${n(moved)}. Reszty wszystkich lat są w plikach tabel.`,
          `The balance was checked for every year: people at the start + births − deaths + arrivals − departures = people at the end. The largest residual in all years of both projections ${residualText(residual, results)}, which is rounding of the computation. Cells in which more people were to leave than lived there: ${n(moved)}. The residuals of all years are in the files of the tables.`,
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

/** What people read of the balance; the file has the checks too. */
function balance(name: string, projection: Projection, open: boolean): Block {
  const title = { pl: `Bilans ludności: ${projection.title.pl}`, en: `Components of change: ${projection.title.en}` };
  const table = new Table(
    [
      YEAR_COLUMN,
      personsColumn('births', 'Urodzenia', 'Births'),
      personsColumn('deaths', 'Zgony', 'Deaths'),
      personsColumn('arrivals', 'Napływ', 'Arrivals'),
      personsColumn('departures', 'Odpływ', 'Departures'),
      signedColumn(personsColumn('net_migration', 'Saldo migracji', 'Net migration')),
      personsColumn('population', 'Ludność na koniec roku', 'Population at the end'),
    ],
    projection.steps.map((step) => {
      const { births, deaths, arrivals, departures } = eventsOfStep(step);
      return [step.year, births, deaths, arrivals, departures, arrivals - departures, projection.at(step.year).count()];
    }),
    { title, source: projection.title },
  );
  return { kind: 'table', name, table, file: projection.components().titled(title), open };
}

function chartTitle({ plan }: TownResults): Message {
  const text = (language: Language): string => {
    const { t, n } = wordsIn(language);
    const of = (kind: keyof Events, step: (typeof plan.steps)[number]): string => n(eventsOfStep(step)[kind]);
    const [first, last] = [plan.steps[0], plan.steps[plan.steps.length - 1]];
    return t(
      `Urodzenia i zgony: ${of('births', first)} i ${of('deaths', first)} w ${first.year} r., ${of('births', last)} i ${of('deaths', last)} w ${last.year} r.`,
      `Births and deaths: ${of('births', first)} and ${of('deaths', first)} in ${first.year}, ${of('births', last)} and ${of('deaths', last)} in ${last.year}`,
    );
  };
  return { pl: text('pl'), en: text('en') };
}

/** Births or deaths of each step as a series. */
function flow({ plan }: TownResults, name: 'births' | 'deaths'): Series {
  return new Series(
    {
      id: name,
      title: name === 'births' ? { pl: 'Urodzenia', en: 'Births' } : { pl: 'Zgony', en: 'Deaths' },
      unit: { pl: 'osoby', en: 'persons' },
    },
    plan.steps.map((step) => ({ year: step.year, value: eventsOfStep(step)[name], status: 'projected', source: 'kohorta' })),
  );
}
