import { capacityChart } from '../../charts/capacity-chart.js';
import { fan } from '../../charts/fan.js';
import { fosterFlowChart } from '../../charts/foster-flow-chart.js';
import { say } from '../../language/language.js';
import { smallFirst } from '../../language/small-first.js';
import { planningYears } from '../../services/planning-years.js';
import { quantityOf } from '../../services/quantity-of.js';
import type { ServiceResult } from '../../services/service.js';
import { serviceTable } from '../../services/service-table.js';
import type { Block, ReportChart, Section } from '../html/section.js';
import { preschoolResults } from './preschool-results.js';
import type { TownResults } from './results.js';
import { servicesOverview } from './services-overview.js';
import { serviceLine, whomToAsk } from './services-words.js';
import { drawn } from './sizes.js';

/** What a table of a service shows, where the service has it. */
const SHOWN = [
  ...['children', 'residents', 'demand', 'capacity', 'reached', 'shortage', 'entries', 'exits'],
  ...['assistants', 'day-places', 'hours', 'cost', 'cost-all'],
] as const;

/** The services of the town: a line each, and behind a summary its figures, its chart and what is missing. */
export function servicesSection(results: TownResults): Section | undefined {
  const { services, words } = results;
  const { t, n } = words;
  const [draws] = services.flatMap(({ quantities }) => [...quantities.values()]);
  if (draws === undefined) return undefined;
  return {
    id: 'uslugi',
    title: t('Usługi: potrzeby, miejsca, niedobory', 'Services: demand, places, shortages'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Każdą usługę policzono w ${n(draws.count)} możliwych przyszłościach ludności, od ${draws.years[0]} do ${draws.years[draws.years.length - 1]} r. Wynikiem jest mediana (w połowie przyszłości jest więcej, w połowie mniej) i pasmo, w którym mieści się 80% z nich. Pasmo obejmuje i ludność, i to, czego o usłudze nie wiadomo. Migracje są takie jak w bilansie ostatnich lat, więc liczby mogą się różnić od planu powyżej.`,
          `Each service was computed in ${n(draws.count)} possible futures of the people, from ${draws.years[0]} to ${draws.years[draws.years.length - 1]}. The result is the median (half of the futures have more, half less) and the band that holds 80% of them. The band is of the people and of what is not known about the service. Migration is that of the balance of the last years, so that figures may differ from the plan above.`,
        ),
      },
      { kind: 'table', name: 'uslugi-przeglad', table: servicesOverview(services), open: true },
      ...strategySums(results),
      ...services.flatMap((service) => blocksOf(service, results)),
    ],
  };
}

/** Sums of the strategy that come out of the services: places by day in the area it plans for. */
function strategySums({ services, words: { t, n } }: TownResults): Block[] {
  const ids = ['day-homes', 'senior-clubs', 'respite'];
  const places = ids.flatMap((id) => {
    const capacity = services.find((one) => one.id === id)?.quantities.get('capacity');
    return capacity === undefined ? [] : [capacity.median().observations[0].value ?? 0];
  });
  if (places.length < ids.length) return [];
  const sum = places.reduce((all, one) => all + one, 0);
  const parts = places.map((one) => n(one)).join(' + ');
  return [
    {
      kind: 'paragraph',
      text: t(
        `Miejsca dla osób starszych, które planuje strategia – domy dzienne, kluby, opieka wytchnieniowa – to ${parts} = ${n(sum)}.`,
        `The places for older people that the strategy plans, in day homes, clubs and respite care, are ${parts} = ${n(sum)}.`,
      ),
    },
  ];
}

function blocksOf(service: ServiceResult, results: TownResults): Block[] {
  const { town, words } = results;
  const { t, language } = words;
  const title = say(service.title, language);
  const name = `usluga-${service.id}`;
  const shown = SHOWN.filter((quantity) => service.quantities.has(quantity));
  const years = planningYears(service, town.horizons);
  const chart = service.id === 'preschool' ? undefined : chartOf(service);
  const inside: Block[] = [
    ...(chart === undefined
      ? []
      : [
          drawn(`${name}-wykres`, (width) => chart({ width, language }), {
            label: t(`${smallFirst(title)}: lata`, `${smallFirst(title)}: years`),
            caption: t(
              'Pasma: 50, 80 i 95% przyszłości; linia przerywana: mediana; pusty punkt: rok oszacowany.',
              'Bands: 50, 80 and 95% of the futures; dashed line: median; hollow point: an estimated year.',
            ),
          }),
        ]),
    ...(shown.length === 0
      ? []
      : [{ kind: 'table', name, table: serviceTable(service, { quantities: shown, years }), open: true } as const]),
    ...whomToAsk(service, words),
  ];
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text: serviceLine(service, words) },
    ...(service.id === 'preschool' && preschoolResults(results) !== undefined
      ? [
          {
            kind: 'paragraph',
            text: [
              t('Więcej: ', 'More: '),
              { link: 'przedszkola', text: t('osobna część o przedszkolach', 'the section on preschools') },
              '.',
            ],
          } as const,
        ]
      : []),
    ...(inside.length === 0
      ? []
      : [
          {
            kind: 'fold',
            print: 'open',
            summary: t(`${title}: liczby, wykres, braki`, `${title}: figures, chart, gaps`),
            blocks: inside,
          } as const,
        ]),
  ];
}

type Draw = (options: { readonly width: number; readonly language: 'pl' | 'en' }) => ReportChart;

/** The chart of a service: stock and flow, demand against places, or spending against what it was. */
function chartOf(service: ServiceResult): Draw | undefined {
  const { quantities, inputs } = service;
  if (['children', 'entries', 'exits'].every((name) => quantities.has(name))) return (options) => fosterFlowChart(service, options);
  if (quantities.has('demand')) return (options) => capacityChart(service, options);
  const cost = quantities.get('cost');
  const spending = inputs.find(({ id }) => id === 'spending');
  if (cost === undefined || spending === undefined || spending.value === null || spending.year === undefined) return undefined;
  const limits = [{ value: spending.value / THOUSAND, label: { pl: `wydatki z ${spending.year} r.`, en: `spending of ${spending.year}` } }];
  // In thousands: millions written out leave a phone no room for the drawing.
  const unit = { pl: 'tys. zł', en: 'PLN thousand' };
  const thousands = quantityOf(cost, { ...cost.description, unit, digits: 0 }, (year, draw) => cost.at(year)[draw] / THOUSAND);
  return (options) => fan(thousands, { ...options, limits });
}

const THOUSAND = 1000;
