import { capacityChart } from '../../../charts/capacity-chart.js';
import { fosterFlowChart } from '../../../charts/foster-flow-chart.js';
import { say } from '../../../language/language.js';
import type { Block, Section } from '../../../report/html/section.js';
import { serviceInputsTable } from '../../../services/service-inputs-table.js';
import { serviceTable } from '../../../services/service-table.js';
import { chartBlock } from './chart-block.js';
import type { ViewInput } from './view-input.js';

/** One service: who asks for it, what there is, what is lacking, and from which figures. */
export function servicesView({ state, active, language, width }: ViewInput): Section {
  const result = active.service(state.service);
  const draw = { width, language };
  return {
    id: 'uslugi',
    title: say(result.title, language),
    blocks: [
      ...(result.quantities.has('demand') ? chartBlock('zapotrzebowanie', capacityChart(result, draw)) : []),
      ...(result.id === 'foster-care' && result.quantities.size > 0 ? chartBlock('piecza', fosterFlowChart(result, draw)) : []),
      ...result.missing.map((one): Block => ({ kind: 'note', text: say(one, language) })),
      ...(result.quantities.size === 0 ? [] : [{ kind: 'table', name: 'usluga', table: serviceTable(result), long: true } satisfies Block]),
      { kind: 'table', name: 'dane-uslugi', table: serviceInputsTable(result), stacked: true },
    ],
  };
}
