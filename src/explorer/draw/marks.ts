import type { JsonObject } from '../../charts/spec.js';
import { COLOURS } from '../../charts/theme.js';
import { fail } from '../../language/error.js';
import { boxAround, boxOf } from './box.js';
import { channel, colourOf, type Place, shiftOf } from './channel.js';
import { isObject, numberAt, numbersAt, objectAt, rowsOf, textAt } from './json.js';
import { pointPath } from './point-path.js';
import { at, attribute, type Drawing } from './svg.js';
import { svgText } from './svg-text.js';

/** The plot the marks lie in, pixels, and what texts look like where a layer does not say it. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
}

/** What every mark is drawn from. */
interface Layer {
  readonly rows: readonly JsonObject[];
  readonly mark: JsonObject;
  readonly encoding: JsonObject;
  readonly x: Place;
  readonly x2: Place;
  readonly y: Place;
  readonly y2: Place;
  readonly plot: Plot;
}

/**
 * The marks of one layer.
 *
 * @throws {RangeError} If the mark is of a kind that kohorta's charts do not use.
 */
export function layerMarks(layer: JsonObject, plot: Plot): Drawing[] {
  const rows = rowsOf(layer);
  if (rows.length === 0) return [];
  const encoding = objectAt(layer, 'encoding');
  const mark = isObject(layer['mark']) ? layer['mark'] : { type: textAt(layer, 'mark', '') };
  const place = (name: 'x' | 'x2' | 'y' | 'y2'): Place => channel(encoding, name, name.startsWith('x') ? plot.width : plot.height);
  const parts: Layer = { rows, mark, encoding, x: place('x'), x2: place('x2'), y: place('y'), y2: place('y2'), plot };
  const kind = textAt(mark, 'type', '');
  switch (kind) {
    case 'text':
      return texts(parts);
    case 'rule':
      return rules(parts);
    case 'bar':
    case 'rect':
      return bars(parts);
    case 'line':
      return lines(parts);
    case 'area':
      return areas(parts);
    case 'point':
      return points(parts);
    default:
      return fail(
        `drawSpec: nie umiem narysować znaku „${kind}”; oczekiwano text, rule, rect, bar, line, area albo point`,
        `drawSpec: a mark "${kind}" cannot be drawn; expected text, rule, rect, bar, line, area or point`,
      );
  }
}

function texts({ rows, mark, encoding, x, y, plot }: Layer): Drawing[] {
  const field = textAt(objectAt(encoding, 'text'), 'field', '');
  const colour = colourOf(encoding, ['color', 'fill'], textAt(mark, 'color', COLOURS.text));
  const { dx, dy } = shiftOf(mark);
  const outline = mark['stroke'];
  const style = {
    size: numberAt(mark, 'fontSize', plot.textSize),
    align: textAt(mark, 'align', 'center'),
    baseline: textAt(mark, 'baseline', 'middle'),
    isBold: numberAt(mark, 'fontWeight', 400) >= 600,
    ...(typeof outline === 'string' ? { halo: { colour: outline, width: numberAt(mark, 'strokeWidth', 1) } } : {}),
  };
  return rows.map((row) =>
    svgText({
      ...style,
      x: (x(row) ?? plot.width / 2) + dx,
      y: (y(row) ?? plot.height / 2) + dy,
      text: textAt(row, field, ''),
      colour: colour(row),
    }),
  );
}

function rules({ rows, mark, encoding, x, x2, y, y2, plot }: Layer): Drawing[] {
  const colour = colourOf(encoding, ['color', 'stroke'], textAt(mark, 'color', COLOURS.text));
  return rows.map((row) => {
    // A rule that names one direction only crosses the plot in the other.
    const [left, top] = [x(row) ?? 0, y(row) ?? 0];
    const right = x2(row) ?? x(row) ?? plot.width;
    const bottom = y2(row) ?? y(row) ?? plot.height;
    const ends = attribute('x1', left) + attribute('y1', top) + attribute('x2', right) + attribute('y2', bottom);
    return { svg: `<line${ends}${strokeOf(mark, colour(row))}/>`, box: boxOf(left, top, right, bottom) };
  });
}

function bars({ rows, mark, encoding, x, x2, y, y2 }: Layer): Drawing[] {
  const colour = colourOf(encoding, ['color', 'fill'], textAt(mark, 'color', COLOURS.fill));
  const stroke = mark['stroke'];
  const edge = typeof stroke === 'string' ? strokeOf(mark, stroke) : '';
  return rows.map((row) => {
    const box = boxOf(x(row) ?? 0, y(row) ?? 0, x2(row) ?? 0, y2(row) ?? 0);
    const place = attribute('x', box.left) + attribute('y', box.top);
    const size = attribute('width', box.right - box.left) + attribute('height', box.bottom - box.top);
    return { svg: `<rect${place}${size}${attribute('fill', colour(row))}${opacityOf(mark)}${edge}/>`, box };
  });
}

