import { expect, test } from 'vitest';
import { careInputs, cooperative, cooperativeInputs, costIndices, costsInputs, homeCare, readTown, simulate } from '../../../src/index.js';
import { townCopy } from '../fixture.js';

const TOWN = readTown('data/rumia');

test('of „Linia - Zagórska Struga” the folder knows when it was founded; the rest is asked of it', () => {
  const inputs = cooperativeInputs(TOWN);
  expect([inputs.title.pl, inputs.repairsYear.value, inputs.repairsMonth.value]).toEqual([
    'spółdzielnia „Linia - Zagórska Struga”',
    2022,
    3,
  ]);
  const future = simulate(TOWN.population(2022), TOWN.rates({ vintage: '2022', until: 2024 }), { until: 2024, seed: 1, draws: 5 });
  const hours = homeCare(future, careInputs(TOWN).homeCare).quantities.get('hours');
  if (hours === undefined) throw new RangeError('no hours');
  const indices = costIndices(costsInputs(TOWN).series, { baseYear: 2022, years: hours.years, draws: hours.count });
  const { quantities, missing } = cooperative(hours, inputs, { indices });
  expect(quantities.size).toBe(0);
  const said = missing.map(({ pl }) => pl).join('\n');
  expect(said).toContain(
    'miesiące rozruchu remontów (zapytaj spółdzielnię socjalną „Linia - Zagórska Struga”: ile miesięcy trwa dojście do pełnej zdolności)',
  );
  expect(said).toContain('rok początku opieki');
  expect(said).toContain('część godzin, którą miasto chce zlecić (zapytaj miasto o plan zleceń)');
});

test('a provider that is not there is named', () => {
  expect(() => cooperativeInputs(TOWN, { provider: 'inna' })).toThrow(/tabela costs nie ma wykonawcy „inna”/);
  const copy = townCopy();
  copy.keepLines('costs.csv', (line) => !line.includes('social-economy'));
  expect(() => cooperativeInputs(readTown(copy.folder()))).toThrow(/dopisz jego wiersze/);
});
