import { inflateSync } from 'node:zlib';

/** A decoded picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly rgba: Uint8Array;
}

/** Decodes a PNG of 8-bit RGBA pixels. See the PNG specification (W3C, 2003), section 9, for the filters. */
export function pixelsOf(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file[24] !== 8 || file[25] !== 6) throw new Error('expected 8-bit RGBA');
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(data));
  const stride = width * 4;
  const rgba = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : rgba[y * stride + x - 4];
      const up = y === 0 ? 0 : rgba[(y - 1) * stride + x];
      const corner = x < 4 || y === 0 ? 0 : rgba[(y - 1) * stride + x - 4];
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rgba[y * stride + x] = lines[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return { width, height, rgba };
}

/** How many pixels of a rectangle are nearly black, as text is. */
export function darkPixels({ width, rgba }: Pixels, fromY: number, toY: number): number {
  let dark = 0;
  for (let at = fromY * width * 4; at < toY * width * 4; at += 4) {
    if (rgba[at] < 90 && rgba[at + 1] < 90 && rgba[at + 2] < 90 && rgba[at + 3] > 200) dark++;
  }
  return dark;
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
