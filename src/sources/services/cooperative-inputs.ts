import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { CooperativeInputs } from '../../services/costs/cooperative.js';
import type { CostItemName } from '../../services/costs/cost-items.js';
import { costName } from '../../services/costs/cost-name.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { careInputs } from './care-inputs.js';
import { costsInputs } from './costs-inputs.js';

/** Which cooperative. */
export interface CooperativeInputsOptions {
  /** Id of the provider in the table `costs`. Default: the first of social economy. */
  readonly provider?: string;
  /** The year whose money the costs are in. Default: 2022. */
  readonly baseYear?: number;
}

/**
 * What a town's folder says of a cooperative that repairs first and cares later, for `cooperative()`: its items of the table `costs`
 * under the services 'repairs' and 'home-care'. The hour of whoever gives care now is the published one that `homeCare()` uses;
 * what nobody has said is missing and says whom to ask. To try a plan, put inputs of the status 'assumed' in their place.
 *
 * @param town - The town as read from its folder.
 * @throws {RangeError} If the table has no such provider.
 * @example
 * const { repairsYear, careYear } = cooperativeInputs(readTown('data/rumia'));
 * [repairsYear.value, careYear.value, careYear.status]; // => [2022, null, 'missing']
 */
export function cooperativeInputs(town: Town, { provider, baseYear = 2022 }: CooperativeInputsOptions = {}): CooperativeInputs {
  const { ledgers } = costsInputs(town, { baseYear });
  const wanted = provider ?? ledgers.find(({ sector }) => sector === 'social-economy')?.provider;
  const own = ledgers.filter((ledger) => ledger.provider === wanted);
  if (wanted === undefined || own.length === 0) {
    return fail(
      `cooperativeInputs: tabela costs nie ma wykonawcy „${String(wanted)}” ekonomii społecznej; dopisz jego wiersze`,
      `cooperativeInputs: the table costs has no provider "${String(wanted)}" of social economy; add its rows`,
    );
  }
  const title = costName(wanted);
  const item = (service: string, name: CostItemName, words: Message): ServiceInput => {
    const found = own.find((ledger) => ledger.service === service)?.items.find((one) => one.item === name);
    const id = `${service} ${name}`;
    return found === undefined ? missing(id, words, title) : { ...found, id, title: words };
  };
  const { pricePerHour } = careInputs(town).homeCare;
  return {
    id: wanted,
    title,
    repairsYear: item('repairs', 'opens_year', { pl: 'rok początku remontów', en: 'year in which repairs begin' }),
    repairsMonth: item('repairs', 'opens_month', { pl: 'miesiąc początku remontów', en: 'month in which repairs begin' }),
    repairsRamp: item('repairs', 'ramp_months', { pl: 'miesiące rozruchu remontów', en: 'months until repairs are full' }),
    careYear: item('home-care', 'opens_year', { pl: 'rok początku opieki', en: 'year in which care begins' }),
    careMonth: item('home-care', 'opens_month', { pl: 'miesiąc początku opieki', en: 'month in which care begins' }),
    careRamp: item('home-care', 'ramp_months', { pl: 'miesiące rozruchu opieki', en: 'months until care is full' }),
    carers: item('home-care', 'places', { pl: 'liczba opiekunów', en: 'number of carers' }),
    hoursPerCarer: item('home-care', 'productive_hours', {
      pl: 'godziny opieki na opiekuna w roku',
      en: 'hours of care of a carer in a year',
    }),
    repairsStart: item('repairs', 'start_cost', { pl: 'koszt uruchomienia remontów', en: 'cost of starting repairs' }),
    careStart: item('home-care', 'start_cost', { pl: 'koszt uruchomienia opieki', en: 'cost of starting care' }),
    hourCost: missing('hour_cost', { pl: 'stawka spółdzielni za godzinę opieki', en: 'its rate for an hour of care' }, title),
    ownHourCost: { ...pricePerHour, id: 'own_hour_cost' },
    share: {
      ...missing('share', { pl: 'część godzin, którą miasto chce zlecić', en: 'part of the hours the town means to contract out' }, title),
      note: { pl: 'zapytaj miasto o plan zleceń', en: 'ask the town for its plan of contracts' },
    },
  };
}

function missing(id: string, title: Message, whom: Message): ServiceInput {
  return {
    ...{ id, title, value: null, unit: { pl: '', en: '' }, status: 'missing', source: '' },
    note: { pl: `zapytaj: ${whom.pl}`, en: `ask: ${whom.en}` },
  };
}
