import { formatNumber } from '../../language/format.js';
import { type Message, say } from '../../language/language.js';
import { quantiles } from '../../numerics/quantiles.js';
import type { Draws } from '../../series/draws.js';
import type { KeyNumber } from '../protocol.js';
import type { ComputedScenario, ViewInput } from './views/view-input.js';

/** One number over the views. */
interface Wanted {
  readonly id: string;
  readonly title: Message;
  readonly of: (run: ComputedScenario) => Draws | undefined;
}

const people = (id: string, pl: string, en: string, ages: string): Wanted => ({
  id,
  title: { pl, en },
  of: (run) => run.sum(ages),
});

/** Those of every view. */
const ALWAYS: readonly Wanted[] = [
  people('total', 'Mieszkańcy', 'Residents', 'total'),
  people('65', 'W wieku 65+', 'Aged 65+', '65+'),
  people('85', 'W wieku 85+', 'Aged 85+', '85+'),
  people('3-6', 'Dzieci 3–6 lat', 'Children 3–6', '3-6'),
];

/** Those of the chosen service. */
const OF_SERVICE = ['demand', 'shortage', 'cost'];

/** The numbers over the views in the last year, with their bands and what the scenario changes. */
export function keyNumbers(input: ViewInput): KeyNumber[] {
  const { state, active, base, language } = input;
  return [...ALWAYS, ...ofService(input)].flatMap(({ id, title, of }): KeyNumber[] => {
    const draws = of(active);
    if (draws === undefined || !draws.years.includes(state.until)) return [];
    const digits = draws.description.digits ?? 0;
    const [low, median, high] = quantiles(draws.at(state.until), [0.1, 0.5, 0.9]);
    const before = of(base)?.at(state.until);
    const write = (value: number, signed = false): string => formatNumber(value, { digits, language, signed });
    // Futures are compared one by one, since both scenarios share their chance.
    const change =
      before === undefined
        ? 0
        : quantiles(
            draws.at(state.until).map((value, draw) => value - before[draw]),
            [0.5],
          )[0];
    const words = say({ pl: 'wobec bazowego', en: 'against the base' }, language);
    const isSame = Number(change.toFixed(digits)) === 0;
    return [
      {
        id,
        title: `${say(title, language)}, ${state.until}`,
        value: write(median),
        band: `80%: ${write(low)}–${write(high)}`,
        difference: isSame ? '' : `${write(change, true)} ${words}`,
      },
    ];
  });
}

function ofService({ state, active }: ViewInput): Wanted[] {
  if (state.view !== 'services') return [];
  const { quantities } = active.service(state.service);
  return OF_SERVICE.flatMap((name): Wanted[] => {
    const draws = quantities.get(name);
    return draws === undefined
      ? []
      : [{ id: name, title: draws.description.title, of: (run) => run.service(state.service).quantities.get(name) }];
  });
}
