/** The tables of indicators and of the activities that are reported. */
import { oneOf, required } from './schema-fields.mjs';

/** @param {string} title */
const text = (title) => ({ type: 'string', title, constraints: required });
/** @param {string} title */
const maybe = (title) => ({ type: 'string', title });

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const INDICATORS = {
  name: 'indicators',
  title: 'Wskaźniki: formuła, wartość bazowa, cel, termin, kto odpowiada',
  fields: [
    ['indicator', text('Wskaźnik')],
    ['group', { ...oneOf(['target', 'population', 'service']), title: 'Czego dotyczy: cel strategii, ludność, usługi' }],
    'area',
    ['name', text('Nazwa')],
    ['name_en', text('Nazwa po angielsku')],
    ['formula', text('Formuła nad nazwanymi wielkościami')],
    ['forecast', maybe('Formuła prognozy nad people[wiek] i service[usługa, wielkość]; pusta: rozstrzyga decyzja, nie prognoza')],
    ['direction', { ...oneOf(['more', 'less', 'none']), title: 'Co jest lepsze: more więcej, less mniej, none tylko obserwowany' }],
    ['path', { ...oneOf(['linear', 'milestones', 'logistic', 'step']), title: 'Droga do celu' }],
    ['year', { type: 'year', title: 'Rok wartości bazowej', constraints: required }],
    ['value', { type: 'number', title: 'Wartość bazowa' }],
    'unit',
    'status',
    ['start', { type: 'number', title: 'Początek ścieżki, gdy wartości bazowej nie ma z definicji' }],
    ['milestones', maybe('Wartości planowane po drodze: rok: wartość; rok: wartość')],
    ['target', { type: 'number', title: 'Cel' }],
    ['deadline', { type: 'year', title: 'Termin celu' }],
    ['frequency', { ...oneOf(['yearly', 'half-yearly', 'once']), title: 'Jak często się podaje' }],
    ['owner', text('Kto zna wartość i za nią odpowiada')],
    ['owner_en', text('To samo po angielsku')],
    ['risk', maybe('Ryzyko mianownika albo definicji')],
    ['risk_en', maybe('To samo po angielsku')],
    'source',
    'point',
    'note',
  ],
  key: ['indicator', 'area'],
};

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const MONITORING = {
  name: 'monitoring',
  title: 'Obowiązki monitorowania: co, jak często, do kiedy i kto',
  fields: [
    ['duty', text('Obowiązek')],
    ['name', text('Nazwa')],
    ['name_en', text('Nazwa po angielsku')],
    ['frequency', { ...oneOf(['quarterly', 'half-yearly', 'yearly', 'once', 'as-needed']), title: 'Jak często' }],
    ['from', { type: 'year', title: 'Od roku', constraints: required }],
    ['until', { type: 'year', title: 'Do roku; dla jednorazowych termin', constraints: required }],
    ['data_year', { type: 'year', title: 'Rok danych, na których stoi ewaluacja' }],
    ['owner', text('Kto')],
    ['owner_en', text('Kto, po angielsku')],
    'source',
    'point',
    'note',
  ],
  key: ['duty'],
};

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const ACTIVITIES = {
  name: 'activities',
  title: 'Działania zgłaszane co pół roku: co zrobiono, jakie były problemy i co z nimi zrobiono',
  fields: [
    ['activity', text('Działanie')],
    ['period', { type: 'string', title: 'Półrocze: H1 pierwsze, H2 drugie', constraints: { required: true, pattern: '\\d{4}-H[12]' } }],
    ['name', text('Nazwa')],
    ['name_en', text('Nazwa po angielsku')],
    ['state', { ...oneOf(['planned', 'under-way', 'done', 'abandoned']), title: 'Stan' }],
    ['indicator', maybe('Wskaźnik, na który działa')],
    ['problem', maybe('Problem')],
    ['remedy', maybe('Środek zaradczy')],
    ['owner', text('Kto')],
    'source',
    'point',
    'note',
  ],
  key: ['activity', 'period'],
};
