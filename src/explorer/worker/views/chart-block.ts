import type { Chart } from '../../../charts/chart.js';
import type { Block } from '../../../report/html/section.js';
import { drawSpec } from '../../draw/draw-spec.js';
import { textsAt } from '../../draw/json.js';

/** A chart as blocks of a view: the page sets its title as a heading and what explains it as a caption. */
export function chartBlock(name: string, { spec, title, description, table }: Chart): Block[] {
  return [
    { kind: 'heading', text: title },
    {
      kind: 'chart',
      name,
      chart: { title, description, table, svg: () => drawSpec(spec, { titles: false }) },
      caption: textsAt(spec.title, 'subtitle').join(' '),
    },
  ];
}
