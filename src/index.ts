import { installDisplay } from './notebook/install-display.js';

export { Chart, type ChartParts } from './charts/chart.js';
export { type PyramidOptions, pyramid } from './charts/pyramid.js';
export type { PngOptions } from './charts/render.js';
export type { Json, JsonObject, VegaLiteSpec } from './charts/spec.js';
export { type TrendOptions, trend } from './charts/trend.js';
export type { TrendLimit } from './charts/trend-plan.js';
export * from './engine.js';
export { type ArqueroTable, fromArquero, toArquero } from './interop/arquero.js';
export { tableFromRows } from './interop/columns.js';
export { type DanfoFrame, fromDanfo, toDanfo } from './interop/danfo.js';
export { installDisplay } from './notebook/install-display.js';

// Results show themselves as the last expression of a notebook cell.
installDisplay();
