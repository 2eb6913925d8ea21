import { trend } from '../../../charts/trend.js';
import { type Message, say } from '../../../language/language.js';
import { quantiles } from '../../../numerics/quantiles.js';
import type { Block, Section } from '../../../report/html/section.js';
import type { Draws } from '../../../series/draws.js';
import { numberColumn, signedColumn, textColumn } from '../../../tables/columns.js';
import { type Cell, Table } from '../../../tables/table.js';
import { chartBlock } from './chart-block.js';
import type { ComputedScenario, ViewInput } from './view-input.js';

/** A quantity that scenarios are compared by. */
interface Compared {
  readonly id: string;
  readonly title: Message;
  readonly of: (run: ComputedScenario) => Draws | undefined;
}

const people = (id: string, title: Message): Compared => ({ id, title, of: (run) => run.sum(id) });

/** The named scenarios side by side, and what each changes against the base, draw by draw. */
export function comparisonView(input: ViewInput): Section {
  const { state, language, width } = input;
  const all = input.all();
  const service = (name: string): Compared => ({
    id: `${state.service} ${name}`,
    title: input.active.service(state.service).quantities.get(name)?.description.title ?? { pl: name, en: name },
    of: (run) => run.service(state.service).quantities.get(name),
  });
  const compared = [
    people('total', { pl: 'Mieszkańcy', en: 'Residents' }),
    people('85+', { pl: 'Osoby w wieku 85+', en: 'People aged 85+' }),
    people('3-6', { pl: 'Dzieci w wieku 3–6 lat', en: 'Children aged 3–6' }),
    service('demand'),
    service('shortage'),
  ].filter(({ of }) => of(input.active) !== undefined);
  const labels = all.map(({ name }) => ({ pl: name, en: name }));
  const lines = ({ id, title, of }: Compared): Block[] => {
    const series = all.flatMap((run) => of(run)?.median() ?? []);
    if (series.length < all.length || series[0].observations.length < 2) return [];
    const heading = { pl: `${title.pl}: mediany scenariuszy`, en: `${title.en}: medians of the scenarios` };
    const name = `porownanie-${id.replace(/[^a-z0-9]+/gi, '-')}`;
    return chartBlock(name, trend(series, { width, language, labels, title: heading }));
  };
  return {
    id: 'porownanie',
    title: say({ pl: 'Porównanie scenariuszy', en: 'Comparison of scenarios' }, language),
    blocks: [
      { kind: 'table', name: 'roznice', table: differences(input, compared, all), open: true, stacked: true },
      ...compared.flatMap(lines),
    ],
  };
}

/** The difference of each scenario from the base in the last year: its median and the limits of 8 of 10 futures. */
function differences({ state, base }: ViewInput, compared: readonly Compared[], all: readonly ComputedScenario[]): Table {
  const rows = compared.flatMap(({ id, of }) => {
    const before = of(base)?.at(state.until);
    return all.flatMap(({ name }, place): Cell[][] => {
      const after = of(all[place])?.at(state.until);
      if (before === undefined || after === undefined) return [];
      const [low, median, high] = quantiles(
        after.map((value, draw) => value - before[draw]),
        [0.1, 0.5, 0.9],
      );
      return [[id, name, quantiles(after, [0.5])[0], median, low, high]];
    });
  });
  return new Table(
    [
      { ...textColumn('quantity', 'Wielkość', 'Quantity'), words: Object.fromEntries(compared.map(({ id, title }) => [id, title])) },
      textColumn('scenario', 'Scenariusz', 'Scenario'),
      numberColumn('median', 'Mediana', 'Median', 0),
      signedColumn(numberColumn('difference', 'Różnica wobec bazowego', 'Difference from the base', 0)),
      signedColumn(numberColumn('low_80', '80%: od', '80%: from', 0)),
      signedColumn(numberColumn('high_80', '80%: do', '80%: to', 0)),
    ],
    rows,
    { title: { pl: `Co zmieniają scenariusze w ${state.until} r.`, en: `What the scenarios change in ${state.until}` } },
  );
}
