/** Services that are not asked for their demand first. */
const OTHERS: Readonly<Record<string, string>> = {
  assistants: 'reached',
  'neighbour-care': 'reached',
  'care-homes': 'cost',
  'foster-care': 'children',
};

/**
 * The quantity a service is asked for first.
 *
 * @param service - Id of a service.
 * @example
 * headlineQuantity('care-homes'); // => 'cost'
 */
export function headlineQuantity(service: string): string {
  return OTHERS[service] ?? 'demand';
}
