import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { TrustMethod } from './error-covariance.js';

/** How forecasts are made to add up. */
export type ReconcileMethod = 'bottom-up' | 'top-down' | 'top-down-history' | TrustMethod;

/** What a reader sees. */
export const RECONCILE_METHOD_NAMES: Readonly<Record<ReconcileMethod, Message>> = {
  'bottom-up': { pl: 'suma części', en: 'bottom-up' },
  'top-down': { pl: 'podział całości według prognoz części', en: 'top-down by the forecasts of the parts' },
  'top-down-history': { pl: 'podział całości według dawnych udziałów', en: 'top-down by past shares' },
  ols: { pl: 'najmniejsza poprawka, wszystkie prognozy równie pewne', en: 'least correction, all forecasts equally sure' },
  'wls-structural': { pl: 'najmniejsza poprawka ważona liczbą części', en: 'least correction weighed by the number of parts' },
  'wls-variances': { pl: 'najmniejsza poprawka ważona dawnymi błędami', en: 'least correction weighed by past errors' },
  shrinkage: {
    pl: 'najmniejsza poprawka ważona dawnymi błędami i ich korelacją',
    en: 'least correction weighed by past errors and their correlation',
  },
};

/**
 * Stops unless there is such a method: cells of a notebook are not checked strictly.
 *
 * @throws {RangeError} If there is none, or values below 0 are to stay in a division of totals.
 */
export function checkReconcileMethod(method: ReconcileMethod, mayBeNegative: boolean): void {
  const known = Object.keys(RECONCILE_METHOD_NAMES);
  if (!known.includes(method)) {
    fail(
      `reconcile: nie ma metody „${method}”; są: ${known.join(', ')}`,
      `reconcile: there is no method "${method}"; there are: ${known.join(', ')}`,
    );
  }
  if (mayBeNegative && method === 'top-down') {
    fail(
      "reconcile: metoda 'top-down' dzieli liczby od 0; do ujemnych (mayBeNegative) wybierz 'wls-structural'",
      "reconcile: the method 'top-down' divides numbers from 0; for negative ones (mayBeNegative) choose 'wls-structural'",
    );
  }
}
