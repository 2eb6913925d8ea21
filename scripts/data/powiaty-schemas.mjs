/** The tables of `data/powiaty`, which backtests read. */
import { RUMIA } from './package-schemas.mjs';

const SEXES = { type: 'string', title: 'Płeć: F kobiety, M mężczyźni, T razem', constraints: { required: true, enum: ['F', 'M', 'T'] } };
const FIGURE = ['value', 'unit', 'status', 'source'];

/** @param {string} name @param {string} title */
function asInRumia(name, title) {
  const table = RUMIA.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return { ...table, title };
}

/** @type {import('./package-schemas.mjs').TableDefinition[]} */
export const POWIATY = [
  asInRumia('areas', 'Województwo i jego powiaty; id obszaru to jego kod TERYT'),
  asInRumia('sources', 'Źródła i licencje'),
  {
    name: 'counts',
    title: 'Ludność powiatów według płci i pięcioletnich grup wieku 15-69 oraz ogółem, 31 grudnia 2013-2024',
    fields: [
      'area',
      'date',
      'sex',
      'age_group',
      'value',
      'unit',
      'status',
      ['census', { type: 'string', title: 'Spis, na którym stoi liczba; między spisami nie ma porównań', constraints: { required: true } }],
      'source',
    ],
    key: ['area', 'date', 'sex', 'age_group'],
  },
  {
    name: 'published-projection',
    title: 'Prognoza GUS dla tych samych powiatów i grup wieku',
    fields: [
      'area',
      ['origin', { type: 'year', title: 'Rok bazowy prognozy', constraints: { required: true } }],
      'date',
      'sex',
      'age_group',
      ...FIGURE,
    ],
    key: ['area', 'origin', 'date', 'sex', 'age_group'],
  },
  {
    name: 'poland-series',
    title: 'Polska: urodzenia i trwanie życia',
    fields: ['indicator', 'year', ['sex', SEXES], ...FIGURE],
    key: ['indicator', 'year', 'sex'],
  },
  {
    name: 'poland-people',
    title: 'Polska: ludność według płci i grup wieku, 1 lipca',
    fields: ['date', 'sex', 'age_group', ...FIGURE],
    key: ['date', 'sex', 'age_group'],
  },
  {
    name: 'poland-mortality',
    title: 'Polska: współczynniki zgonów',
    fields: ['year', 'sex', 'age', ...FIGURE],
    key: ['year', 'sex', 'age'],
  },
  { name: 'poland-fertility', title: 'Polska: współczynniki płodności', fields: ['year', 'age', ...FIGURE], key: ['year', 'age'] },
  {
    name: 'band-stretches',
    title: 'Ile razy rozciągnąć pasma prognoz powiatów, z testu wstecz (npm run data)',
    fields: [
      ['ages', { type: 'string', title: 'Wiek: ogółem albo przedział', constraints: { required: true } }],
      ['lead', { type: 'integer', title: 'Na ile lat naprzód', constraints: { required: true, minimum: 1 } }],
      ['parameter', { type: 'string', title: 'Parametr', constraints: { required: true, enum: ['stretch'] } }],
      'value',
      'unit',
      'status',
      ['n', { type: 'integer', title: 'Z ilu prognoz', constraints: { required: true, minimum: 1 } }],
      'note',
    ],
    key: ['ages', 'lead', 'parameter'],
  },
];
