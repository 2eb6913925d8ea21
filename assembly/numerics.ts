/** What the module of src/numerics offers: quantiles of rows, and normal numbers of many draws. */

// biome-ignore lint/performance/noBarrelFile: what this file exports is what the compiled module offers.
export { fillNormals } from './normals';
export { findRanks, foundAt, planSample, ranksAt } from './select-ranks';
export { valuesAt } from './values';
