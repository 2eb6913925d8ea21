/** A text of a drawing and where it stands, pixels from the corner of the plot. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What a drawing holds, in places that count from the corner of its plot. */
export interface Placed {
  readonly texts: readonly PlacedText[];
  /** Corners of the lines and areas that carry data, as written in their paths. */
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** The texts and corners of a drawing; the groups around a mark move it. */
export function placedIn(svg: string): Placed {
  const texts: PlacedText[] = [];
  const corners: (readonly [number, number])[] = [];
  const groups: { readonly move: readonly [number, number]; readonly kind: string }[] = [];
  const isVega = svg.includes('class="mark-group');
  for (const [, close, name, attributes, , inside] of svg.matchAll(/<(\/?)(\w+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    if (name === 'g') {
      if (close === '/') groups.pop();
      // The outermost group only brings the plot into the picture.
      else groups.push({ move: groups.length === 0 ? [0, 0] : moveIn(attributes), kind: /class="([\w-]*)/.exec(attributes)?.[1] ?? '' });
      continue;
    }
    if (close === '/') continue;
    const [own, ...around] = [moveIn(attributes), ...groups.map(({ move }) => move)];
    const [dx, dy] = around.reduce(([x, y], [mx, my]) => [x + mx, y + my], own);
    if ((name === 'text' || name === 'tspan') && inside.trim() !== '') {
      texts.push({ text: plain(inside), x: dx + numberIn(attributes, 'x'), y: dy + numberIn(attributes, 'y') });
    }
    const isData = isVega ? groups.some(({ kind }) => kind === 'mark-line' || kind === 'mark-area') : !attributes.includes('transform=');
    if (name === 'path' && isData) {
      for (const [, x, y] of (/\sd="([^"]*)"/.exec(attributes)?.[1] ?? '').matchAll(/[MLZ]?(-?[\d.]+),(-?[\d.]+)/g)) {
        corners.push([Number(x) + dx, Number(y) + dy]);
      }
    }
  }
  return { texts, corners };
}

function moveIn(attributes: string): readonly [number, number] {
  const [, x = '0', y = '0'] = /transform="translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(attributes) ?? [];
  return [Number(x), Number(y)];
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\s${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
