import { type Plane, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { COLOURS } from './theme.js';

/** One panel of a drawing in pixels: where it lies, and what its axes show. */
export interface Panel {
  /** Pixels from the left upper corner of the plane. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** First and last value of the axes; different. */
  readonly across: readonly [first: number, last: number];
  readonly up: readonly [low: number, high: number];
}

/** Pixels from the left for a value of the axis across. */
export function acrossOf({ left, width, across: [first, last] }: Panel, value: number): number {
  return left + ((value - first) / (last - first)) * width;
}

/** Pixels from the top for a value of the upright axis. */
export function upOf({ top, height, up: [low, high] }: Panel, value: number): number {
  return top + (1 - (value - low) / (high - low)) * height;
}

/** A tick and what is written at it. */
export interface PanelTick {
  readonly value: number;
  readonly label: string;
}

/** Level grid lines with the axis below them; labels to the left where there are any. */
export function upAxis(plane: Plane, panel: Panel, ticks: readonly PanelTick[], size: number): JsonObject[] {
  const { left, width, top, height } = panel;
  const level = (y: number): { x: number; x2: number; y: number; y2: number } => ({ x: left, x2: left + width, y, y2: y });
  return [
    ...planeRules(
      plane,
      ticks.map(({ value }) => level(upOf(panel, value))),
      COLOURS.grid,
    ),
    ...planeRules(plane, [level(top + height)], COLOURS.axis),
    ...planeTexts(
      plane,
      ticks
        .filter(({ label }) => label !== '')
        .map(({ value, label }) => ({ x: left - 8, y: upOf(panel, value), text: label, colour: COLOURS.text })),
      { align: 'right', size },
    ),
  ];
}

/** Short strokes and labels below a panel. */
export function acrossAxis(plane: Plane, panel: Panel, ticks: readonly PanelTick[], size: number): JsonObject[] {
  const bottom = panel.top + panel.height;
  return [
    ...planeRules(
      plane,
      ticks.map(({ value }) => ({ x: acrossOf(panel, value), x2: acrossOf(panel, value), y: bottom, y2: bottom + 5 })),
      COLOURS.axis,
    ),
    ...planeTexts(
      plane,
      ticks.map(({ value, label }) => ({ x: acrossOf(panel, value), y: bottom + 8, text: label, colour: COLOURS.text })),
      { align: 'center', baseline: 'top', size },
    ),
  ];
}
