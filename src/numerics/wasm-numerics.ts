import { NUMERICS_BYTES } from './wasm-numerics-bytes.js';

/** The compiled functions; what they do is told in assembly/numerics.ts. */
export interface NumericsExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  valuesAt(): number;
  planSample(count: number, bins: number, ranks: number): number;
  ranksAt(): number;
  foundAt(): number;
  findRanks(): number;
  fillNormals(name: number, name2: number, year: number, firstDraw: number, seed: number, seed2: number, draws: number): void;
}

/** The part of the WebAssembly interface that is used; neither Node's types nor ECMAScript's name it. */
interface WebAssemblyInterface {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: NumericsExports };
}

declare const WebAssembly: WebAssemblyInterface | undefined;

/** Bytes by which the memory of WebAssembly grows. */
const PAGE = 65536;

let compiled: object | undefined;
let isRefused = false;

/**
 * A new instance of the compiled functions with a memory of its own.
 *
 * @returns Nothing where WebAssembly or its 128-bit instructions are missing or forbidden.
 * @example
 * typeof instantiateNumerics()?.valuesAt(); // => 'number'
 */
export function instantiateNumerics(): NumericsExports | undefined {
  if (isRefused || typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(NUMERICS_BYTES), (letter) => letter.charCodeAt(0)));
    return new WebAssembly.Instance(compiled).exports;
  } catch {
    isRefused = true;
    return undefined;
  }
}

/** Makes the memory at least as long as asked for; views of it from before are not valid any more. */
export function growTo({ memory }: NumericsExports, bytes: number): void {
  const lacking = bytes - memory.buffer.byteLength;
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
}
