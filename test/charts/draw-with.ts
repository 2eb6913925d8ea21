import { createRequire } from 'node:module';
import type { VegaLiteSpec } from '../../src/charts/spec.js';

const require = createRequire(import.meta.url);

/** The Vega-Lite that kohorta draws with, and the one JupyterLab 4 draws with. */
export const VEGA_LITES: readonly string[] = ['vega-lite', 'vega-lite-5.6'];

/** What a version of Vega-Lite makes of a specification, and everything it and Vega complain about. */
export interface Drawing {
  readonly complaints: readonly string[];
  readonly svg: string;
}

/** Draws a specification with a version of Vega-Lite and Vega as they are on npm, as a notebook would. */
export async function drawWith(vegaLite: string, spec: VegaLiteSpec): Promise<Drawing> {
  const complaints: string[] = [];
  const complain = (...words: readonly unknown[]): object => {
    complaints.push(words.join(' '));
    return logger;
  };
  const silent = (): object => logger;
  const logger = { level: () => 4, error: complain, warn: complain, info: silent, debug: silent };
  const vega = require('vega');
  const compiled = require(vegaLite).compile(structuredClone(spec), { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger });
  const svg: string = await view.toSVG();
  return { complaints, svg };
}

/** Number of drawn marks of a kind, e.g. 'rect' or 'line'. */
export function countMarks(svg: string, kind: string): number {
  const groups = svg.matchAll(new RegExp(`<g class="mark-${kind} role-mark[^"]*"(?:[^>]*[^/>])?>(.*?)</g>`, 'gs'));
  return [...groups].reduce((count, [, inside]) => count + (inside.match(/<(?:path|text|line)\b/g)?.length ?? 0), 0);
}

/** Every text of a drawing, line by line, in the order drawn. */
export function textsOf(svg: string): string[] {
  return Array.from(svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g), ([, text]) =>
    text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
}
