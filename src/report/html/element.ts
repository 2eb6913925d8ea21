import { KohortaError } from '../../language/error.js';

/** The elements a report is built of. Neither scripts nor frames nor forms are among them. */
// biome-ignore format: a list is read in lines, not in a column.
export type Tag =
  | 'a' | 'article' | 'aside' | 'body' | 'caption' | 'dd' | 'details' | 'div' | 'dl' | 'dt' | 'em' | 'figcaption' | 'figure' | 'footer'
  | 'h1' | 'h2' | 'h3' | 'head' | 'header' | 'html' | 'li' | 'main' | 'meta' | 'nav' | 'ol' | 'p' | 'section' | 'span' | 'strong'
  | 'summary' | 'table' | 'tbody' | 'td' | 'th' | 'thead' | 'title' | 'tr' | 'ul';

/** The attributes they may carry; none of them runs code. */
// biome-ignore format: a list is read in lines, not in a column.
export type AttributeName =
  | 'aria-describedby' | 'aria-hidden' | 'aria-label' | 'aria-labelledby' | 'charset' | 'class' | 'content' | 'data-head' | 'download' | 'href'
  | 'http-equiv'
  | 'id' | 'lang' | 'name' | 'role' | 'scope' | 'tabindex';

/** Attributes of one element; `undefined` leaves one out. */
export type Attributes = { readonly [name in AttributeName]?: string | undefined };

/** Markup that is safe to put into a page: only {@link element} and its neighbours in this folder make it. */
export class Html {
  readonly markup: string;

  /** @param markup - Markup whose every piece of text has been escaped. */
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What can stand inside an element; a string is always text, never markup. */
export type Child = Html | string | readonly Child[];

const VOID: readonly string[] = ['meta'];
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * One element. Text and attribute values are escaped here and nowhere else, so that no caller can forget it.
 *
 * @param tag - The element.
 * @param attributes - Its attributes; links lead into the page, to http(s) addresses or to embedded data only.
 * @param children - Text and elements.
 * @throws {RangeError} If a link has another scheme, such as javascript:.
 * @example
 * element('p', { class: 'note' }, 'a < b').markup; // => '<p class="note">a &lt; b</p>'
 */
export function element(tag: Tag, attributes: Attributes, ...children: readonly Child[]): Html {
  const start = `<${tag}${Object.entries(attributes).map(attribute).join('')}>`;
  return new Html(VOID.includes(tag) ? start : `${start}${children.map(markupOf).join('')}</${tag}>`);
}

/** Text with every character that means something in HTML replaced; control characters become a visible mark. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
}

function attribute([name, value]: readonly [string, string | undefined]): string {
  if (value === undefined) return '';
  if (name === 'href' && !/^(#[\w-]+$|https?:\/\/|data:text\/csv;)/.test(value)) {
    throw new KohortaError({
      pl: `element: odnośnik ${value} nie jest adresem http(s)`,
      en: `element: the link ${value} is not an http(s) address`,
    });
  }
  return ` ${name}="${escapeText(value)}"`;
}

function markupOf(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  return child instanceof Html ? child.markup : child.map(markupOf).join('');
}
