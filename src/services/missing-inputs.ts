import type { Message } from '../language/language.js';
import type { ServiceInput } from './service.js';

/**
 * Says which figures are missing for a quantity; nothing where none is.
 *
 * @param quantity - What cannot be computed without them.
 * @param inputs - All it needs.
 * @example
 * const price = { id: 'price', title: { pl: 'cena godziny', en: 'price of an hour' }, value: null, unit: { pl: 'zł', en: 'PLN' }, status: 'missing' as const, source: 'MOPS' };
 * missingInputs({ pl: 'koszt', en: 'cost' }, [price])[0].en; // => 'Not computed: cost; missing: price of an hour'
 */
export function missingInputs(quantity: Message, inputs: readonly ServiceInput[]): Message[] {
  const missing = inputs.filter(({ value }) => value === null);
  if (missing.length === 0) return [];
  const named = (language: 'pl' | 'en'): string =>
    missing.map(({ title, note }) => (note === undefined ? title[language] : `${title[language]} (${note[language]})`)).join(', ');
  return [{ pl: `Nie policzono: ${quantity.pl}; brakuje: ${named('pl')}`, en: `Not computed: ${quantity.en}; missing: ${named('en')}` }];
}
