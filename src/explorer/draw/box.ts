/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle around two corners. */
export function boxOf(x: number, y: number, x2: number, y2: number): Box {
  return { left: Math.min(x, x2), top: Math.min(y, y2), right: Math.max(x, x2), bottom: Math.max(y, y2) };
}

/** The rectangle around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  return boxes.reduce((all, { left, top, right, bottom }) => ({
    left: Math.min(all.left, left),
    top: Math.min(all.top, top),
    right: Math.max(all.right, right),
    bottom: Math.max(all.bottom, bottom),
  }));
}
