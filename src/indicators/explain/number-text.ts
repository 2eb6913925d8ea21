import { formatNumber } from '../../language/format.js';
import type { Language } from '../../language/language.js';

/** A number as a reader writes it, with as many digits as its size asks for. */
export function numberText(value: number, language: Language): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) ? 0 : size < 1 ? 4 : size < 100 ? 2 : 1;
  return formatNumber(value, { digits, language });
}
