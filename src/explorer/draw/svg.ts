import type { Box } from './box.js';

/** A piece of SVG and the room it takes. */
export interface Drawing {
  readonly svg: string;
  /** Left out by what draws nothing. */
  readonly box?: Box;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text with every character that means something in SVG replaced: what comes from data stays text. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
}

/** One attribute; numbers are rounded to hundredths of a pixel. */
export function attribute(name: string, value: string | number): string {
  return ` ${name}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)}"`;
}

/** A point of a path. */
export function at(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
