import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { pricesElsewhereTable } from '../services/costs/prices-elsewhere-table.js';
import { type ServiceCosts, serviceCostsTable } from '../services/costs/service-costs.js';
import { readTown } from '../sources/read-town.js';
import { townCosts } from '../sources/services/town-costs.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { ALL, addServiceOptions, servicesOf, townFuture, type WrittenServiceChoice } from './service-choice.js';
import { inputJson, serviceJson, shownMissing, shownQuantities } from './service-result.js';

const TEXT = {
  name: 'costs',
  summary: { pl: 'liczy, ile kosztują usługi i kto za nie płaci', en: 'tells what services cost and who pays for them' },
  description: {
    pl: 'Z wielu możliwych przyszłości miasta liczy roczny koszt usług i koszt miejsca, w cenach każdego roku i stałych; obok ceny z innych miejsc, a gdzie brakuje danych, mówi, których i kto je ma.',
    en: 'From many possible futures of the town computes the yearly cost of services and the cost of a place, in current and constant prices; beside them prices of other places, and where figures are missing, which and who has them.',
  },
  examples: {
    pl: `Przykłady:
  kohorta costs data/rumia                               wszystkie usługi, plan od 2022 r.
  kohorta costs data/rumia --service day-homes           jedna usługa
  kohorta costs data/rumia --from 2015 --until 2022      powtórka strategii od 2015 r.
  kohorta costs data/rumia --service all --json          do dalszej pracy`,
    en: `Examples:
  kohorta costs data/rumia                               all services, plan from 2022
  kohorta costs data/rumia --service day-homes           one service
  kohorta costs data/rumia --from 2015 --until 2022      replay of the strategy from 2015
  kohorta costs data/rumia --service all --json          to work on`,
  },
} as const;

/** `kohorta costs`: reads, simulates, computes the costs of every service, prints. */
export function addCosts(program: Command, language: Language, console: Console): void {
  const command = addServiceOptions(addFolderCommand(program, TEXT, language), language).option(
    '--json',
    say(
      {
        pl: 'wynik jako JSON, z wykazami kosztów wykonawców, cenami z innych miejsc i źródłami',
        en: 'the result as JSON, with the ledgers of providers, prices of other places and sources',
      },
      language,
    ),
  );
  addLanguageOption(command, language).action((folder: string, { service = ALL, json = false, ...written }: WrittenServiceChoice) => {
    const services = servicesOf(service, TEXT.name);
    const town = readTown(folder, { language });
    const { people, rates } = townFuture(town, written);
    const [baseYear] = people.years;
    const costs = townCosts(town, people, { rates, baseYear, ...(services === undefined ? {} : { services }) });
    if (json) {
      console.print(JSON.stringify({ town: town.id, baseYear, services: costs.map((one) => costsJson(one, language)) }, null, 2));
      return;
    }
    console.print(textTable(serviceCostsTable(costs, baseYear), { language }));
    for (const one of costs) console.print(`${shown(one, town.horizons, language)}\n`);
  });
}

function shown(costs: ServiceCosts, horizons: readonly number[], language: Language): string {
  const { title, quantities, references, proxy, whoPays, providers } = costs;
  const pays = `${say({ pl: 'Kto płaci', en: 'Who pays' }, language)}: ${say(whoPays, language)}`;
  const has = references.length > 0 || proxy !== undefined;
  const prices = has ? [textTable(pricesElsewhereTable(costs), { language }).trimEnd()] : [];
  const places = providers.flatMap((one) => [...shownQuantities(one, horizons, language), ...shownMissing(one, language)]);
  const head = quantities.size === 0 ? [say(title, language)] : shownQuantities(costs, horizons, language);
  return [...head, pays, ...prices, ...places, ...shownMissing(costs, language)].join('\n');
}

function costsJson({ providers, references, proxy, whoPays, ...costs }: ServiceCosts, language: Language): object {
  return {
    ...serviceJson(costs, language),
    whoPays: say(whoPays, language),
    providers: providers.map((one) => serviceJson(one, language)),
    references: references.map((one) => inputJson(one, language)),
    proxy: proxy === undefined ? null : inputJson(proxy, language),
  };
}
