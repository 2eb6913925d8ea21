import { KohortaError } from '../language/error.js';
import { type Language, type Message, say } from '../language/language.js';
import type { Simulation } from '../projection/simulation.js';
import { dataWorthTable } from '../services/data-worth-table.js';
import type { ServiceInput } from '../services/service.js';
import type { Tornado } from '../services/tornado.js';
import { tornadoTable } from '../services/tornado-table.js';
import type { ServiceQuestion } from '../sources/services/asked-quantity.js';
import { serviceSensitivity } from '../sources/services/service-sensitivity.js';
import { type ServiceDataWorth, valueOfData } from '../sources/services/value-of-data.js';
import type { Town } from '../sources/town.js';
import { textTable } from '../tables/text-table.js';

/** Values each input is held at: five tell the order of what is worth knowing. */
const VALUES = 5;

/** What matters to a service and what is worth knowing; or why that cannot be told. */
export type DemandSensitivity =
  | { readonly kind: 'computed'; readonly tornado: Tornado; readonly worth: ServiceDataWorth }
  | { readonly kind: 'missing'; readonly reason: Message };

/** Both for one service: of the quantity it is asked for first, in the last year. */
export function demandSensitivity(town: Town, people: Simulation, question: ServiceQuestion): DemandSensitivity {
  try {
    return {
      kind: 'computed',
      tornado: serviceSensitivity(town, people, question),
      worth: valueOfData(town, people, { ...question, values: VALUES }),
    };
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return { kind: 'missing', reason: error.text };
  }
}

/** As two tables of text. */
export function sensitivityText(sensitivity: DemandSensitivity, language: Language): string {
  if (sensitivity.kind === 'missing') return say(sensitivity.reason, language);
  const { tornado, worth } = sensitivity;
  if (tornado.bars.length === 0) return say(NOTHING, language);
  return [tornadoTable(tornado), dataWorthTable(worth)].map((table) => textTable(table, { language }).trimEnd()).join('\n\n');
}

const NOTHING: Message = {
  pl: 'Żadna z wielkości tej usługi nie ma przedziału: niepewność pochodzi z ludności i z przypadku.',
  en: 'No input of this service has a range: what is uncertain are the people, and chance.',
};

/** As an object to be written as JSON. */
export function sensitivityJson(sensitivity: DemandSensitivity, language: Language): object {
  if (sensitivity.kind === 'missing') return { missing: say(sensitivity.reason, language) };
  const { tornado, worth } = sensitivity;
  const named = ({ id, title, status }: ServiceInput): object => ({ id, title: say(title, language), status });
  return {
    ...(tornado.description === undefined
      ? {}
      : { result: say(tornado.description.title, language), unit: say(tornado.description.unit, language) }),
    median: tornado.result,
    inputs: tornado.bars.map(({ input, atLow, atHigh }) => ({ ...named(input), low: input.low, high: input.high, atLow, atHigh })),
    worth: {
      level: worth.level,
      width: worth.width,
      widthLeft: worth.widthLeft,
      inputs: worth.inputs.map(({ input, width, narrowing, narrowingShare, varianceShare }) => ({
        ...named(input),
        width,
        narrowing,
        narrowingShare,
        varianceShare,
      })),
      missing: worth.missing.map(named),
      notComputed: worth.notComputed.map((one) => say(one, language)),
    },
  };
}
