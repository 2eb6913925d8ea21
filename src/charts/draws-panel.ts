import type { Band } from '../series/draws.js';
import type { Series } from '../series/series.js';
import { BAND_OPACITIES } from './fan-layers.js';
import { acrossOf, type Panel, upOf } from './panel.js';
import { type Plane, planeAreas, planeLines, planePoints } from './plane.js';
import type { JsonObject } from './spec.js';
import { COLOURS, MEDIAN_DASH, SERIES_STYLES } from './theme.js';
import { markOf, type Valued, valued } from './trend-runs.js';

const COLOUR = SERIES_STYLES[0].colour;

/** Draws in a panel, from back to front: bands with their edges, and the median; figures that are not projected are points of it. */
export function drawsLayers(
  plot: Plane,
  box: Panel,
  { median, bands }: { readonly median: Series; readonly bands: readonly Band[] },
): JsonObject[] {
  const at = ({ year, value }: Valued): { x: number; y: number } => ({ x: acrossOf(box, year), y: upOf(box, value) });
  const widestFirst = bands.toReversed();
  const areas = widestFirst.flatMap(({ low, high }, index) =>
    planeAreas(
      plot,
      valued(low).map((point) => ({ line: 'band', ...at(point), y2: upOf(box, high.at(point.year) ?? point.value) })),
      COLOURS.fill,
      BAND_OPACITIES[index],
    ),
  );
  const edges = widestFirst.flatMap(({ low, high }, band) =>
    [low, high].flatMap((edge, side) =>
      planeLines(
        plot,
        valued(edge).map((point) => ({ line: `${band} ${side}`, ...at(point) })),
        { color: COLOUR, strokeWidth: 0.75 },
      ),
    ),
  );
  const points = valued(median);
  const line = planeLines(
    plot,
    points.map((point) => ({ line: 'median', ...at(point) })),
    { color: COLOUR, strokeWidth: 2.25, strokeDash: MEDIAN_DASH },
  );
  const known = points.filter((point) => markOf(point) !== 'line');
  const dots = (mark: 'full' | 'hollow', fill: string): JsonObject[] =>
    planePoints(plot, known.filter((point) => markOf(point) === mark).map(at), {
      shape: 'circle',
      size: 42,
      fill,
      stroke: COLOUR,
      strokeWidth: 1.5,
    });
  return [...areas, ...edges, ...line, ...dots('full', COLOUR), ...dots('hollow', COLOURS.ground)];
}
