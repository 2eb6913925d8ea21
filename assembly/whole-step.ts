/** src/projection/kernel/whole-step.ts: the uniform numbers and the shares of a row at once, the samplers draw by draw. */
import { binomial } from './binomial';
import { births, firstDraw, groups, peopleRow, scratchRow } from './memory';
import { poisson } from './poisson';
import { addBirths, aliveShares, applyFertility, expectedArrivals, leavingShares } from './rows';
import { beginStreams, nextOfAll } from './streams';

/** The events, as EVENTS in src/projection/kernel/kernel.ts. */
const DEPARTURES: i32 = 0;
const DEATHS: i32 = 1;
const ARRIVALS: i32 = 2;
const BIRTHS: i32 = 3;

/** Rows of scratch. */
const BEGUN: i32 = 0;
const SHARES: i32 = 1;
const MEANS: i32 = 2;
const UNIFORMS: i32 = 3;
const UNIFORMS_OF_ARRIVALS: i32 = 4;

/** Advances the draws from one column to before another. */
export function wholeBlock(first: i32, end: i32, year: i32, boys: f64, moves: bool, movesAtStart: bool, careful: bool): void {
  const column = (<usize>first) << 3;
  const draws = end - first;
  const bytes = (<usize>draws) << 3;
  const oldest = groups - 1;
  beginStreams(DEATHS, DEATHS + 1, year, firstDraw + first, draws);
  beginStreams(BIRTHS, BIRTHS + 1, year, firstDraw + first, draws);
  if (moves) {
    beginStreams(DEPARTURES, DEPARTURES + 1, year, firstDraw + first, draws);
    beginStreams(ARRIVALS, ARRIVALS + 1, year, firstDraw + first, draws);
  }
  if (movesAtStart) {
    for (let sex = 0; sex < 2; sex++) for (let group = oldest; group >= 0; group--) move(sex, group, column, draws, careful);
  }
  memory.fill(births + column, 0, bytes);
  const begun = scratchRow(BEGUN);
  for (let sex = 0; sex < 2; sex++) {
    for (let group = oldest; group >= 1; group--) {
      const to = peopleRow(sex, group) + column;
      const from = peopleRow(sex, group - 1) + column;
      if (sex === 0) memory.copy(begun, to, bytes);
      if (group === oldest) for (let j: usize = 0; j < bytes; j += 8) store<f64>(to + j, load<f64>(from + j) + load<f64>(to + j));
      else memory.copy(to, from, bytes);
      survive(sex, group, column, draws);
      if (moves) move(sex, group, column, draws, careful);
      if (sex === 0) addBirths(begun, to, group, column, bytes, careful);
    }
  }
  applyFertility(column, bytes);
  bear(boys, column, draws);
  for (let sex = 0; sex < 2; sex++) {
    survive(sex, 0, column, draws);
    if (moves) move(sex, 0, column, draws, careful);
  }
}

function survive(sex: i32, group: i32, column: usize, draws: i32): void {
  const alive = scratchRow(SHARES);
  const uniforms = scratchRow(UNIFORMS);
  aliveShares(sex, group, column, (<usize>draws) << 3, alive);
  nextOfAll(DEATHS, draws, uniforms);
  const people = peopleRow(sex, group) + column;
  for (let j = 0; j < draws; j++) {
    const at = (<usize>j) << 3;
    const persons = load<f64>(people + at);
    store<f64>(people + at, persons - binomial(DEATHS, j, load<f64>(uniforms + at), persons, 1 - load<f64>(alive + at)));
  }
}

function move(sex: i32, group: i32, column: usize, draws: i32, careful: bool): void {
  const leaving = scratchRow(SHARES);
  const arriving = scratchRow(MEANS);
  const uniforms = scratchRow(UNIFORMS);
  const ofArrivals = scratchRow(UNIFORMS_OF_ARRIVALS);
  leavingShares(sex, group, column, (<usize>draws) << 3, careful, leaving);
  expectedArrivals(sex, group, column, (<usize>draws) << 3, careful, arriving);
  nextOfAll(DEPARTURES, draws, uniforms);
  nextOfAll(ARRIVALS, draws, ofArrivals);
  const people = peopleRow(sex, group) + column;
  for (let j = 0; j < draws; j++) {
    const at = (<usize>j) << 3;
    const persons = load<f64>(people + at);
    const left = binomial(DEPARTURES, j, load<f64>(uniforms + at), persons, load<f64>(leaving + at));
    const came = poisson(ARRIVALS, j, load<f64>(ofArrivals + at), load<f64>(arriving + at));
    store<f64>(people + at, persons + (came - left));
  }
}

/** Girls and boys born. */
function bear(boys: f64, column: usize, draws: i32): void {
  const uniforms = scratchRow(UNIFORMS);
  const ofBoys = scratchRow(UNIFORMS_OF_ARRIVALS);
  nextOfAll(BIRTHS, draws, uniforms);
  nextOfAll(BIRTHS, draws, ofBoys);
  const girls = peopleRow(0, 0) + column;
  const sons = peopleRow(1, 0) + column;
  for (let j = 0; j < draws; j++) {
    const at = (<usize>j) << 3;
    const born = poisson(BIRTHS, j, load<f64>(uniforms + at), load<f64>(births + column + at));
    const male = binomial(BIRTHS, j, load<f64>(ofBoys + at), born, boys);
    store<f64>(girls + at, born - male);
    store<f64>(sons + at, male);
  }
}
