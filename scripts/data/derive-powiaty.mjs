/**
 * How much the bands of forecasts of powiats must be stretched, learned from the backtest of `data/powiaty`, and how well that
 * held where it was not learned. The table says it; forecasts use it.
 */
import { join } from 'node:path';
import { accountMethod, backtest, calibrated, formatPercent, learnStretch, readHistory } from '../../dist/index.js';
import { significant, writeRows } from './csv.mjs';
import { writePackages } from './write-packages.mjs';

const DRAWS = 200;
const SEED = 1;
const COLUMNS = ['ages', 'lead', 'parameter', 'value', 'unit', 'status', 'n', 'note'];
/** Ages that share a stretch, as `learnStretch()` names them, and the groups among them. */
const SETS = new Map([
  ['total', ['total']],
  ['20-39', ['20-24', '25-29', '30-34', '35-39']],
  ['40-64', ['40-44', '45-49', '50-54', '55-59', '60-64']],
  ['65-69', ['65-69']],
]);

/** @param {string} data - The project's `data` folder. */
export function derivePowiaty(data) {
  // Newly published counts are read with the description that fits them.
  writePackages(data);
  const { history, country } = readHistory(join(data, 'powiaty'));
  const raw = backtest(history, [accountMethod(country, { draws: DRAWS, seed: SEED })], { groups: [...SETS.values()].flat() });
  const fair = { area: calibrated(raw, 'area'), base: calibrated(raw, 'base') };
  const rows = learnStretch(raw).flatMap(({ ages, lead, stretch, n }) => {
    /** @param {import('../../dist/index.js').Backtest} result */
    const held = (result) => result.where({ leads: [lead], groups: SETS.get(ages) ?? [] }).accuracy().coverage[1];
    const percent = (/** @type {number | null | undefined} */ share) =>
      share == null ? '-' : formatPercent(share, { digits: 0, language: 'pl' });
    const note = `pasmo 80% przed rozciągnięciem ${percent(held(raw))}, ze skalą z pozostałych powiatów ${percent(held(fair.area))}, ze skalą z drugiego spisu ${percent(held(fair.base))}`;
    return [{ ages, lead, parameter: 'stretch', value: significant(stretch, 4), unit: 'factor', status: 'computed', n, note }];
  });
  rows.sort((a, b) => [...SETS.keys()].indexOf(a.ages) - [...SETS.keys()].indexOf(b.ages) || a.lead - b.lead);
  writeRows(join(data, 'powiaty/band-stretches.csv'), COLUMNS, rows);
}
