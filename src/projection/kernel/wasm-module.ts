import { WASM_BYTES } from './wasm-bytes.js';

/** The functions of the compiled kernel; what they do is told in assembly/kernel.ts. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  start(): number;
  plan(
    groups: number,
    stride: number,
    people: number,
    factors: number,
    births: number,
    table: number,
    scratch: number,
    streams: number,
    sums: number,
    members: number,
    firstDraw: number,
  ): void;
  address(event: number, name: number, name2: number, seed: number, seed2: number): void;
  advanceExpected(draws: number, boys: number, moves: number, movesAtStart: number, careful: number): void;
  advanceWhole(draws: number, year: number, boys: number, moves: number, movesAtStart: number, careful: number): void;
  addUp(draws: number, count: number, rounding: number): void;
  /** Parameters a sampler does not take: 0 none, 1 of a binomial variable, 2 of a Poisson variable. */
  readonly refused: { readonly value: number };
  readonly refusedTrials: { readonly value: number };
  readonly refusedShare: { readonly value: number };
}

/** The part of the WebAssembly interface that is used; neither Node's types nor ECMAScript's name it. */
interface WebAssemblyInterface {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: KernelExports };
}

declare const WebAssembly: WebAssemblyInterface | undefined;

let compiled: object | undefined;
let isRefused = false;

/**
 * A new instance of the compiled kernel with a memory of its own.
 *
 * @returns Nothing where WebAssembly or its 128-bit instructions are missing, where a page's security policy forbids it, or
 * where a browser refuses to compile it at once.
 * @example
 * typeof instantiateKernel()?.start(); // => 'number'
 */
export function instantiateKernel(): KernelExports | undefined {
  if (isRefused || typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(bytesOf(WASM_BYTES));
    return new WebAssembly.Instance(compiled).exports;
  } catch {
    isRefused = true;
    return undefined;
  }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
}
