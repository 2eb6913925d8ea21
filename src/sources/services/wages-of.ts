import { KohortaError } from '../../language/error.js';
import { indicatorName } from '../../series/indicator-names.js';
import { Series } from '../../series/series.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';

/** Wages or consumer prices, and costs that follow them; without them no cost can be carried to another year, and it says so. */
export function wagesOf(
  town: Town,
  indicator: 'average_gross_wage' | 'cpi_2015' = 'average_gross_wage',
): { readonly wages: Series; readonly priced: (price: ServiceInput) => ServiceInput } {
  try {
    return { wages: town.series(indicator, { area: 'polska' }), priced: (price) => price };
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    const { text } = error;
    const description = { id: indicator, title: indicatorName(indicator), unit: { pl: '', en: '' } };
    const priced = ({ low: _low, high: _high, ...price }: ServiceInput): ServiceInput => ({
      ...price,
      value: null,
      status: 'missing',
      note: text,
    });
    return { wages: new Series(description, []), priced };
  }
}
