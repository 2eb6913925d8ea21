import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import type { ServiceResult } from '../services/service.js';
import { readTown } from '../sources/read-town.js';
import { townServices } from '../sources/services/town-services.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { ALL, addServiceOptions, servicesOf, townFuture, type WrittenServiceChoice } from './service-choice.js';
import { serviceJson, shownMissing, shownQuantities } from './service-result.js';

const TEXT = {
  name: 'demand',
  summary: { pl: 'liczy, kto będzie potrzebował usług i ile zabraknie', en: 'tells who will need services and what will be lacking' },
  description: {
    pl: 'Z wielu możliwych przyszłości miasta liczy zapotrzebowanie na każdą usługę, miejsca, braki i koszty, oraz mówi, jakich danych brakuje.',
    en: 'From many possible futures of the town computes the demand for each service, its places, shortages and costs, and says which figures are missing.',
  },
  examples: {
    pl: `Przykłady:
  kohorta demand data/rumia                               wszystkie usługi, plan od 2022 r.
  kohorta demand data/rumia --service preschool           jedna usługa
  kohorta demand data/rumia --from 2015 --until 2022      powtórka strategii od 2015 r.
  kohorta demand data/rumia --service all --json          do dalszej pracy`,
    en: `Examples:
  kohorta demand data/rumia                               all services, plan from 2022
  kohorta demand data/rumia --service preschool           one service
  kohorta demand data/rumia --from 2015 --until 2022      replay of the strategy from 2015
  kohorta demand data/rumia --service all --json          to work on`,
  },
} as const;

/** `kohorta demand`: reads, simulates, computes every service, prints. */
export function addDemand(program: Command, language: Language, console: Console): void {
  const command = addServiceOptions(addFolderCommand(program, TEXT, language), language).option(
    '--json',
    say(
      {
        pl: 'wynik jako JSON, z danymi każdej usługi i ich źródłami',
        en: 'the result as JSON, with the inputs of each service and their sources',
      },
      language,
    ),
  );
  addLanguageOption(command, language).action((folder: string, { service = ALL, json = false, ...written }: WrittenServiceChoice) => {
    const services = servicesOf(service, TEXT.name);
    const town = readTown(folder, { language });
    const { people, rates } = townFuture(town, written);
    const results = townServices(town, people, { rates, ...(services === undefined ? {} : { services }) });
    if (json) {
      console.print(JSON.stringify({ town: town.id, services: results.map((one) => serviceJson(one, language)) }, null, 2));
      return;
    }
    for (const one of results) console.print(`${shown(one, town.horizons, language)}\n`);
  });
}

function shown(result: ServiceResult, horizons: readonly number[], language: Language): string {
  const tables = shownQuantities(result, horizons, language);
  const head = tables.length === 0 ? say(result.title, language) : tables.join('\n\n');
  return [head, ...shownMissing(result, language)].join('\n');
}
