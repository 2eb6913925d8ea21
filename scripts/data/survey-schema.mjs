/** The table of what residents were asked and what they said. */
import { oneOf, PERIOD, required } from './schema-fields.mjs';

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const SURVEY = {
  name: 'survey',
  title: 'Głos mieszkańców: oceny usług i potrzeby, odpowiedzi pojedyncze albo opublikowane wyniki',
  fields: [
    ['date', { ...PERIOD, title: 'Badanie: rok albo dzień zakończenia' }],
    ['service', { type: 'string', title: 'Usługa', constraints: required }],
    'area',
    ['age_group', { type: 'string', title: 'Kogo pytano: grupa wieku albo total', constraints: required }],
    ['question', { type: 'string', title: 'Pytanie', constraints: required }],
    ['kind', { ...oneOf(['score', 'share', 'need']), title: 'Rodzaj: ocena na skali, udział, potrzeba' }],
    ['respondent', { type: 'string', title: 'Losowy numer osoby; all: wynik opublikowany', constraints: required }],
    ['value', { type: 'number', title: 'Ocena, 1 tak albo 0 nie; opublikowana średnia albo udział' }],
    ['sd', { type: 'number', title: 'Odchylenie standardowe opublikowanej oceny', constraints: { minimum: 0 } }],
    ['weight', { type: 'number', title: 'Waga: za ile osób stoi odpowiedź; puste to 1', constraints: { minimum: 0 } }],
    ['n', { type: 'integer', title: 'Liczba odpowiedzi w wierszu', constraints: { required: true, minimum: 1 } }],
    ['invited', { type: 'integer', title: 'Liczba osób z obszaru i grupy wieku, którym zadano pytanie', constraints: { minimum: 1 } }],
    ['scale_min', { type: 'number', title: 'Najniższa ocena; tylko przy score' }],
    ['scale_max', { type: 'number', title: 'Najwyższa ocena; tylko przy score' }],
    'unit',
    'status',
    'quality',
    'source',
    'note',
  ],
  key: ['date', 'service', 'area', 'age_group', 'question', 'respondent'],
  optional: true,
};
