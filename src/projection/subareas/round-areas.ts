import type { RandomStream } from '../../numerics/random-stream.js';

/**
 * Whole people in place of expected ones, adding up to the city in every cell. Every area but the last in turn is rounded
 * systematically from age to age, so that it keeps its number of people of any run of ages to within 1 or 2; the last area has
 * whom the others leave.
 *
 * @param numbers - A stream; one number of it per area but the last.
 * @param people - By cell (women by age group, then men) and area, adding up to the city in every cell; changed.
 * @param city - Whole people by cell.
 * @example
 * const people = Float64Array.of(1.5, 1.5, 0.5, 0.5);
 * roundAreas(stream(1, { module: 'sub-areas', area: 'rumia', year: 2022, draw: 0 }), people, Float64Array.of(3, 1), 1);
 * people[0] + people[1]; // => 3
 */
export function roundAreas(numbers: RandomStream, people: Float64Array, city: Float64Array, ages: number): void {
  const areas = people.length / city.length;
  for (let area = 0; area < areas - 1; area++) roundArea(numbers.next(), people, city, { area, areas, ages });
  for (let cell = 0; cell < city.length; cell++) {
    let others = 0;
    for (let area = 0; area < areas - 1; area++) others += people[cell * areas + area];
    people[cell * areas + areas - 1] = city[cell] - others;
  }
}

interface Place {
  readonly area: number;
  readonly areas: number;
  readonly ages: number;
}

function roundArea(u: number, people: Float64Array, city: Float64Array, { area, areas, ages }: Place): void {
  let running = 0;
  let before = 0;
  for (let age = 0; age < ages; age++) {
    for (let sex = 0; sex < 2; sex++) {
      const cell = sex * ages + age;
      let left = city[cell];
      for (let other = 0; other < area; other++) left -= people[cell * areas + other];
      running += people[cell * areas + area];
      // What a cell has not left for this area, rounded up before, the next cell makes up for.
      const whole = Math.min(left, Math.max(0, Math.floor(running + u) - before));
      people[cell * areas + area] = whole;
      before += whole;
    }
  }
}
