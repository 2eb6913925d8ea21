/** What the vintages of the uncertainty have in common. */
import { mortalityTrend, spread, yearlyChanges } from './uncertainty-measures.mjs';

/** @typedef {(rate: string, parameter: string, value: number, note: string, status?: 'computed' | 'assumed') => void} Put */
/**
 * Levels of calibration.csv, and the persons who arrive in the first year.
 *
 * @typedef {{ fitted: (parameter: string, sex?: string) => number, arrivals: number }} Known
 */

/** An interval that holds 80% of a normal distribution is 2 x 1.2816 standard deviations wide. */
export const WIDTH_OF_80_PERCENT = 2.5631;
/** First year of the measures of yearly change: the social order of today. */
const FIRST_YEAR = 1990;

/** @param {(year: number) => number} level @param {number} last @param {string} without @param {Put} put */
export function putMortalityChange(level, last, without, put) {
  const years = `${FIRST_YEAR}-${last}${without === '' ? '' : `, ${without}`}`;
  put(
    'mortality',
    'step',
    spread(yearlyChanges(level, FIRST_YEAR, last)),
    `odchylenie standardowe rocznych zmian poziomu umieralności w Polsce (z trwania życia, ONZ), ${years}`,
  );
  put('mortality', 'persistence', 1, 'błądzenie losowe: poprawa albo pogorszenie zostaje na następne lata', 'assumed');
  put(
    'mortality',
    'trend',
    mortalityTrend(level, FIRST_YEAR, last),
    `o ile średnia zmiana poziomu umieralności w ciągu siedmiu lat różniła się od poprzednich siedmiu, ponad to, co dają wahania roczne; ${years}`,
  );
}

/** @param {number} years @param {string} note @param {'computed' | 'assumed'} status @param {Put} put */
export function putArrivalAges(years, note, status, put) {
  put('arrivals', 'shift', years, note, status);
  put('arrivals', 'shift_step', 0, 'o rocznych zmianach wieku przyjeżdżających nie ma danych', 'assumed');
  put('arrivals', 'shift_persistence', 1, 'bez znaczenia przy zmianie równej 0', 'assumed');
}

/** @param {Put} put */
export function putSteadyDepartures(put) {
  put('departures', 'step', 0, 'wahania roczne salda są w całości w przyjazdach, żeby nie liczyć ich dwa razy', 'assumed');
  put('departures', 'persistence', 0, 'bez znaczenia przy zmianie równej 0', 'assumed');
}

/**
 * @param {string} kind
 * @param {Put} put
 * @param {Record<'probability' | 'factor' | 'factor_spread' | 'duration', [number, string]>} parameters
 */
export function putShock(kind, put, parameters) {
  for (const [parameter, [value, note]] of Object.entries(parameters)) put(kind, parameter, value, note);
}
