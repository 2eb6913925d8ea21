import { type Language, say } from '../../language/language.js';
import { dataTable } from './data-table.js';
import { type Child, element, type Html } from './element.js';
import type { Block, ChartBlock, Inline, Section } from './section.js';
import { inlineSvg } from './svg.js';
import { typeset } from './typography.js';

const WORDS = {
  pl: { table: 'Tabela', shows: 'Zobacz', chart: 'Wykres', file: 'w pliku' },
  en: { table: 'Table', shows: 'See', chart: 'Chart', file: 'in the file' },
} as const;

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
    case 'fold':
      return element(
        'details',
        { class: block.print === 'open' ? 'fold' : 'fold screen' },
        element('summary', {}, typeset(block.summary, language)),
        element(
          'div',
          {},
          block.blocks.map((one) => blockHtml(one, language)),
        ),
      );
    case 'chart':
      return chartWithTable(block, language);
    case 'table': {
      const table = dataTable(block.table, block.name, language, block);
      if (block.open === true) return table;
      return closed([table], { ...block, label: block.label ?? say(block.table.title, language) }, language);
    }
  }
}

function inline(text: Inline, language: Language): Child {
  if (typeof text === 'string') return typeset(text, language);
  return text.map((piece) => {
    if (typeof piece === 'string') return typeset(piece, language);
    if ('strong' in piece) return element('strong', {}, typeset(piece.strong, language));
    if ('foreign' in piece) return element('span', { lang: piece.language }, typeset(piece.foreign, piece.language));
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
        'aria-describedby': descriptionId(name),
      },
      element('div', { class: 'wide' }, inlineSvg(chart.svg(), `${name}-`)),
      narrow === undefined ? [] : element('div', { class: 'narrow' }, inlineSvg(narrow.svg(), `${name}-n-`)),
    ),
    // Without a caption of its own everybody reads the description.
    caption === undefined
      ? element('figcaption', { id: descriptionId(name) }, typeset(chart.description, language))
      : element('figcaption', {}, typeset(caption, language)),
  );
}

function descriptionId(name: string): string {
  return `${name}-opis`;
}

/** With a caption of its own the chart has its description, which screen readers tell, where all can read it: at its table. */
function chartWithTable(block: ChartBlock, language: Language): Html[] {
  const { name, chart, caption, label = chart.title, long } = block;
  const description =
    caption === undefined ? [] : [element('p', { id: descriptionId(name), class: 'description' }, typeset(chart.description, language))];
  const table = dataTable(chart.table, name, language, { label });
  return [figure(block, language), ...closed([...description, table], { name, label, long: long === true }, language)];
}

interface ClosedOptions {
  readonly name: string;
  readonly label: string;
  readonly long?: boolean;
}

/** Behind a summary; in print open, or, where that would fill pages, a line that names the file. */
function closed(inside: readonly Html[], { name, label, long = false }: ClosedOptions, language: Language): Html[] {
  const words = WORDS[language];
  const details = element('details', { class: long ? 'long' : undefined }, element('summary', {}, `${words.table}: ${label}`), inside);
  if (!long) return [details];
  return [details, element('p', { class: 'instead', 'aria-hidden': 'true' }, `${words.table}: ${label}, ${words.file} ${name}.csv.`)];
}