function lines(layer: Layer): Drawing[] {
  const { mark, encoding } = layer;
  const colour = colourOf(encoding, ['color', 'stroke'], textAt(mark, 'color', COLOURS.fill));
  return runs(layer).map((run) => {
    const path = run.map(({ row, x }, index) => `${index === 0 ? 'M' : 'L'}${at(x, layer.y(row) ?? 0)}`).join('');
    const join = attribute('stroke-linejoin', textAt(mark, 'strokeJoin', 'miter'));
    return {
      svg: `<path${attribute('d', path)} fill="none"${strokeOf(mark, colour(run[0].row))}${join}/>`,
      box: boxAround(run.map(({ row, x }) => boxOf(x, layer.y(row) ?? 0, x, layer.y(row) ?? 0))),
    };
  });
}

function areas(layer: Layer): Drawing[] {
  const { mark, encoding } = layer;
  const colour = colourOf(encoding, ['color', 'fill'], textAt(mark, 'color', COLOURS.fill));
  return runs(layer).map((run) => {
    const edge = (y: Place): string[] => run.map(({ row, x }) => at(x, y(row) ?? 0));
    const path = `M${[...edge(layer.y), ...edge(layer.y2).toReversed()].join('L')}Z`;
    return {
      svg: `<path${attribute('d', path)}${attribute('fill', colour(run[0].row))}${opacityOf(mark)}/>`,
      box: boxAround(run.map(({ row, x }) => boxOf(x, layer.y(row) ?? 0, x, layer.y2(row) ?? 0))),
    };
  });
}

function points({ rows, mark, encoding, x, y }: Layer): Drawing[] {
  const own = textAt(mark, 'color', COLOURS.fill);
  const isFilled = mark['filled'] === true;
  const fill = colourOf(encoding, ['fill', ...(isFilled ? ['color'] : [])], textAt(mark, 'fill', isFilled ? own : 'none'));
  const stroke = colourOf(encoding, ['stroke', ...(isFilled ? [] : ['color'])], textAt(mark, 'stroke', isFilled ? 'none' : own));
  const size = numberAt(mark, 'size', 30);
  const radius = Math.sqrt(size);
  return rows.map((row) => {
    const [centre, middle] = [x(row) ?? 0, y(row) ?? 0];
    const path = pointPath(textAt(mark, 'shape', 'circle'), size);
    const place = ` transform="translate(${at(centre, middle)})"`;
    return {
      svg: `<path${attribute('d', path)}${place}${attribute('fill', fill(row))}${strokeOf(mark, stroke(row))}/>`,
      box: boxOf(centre - radius, middle - radius, centre + radius, middle + radius),
    };
  });
}

/** The rows of each line or area, in the order of the channel `order`, or of x. */
function runs({ rows, encoding, x }: Layer): { readonly row: JsonObject; readonly x: number }[][] {
  const detail = textAt(objectAt(encoding, 'detail'), 'field', '');
  const order = textAt(objectAt(encoding, 'order'), 'field', '');
  const groups = new Map<string, { row: JsonObject; x: number }[]>();
  for (const row of rows) {
    const key = textAt(row, detail, '');
    groups.set(key, [...(groups.get(key) ?? []), { row, x: x(row) ?? 0 }]);
  }
  return [...groups.values()].map((run) =>
    run.toSorted((a, b) => (order === '' ? a.x - b.x : numberAt(a.row, order, 0) - numberAt(b.row, order, 0))),
  );
}

function strokeOf(mark: JsonObject, colour: string): string {
  const dash = numbersAt(mark, 'strokeDash');
  const width = attribute('stroke-width', numberAt(mark, 'strokeWidth', textAt(mark, 'type', '') === 'line' ? 2 : 1));
  const dashes = dash.length === 0 ? '' : attribute('stroke-dasharray', dash.join(','));
  return `${attribute('stroke', colour)}${width}${dashes}${textAt(mark, 'type', '') === 'line' ? opacityOf(mark) : ''}`;
}

function opacityOf(mark: JsonObject): string {
  const opacity = numberAt(mark, 'opacity', 1);
  return opacity === 1 ? '' : attribute('opacity', opacity);
}
