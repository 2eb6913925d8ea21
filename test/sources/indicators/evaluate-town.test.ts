import { afterEach, describe, expect, test } from 'vitest';
import { useLanguage } from '../../../src/language/language.js';
import { evaluateTown } from '../../../src/sources/indicators/evaluate-town.js';
import { readTown } from '../../../src/sources/read-town.js';
import { townCopy } from '../fixture.js';

afterEach(() => useLanguage('pl'));

const RUMIA = readTown('data/rumia');

describe('Rumia at the mid-term, 2019', () => {
  const evaluation = evaluateTown(RUMIA, { year: 2019, draws: 200 });
  const of = (id: string): (typeof evaluation.results)[number] => {
    const found = evaluation.results.find(({ indicator }) => indicator.id === id);
    return found ?? expect.fail(`no indicator ${id}`);
  };

  test('has the indicators of the strategy, none with a counted value, each with somebody to ask', () => {
    const targets = evaluation.results.filter(({ indicator }) => indicator.group === 'target');
    expect(targets.length).toBe(16);
    for (const { status, counted, indicator } of targets) {
      expect([indicator.id, status, counted.value]).toEqual([indicator.id, 'no-data', null]);
      expect(indicator.owner.pl.length).toBeGreaterThan(3);
    }
  });

  test('has the paths of the strategy', () => {
    const paths = [
      'day_support_places_ra',
      'foster_care_ra_share',
      'foster_care_ra_children',
      'day_form_places_ra',
      'preschool_refused',
      'preschool_new_places_ra',
    ];
    expect(paths.map((id) => of(id).path?.toFixed(1))).toEqual(['17.1', '24.1', '12.6', '51.4', '71.6', '28.6']);
    expect(of('personal_assistants_ra').path).toBeNull();
    expect(of('monitoring_tool').path).toBe(1);
  });

  test('takes "Bd." and "-" as missing', () => {
    for (const id of ['personal_assistants_ra', 'neighbour_care_ra', 'preschool_new_places_ra'])
      expect(of(id).baseline.stated.value).toBeNull();
  });

  test('computes baselines from the figures of the strategy, with their sources', () => {
    const { computed, stated } = of('foster_care_ra_share').baseline;
    expect(computed.value).toBeCloseTo(29.63, 2);
    expect(stated.value).toBe(29.6);
    expect(computed.arithmetic.map(({ en }) => en)).toEqual(['16 / 54 ≈ 0.2963']);
    expect(computed.inputs.map(({ quantity }) => quantity.source)).toEqual(Array(2).fill(expect.stringContaining('Diagnoza pkt 14')));
    expect(of('home_care_per_85').baseline.computed.value).toBeCloseTo(141.5, 1);
    expect(of('families_per_assistant').baseline.computed.value).toBeCloseTo(11.2, 9);
  });

  test('says what would have to be true: 0 refusals take far fewer applicants or far more places', () => {
    const required = of('preschool_refused').forecast?.required ?? [];
    const [demand, capacity] = required;
    expect(required.map(({ reference }) => reference.text)).toEqual(['service[preschool, demand]', 'service[preschool, capacity]']);
    expect(demand.required ?? 0).toBeLessThan(1749);
    expect(capacity.required ?? 0).toBeGreaterThan(capacity.expected);
  });

  test('shows that the share also improves when more children come from elsewhere', () => {
    const [area, town] = of('foster_care_ra_share').forecast?.required ?? [];
    expect(area.required ?? 0).toBeLessThan(area.expected);
    expect(town.required ?? 0).toBeGreaterThan(town.expected);
  });

  test('knows what is due', () => {
    const duty = (id: string): { due: number; next: string | null } | undefined => evaluation.duties.find((one) => one.duty.id === id);
    expect(duty('activities')).toMatchObject({ due: 6, reported: 0, next: '2020-H1' });
    expect(duty('mid-term')).toMatchObject({ due: 0, next: '2020' });
    expect(duty('final')).toMatchObject({ due: 0, next: '2023' });
  });

  test('gives the same bytes again', () => {
    const again = evaluateTown(RUMIA, { year: 2019, draws: 200 });
    expect(JSON.stringify(again.table().rows)).toBe(JSON.stringify(evaluation.table().rows));
  });
});

