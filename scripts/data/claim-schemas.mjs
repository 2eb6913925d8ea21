/** The tables of the claims audit: what documents state, the figures behind it and what follows. */
import { oneOf, PERIOD, required } from './schema-fields.mjs';

/** @type {import('./schema-fields.mjs').TableDefinition['fields'][number]} */
const NOTE_EN = ['note_en', { type: 'string', title: 'Uwaga po angielsku' }];
/** @type {import('./schema-fields.mjs').TableDefinition['fields'][number]} */
const POINT = ['point', { type: 'string', title: 'Miejsce w źródle', constraints: required }];
const BETTER = { type: 'string', title: 'Czy lepiej mniej (lower), czy więcej (higher)', constraints: { enum: ['lower', 'higher'] } };
const FORMULA = 'Formuła z nazw tabeli claim-inputs';

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const CLAIMS = {
  name: 'claims',
  title: 'Stwierdzenia dokumentów, które można sprawdzić: co podano, gdzie i z jakich liczb powinno wynikać',
  fields: [
    ['claim', { type: 'string', title: 'Stwierdzenie', constraints: required }],
    ['statement_pl', { type: 'string', title: 'Treść po polsku', constraints: required }],
    ['statement_en', { type: 'string', title: 'Treść po angielsku', constraints: required }],
    ['formula', { type: 'string', title: `${FORMULA}; pusta, gdy dokument nie podaje, z czego to wynika` }],
    ['relation', { ...oneOf(['=', '<=', '>=']), title: 'Obliczona liczba ma być: równa podanej, najwyżej taka, co najmniej taka' }],
    ['printed', { type: 'number', title: 'Liczba podana w dokumencie; w celach i ogólnikach granica, o którą chodzi' }],
    'unit',
    ['precision', { type: 'number', title: 'Krok, do którego ją zaokrąglono', constraints: required }],
    ['rounding', { ...oneOf(['nearest', 'almost', 'exact']), title: 'Jak ją podano: zaokrąglona, „prawie”, dokładna' }],
    ['baseline', { type: 'string', title: 'Dla celu: nazwa wartości wyjściowej' }],
    ['better', BETTER],
    ['links', { type: 'string', title: 'Stwierdzenia o tym samym, oddzielone spacją' }],
    'source',
    POINT,
    'note',
    NOTE_EN,
  ],
  key: ['claim'],
};

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const CLAIM_INPUTS = {
  name: 'claim-inputs',
  title: 'Liczby, z których sprawdza się stwierdzenia, z miejscem w dokumencie i dokładnością',
  fields: [
    ['input', { type: 'string', title: 'Nazwa w formułach', constraints: required }],
    ['title_pl', { type: 'string', title: 'Co to jest, po polsku', constraints: required }],
    ['title_en', { type: 'string', title: 'Co to jest, po angielsku', constraints: required }],
    'indicator',
    'area',
    ['date', PERIOD],
    ['low', { type: 'number', title: 'Dolna granica podana w źródle albo oszacowana' }],
    'value',
    ['high', { type: 'number', title: 'Górna granica' }],
    ['precision', { type: 'number', title: 'Krok, do którego zaokrąglono; pusty, gdy nie zaokrąglono' }],
    'unit',
    ['better', BETTER],
    'status',
    'source',
    POINT,
    'note',
    NOTE_EN,
  ],
  key: ['input'],
};

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const CLAIM_CONSEQUENCES = {
  name: 'claim-consequences',
  title: 'Co wynika ze stwierdzeń, a czego dokumenty nie podają',
  fields: [
    ['claim', { type: 'string', title: 'Stwierdzenie', constraints: required }],
    ['place', { type: 'integer', title: 'Kolejność', constraints: { required: true, minimum: 1 } }],
    ['title_pl', { type: 'string', title: 'Co to jest, po polsku', constraints: required }],
    ['title_en', { type: 'string', title: 'Co to jest, po angielsku', constraints: required }],
    ['formula', { type: 'string', title: `${FORMULA}; przy „common” kilka, oddzielonych średnikiem`, constraints: required }],
    'unit',
    ['digits', { type: 'integer', title: 'Cyfry po przecinku', constraints: { required: true, minimum: 0, maximum: 6 } }],
    [
      'interval',
      {
        ...oneOf(['range', 'wilson', 'poisson', 'common']),
        title: 'Skąd przedział: z zakresów i zaokrągleń; z przypadku (udział: Wilson, liczba: Poisson); wspólny kilku formuł',
      },
    ],
    'note',
    NOTE_EN,
  ],
  key: ['claim', 'place'],
};
