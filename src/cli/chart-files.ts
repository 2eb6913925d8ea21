import type { Chart } from '../charts/chart.js';
import type { PackageFile } from '../report/package/package-file.js';

/**
 * A chart as SVG and as PNG.
 *
 * @param path - Without ending.
 */
export function chartFiles(path: string, chart: Chart): PackageFile[] {
  const { title } = chart;
  return [
    { path: `${path}.svg`, content: chart.svg(), title },
    { path: `${path}.png`, content: chart.png(), title },
  ];
}
