import { fail } from '../../language/error.js';
import { Html } from './element.js';

// biome-ignore format: a list is read in lines, not in a column.
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg', 'g', 'path', 'rect', 'line', 'circle', 'ellipse', 'polygon', 'polyline', 'text', 'tspan', 'defs', 'clipPath', 'linearGradient', 'stop', 'title', 'desc',
]);

// biome-ignore format: a list is read in lines, not in a column.
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'aria-hidden', 'aria-label', 'aria-roledescription', 'class', 'clip-path', 'cx', 'cy', 'd', 'display', 'dominant-baseline', 'dx', 'dy', 'fill', 'fill-opacity',
  'fill-rule', 'focusable', 'font-family', 'font-size', 'font-style', 'font-weight', 'gradientUnits', 'height', 'id', 'letter-spacing', 'offset', 'opacity',
  'pointer-events', 'points', 'preserveAspectRatio', 'r', 'role', 'rx', 'ry', 'shape-rendering', 'stop-color', 'stop-opacity', 'stroke', 'stroke-dasharray',
  'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity', 'stroke-width', 'style', 'text-anchor', 'transform',
  'version', 'viewBox', 'width', 'x', 'x1', 'x2', 'xml:space', 'xmlns', 'xmlns:xlink', 'y', 'y1', 'y2',
]);

/** What an attribute may hold: a link or a script has no place in a drawing. References go to the drawing's own parts only. */
const FOREIGN = /javascript:|data:|expression\(|@import|url\((?!#)/i;

/**
 * A drawing, checked and made ready to stand in a page beside others: only shapes and text pass, the size gives way to
 * the width of the page, and the names of its parts are made its own.
 *
 * @param svg - The drawing as Vega's SVG renderer writes it.
 * @param prefix - Put before every id, so that two drawings of one page do not share one.
 * @throws {RangeError} If it holds anything but shapes and text.
 * @example
 * inlineSvg('<svg width="2" height="1"><rect id="a"/></svg>', 'c1-').markup; // => '<svg viewBox="0 0 2 1" aria-hidden="true" focusable="false"><rect id="c1-a"/></svg>'
 */
export function inlineSvg(svg: string, prefix: string): Html {
  const start = svg.indexOf('<svg');
  if (start < 0) return refuse(svg.slice(0, 40));
  // Sticky and without nested repetition: every character is read once.
  const token = /<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/y;
  token.lastIndex = start;
  const parts: string[] = [];
  while (token.lastIndex < svg.length) {
    const from = token.lastIndex;
    const match = token.exec(svg);
    if (match === null) return refuse(svg.slice(from, from + 40));
    const [text, close, name, attributes, empty] = match;
    if (name === undefined) parts.push(text.replaceAll('>', '&gt;'));
    else if (!ELEMENTS.has(name)) return refuse(`<${name}>`);
    else if (close === '/') parts.push(`</${name}>`);
    else parts.push(`<${name}${name === 'svg' ? rootAttributes(attributes) : cleanAttributes(attributes, prefix)}${empty}>`);
  }
  return new Html(parts.join('').trim());
}

function cleanAttributes(written: string, prefix: string): string {
  return Array.from(written.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name, value]) => {
    if (!ATTRIBUTES.has(name) || FOREIGN.test(value)) return refuse(`${name}="${value}"`);
    if (name.startsWith('aria-') || name === 'role') return '';
    return ` ${name}="${name === 'id' ? prefix + value : value.replaceAll('url(#', `url(#${prefix}`)}"`;
  }).join('');
}

function rootAttributes(written: string): string {
  const size = (name: string): string => new RegExp(`\\s${name}="([\\d. -]+)`).exec(written)?.[1] ?? '';
  const box = size('viewBox') === '' ? `0 0 ${size('width')} ${size('height')}` : size('viewBox');
  // The words about the drawing stand in the label of the figure; the drawing itself is silent.
  return ` viewBox="${box}" aria-hidden="true" focusable="false"`;
}

function refuse(piece: string): never {
  return fail(
    `inlineSvg: rysunek zawiera ${piece}; w raporcie mogą stać tylko kształty i tekst`,
    `inlineSvg: the drawing holds ${piece}; a report takes only shapes and text`,
  );
}
