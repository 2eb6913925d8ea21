export * from './engine.js';
export { type ArqueroTable, fromArquero, toArquero } from './interop/arquero.js';
export { tableFromRows } from './interop/columns.js';
export { type DanfoFrame, fromDanfo, toDanfo } from './interop/danfo.js';
