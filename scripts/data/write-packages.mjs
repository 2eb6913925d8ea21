/** Writes `datapackage.json` of each data package: schemas, sizes and hashes of its tables. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from './csv.mjs';
import { POMORSKIE, RUMIA, tableSchema } from './package-schemas.mjs';
import { POLAND } from './poland-schemas.mjs';
import { POWIATY } from './powiaty-schemas.mjs';

const LICENCES = [
  {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0: tylko zestawienie i obliczenia kohorty; liczby źródeł mają warunki podane w tabeli „sources”',
  },
];

/** @param {string} data - The project's `data` folder. */
export function writePackages(data) {
  writePackage(join(data, 'rumia'), RUMIA, {
    name: 'rumia',
    title: 'Rumia: ludność, usługi społeczne i ceny',
    description:
      'Dane do prognozy ludności Rumi i do planowania usług społecznych. Każda wartość ma jednostkę, datę, obszar, rodzaj i źródło. „Bd.” znaczy brak danych, „-” nie dotyczy.',
    kohorta: { town: 'rumia', horizons: [3, 7] },
  });
  writePackage(join(data, 'poland'), POLAND, {
    name: 'poland',
    title: 'Polska: wzorce umieralności, płodności i migracji',
    description: 'Wzorce krajowe i wojewódzkie, z których wyprowadzono współczynniki Rumi (npm run data).',
  });
  writePackage(join(data, 'pomorskie'), POMORSKIE, {
    name: 'pomorskie',
    title: 'Pomorskie: 123 gminy i 20 powiatów',
    description:
      'Ludność gmin i powiatów na koniec 2022 r., prognoza GUS do 2040 r. i wzorce województwa, z których liczy się współczynniki każdego obszaru. Obszary mają za id kod TERYT.',
    kohorta: { region: '22' },
  });
  writePackage(join(data, 'powiaty'), POWIATY, {
    name: 'powiaty',
    title: 'Powiaty województwa pomorskiego 2013-2024: do sprawdzania prognoz',
    description:
      'Ludność 20 powiatów policzona od 2013 do 2024 r., prognoza GUS dla nich i to, co było wiadomo o Polsce. Lata stoją na dwóch spisach (kolumna „census”), których się nie porównuje. Nie ma wieku 0-14 ani 70 i więcej.',
    kohorta: { history: '22' },
  });
}

/**
 * @param {string} folder
 * @param {import('./schema-fields.mjs').TableDefinition[]} tables
 * @param {{ name: string, title: string, description: string, kohorta?: object }} about
 */
function writePackage(folder, tables, { name, title, description, ...rest }) {
  const there = tables.filter(({ name: table, optional }) => optional !== true || existsSync(join(folder, `${table}.csv`)));
  const names = new Set(there.map((table) => table.name));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description,
    licenses: LICENCES,
    sources: readRows(join(folder, 'sources.csv')).map((row) => ({ title: `${row.title} (${row.publisher}, ${row.published})` })),
    ...rest,
    resources: there.map((table) => {
      const bytes = readFileSync(join(folder, `${table.name}.csv`));
      return {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        title: table.title,
        path: `${table.name}.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        schema: tableSchema(table, names),
      };
    }),
  };
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}
