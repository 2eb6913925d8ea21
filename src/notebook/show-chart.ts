import type { Chart } from '../charts/chart.js';
import { VEGA_LITE_MIME_TYPE } from '../charts/spec.js';
import { say } from '../language/language.js';
import { type DisplayBundle, displayInCell } from './kernel.js';

/** Pixels of the picture per pixel of the chart. */
const SCALE = 2;
/** Where a PNG file says its width and height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/**
 * A chart as it shows itself: in a notebook drawn in the cell, live where the notebook knows Vega-Lite and as a picture
 * where it does not; elsewhere in words.
 *
 * @returns What is printed: in a notebook nothing but what went wrong, elsewhere title and description.
 */
export function showChart(chart: Chart): string {
  const line = say({ pl: `Wykres: ${chart.title}`, en: `Chart: ${chart.title}` }, chart.language);
  const words = `${line}\n${chart.description}`;
  let fault = '';
  const shown = displayInCell(() => {
    // HTML would win over the live chart in JupyterLab, so there is none in the bundle.
    const bundle: DisplayBundle = { data: { [VEGA_LITE_MIME_TYPE]: { ...chart.spec }, 'text/plain': words } };
    try {
      return withPicture(bundle, chart.png({ scale: SCALE }), `${chart.title}. ${chart.description}`);
    } catch (error) {
      // A machine without the drawing library still has the live chart and the words.
      fault = `${error instanceof Error ? error.message : String(error)}`;
      return bundle;
    }
  });
  return shown ? fault : words;
}

function withPicture({ data }: DisplayBundle, png: Uint8Array, alt: string): DisplayBundle {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [WIDTH_AT, HEIGHT_AT].map((at) => Math.round(view.getUint32(at) / SCALE));
  return { data: { ...data, 'image/png': Buffer.from(png).toString('base64') }, metadata: { 'image/png': { alt, width, height } } };
}
