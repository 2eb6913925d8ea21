// Makes the extract beside it from a full folder of World Population Prospects tables:
//   node test/reference/wpp-poland/extract.mjs FOLDER
// It keeps the rows of two steps from 2025 and the death rates and life expectancies of three more periods.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = '.'] = process.argv;
const PROJECTED = ['2025-2030', '2030-2035'];
const FILES = {
  'pop5_projected_medium.csv': ['2025', '2030', '2035'],
  'mx5.csv': ['1950-1955', '2000-2005', ...PROJECTED, '2095-2100'],
  'fertility5.csv': PROJECTED,
  'summary5.csv': ['1950-1955', '2000-2005', ...PROJECTED, '2095-2100'],
  'migration5_projected.csv': PROJECTED,
};

for (const [file, kept] of Object.entries(FILES)) {
  const [header, ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const when = header.split(',').findIndex((column) => column === 'period' || column === 'year');
  const lines = rows.filter((row) => kept.includes(row.split(',')[when]));
  writeFileSync(new URL(file, import.meta.url), `${[header, ...lines].join('\n')}\n`);
}