describe('Rumia at the end, 2022', () => {
  const evaluation = evaluateTown(RUMIA, { year: 2022, draws: 100 });

  test('has people by age as the statistical office counted them, or as estimated, and says which', () => {
    const of = (id: string): unknown => evaluation.results.find(({ indicator }) => indicator.id === id)?.counted;
    expect(of('ageing_index')).toMatchObject({ status: 'computed', value: expect.closeTo((9393 / 8722) * 100, 6) });
    expect(of('people_85')).toMatchObject({ status: 'estimated' });
  });

  test('names the activities that are known', () => {
    expect(evaluation.activitiesTable().rows.length).toBe(4);
    expect(evaluation.duties.find(({ duty }) => duty.id === 'activities')).toMatchObject({ due: 12, reported: 1, next: null });
  });
});

describe('a town that fills its tables', () => {
  const options = { year: 2024, base: 2022, draws: 20 };

  test('has its counts judged without any code', () => {
    const copy = townCopy();
    copy.add('series.csv', 'day_care_places_seniors,rumia-rewitalizacja,2024,T,total,95,places,counted,ok,,strategia-2017,,');
    const places = evaluateTown(readTown(copy.folder()), options).results.find(({ indicator }) => indicator.id === 'day_form_places_ra');
    expect(places).toMatchObject({ status: 'met', counted: { value: 95, status: 'counted' } });
  });

  test('does not take a plan for a count', () => {
    const copy = townCopy();
    copy.add('series.csv', 'day_care_places_seniors,rumia-rewitalizacja,2024,T,total,95,places,planned,ok,,strategia-2017,,');
    const places = evaluateTown(readTown(copy.folder()), options).results.find(({ indicator }) => indicator.id === 'day_form_places_ra');
    expect(places?.status).toBe('no-data');
  });

  test('adds an indicator of its own by a row', () => {
    const copy = townCopy();
    const line = copy.lines('indicators.csv').find((one) => one.startsWith('share_85,')) ?? '';
    copy.add('indicators.csv', line.replace('share_85,', 'share_65,').replaceAll('people[85+]', 'people[65+]'));
    const own = evaluateTown(readTown(copy.folder()), { ...options, year: 2022, base: 2022 }).results.at(-1);
    expect(own?.indicator.id).toBe('share_65');
    expect(own?.counted.value).toBeCloseTo((9393 / 52634) * 100, 6);
  });

  test.each([
    ['peple[85+]', /there is no quantity "peple\[85\+\]"/],
    ['people[nowhere]', /there is no area or age group "nowhere"/],
    ['service[preschool, demand]', /is the forecast of a service; write it into the column forecast/],
    ['people[85+] * 1 [place/person]', /gives places, and the unit stated is persons/],
  ])('is told what is wrong with the formula %s', (formula, message) => {
    useLanguage('en');
    const copy = townCopy();
    copy.change('indicators.csv', { indicator: 'people_85' }, 'formula', formula);
    expect(() => evaluateTown(readTown(copy.folder()), options)).toThrow(message);
  });

  test('can do without indicators', () => {
    useLanguage('en');
    const copy = townCopy();
    for (const name of ['indicators', 'monitoring', 'activities']) {
      copy.files.delete(`${name}.csv`);
      copy.descriptor.resources = copy.descriptor.resources.filter((one: { name: string }) => one.name !== name);
    }
    const town = readTown(copy.folder());
    expect(town.indicators).toEqual([]);
    expect(() => evaluateTown(town, options)).toThrow(/has no table indicators/);
  });
});
