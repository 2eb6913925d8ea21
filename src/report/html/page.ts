import { currentLanguage, type Language, type LanguageOptions } from '../../language/language.js';
import { element, Html } from './element.js';
import { fontFaces } from './fonts.js';
import type { Section } from './section.js';
import { sectionHtml } from './section-html.js';
import { REPORT_STYLE } from './style.js';
import { typeset } from './typography.js';

/** The words around the sections of a report. */
export interface ReportOptions extends LanguageOptions {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: string;
  /** Who made it from what, at the foot of the page. */
  readonly footer?: string;
}

const WORDS = {
  pl: { skip: 'Przejdź do treści', contents: 'Spis treści' },
  en: { skip: 'Skip to the content', contents: 'Contents' },
} as const;

/** Nothing may be loaded and nothing may run; style and fonts are inside the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Sections as one HTML file that needs nothing else: no script, no request, typeface, charts and figures inside. It meets
 * WCAG 2.1 AA, reads on a phone, in the dark and in print.
 *
 * @param sections - The parts in order, each with a table of contents entry.
 * @returns The whole document as text.
 * @throws {RangeError} If a chart holds anything but shapes and text.
 * @example
 * report([{ id: 'opis', title: 'Opis', blocks: [{ kind: 'paragraph', text: '5 < 6' }] }], { title: 'Rumia' }).includes('5 &lt; 6'); // => true
 */
export function report(sections: readonly Section[], { title, lead, footer, language = currentLanguage() }: ReportOptions): string {
  const words = WORDS[language];
  const page = element(
    'html',
    { lang: language },
    head(title, lead),
    element(
      'body',
      {},
      element('a', { class: 'skip', href: '#tresc' }, words.skip),
      element(
        'div',
        { class: 'page' },
        element(
          'header',
          {},
          element('h1', {}, typeset(title, language)),
          lead === undefined ? [] : element('p', { class: 'lead' }, typeset(lead, language)),
        ),
        contents(sections, words.contents, language),
        element(
          'main',
          { id: 'tresc', tabindex: '-1' },
          sections.map((section) => sectionHtml(section, language)),
        ),
        footer === undefined ? [] : element('footer', {}, element('p', {}, footer)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

function head(title: string, lead: string | undefined): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    lead === undefined ? [] : element('meta', { name: 'description', content: lead }),
    element('title', {}, title),
    // Only constants and the bytes of the fonts: nothing a town's data could reach.
    new Html(`<style>\n${fontFaces()}${REPORT_STYLE}</style>`),
  );
}

function contents(sections: readonly Section[], label: string, language: Language): Html {
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': 'spis-tresci' },
    element('h2', { id: 'spis-tresci' }, label),
    element(
      'ol',
      {},
      sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, typeset(title, language)))),
    ),
  );
}
