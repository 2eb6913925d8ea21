/** The tables of the data packages: their fields, keys and titles, from which `datapackage.json` is written. */

const STATUS = ['counted', 'published', 'computed', 'estimated', 'projected', 'planned', 'proxy', 'assumed', 'missing'];
const QUALITY = ['ok', 'weak', 'conflict', 'implausible'];

const required = { required: true };
/** @param {string[]} words */
const oneOf = (words) => ({ type: 'string', constraints: { required: true, enum: words } });

/** Fields by name, wherever they mean the same. */
const FIELDS = {
  area: { type: 'string', title: 'Obszar', constraints: required },
  date: { type: 'date', title: 'Dzień', constraints: required },
  year: { type: 'year', title: 'Rok', constraints: required },
  sex: { ...oneOf(['F', 'M']), title: 'Płeć: F kobiety, M mężczyźni' },
  age: { type: 'integer', title: 'Ukończony wiek; 100 to 100 i więcej', constraints: { required: true, minimum: 0, maximum: 100 } },
  age_group: { type: 'string', title: 'Grupa wieku', constraints: required },
  value: { type: 'number', title: 'Wartość' },
  unit: { type: 'string', title: 'Jednostka', constraints: required },
  status: { ...oneOf(STATUS), title: 'Rodzaj liczby' },
  quality: { type: 'string', title: 'Wiarygodność', constraints: { enum: QUALITY } },
  vintage: { type: 'string', title: 'Wydanie: co było wiadomo, albo spis, na którym stoi liczba' },
  source: { type: 'string', title: 'Źródło', constraints: required },
  point: { type: 'string', title: 'Miejsce w źródle' },
  note: { type: 'string', title: 'Uwaga' },
  variant: { ...oneOf(['main', 'alternative']), title: 'Wariant' },
  indicator: { type: 'string', title: 'Wskaźnik', constraints: required },
};

const ALL_SEXES = { ...oneOf(['F', 'M', 'T']), title: 'Płeć: F kobiety, M mężczyźni, T razem' };
const PERIOD = {
  type: 'string',
  title: 'Rok, lata od-do albo dzień',
  constraints: { required: true, pattern: '\\d{4}(-\\d{4}|-\\d{2}-\\d{2})?' },
};
const FLOWS = ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'];

/**
 * @typedef {{ name: string, title: string, fields: (string | [string, object])[], key: string[] }} TableDefinition
 */

/** @type {TableDefinition[]} */
export const RUMIA = [
  {
    name: 'areas',
    title: 'Obszary i ich położenie jeden w drugim',
    fields: [
      'area',
      ['name', { type: 'string', title: 'Nazwa', constraints: required }],
      ['kind', { ...oneOf(['country', 'voivodeship', 'county', 'city', 'zone', 'unit', 'remainder', 'reference']), title: 'Rodzaj' }],
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
    fields: [
      'source',
      ['title', { type: 'string', title: 'Tytuł', constraints: required }],
      ['publisher', { type: 'string', title: 'Wydawca', constraints: required }],
      ['published', { type: 'string', title: 'Data wydania', constraints: required }],
      ['place', { type: 'string', title: 'Gdzie jest', constraints: required }],
      ['licence', { type: 'string', title: 'Licencja', constraints: required }],
      'note',
    ],
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
    title: 'Niepewność poziomów współczynników i sposób jej znalezienia',
    fields: [
      'area',
      'vintage',
      ['rate', { ...oneOf(['fertility', 'mortality', 'arrivals', 'departures']), title: 'Czego dotyczy' }],
      ['parameter', { ...oneOf(['level', 'step', 'persistence']), title: 'Parametr: poziom, roczna zmiana, trwałość odchylenia' }],
      ['value', { type: 'number', title: 'Wartość', constraints: { required: true, minimum: 0 } }],
      'unit',
      'status',
      'source',
      'note',
    ],
    key: ['area', 'vintage', 'rate', 'parameter'],
  },
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
];

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
    name: 'urban-population',
    title: 'Ludność miast województwa pomorskiego według wieku, 30 czerwca 2019',
    fields: ['area', 'year', 'age', 'value', 'unit', 'status', 'source'],
    key: ['age'],
  },
  {
    name: 'sources',
    title: 'Źródła i licencje',
    fields: RUMIA[1].fields,
    key: ['source'],
  },
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
