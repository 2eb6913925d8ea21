import { javascriptKernel } from './javascript-kernel.js';
import type { Kernel } from './kernel.js';
import { wasmKernel } from './wasm-kernel.js';

/** Kernels with more memory are not kept after a run, bytes. */
const LARGEST_IDLE = 64 * 1024 * 1024;

/** Kernels nobody uses at the moment, with their memory. */
const IDLE: Kernel[] = [];

/**
 * Lends a kernel for one run: in WebAssembly where there is any, else in JavaScript.
 *
 * @param use - What is done with it; a run inside another gets a kernel of its own.
 */
export function withKernel<Result>(use: (kernel: Kernel) => Result): Result {
  const kernel = IDLE.pop() ?? wasmKernel() ?? javascriptKernel();
  const result = use(kernel);
  if (kernel.memorySize() <= LARGEST_IDLE) IDLE.push(kernel);
  return result;
}
