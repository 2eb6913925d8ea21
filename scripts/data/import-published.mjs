/**
 * Carries published figures from the files of the statistics offices into the project's own tables, with area, date,
 * unit, status and source. Run it when a new edition of a source is out: `npm run data -- --from FOLDER`. The folder
 * holds the files by the names used in the two parts; what is derived from them is made by `derive-rates.mjs`.
 */
import { importPoland } from './import-poland.mjs';
import { importPomorskie } from './import-pomorskie.mjs';
import { importPopulation } from './import-population.mjs';
import { importPowiaty } from './import-powiaty.mjs';
import { importPrices } from './import-prices.mjs';
import { importRumia } from './import-rumia.mjs';
import { importUncertainty } from './import-uncertainty.mjs';
import { importVitalRates } from './import-vital-rates.mjs';

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPublished(from, data) {
  importPopulation(from, data);
  importRumia(from, data);
  importPrices(from, data);
  importPoland(from, data);
  importVitalRates(from, data);
  importUncertainty(from, data);
  importPomorskie(from, data);
  importPowiaty(from, data);
}
