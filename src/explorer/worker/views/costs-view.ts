import { fan } from '../../../charts/fan.js';
import { say } from '../../../language/language.js';
import { quantiles } from '../../../numerics/quantiles.js';
import type { Block, Section } from '../../../report/html/section.js';
import type { Draws } from '../../../series/draws.js';
import { TOWN_SERVICE_TITLES } from '../../../services/compute-services.js';
import { numberColumn, signedColumn, textColumn } from '../../../tables/columns.js';
import { type Cell, Table } from '../../../tables/table.js';
import { chartBlock } from './chart-block.js';
import type { ViewInput } from './view-input.js';

/** Services whose cost is computed from their users; of others the folder lacks what a place costs. */
const WITH_COST = ['home-care', 'specialist-care', 'care-homes', 'foster-care'] as const;

/** What services cost a year, and what the scenario changes in it. */
export function costsView({ state, language, width, active, base }: ViewInput): Section {
  const costs = WITH_COST.flatMap((id) => {
    const [now, before] = [active, base].map((run) => run.service(id).quantities.get('cost'));
    const title = TOWN_SERVICE_TITLES.find((one) => one.id === id)?.title;
    return now === undefined || before === undefined || title === undefined ? [] : [{ id, title, now, before }];
  });
  const shown = costs.find(({ id }) => id === state.service) ?? costs.at(0);
  return {
    id: 'koszty',
    title: say({ pl: 'Koszty', en: 'Costs' }, language),
    blocks: [
      { kind: 'table', name: 'koszty', table: table(costs, state.until), open: true, stacked: true },
      ...(shown === undefined ? [] : chartBlock(`koszt-${shown.id}`, fan(shown.now, { width, language, title: headline(shown) }))),
      {
        kind: 'note',
        text: say(
          {
            pl: 'Koszt miejsca w usługach miasta nie jest znany: folder nie ma płac, lokali ani obłożenia. Ceny z innych miejsc i pytania do miasta podają raport i polecenie kohorta costs.',
            en: "The cost of a place in the town's services is not known: the folder has no wages, premises or occupancy. Prices of other places and what to ask the town are in the report and in the command kohorta costs.",
          },
          language,
        ),
      } satisfies Block,
    ],
  };
}

interface Cost {
  readonly id: string;
  readonly title: { readonly pl: string; readonly en: string };
  readonly now: Draws;
  readonly before: Draws;
}

function headline({ title, now }: Cost): { readonly pl: string; readonly en: string } {
  const { pl, en } = now.description.title;
  return { pl: `${title.pl}: ${pl.charAt(0).toLowerCase()}${pl.slice(1)}`, en: `${title.en}: ${en.charAt(0).toLowerCase()}${en.slice(1)}` };
}

function table(costs: readonly Cost[], year: number): Table {
  const rows = costs.flatMap(({ id, now, before }): Cell[][] => {
    if (!now.years.includes(year)) return [];
    const [low, median, high] = quantiles(now.at(year), [0.1, 0.5, 0.9]);
    const [change] = quantiles(
      now.at(year).map((value, place) => value - before.at(year)[place]),
      [0.5],
    );
    return [[id, `money ${id}`, median, low, high, change]];
  });
  return new Table(
    [
      { ...textColumn('service', 'Usługa', 'Service'), words: Object.fromEntries(costs.map(({ id, title }) => [id, title])) },
      {
        ...textColumn('what', 'Co', 'What'),
        words: Object.fromEntries(costs.map(({ id, now }) => [`money ${id}`, now.description.title])),
      },
      numberColumn('median', 'Mediana, zł', 'Median, PLN', 0),
      numberColumn('low_80', '80%: od', '80%: from', 0),
      numberColumn('high_80', '80%: do', '80%: to', 0),
      signedColumn(numberColumn('difference', 'Wobec bazowego, zł', 'Against the base, PLN', 0)),
    ],
    rows,
    { title: { pl: `Koszt usług w ${year} r.`, en: `Cost of services in ${year}` } },
  );
}
