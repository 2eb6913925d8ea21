import { escapeText } from '../../src/report/html/element.js';
import type { Section } from '../../src/report/html/section.js';
import { Table } from '../../src/tables/table.js';
import { PAYLOADS } from './payloads.js';

/** Sections that carry every payload in every place a town's words can reach. */
export function hostileSections(): Section[] {
  return PAYLOADS.map((payload, index): Section => {
    const both = { pl: payload, en: payload };
    const table = new Table([{ name: 'a', title: both, type: 'text', unit: both }], [[payload]], { title: both, source: both });
    const svg = (): string => `<svg width="20" height="10"><text x="0" y="9">${escapeText(payload)}</text></svg>`;
    const chart = { title: payload, description: payload, table, svg };
    return {
      id: `s${index}`,
      title: payload,
      blocks: [
        { kind: 'paragraph', text: payload },
        { kind: 'paragraph', text: [payload, { strong: payload }, { link: 's0', text: payload }, { foreign: payload, language: 'pl' }] },
        { kind: 'heading', text: payload },
        { kind: 'note', text: payload },
        { kind: 'list', items: [payload] },
        { kind: 'findings', items: [{ figure: payload, text: payload, section: 's0' }] },
        { kind: 'terms', items: [{ term: payload, meaning: payload }] },
        { kind: 'chart', name: `c${index}`, chart, narrow: chart },
        { kind: 'table', name: `t${index}`, table, open: true },
        { kind: 'table', name: `u${index}`, table },
        { kind: 'fold', summary: payload, blocks: [{ kind: 'paragraph', text: payload }] },
      ],
    };
  });
}
