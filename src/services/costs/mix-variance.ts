import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import { numberColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';

/** One provider's part of a year. */
export interface ProviderYear {
  /** Machine name. */
  readonly provider: string;
  /** Hours or places. */
  readonly volume: number;
  /** PLN for one of them. */
  readonly unitCost: number;
}

/** Why a cost changed; the three parts add up to the change. */
export interface MixVariance {
  readonly before: number;
  readonly after: number;
  /** More or fewer hours or places, at the old shares and unit costs. */
  readonly volume: number;
  /** Other shares, at the old unit costs. */
  readonly mix: number;
  /** Other unit costs, at the new shares. */
  readonly price: number;
}

/**
 * Divides the change of a cost between two years or two plans into volume, mix and price.
 *
 * volume = (V1 - V0) sum s0 c0; mix = V1 sum (s1 - s0) c0; price = V1 sum s1 (c1 - c0), with V all hours or places, s shares and
 * c unit costs of the providers.
 *
 * @param before - Every provider once.
 * @param after - The same providers; one that does nothing yet has a volume of 0 and the unit cost it would have.
 * @throws {RangeError} If the providers differ, or nothing is delivered before.
 * @see Drury (2018), Management and Cost Accounting, 10th ed., ch. 17 (sales mix and volume variances).
 * @example
 * const year = (town: number, cooperative: number) => [{ provider: 'mops', volume: town, unitCost: 40 }, { provider: 'cooperative', volume: cooperative, unitCost: 30 }];
 * mixVariance(year(1000, 0), year(800, 200)).mix; // => -2000
 */
export function mixVariance(before: readonly ProviderYear[], after: readonly ProviderYear[]): MixVariance {
  const ids = before.map(({ provider }) => provider);
  const volumes = [before, after].map((side) => sum(side.map(({ volume }) => volume)));
  const isSame =
    after.length === before.length && new Set(ids).size === ids.length && after.every(({ provider }) => ids.includes(provider));
  if (!isSame || !(volumes[0] > 0) || !(volumes[1] >= 0)) {
    fail(
      `mixVariance: przed: ${ids.join(', ')} (razem ${volumes[0]}), po: ${after.map(({ provider }) => provider).join(', ')} (razem ${volumes[1]}); oczekiwano tych samych wykonawców i ilości powyżej 0`,
      `mixVariance: before: ${ids.join(', ')} (${volumes[0]} in all), after: ${after.map(({ provider }) => provider).join(', ')} (${volumes[1]} in all); expected the same providers and amounts above 0`,
    );
  }
  const pairs = before.map((one) => ({ one, other: after.find(({ provider }) => provider === one.provider) ?? one }));
  const shareBefore = (volume: number): number => volume / volumes[0];
  const unitBefore = sum(before.map(({ volume, unitCost }) => shareBefore(volume) * unitCost));
  return {
    before: sum(before.map(({ volume, unitCost }) => volume * unitCost)),
    after: sum(after.map(({ volume, unitCost }) => volume * unitCost)),
    volume: (volumes[1] - volumes[0]) * unitBefore,
    mix: sum(pairs.map(({ one, other }) => (other.volume - volumes[1] * shareBefore(one.volume)) * one.unitCost)),
    price: sum(pairs.map(({ one, other }) => other.volume * (other.unitCost - one.unitCost))),
  };
}

/**
 * The parts of a change of cost as a table; they add up to the last row.
 *
 * @example
 * mixVarianceTable({ before: 40000, after: 38000, volume: 0, mix: -2000, price: 0 }, { pl: 'Zmiana', en: 'Change' }).values('cost'); // => [0, -2000, 0, -2000]
 */
export function mixVarianceTable({ before, after, volume, mix, price }: MixVariance, title: Message): Table {
  const words = {
    volume: { pl: 'Więcej lub mniej usług', en: 'More or fewer services' },
    mix: { pl: 'Inny udział wykonawców', en: 'Other shares of providers' },
    price: { pl: 'Inne koszty jednostkowe', en: 'Other unit costs' },
    change: { pl: 'Razem', en: 'In all' },
  };
  return new Table(
    [
      { ...textColumn('part', 'Przyczyna', 'Cause'), words },
      { ...signedColumn(numberColumn('cost', 'Zmiana kosztu', 'Change of cost', 0)), unit: { pl: 'zł', en: 'PLN' } },
    ],
    [
      ['volume', volume],
      ['mix', mix],
      ['price', price],
      ['change', after - before],
    ],
    { title },
  );
}
