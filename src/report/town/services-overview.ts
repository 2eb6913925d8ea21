import type { ServiceResult } from '../../services/service.js';
import { firstLikelyShortage, shortageOf } from '../../services/shortage.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { headlineOf } from './services-words.js';

/** All services in one table: what each is told by, now and in the last year, what there is, and since when it is too little. */
export function servicesOverview(services: readonly ServiceResult[]): Table {
  const told = services.map((service) => ({ service, headline: headlineOf(service) }));
  const last = Math.max(...told.map(({ headline }) => headline?.years.at(-1) ?? 0));
  const first = Math.min(...told.map(({ headline }) => headline?.years[0] ?? last));
  const words = Object.fromEntries(services.map(({ id, title }) => [id, title]));
  const quantities = told.flatMap(({ headline }) => (headline === undefined ? [] : [headline.description]));
  const what = Object.fromEntries(
    quantities.map(({ title, unit }) => [title.en, { pl: `${title.pl} (${unit.pl})`, en: `${title.en} (${unit.en})` }]),
  );
  return new Table(
    [
      { ...textColumn('service', 'Usługa', 'Service'), words },
      { ...textColumn('quantity', 'Wielkość', 'Quantity'), words: what },
      numberColumn('now', `${first}: mediana`, `${first}: median`, 0),
      numberColumn('then', `${last}: mediana`, `${last}: median`, 0),
      numberColumn('low_80', '80%: od', '80%: from', 0),
      numberColumn('high_80', '80%: do', '80%: to', 0),
      numberColumn('capacity', `Ile jest w ${last} r.`, `What there is in ${last}`, 0),
      { name: 'likely_shortage', title: { pl: 'Niedobór ponad 50% od', en: 'Shortage above 50% from' }, type: 'year' },
    ],
    told.map(({ service: { id, quantities: all }, headline }) => {
      if (headline === undefined) return [id, null, null, null, null, null, null, null];
      const { low, high } = headline.band(0.8);
      const year = headline.years[headline.years.length - 1];
      const [demand, capacity] = [all.get('demand'), all.get('capacity')];
      const supply = demand === headline ? capacity : undefined;
      return [
        id,
        headline.description.title.en,
        headline.median().at(headline.years[0]),
        headline.median().at(year),
        low.at(year),
        high.at(year),
        supply?.median().at(year) ?? null,
        demand === undefined || supply === undefined ? null : firstLikelyShortage(shortageOf(demand, supply)),
      ];
    }),
    {
      title: { pl: 'Usługi: przegląd', en: 'Services: overview' },
      note: {
        pl: 'Puste: nie wiadomo, ile miasto może zapewnić, albo w żadnym roku niedobór nie jest bardziej prawdopodobny niż jego brak.',
        en: 'Empty: what the town can provide is not known, or there is no year in which a shortage is likelier than not.',
      },
      source: { pl: 'kohorta', en: 'kohorta' },
    },
  );
}
