/**
 * How uncertain the rates, the base population and rare events are, each figure found from data in the package; what is
 * only assumed says so. The models are those of `Uncertainty`, `BaseUncertainty` and `Shock` in the library. The vintage
 * 2015 uses no figure after 2015.
 */
import { of2015 } from './uncertainty-2015.mjs';
import { of2022 } from './uncertainty-2022.mjs';
import { mortalityLevel } from './uncertainty-measures.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./uncertainty-rows.mjs').Put} Put */
/** @typedef {import('./uncertainty-rows.mjs').Known} Known */

/** @type {Record<string, string>} */
const UNITS = {
  persistence: 'share',
  spread: 'share',
  shift: 'years of age',
  shift_step: 'years of age',
  shift_persistence: 'share',
  trend: 'standard deviation of the logarithm per year',
  probability: 'per year',
  factor: 'ratio',
  duration: 'years',
};

/**
 * @param {Inputs} inputs
 * @param {Record<2015 | 2022, Known>} known - Levels of calibration.csv, and the persons who arrive in the first year.
 */
export function uncertainty(inputs, known) {
  /** @type {{ area: string, vintage: string, rate: string, parameter: string, value: number, unit: string, status: string, source: string, note: string }[]} */
  const rows = [];
  /** @param {string} vintage @returns {Put} */
  const putFor =
    (vintage) =>
    (rate, parameter, value, note, status = 'computed') =>
      rows.push({
        area: 'rumia',
        vintage,
        rate,
        parameter,
        value,
        unit: unitOf(parameter),
        status,
        source: 'kohorta-stopy',
        note,
      });
  const level = mortalityLevel(inputs);
  of2022(inputs, known[2022], level, putFor('2022'));
  of2015(inputs, known[2015], level, putFor('2015'));
  return rows;
}

/** @param {string} parameter */
function unitOf(parameter) {
  return UNITS[parameter] ?? 'standard deviation of the logarithm';
}
