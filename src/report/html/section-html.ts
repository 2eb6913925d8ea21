import { type Language, say } from '../../language/language.js';
import { dataTable } from './data-table.js';
import { type Child, element, type Html } from './element.js';
import type { Block, Inline, Section } from './section.js';
import { inlineSvg } from './svg.js';
import { typeset } from './typography.js';

const WORDS = {
  pl: { table: 'Tabela z danymi', shows: 'Zobacz', chart: 'Wykres' },
  en: { table: 'Table of the data', shows: 'See', chart: 'Chart' },
} as const;

type ChartBlock = Extract<Block, { readonly kind: 'chart' }>;

/** A section with its heading. */
export function sectionHtml({ id, title, blocks }: Section, language: Language): Html {
  const heading = `${id}-tytul`;
  return element(
    'section',
    { id, 'aria-labelledby': heading },
    element('h2', { id: heading }, typeset(title, language)),
    blocks.map((block) => blockHtml(block, language)),
  );
}

function blockHtml(block: Block, language: Language): Child {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, inline(block.text, language));
    case 'heading':
      return element('h3', {}, typeset(block.text, language));
    case 'note':
      return element('p', { class: 'note' }, inline(block.text, language));
    case 'list':
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, inline(item, language))),
      );
    case 'findings':
      return element(
        'ul',
        { class: 'findings' },
        block.items.map(({ figure, text, section }) =>
          element(
            'li',
            {},
            element('span', { class: 'figure' }, figure),
            ' ',
            typeset(text, language),
            ' ',
            element('a', { class: 'see', href: `#${section}`, 'aria-label': `${WORDS[language].shows}: ${text}` }, WORDS[language].shows),
          ),
        ),
      );
    case 'terms':
      return element(
        'dl',
        {},
        block.items.map(({ term, meaning }) => [element('dt', {}, typeset(term, language)), element('dd', {}, typeset(meaning, language))]),
      );
    case 'chart':
      return [figure(block, language), closedTable(dataTable(block.chart.table, block.name, language), block.chart.title, language)];
    case 'table':
      return block.open === true
        ? dataTable(block.table, block.name, language, block)
        : closedTable(dataTable(block.table, block.name, language, block), say(block.table.title, language), language);
  }
}

function inline(text: Inline, language: Language): Child {
  if (typeof text === 'string') return typeset(text, language);
  return text.map((piece) => {
    if (typeof piece === 'string') return typeset(piece, language);
    if ('strong' in piece) return element('strong', {}, typeset(piece.strong, language));
    return element('a', { href: `#${piece.link}` }, typeset(piece.text, language));
  });
}

function figure({ name, chart, narrow, caption }: ChartBlock, language: Language): Html {
  return element(
    'figure',
    {},
    element(
      'div',
      {
        class: narrow === undefined ? 'card' : 'card both',
        id: name,
        role: 'img',
        'aria-label': `${WORDS[language].chart}: ${chart.title}`,
        'aria-describedby': `${name}-opis`,
      },
      element('div', { class: 'wide' }, inlineSvg(chart.svg(), `${name}-`)),
      narrow === undefined ? [] : element('div', { class: 'narrow' }, inlineSvg(narrow.svg(), `${name}-n-`)),
    ),
    // Everybody reads the same words on the chart: the description is its caption.
    element('figcaption', { id: `${name}-opis` }, typeset(caption ?? chart.description, language)),
  );
}

function closedTable(table: Html, title: string, language: Language): Html {
  return element('details', {}, element('summary', {}, `${WORDS[language].table}: ${title}`), table);
}
