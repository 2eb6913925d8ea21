/** The table of what services cost. */
import { oneOf, required } from './schema-fields.mjs';

/** The items of the table of costs. */
export const COST_ITEMS = [
  'places',
  'occupancy',
  'open_days',
  'open_hours',
  'productive_hours',
  'on_costs',
  'staff_places_per_post',
  'staff_minimum',
  'staff_wage',
  'staff_hours',
  'premises',
  'overhead',
  'materials',
  'capital_outlay',
  'capital_years',
  'capital_rate',
  'opens_year',
  'opens_month',
  'ramp_months',
  'start_cost',
  'fee',
  'state_grant',
  'state_grant_max_share',
  'eu_share',
  'eu_until',
];

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const COSTS = {
  name: 'costs',
  title: 'Koszty usług według wykonawców: co wiadomo, czego brakuje i kto to wie',
  fields: [
    ['service', { type: 'string', title: 'Usługa', constraints: required }],
    ['provider', { type: 'string', title: 'Wykonawca', constraints: required }],
    ['sector', { ...oneOf(['public', 'ngo', 'social-economy', 'private', 'informal']), title: 'Sektor' }],
    [
      'item',
      {
        ...oneOf(COST_ITEMS),
        title:
          'Pozycja: miejsca i obłożenie; dni i godziny otwarcia; kadra i płace; lokal, wyżywienie, administracja, nakład; otwarcie i rozruch; kto płaci',
      },
    ],
    ['role', { type: 'string', title: 'Stanowisko, którego dotyczy; all: dotyczy całości', constraints: required }],
    ['low', { type: 'number', title: 'Najmniej' }],
    'value',
    ['high', { type: 'number', title: 'Najwięcej' }],
    'unit',
    ['year', { type: 'year', title: 'Rok, w którego pieniądzu jest kwota, albo rok planu', constraints: required }],
    'status',
    'quality',
    'source',
    'note',
  ],
  key: ['service', 'provider', 'item', 'role', 'year'],
};
