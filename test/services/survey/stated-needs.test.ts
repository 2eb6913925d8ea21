import { expect, test } from 'vitest';
import { computeServices, readTown, serviceInputs, simulate, statedNeeds } from '../../../src/index.js';
import { sampleAnswer, sampleShare } from './sample-answer.js';

const TOWN = readTown('data/rumia');
const people = simulate(TOWN.population(2022), TOWN.rates({ vintage: '2022', until: 2024 }), { until: 2024, seed: 1, draws: 40 });
const services = computeServices(serviceInputs(TOWN), people, { services: ['home-care', 'day-homes'] });
const need = sampleShare({
  service: 'home-care',
  kind: 'need',
  question: 'Czy potrzebuje Pani/Pan pomocy w domu?',
  value: 0.1,
  n: 200,
  invited: 400,
});

test('a stated need is the share of the people asked, beside the need of the model in the same year', () => {
  const table = statedNeeds([need], { people, services });
  const persons = people.sum({ ages: '65+' }).median().at(2024) ?? 0;
  const [model] = services;
  expect(table.values('asked_group')).toEqual([persons]);
  expect(table.values('stated')).toEqual([0.1 * persons]);
  expect(table.values('quantity')).toEqual(['need']);
  expect(table.values('modelled')).toEqual([model.quantities.get('need')?.median().at(2024)]);
  expect(table.values('modelled_low')).toEqual([model.quantities.get('need')?.band(0.8).low.at(2024)]);
  const [low, high] = [table.values('stated_low')[0], table.values('stated_high')[0]].map(Number);
  expect(low).toBeLessThan(0.1 * persons);
  expect(high).toBeGreaterThan(0.1 * persons);
});

test('what has no counterpart is empty and said: another service, a year before the people, an area nobody knows', () => {
  const table = statedNeeds(
    [
      { ...need, service: 'taxi' },
      { ...need, date: '2019' },
      { ...need, area: 'nowhere' },
    ],
    { people, services },
  );
  expect(table.values('modelled')).toEqual([null, null, null]);
  expect(table.values('stated').filter((one) => one === null)).toHaveLength(2);
  expect(table.source?.pl).toContain('Nie ma potrzeb z modelu: taxi, rumia, 2024');
  expect(table.source?.pl).toContain('Nie policzono: ile osób zgłasza potrzebę, rumia 2019');
});

test('a town without a survey, and a survey without needs, have no rows and a reason', () => {
  const none = statedNeeds(TOWN.survey, { people, services });
  expect(none.rows).toEqual([]);
  expect(none.source?.pl).toContain('Zapytaj ośrodek pomocy społecznej (MOPS)');
  expect(statedNeeds([sampleAnswer()], { people, services }).source?.en).toContain('no question of the kind "need"');
});
