import { Chart } from '../charts/chart.js';
import { SeriesBacktest } from '../forecast/backtest/series-backtest.js';
import { Forecast } from '../forecast/forecast-result.js';
import { RateForecast } from '../forecast/rate-forecast.js';
import { Reconciled } from '../forecast/reconcile/reconciled.js';
import { ExplainedNumber } from '../indicators/explain/explained-number.js';
import { KohortaError } from '../language/error.js';
import { Population } from '../population/population.js';
import { Projection } from '../projection/projection.js';
import { Simulation } from '../projection/simulation.js';
import { Draws } from '../series/draws.js';
import { Series } from '../series/series.js';
import { TownRates } from '../sources/town/town-rates.js';
import { Town } from '../sources/town.js';
import { Verification } from '../sources/verify/verification.js';
import { Table } from '../tables/table.js';
import { populationOverview, projectionOverview } from './overview.js';
import { showChart } from './show-chart.js';
import { showForecast } from './show-forecast.js';
import { showTable } from './show-table.js';

/** What Node calls to print an object; a notebook prints the last value of a cell in the same way. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * Makes the results of kohorta show themselves: as charts and tables in a notebook, as text in a terminal; errors as their
 * message alone (with `KOHORTA_DEBUG=1` with the stack too). Calling it again changes nothing; in a browser nobody
 * asks for what it adds.
 *
 * @example
 * installDisplay(); // => undefined
 */
export function installDisplay(): void {
  showAs(Chart, showChart);
  showAs(Table, showTable);
  showAs(Series, (series) => showTable(series.table()));
  showAs(Population, (population) => showTable(populationOverview(population)));
  showAs(Projection, (projection) => showTable(projectionOverview(projection)));
  showAs(Forecast, showForecast);
  showAs(RateForecast, showForecast);
  showAs(Reconciled, (reconciled) => showTable(reconciled.table()));
  showAs(SeriesBacktest, (backtest) => showTable(backtest.table()));
  showAs(Draws, (draws) => showTable(draws.table()));
  showAs(Simulation, (simulation) => showTable(simulation.table()));
  showAs(TownRates, (rates) => showTable(rates.table()));
  showAs(ExplainedNumber, (explained) => showTable(explained.table()));
  showAs(Verification, (verification) => showTable(verification.table()));
  showAs(Town, (town) => showTable(town.table()));
  showAs(KohortaError, showError);
}

/** A town's office is helped by the message; the stack names only files of this library. */
function showError(error: KohortaError): string {
  return globalThis.process?.env?.['KOHORTA_DEBUG'] === '1' ? (error.stack ?? error.message) : error.message;
}

function showAs<Shown>(type: { readonly prototype: Shown }, show: (value: Shown) => string): void {
  Object.defineProperty(type.prototype, INSPECT, {
    configurable: true,
    writable: true,
    value(this: Shown): string {
      return show(this);
    },
  });
}
