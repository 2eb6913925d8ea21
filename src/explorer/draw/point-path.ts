import { fail } from '../../language/error.js';

/**
 * The outline of a point around (0, 0), as Vega draws it.
 *
 * @param shape - A shape of `SERIES_STYLES`.
 * @param size - Square pixels; the width of a square, and so on.
 */
export function pointPath(shape: string, size: number): string {
  const side = Math.sqrt(size);
  const half = side / 2;
  const high = (side * Math.sqrt(3)) / 2;
  const radius = half;
  switch (shape) {
    case 'circle':
      return `M${round(-radius)},0a${round(radius)},${round(radius)} 0 1 0 ${round(side)},0a${round(radius)},${round(radius)} 0 1 0 ${round(-side)},0Z`;
    case 'square':
      return `M${round(-half)},${round(-half)}h${round(side)}v${round(side)}h${round(-side)}Z`;
    case 'stroke':
      return `M${round(-half)},0H${round(half)}`;
    case 'diamond':
      return `M${round(-half)},0L0,${round(-half)}L${round(half)},0L0,${round(half)}Z`;
    case 'triangle-up':
      return `M0,${round(-high / 2)}L${round(-half)},${round(high / 2)}L${round(half)},${round(high / 2)}Z`;
    case 'triangle-down':
      return `M0,${round(high / 2)}L${round(-half)},${round(-high / 2)}L${round(half)},${round(-high / 2)}Z`;
    case 'cross': {
      // Arms of 2/5 of the width.
      const arm = round(side / 5);
      const end = round(half);
      return `M${-end},${-arm}V${arm}H${-arm}V${end}H${arm}V${arm}H${end}V${-arm}H${arm}V${-end}H${-arm}V${-arm}Z`;
    }
    default:
      return fail(
        `drawSpec: nie umiem narysować punktu „${shape}”; oczekiwano circle, square, stroke, diamond, triangle-up, triangle-down albo cross`,
        `drawSpec: a point "${shape}" cannot be drawn; expected circle, square, stroke, diamond, triangle-up, triangle-down or cross`,
      );
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
