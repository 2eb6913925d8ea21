import type { RowSums } from './kernel.js';
import type { Layout } from './layout.js';

/** Writes which rows are added up where WebAssembly looks for it. */
export function writeMembers(memory: Float64Array, { members }: Layout, { rows }: RowSums): void {
  let at = members;
  for (const some of rows) {
    memory[at++] = some.length;
    memory.set(some, at);
    at += some.length;
  }
}

/** Adds up the rows of every sum, five in one walk: a five-year age group is one. */
export function addRows(memory: Float64Array, layout: Layout, { rows, rounding = 0 }: RowSums): void {
  const { stride } = layout;
  rows.forEach((some, sum) => {
    const target = memory.subarray(layout.sums + sum * stride, layout.sums + sum * stride + layout.draws).fill(0);
    const odd = some.length % 5;
    for (let next = 0; next < odd; next++) addRow(memory, layout.people + some[next] * stride, target);
    for (let next = odd; next < some.length; next += 5) addFive(memory, layout, some, next, target);
    if (rounding !== 0) for (let j = 0; j < target.length; j++) target[j] = target[j] + rounding - rounding;
  });
}

function addRow(memory: Float64Array, row: number, target: Float64Array): void {
  for (let j = 0; j < target.length; j++) target[j] += memory[row + j];
}

function addFive(memory: Float64Array, { people, stride }: Layout, rows: readonly number[], next: number, target: Float64Array): void {
  const a = people + rows[next] * stride;
  const b = people + rows[next + 1] * stride;
  const c = people + rows[next + 2] * stride;
  const d = people + rows[next + 3] * stride;
  const e = people + rows[next + 4] * stride;
  for (let j = 0; j < target.length; j++) target[j] += memory[a + j] + memory[b + j] + (memory[c + j] + memory[d + j]) + memory[e + j];
}
