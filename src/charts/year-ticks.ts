import type { PanelTick } from './panel.js';
import { textWidth } from './text-width.js';

/** Years at a round distance, so many that their labels do not touch in so many pixels. */
export function yearTicks(first: number, last: number, width: number, size: number): number[] {
  const most = width / (textWidth('2000', { size }) + 18);
  const step = [1, 2, 5, 10, 20, 50].find((years) => (last - first) / years + 1 <= most) ?? 100;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(1, Math.floor((last - start) / step) + 1) }, (_, index) => start + index * step);
}

/** The same as ticks of a panel. */
export function yearPanelTicks(first: number, last: number, width: number, size: number): PanelTick[] {
  return yearTicks(first, last, width, size).map((value) => ({ value, label: String(value) }));
}
