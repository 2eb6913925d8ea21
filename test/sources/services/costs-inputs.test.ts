import { expect, test } from 'vitest';
import {
  avoidableCareInputs,
  avoidedCost,
  breakEvenUnits,
  compareCosts,
  costIndices,
  costReferences,
  costsInputs,
  indexFactor,
  readTown,
  serviceCost,
} from '../../../src/index.js';
import { quantityOf } from '../../../src/services/quantity-of.js';
import { townCopy } from '../fixture.js';

const TOWN = readTown('data/rumia');

test('the ledgers of Rumia compute nothing, and say what is missing and who has it', () => {
  const { ledgers, series } = costsInputs(TOWN);
  const indices = costIndices(series, { baseYear: 2022, years: [2022], draws: 2 });
  const results = ledgers.map((ledger) => serviceCost(ledger, { indices, area: 'rumia' }));
  expect(results.map(({ id }) => id)).toEqual([
    ...['home-care mops', 'day-home mops', 'senior-club mops', 'respite mops', 'day-support mops', 'preschool miasto'],
    ...['repairs linia-zagorska-struga', 'home-care linia-zagorska-struga'],
  ]);
  for (const { quantities, missing } of results) {
    expect(quantities.size).toBe(0);
    expect(missing[0].pl).toMatch(/^Nie policzono: .*: koszt; brakuje: /);
  }
  expect(results[1].missing[0].pl).toContain('zapytaj MOPS Rumia: płaca brutto za etat');
});

test('the newest figure not after the base year is taken: the grant of 2017 before 2021, that of 2021 after', () => {
  const grant = (baseYear: number): unknown =>
    costsInputs(TOWN, { baseYear })
      .ledgers.find(({ service }) => service === 'day-home')
      ?.items.find(({ item }) => item === 'state_grant')?.value;
  expect([grant(2017), grant(2020), grant(2021), grant(2024)]).toEqual([300, 300, 400, 400]);
});

test('a town without the table of costs still runs, and says so', () => {
  const copy = townCopy();
  copy.descriptor.resources = copy.descriptor.resources.filter(({ name }: { readonly name: string }) => name !== 'costs');
  copy.files.delete('costs.csv');
  const { ledgers, missing, references } = costsInputs(readTown(copy.folder()));
  expect(ledgers).toEqual([]);
  expect(missing[0].pl).toContain('nie ma tabeli costs');
  expect(references.length).toBeGreaterThan(20);
});

test('Rumia: 54 places of day homes at 800 PLN a month, the least that the grant of 2021 allows, pay off at 7.2 residents of homes fewer', () => {
  const { series } = costsInputs(TOWN);
  const indices = costIndices(series, { baseYear: 2021, years: [2021], draws: 2 });
  const { care, missing } = avoidableCareInputs(TOWN, { indices });
  const [{ paidBy, title, baseline }] = care;
  // 2,441 x 12 x 5,662.53 / 4,585.03
  const payment = paidBy.town ?? baseline;
  expect(payment.at(2021)[0]).toBeCloseTo(2441 * 12 * indexFactor(series.wages, 2018, 2021), 6);
  expect(Math.round(payment.at(2021)[0])).toBe(36_176);
  // Half of 54 x 800 x 12, the state pays the other half.
  const programme = quantityOf(baseline, { ...baseline.description, id: 'programme' }, () => (54 * 800 * 12) / 2);
  expect(breakEvenUnits(programme, payment, title).at(2021)[0]).toBeCloseTo(7.165, 3);
  const { savings, missing: notComputed } = avoidedCost({ programme: { town: programme, state: programme }, care });
  expect(savings.get('town')?.breakEvenEffect[0]).toBeCloseTo(7.165 / 26, 4);
  expect(savings.get('town')?.presentValue).toBeUndefined();
  expect([...missing, ...notComputed].map(({ pl }) => pl).join(' ')).toMatch(/PCPR w Wejherowie.*zapytaj MOPS o przyczyny skierowań/);
});

test('published costs of care homes stand side by side in the money of one year', () => {
  const { series } = costsInputs(TOWN);
  const homes = costReferences(TOWN).filter(({ id, year = 0 }) => id.startsWith('dps_full_monthly_cost') && year >= 2010 && year <= 2024);
  const compared = homes.map(({ id, title, value, year = 2024, status, source }) => ({
    ...{ id, title, status, source },
    perPlaceMonth: value === null ? null : value * indexFactor(series.wages, year, 2024),
  }));
  const table = compareCosts(compared, { year: 2024 });
  expect(table.rows).toHaveLength(7);
  expect(table.values('status')).toEqual(Array.from({ length: 7 }, () => 'proxy'));
});
