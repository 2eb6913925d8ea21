/**
 * Rebuilds what is derived in the data packages.
 *
 *     npm run data                   rates of the town from the tables in data/, then sizes and hashes of the packages
 *     npm run data -- --from FOLDER  first carries newly published figures into the tables
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deriveRates } from './data/derive-rates.mjs';
import { importPublished } from './data/import-published.mjs';
import { writePackages } from './data/write-packages.mjs';

const data = fileURLToPath(new URL('../data', import.meta.url));
const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from !== undefined) importPublished(values.from, data);
deriveRates(data);
writePackages(data);
