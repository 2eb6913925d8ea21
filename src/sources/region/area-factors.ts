import type { Area } from '../../areas/area.js';
import { sum } from '../../numerics/sum.js';
import type { Population } from '../../population/population.js';
import { SEXES } from '../../population/sex.js';
import type { Rates, StepRates } from '../../rates/rates.js';
import type { RateFactors } from '../../rates/scale-rates.js';
import { type ShrunkFactors, shrinkFactors } from '../../rates/shrink.js';
import { numberColumn, personsColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Flow } from '../package/contract.js';

/** The rates whose level is found for each area. */
export type FactorRate = 'fertility' | 'mortality' | 'arrivals' | 'departures';

/** The rates, in the order of tables. */
export const FACTOR_RATES: readonly FactorRate[] = ['fertility', 'mortality', 'arrivals', 'departures'];

const RATE_FLOWS: Readonly<Record<FactorRate, readonly Flow[]>> = {
  fertility: ['births'],
  mortality: ['deaths'],
  arrivals: ['internal_in', 'immigration'],
  departures: ['internal_out', 'emigration'],
};

/** What the levels of the areas are found from. */
export interface AreaFactorsInput {
  /** Areas of one kind that make up the region. */
  readonly areas: readonly Area[];
  readonly population: (area: string) => Population;
  /** Rates of the region as a whole. */
  readonly rates: Rates;
  /** Persons of a flow of an area in a year. */
  readonly flow: (flow: Flow, area: string, year: number) => number;
  /** Years whose flows are taken. */
  readonly years: readonly number[];
}

/**
 * How the rates of the areas of a region differ from the region's: events, expected events, shrunk factors. Made by
 * `Region.factors()`.
 *
 * @example
 * readRegion('data/pomorskie').factors('county').areas.length; // => 20
 */
export class AreaFactors {
  readonly areas: readonly Area[];
  readonly years: readonly number[];
  readonly #found: ReadonlyMap<
    FactorRate,
    { readonly events: Float64Array; readonly expected: Float64Array; readonly shrunk: ShrunkFactors }
  >;
  readonly #shares: Float64Array;

  constructor({ areas, population, rates, flow, years }: AreaFactorsInput) {
    this.areas = areas;
    this.years = years;
    const people = areas.map(({ id }) => population(id));
    const totals = people.map((one) => one.count());
    this.#shares = Float64Array.from(totals, (persons) => persons / sum(totals));
    this.#found = new Map(
      FACTOR_RATES.map((rate) => {
        const events = Float64Array.from(areas, ({ id }) =>
          sum(years.flatMap((year) => RATE_FLOWS[rate].map((one) => flow(one, id, year)))),
        );
        const expected = Float64Array.from(people, (one, place) =>
          sum(years.map((year) => expectedEvents(rate, one, rates.at(year), this.#shares[place]))),
        );
        return [rate, { events, expected, shrunk: shrinkFactors(events, expected) }];
      }),
    );
  }

  /** Factors of one rate, with k and the shapes of their distributions, in the order of {@link AreaFactors.areas}. */
  of(rate: FactorRate): ShrunkFactors {
    const found = this.#found.get(rate);
    if (found === undefined) throw new RangeError(`AreaFactors.of: ${rate}`);
    return found.shrunk;
  }

  /** What the region's rates are to be multiplied by for an area; arrivals also by the area's share of the people. */
  factorsOf(area: string): Required<RateFactors> {
    const place = this.#placeOf(area);
    const relative = (rate: FactorRate): number => this.of(rate).factors[place] / this.of(rate).mean;
    return {
      fertility: relative('fertility'),
      mortality: relative('mortality'),
      arrivals: relative('arrivals') * this.#shares[place],
      departures: relative('departures'),
    };
  }

  /** Standard deviation of the logarithm of an area's factor: 1 / √shape of its gamma distribution. */
  spreadOf(rate: FactorRate, area: string): number {
    return 1 / Math.sqrt(this.of(rate).shapes[this.#placeOf(area)]);
  }

  /** Events, expected events, the crude and the shrunk factor against the region, one row per area and rate. */
  table(): Table {
    return new Table(
      [
        textColumn('area', 'Kod TERYT', 'TERYT code'),
        textColumn('name', 'Obszar', 'Area'),
        {
          ...textColumn('rate', 'Współczynnik', 'Rate'),
          words: {
            fertility: { pl: 'płodność', en: 'fertility' },
            mortality: { pl: 'umieralność', en: 'mortality' },
            arrivals: { pl: 'napływ', en: 'arrivals' },
            departures: { pl: 'odpływ', en: 'departures' },
          },
        },
        personsColumn('events', 'Zdarzenia w prognozie GUS', "Events in GUS's projection"),
        personsColumn('expected', 'Oczekiwane przy współczynnikach regionu', "Expected at the region's rates"),
        numberColumn('crude', 'Wobec regionu: z samych zdarzeń', 'Against the region: from events alone', 3),
        numberColumn('factor', 'Wobec regionu: ściągnięte do średniej', 'Against the region: shrunk', 3),
        numberColumn('weight', 'Waga własnych zdarzeń', 'Weight of own events', 3),
      ],
      this.areas.flatMap(({ teryt, id, name }, place) =>
        [...this.#found].map(([rate, { events, expected, shrunk }]) => [
          teryt ?? id,
          name,
          rate,
          events[place],
          expected[place],
          events[place] / expected[place] / shrunk.mean,
          shrunk.factors[place] / shrunk.mean,
          shrunk.weights[place],
        ]),
      ),
      {
        title: { pl: 'Poziom współczynników obszarów wobec regionu', en: 'Level of the rates of areas against the region' },
        source: {
          pl: `Zdarzenia to założenia prognozy GUS na lata ${this.years.join(', ')}, nie liczby policzone`,
          en: `Events are assumptions of GUS's projection for ${this.years.join(', ')}, not counts`,
        },
      },
    );
  }

  #placeOf(area: string): number {
    const place = this.areas.findIndex(({ id }) => id === area);
    if (place < 0) throw new RangeError(`AreaFactors: ${area}`);
    return place;
  }
}

/** Events of a year that an area's people would have at the region's rates; its people as they are at the base. */
function expectedEvents(rate: FactorRate, population: Population, step: StepRates, share: number): number {
  const { migration } = step;
  const ages = (of: (sex: (typeof SEXES)[number], age: number) => number): number =>
    sum(SEXES.flatMap((sex) => Array.from(population.byAge(sex), (persons, age) => persons * of(sex, age))));
  switch (rate) {
    case 'fertility':
      return ages((sex, age) => (sex === 'female' ? step.fertility[age] : 0));
    case 'mortality':
      // Who is of an age now is one year older at the end of the step; the last group stays the last.
      return ages((sex, age) => 1 - step.survival[sex][Math.min(age + 1, step.survival[sex].length - 1)]);
    case 'departures':
      return migration.kind === 'flows' ? ages((sex, age) => migration.departureRates[sex][age]) : 0;
    case 'arrivals':
      return migration.kind === 'flows' ? share * sum(SEXES.map((sex) => sum(migration.arrivals[sex]))) : 0;
  }
}
