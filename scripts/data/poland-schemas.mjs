/** The tables of the package of national and regional schedules. */
import { ALL_SEXES, PERIOD, SOURCE_FIELDS } from './schema-fields.mjs';

/** @typedef {import('./schema-fields.mjs').TableDefinition} TableDefinition */

/** @type {TableDefinition[]} */
export const POLAND = [
  {
    name: 'mortality',
    title: 'Współczynniki zgonów, Polska',
    fields: ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'source'],
    key: ['year', 'sex', 'age'],
  },
  {
    name: 'fertility',
    title: 'Współczynniki płodności, Polska',
    fields: ['area', 'year', 'age', 'value', 'unit', 'status', 'source'],
    key: ['year', 'age'],
  },
  {
    name: 'population',
    title: 'Ludność według płci i wieku, Polska i powiat wejherowski',
    fields: ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['area', 'date', 'sex', 'age_group'],
  },
  {
    name: 'departures',
    title: 'Odpływ z miast województwa pomorskiego według wieku, 2024',
    fields: ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['age_group'],
  },
  {
    name: 'county-migration',
    title: 'Saldo migracji powiatu wejherowskiego według wieku, wynikające z prognozy GUS',
    fields: ['area', ['year', PERIOD], 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['age_group'],
  },
  {
    name: 'county-variants',
    title: 'Napływ, odpływ i ludność powiatu wejherowskiego w trzech wariantach prognozy GUS',
    fields: ['area', 'variant', 'year', 'flow', 'value', 'unit', 'status', 'source'],
    key: ['variant', 'year', 'flow'],
  },
  {
    name: 'urban-population',
    title: 'Ludność miast województwa pomorskiego według wieku, 30 czerwca 2019',
    fields: ['area', 'year', 'age', 'value', 'unit', 'status', 'source'],
    key: ['age'],
  },
  {
    name: 'annual',
    title: 'Polska rok po roku: dzietność, trwanie życia, saldo migracji, ludność',
    fields: ['area', 'indicator', 'year', ['sex', ALL_SEXES], 'value', 'unit', 'status', 'source'],
    key: ['indicator', 'year', 'sex'],
  },
  {
    name: 'mother-ages',
    title: 'Płodność według grup wieku matki: Polska i miasta województw',
    fields: ['area', ['year', PERIOD], 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['area', 'year', 'age_group'],
  },
  {
    name: 'arrivals',
    title: 'Napływ do miast województw według wieku, 2024',
    fields: ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['area', 'age_group'],
  },
  {
    name: 'county-population',
    title: 'Ludność powiatów województwa pomorskiego (kod TERYT), 31 grudnia',
    fields: ['area', 'date', 'value', 'unit', 'status', 'vintage', 'source'],
    key: ['area', 'date'],
  },
  {
    name: 'death-rates',
    title: 'Współczynniki zgonów według grup wieku, Polska, 1980-2024',
    fields: ['area', 'year', 'sex', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['year', 'sex', 'age_group'],
  },
  {
    name: 'life-expectancy',
    title: 'Przeciętne dalsze trwanie życia, Polska',
    fields: ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'source'],
    key: ['year', 'sex', 'age'],
  },
  {
    name: 'fertility-groups',
    title: 'Płodność według grup wieku i współczynnik dzietności (total), Polska',
    fields: ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['year', 'age_group'],
  },
  {
    name: 'old-population',
    title: 'Ludność w wieku 85 lat i więcej, Polska',
    fields: ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['date', 'sex', 'age_group'],
  },
  {
    name: 'moves',
    title: 'Przeprowadzki wewnątrz Polski według wieku, 2024',
    fields: ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['year', 'age_group'],
  },
  {
    name: 'sources',
    title: 'Źródła i licencje',
    fields: SOURCE_FIELDS,
    key: ['source'],
  },
];
