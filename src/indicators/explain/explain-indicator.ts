import { indicatorName } from '../../series/indicator-names.js';
import { unitName } from '../../series/unit-names.js';
import type { IndicatorResult, IndicatorValue } from '../evaluate-indicator.js';
import { ExplainedNumber } from './explained-number.js';

/** An indicator in a year: its counted value with formula, arithmetic and figures, and beside it the forecast made at the time. */
export function explainIndicator({ indicator, unit, counted, forecast, notes, year }: IndicatorResult): ExplainedNumber {
  const { id, name, area, formula, source, point } = indicator;
  const foretold =
    forecast === undefined
      ? []
      : [
          new ExplainedNumber({
            id: 'forecast',
            title: { pl: `Prognoza z ${forecast.base} r.`, en: `Forecast of ${forecast.base}` },
            value: forecast.median,
            range: { low: forecast.low, high: forecast.high },
            unit,
            status: 'projected',
            year,
            how: [
              { pl: `formuła ${indicator.forecast}`, en: `formula ${indicator.forecast}` },
              { pl: `mediana i pasmo 80% z ${forecast.draws.count} losowań`, en: `median and 80% band of ${forecast.draws.count} draws` },
            ],
            source: forecast.draws.source,
            notes: forecast.draws.notes,
          }),
        ];
  return new ExplainedNumber({
    id: `indicator.${id}[${area}]`,
    title: name,
    value: counted.value,
    ...(counted.interval === undefined ? {} : { range: { low: counted.interval.low, high: counted.interval.high } }),
    unit,
    status: counted.value === null ? 'missing' : counted.status,
    year,
    how: [{ pl: `formuła ${formula}`, en: `formula ${formula}` }, ...counted.arithmetic],
    source: point === undefined ? source : `${source}, ${point}`,
    notes: [...counted.missing, ...notes],
    inputs: [...inputsOf(counted), ...foretold],
  });
}

function inputsOf({ inputs }: IndicatorValue): ExplainedNumber[] {
  return inputs.map(({ reference, quantity }) => {
    const { value, status = 'computed', note } = quantity;
    return new ExplainedNumber({
      id: reference.text,
      title: indicatorName(reference.name),
      value,
      unit: unitName(quantity.unit),
      status: value === null ? 'missing' : status,
      quality: quantity.quality,
      year: quantity.year,
      source: quantity.source,
      notes: note === undefined ? [] : [{ pl: note, en: note }],
    });
  });
}
