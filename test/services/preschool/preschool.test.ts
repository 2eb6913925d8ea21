import { describe, expect, test } from 'vitest';
import { placesFor, preschool, preschoolInputs, preschoolTable, project, readTown, simulate } from '../../../src/index.js';
import { inputsIn, reviseInputs } from '../../../src/services/revise-inputs.js';
import { tornado } from '../../../src/services/tornado.js';
import { ENROLMENT_BY_HAND, PRESCHOOL_BY_HAND } from '../../reference/services/preschool.js';
import { at, certain, INPUTS_BY_HAND, projectionOf, simulationOf, YEARS_BY_HAND } from './sample-preschool.js';

const UNITS = ['first', 'second'].map((id, unit) => ({
  id,
  name: id,
  places: [{ from: 2015, places: ENROLMENT_BY_HAND.seats[unit] }],
  choice: { a: ENROLMENT_BY_HAND.choice[0][unit], b: ENROLMENT_BY_HAND.choice[1][unit] },
}));

describe('the case worked by hand', () => {
  const result = preschool(projectionOf(YEARS_BY_HAND), INPUTS_BY_HAND);

  test.each([2015, 2016, 2017] as const)('gives the applicants and the shortage of %i', (year) => {
    expect(at(result, 'demand', year)).toBeCloseTo(PRESCHOOL_BY_HAND.demand[year], 9);
    expect(at(result, 'shortage', year)).toBeCloseTo(PRESCHOOL_BY_HAND.shortage[year], 9);
  });

  test('gives the applicants when half of those from elsewhere keep coming', () => {
    const half = preschool(projectionOf(YEARS_BY_HAND), { ...INPUTS_BY_HAND, fromElsewhere: certain(INPUTS_BY_HAND.fromElsewhere, 0.5) });
    expect(at(half, 'demand', 2017)).toBeCloseTo(PRESCHOOL_BY_HAND.demandWithHalfFromElsewhere[2017], 9);
  });

  test('has groups of 25, two posts of teachers a group open 10 hours a day, and 2 posts of specialists per 100 children', () => {
    expect(at(result, 'groups', 2017)).toBe(13);
    expect(at(result, 'teachers', 2017)).toBe(26);
    expect(at(result, 'specialists', 2017)).toBeCloseTo(6.4, 9);
  });

  test('is what the draws gather around', () => {
    const drawn = preschool(simulationOf(YEARS_BY_HAND, { draws: 2000 }), INPUTS_BY_HAND).quantities.get('demand');
    expect(Array.from(drawn?.at(2015) ?? []).every((value) => value === 360)).toBe(true);
    // 370 own with 40 binomial variance at most and 163 Poisson: the standard error of 2,000 draws is below 0.35.
    expect(drawn?.mean().at(2017)).toBeGreaterThan(532.8 - 1.4);
    expect(drawn?.mean().at(2017)).toBeLessThan(532.8 + 1.4);
  });
});

test('children are refused while places stand empty elsewhere, as worked by hand', () => {
  const children = { a: [0, 0, 60, 0], b: [0, 0, 40, 0] };
  const people = projectionOf([{ year: 2016, children }]);
  const inputs = {
    ...INPUTS_BY_HAND,
    childrenCounted: [0, 0, 100, 0],
    attending: certain({ ...INPUTS_BY_HAND.attending, year: 2015 }, 95),
    refused: certain({ ...INPUTS_BY_HAND.refused, year: 2015 }, 5),
    units: UNITS,
  };
  const result = preschool(people, inputs);
  expect(at(result, 'demand', 2016)).toBeCloseTo(100, 9);
  expect(at(result, 'shortage', 2016)).toBe(0);
  expect(at(result, 'refused', 2016)).toBeCloseTo(5, 9);
  expect(at(result, 'empty', 2016)).toBeCloseTo(ENROLMENT_BY_HAND.empty, 9);
  expect(result.units.get('first')?.chosen.at(2016)[0]).toBeCloseTo(60, 9);
});

describe('Rumia', () => {
  const rumia = readTown('data/rumia');
  const inputs = preschoolInputs(rumia);
  const replay = project(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2018 }), { until: 2018 });

  test('1,866 applicants of 2015 come out of those attending and refused, and 50 new places would still leave 117 short', () => {
    const withNew = preschool(replay, { ...inputs, newPlaces: { ...inputs.newPlaces, year: 2015 } });
    expect(at(withNew, 'demand', 2015)).toBe(1866);
    expect(at(withNew, 'capacity', 2015)).toBe(1749);
    expect(at(withNew, 'shortage', 2015)).toBe(117);
    expect(at(preschool(replay, inputs), 'shortage', 2015)).toBe(167);
    // To need no more than 1,749 places, demand would have to fall by 6.3% (item 87).
    expect((100 * at(withNew, 'shortage', 2015)) / at(withNew, 'demand', 2015)).toBeCloseTo(6.3, 1);
  });

  test('that six-year-olds return in 2016 raises demand above any of 2015', () => {
    const result = preschool(replay, inputs);
    expect(at(result, 'demand', 2016)).toBeGreaterThan(1.2 * at(result, 'demand', 2015));
    expect(preschoolTable(result, { years: [2015] }).values('balance')).toEqual([167]);
  });

  test('says that preschools one by one are missing, and then has neither refusals nor empty places', () => {
    const result = preschool(replay, inputs);
    expect(result.missing.map(({ pl }) => pl).join()).toMatch(
      /odmowy przy wolnych miejscach gdzie indziej; brakuje: miejsca i wybory rodziców/,
    );
    expect([...result.quantities.keys()]).not.toContain('refused');
  });

  test('gives the places for no refusal with probability 0.9 in one call, and they are enough in nine draws of ten', () => {
    const rates = rumia.rates({ vintage: '2022', until: 2025 });
    const plan = simulate(rumia.population(2022), rates, { until: 2025, seed: 1, draws: 200 });
    const result = preschool(plan, inputs);
    const places = Number(placesFor(result, { probability: 0.9, years: [2025] }).values('places')[0]);
    const enough = (seats: number): number =>
      result.quantities
        .get('demand')
        ?.probability((asked) => asked <= seats)
        .at(2025) ?? 0;
    expect(enough(places)).toBeGreaterThanOrEqual(0.9);
    expect(enough(places - 1)).toBeLessThan(0.9);
  });

  test('shows which input matters most to the shortage', () => {
    const { bars } = tornado((revise) => at(preschool(replay, reviseInputs(inputs, revise)), 'shortage', 2018), inputsIn(inputs));
    expect(bars[0].input.id).toBe('from_elsewhere');
    expect(bars.every(({ effect }) => effect >= 0)).toBe(true);
  });

  test('a folder without refusals still gives the children and says what is missing', () => {
    const poor = {
      id: 'rumia',
      figures: [],
      sources: [],
      series: (name: string) => rumia.series(`no ${name}`),
      population: (year: number) => rumia.population(year),
    };
    const result = preschool(replay, preschoolInputs(poor));
    expect([...result.quantities.keys()]).toEqual(['children']);
    expect(result.missing.map(({ en }) => en).join()).toMatch(
      /preschool applicants and shortage; missing: children attending .*preschool_attendance/,
    );
    expect(() => placesFor(result)).toThrow(/nie ma wielkości demand/);
  });
});
