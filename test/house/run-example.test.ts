import { expect, test } from 'vitest';
import { isClose, runExample } from './run-example.js';

test('runExample() gives every claim of an example', async () => {
  const code = ['const two: number = 1 + one;', 'two; // => 2', 'Float64Array.of(0.1 + 0.2); // => [0.3]'].join('\n');
  const shown = await runExample(code, { one: 1 });
  expect(shown.every(({ actual, expected }) => isClose(actual, expected))).toBe(true);
  expect(shown.length).toBe(2);
});

test('runExample() sees a claim that is wrong', async () => {
  const [{ actual, expected }] = await runExample("['a', { b: 1 }]; // => ['a', { b: 2 }]", {});
  expect(isClose(actual, expected)).toBe(false);
});

test('isClose() tells apart what toEqual would, but for the last digits of numbers', () => {
  expect(isClose(1, 1 + 1e-13)).toBe(true);
  expect(isClose(1, 1 + 1e-11)).toBe(false);
  expect(isClose(Number.NaN, Number.NaN)).toBe(true);
  expect(isClose([1], { 0: 1 })).toBe(false);
  expect(isClose({ a: undefined }, {})).toBe(false);
  expect(isClose('1', 1)).toBe(false);
});
