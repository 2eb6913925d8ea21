/** The fields that the tables of the data packages are made of. */

const STATUS = ['counted', 'published', 'computed', 'estimated', 'projected', 'planned', 'proxy', 'assumed', 'missing'];
const QUALITY = ['ok', 'weak', 'conflict', 'implausible'];

export const required = { required: true };
/** @param {string[]} words */
export const oneOf = (words) => ({ type: 'string', constraints: { required: true, enum: words } });

/** Fields by name, wherever they mean the same. */
export const FIELDS = {
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

export const ALL_SEXES = { ...oneOf(['F', 'M', 'T']), title: 'Płeć: F kobiety, M mężczyźni, T razem' };
export const PERIOD = {
  type: 'string',
  title: 'Rok, lata od-do albo dzień',
  constraints: { required: true, pattern: '\\d{4}(-\\d{4}|-\\d{2}-\\d{2})?' },
};
export const FLOWS = ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'];

export const UNCERTAINTY_PARAMETERS = [
  'level',
  'step',
  'persistence',
  'shift',
  'shift_step',
  'shift_persistence',
  'trend',
  'spread',
  'probability',
  'factor',
  'factor_spread',
  'duration',
];

/**
 * A table is optional where a package may do without its file.
 *
 * @typedef {{ name: string, title: string, fields: (string | [string, object])[], key: string[], optional?: boolean }} TableDefinition
 */

/** @type {TableDefinition['fields']} */
export const SOURCE_FIELDS = [
  'source',
  ['title', { type: 'string', title: 'Tytuł', constraints: required }],
  ['publisher', { type: 'string', title: 'Wydawca', constraints: required }],
  ['published', { type: 'string', title: 'Data wydania', constraints: required }],
  ['place', { type: 'string', title: 'Gdzie jest', constraints: required }],
  ['licence', { type: 'string', title: 'Licencja', constraints: required }],
  'note',
];
