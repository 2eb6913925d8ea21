import { formatNumber } from '../language/format.js';
import type { Language } from '../language/language.js';

/** Whether values of a unit are written with a percent sign. */
export function isPercent(unit: string): boolean {
  return unit === 'percent';
}

/**
 * A value of an indicator as its reader writes it: a count whole where it is whole, hundreds without decimals, percent with their
 * sign.
 *
 * @param unit - As the data write it.
 * @example
 * indicatorValueText(29.63, 'percent', 'en'); // => '29.6%'
 */
export function indicatorValueText(value: number, unit: string, language: Language): string {
  const isWhole = !isPercent(unit) && (Number.isInteger(value) || Math.abs(value) >= 100);
  return `${formatNumber(value, { digits: isWhole ? 0 : 1, language })}${isPercent(unit) ? '%' : ''}`;
}
