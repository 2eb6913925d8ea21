/** The tables of the data packages: their fields, keys and titles, from which `datapackage.json` is written. */
import { CLAIM_CONSEQUENCES, CLAIM_INPUTS, CLAIMS } from './claim-schemas.mjs';
import { COSTS } from './cost-schema.mjs';
import { ACTIVITIES, INDICATORS, MONITORING } from './indicator-schema.mjs';
import { PRESCHOOL_UNITS } from './preschool-units-schema.mjs';
import { PROVIDERS } from './provider-schema.mjs';
import { ALL_SEXES, FIELDS, FLOWS, oneOf, PERIOD, required, SOURCE_FIELDS, UNCERTAINTY_PARAMETERS } from './schema-fields.mjs';
import { SURVEY } from './survey-schema.mjs';

/** @typedef {import('./schema-fields.mjs').TableDefinition} TableDefinition */

/** @type {TableDefinition[]} */
export const RUMIA = [
  {
    name: 'areas',
    title: 'Obszary i ich położenie jeden w drugim',
    fields: [
      'area',
      ['name', { type: 'string', title: 'Nazwa', constraints: required }],
      [
        'kind',
        { ...oneOf(['country', 'voivodeship', 'county', 'gmina', 'city', 'zone', 'unit', 'remainder', 'reference']), title: 'Rodzaj' },
      ],
      ['parent', { type: 'string', title: 'Obszar, w którym leży' }],
      ['teryt', { type: 'string', title: 'Kod TERYT' }],
      'note',
      'source',
    ],
    key: ['area'],
  },
  {
    name: 'sources',
    title: 'Źródła i licencje',
    fields: SOURCE_FIELDS,
    key: ['source'],
  },
  {
    name: 'population',
    title: 'Ludność według płci i roczników',
    fields: ['area', 'date', 'sex', 'age', 'variant', 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    key: ['area', 'date', 'sex', 'age', 'variant'],
  },
  {
    name: 'population-groups',
    title: 'Opublikowane liczby ludności według grup wieku',
    fields: [
      'area',
      'date',
      ['sex', ALL_SEXES],
      'age_group',
      ['concept', { ...oneOf(['balance', 'register']), title: 'Pojęcie: bilans GUS albo ewidencja' }],
      'value',
      'unit',
      'status',
      'quality',
      'vintage',
      'source',
      'point',
      'note',
    ],
    key: ['area', 'date', 'sex', 'age_group', 'concept', 'source', 'point'],
  },
  {
    name: 'gus-projection',
    title: 'Prognoza GUS dla Rumi, ludność według grup wieku',
    fields: ['area', 'date', ['sex', ALL_SEXES], 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    key: ['area', 'date', 'sex', 'age_group'],
  },
  {
    name: 'flows',
    title: 'Prognoza GUS dla Rumi, urodzenia, zgony i cztery strumienie migracji',
    fields: ['area', 'year', ['flow', { ...oneOf(FLOWS), title: 'Strumień' }], 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    key: ['area', 'year', 'flow'],
  },
  {
    name: 'mortality',
    title: 'Współczynniki zgonów',
    fields: [
      'area',
      'year',
      'sex',
      'age',
      ['value', { type: 'number', title: 'Zgony na osobolata', constraints: { required: true, minimum: 0, maximum: 2 } }],
      'unit',
      'status',
      'vintage',
      'source',
    ],
    key: ['area', 'year', 'sex', 'age', 'vintage'],
  },
  {
    name: 'fertility',
    title: 'Współczynniki płodności',
    fields: [
      'area',
      'year',
      ['age', { type: 'integer', title: 'Ukończony wiek matki', constraints: { required: true, minimum: 10, maximum: 55 } }],
      ['value', { type: 'number', title: 'Urodzenia żywe na kobietę i rok', constraints: { required: true, minimum: 0, maximum: 0.5 } }],
      'unit',
      'status',
      'vintage',
      'source',
    ],
    key: ['area', 'year', 'age', 'vintage'],
  },
  {
    name: 'migration',
    title: 'Napływ i odpływ według płci i wieku',
    fields: [
      'area',
      'year',
      ['direction', { ...oneOf(['in', 'out']), title: 'Kierunek: in napływ (osoby), out odpływ (udział wyjeżdżających)' }],
      'sex',
      'age',
      'variant',
      ['value', { type: 'number', title: 'Osoby albo udział', constraints: { required: true, minimum: 0 } }],
      'unit',
      'status',
      'vintage',
      'source',
    ],
    key: ['area', 'year', 'direction', 'sex', 'age', 'variant', 'vintage'],
  },
  {
    name: 'calibration',
    title: 'Poziomy dobrane do danych i sposób ich znalezienia',
    fields: [
      'area',
      ['parameter', { type: 'string', title: 'Parametr', constraints: required }],
      'vintage',
      ['sex', ALL_SEXES],
      'value',
      'unit',
      'status',
      'source',
      'note',
    ],
    key: ['area', 'parameter', 'vintage', 'sex'],
  },
  {
    name: 'uncertainty',
    title: 'Niepewność współczynników, ludności wyjściowej i wstrząsów oraz sposób jej znalezienia',
    fields: [
      'area',
      'vintage',
      ['rate', { ...oneOf(['fertility', 'mortality', 'arrivals', 'departures', 'base', 'epidemic', 'wave']), title: 'Czego dotyczy' }],
      [
        'parameter',
        {
          ...oneOf(UNCERTAINTY_PARAMETERS),
          title:
            'Parametr: poziom, roczna zmiana, trwałość odchylenia; te same przesunięcia wieku; kierunek zmian; rozrzut; prawdopodobieństwo, mnożnik i długość wstrząsu',
        },
      ],
      ['value', { type: 'number', title: 'Wartość', constraints: { required: true, minimum: 0 } }],
      'unit',
      'status',
      'source',
      'note',
    ],
    key: ['area', 'vintage', 'rate', 'parameter'],
  },
  {
    name: 'subareas',
    title: 'Co wiadomo o częściach miasta: wielkość, podział i czym mogą się różnić',
    fields: [
      'area',
      'date',
      'age_group',
      [
        'parameter',
        {
          ...oneOf(['population', 'share', 'concentration', 'growth_deviation', 'age_tilt', 'institution_residents']),
          title:
            'Parametr: liczba osób; udział w obszarze nadrzędnym; jak pewne są udziały; różnica przyrostu; przechylenie wieku; mieszkańcy instytucji',
        },
      ],
      ['low', { type: 'number', title: 'Dolna granica 80% prawdopodobieństwa' }],
      ['value', { type: 'number', title: 'Wartość najbardziej prawdopodobna' }],
      ['high', { type: 'number', title: 'Górna granica 80% prawdopodobieństwa' }],
      ['distribution', { ...oneOf(['fixed', 'trapezoid', 'dirichlet', 'normal']), title: 'Rozkład' }],
      'unit',
      'status',
      'quality',
      'source',
      'note',
    ],
    key: ['area', 'date', 'age_group', 'parameter'],
  },
  COSTS,
  PROVIDERS,
  INDICATORS,
  MONITORING,
  ACTIVITIES,
  {
    name: 'series',
    title: 'Liczby diagnozy strategii i porównania',
    fields: [
      'indicator',
      'area',
      ['date', PERIOD],
      ['sex', ALL_SEXES],
      'age_group',
      'value',
      'unit',
      'status',
      'quality',
      'vintage',
      'source',
      'point',
      'note',
    ],
    key: ['indicator', 'area', 'date', 'sex', 'age_group', 'source'],
  },
  {
    name: 'prices',
    title: 'Ceny i płace',
    fields: ['indicator', 'area', ['date', PERIOD], 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'note'],
    key: ['indicator', 'area', 'date'],
  },
  CLAIMS,
  CLAIM_INPUTS,
  CLAIM_CONSEQUENCES,
  PRESCHOOL_UNITS,
  SURVEY,
];

/** @param {string} name @param {string} title @param {string[]} without - Fields that the region does not have. */
function asInRumia(name, title, without = []) {
  const table = RUMIA.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  /** @param {string | [string, object]} field */
  const kept = (field) => !without.includes(typeof field === 'string' ? field : field[0]);
  return { ...table, title, fields: table.fields.filter(kept), key: table.key.filter(kept) };
}

/** @type {TableDefinition[]} */
export const POMORSKIE = [
  asInRumia('areas', 'Województwo, powiaty i gminy; id obszaru to jego kod TERYT'),
  asInRumia('sources', 'Źródła i licencje'),
  asInRumia('population-groups', 'Ludność 31.12.2022: gminy według grup wieku, powiaty i województwo według roczników', ['point']),
  asInRumia('gus-projection', 'Prognoza GUS: ludność ogółem co roku, według grup wieku w wybranych latach'),
  asInRumia('flows', 'Prognoza GUS: urodzenia, zgony i cztery strumienie migracji'),
  asInRumia('mortality', 'Współczynniki zgonów w województwie'),
  asInRumia('fertility', 'Współczynniki płodności w województwie'),
  asInRumia('migration', 'Przyjazdy do gmin województwa i wyjazdy z nich według płci i wieku, z przeprowadzkami między gminami', [
    'variant',
  ]),
  {
    name: 'departures',
    title: 'Wyjazdy z gmin województwa według wieku, 2024',
    fields: ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    key: ['area', 'year', 'age_group'],
  },
  asInRumia('uncertainty', 'Niepewność poziomów współczynników i sposób jej znalezienia'),
  asInRumia('series', 'Proporcja płci noworodków', ['point']),
];

/**
 * The Table Schema of a table.
 *
 * @param {TableDefinition} table
 * @param {Set<string>} tables - Names of the tables of the package, for foreign keys.
 */
export function tableSchema({ name, fields, key }, tables) {
  const named = fields.map((field) =>
    typeof field === 'string' ? { name: field, ...FIELDS[/** @type {keyof typeof FIELDS} */ (field)] } : { name: field[0], ...field[1] },
  );
  const foreignKeys = [];
  for (const { name: field } of named) {
    if (field === 'source' && name !== 'sources')
      foreignKeys.push({ fields: ['source'], reference: { resource: 'sources', fields: ['source'] } });
    if (field === 'area' && name !== 'areas' && tables.has('areas'))
      foreignKeys.push({ fields: ['area'], reference: { resource: 'areas', fields: ['area'] } });
    if (field === 'parent') foreignKeys.push({ fields: ['parent'], reference: { fields: ['area'] } });
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: ['exact'],
    fields: named,
    missingValues: [
      { value: '', label: 'puste' },
      { value: 'Bd.', label: 'brak danych' },
      { value: '-', label: 'nie dotyczy' },
    ],
    primaryKey: key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}
