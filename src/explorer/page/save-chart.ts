import { saveFile } from './dom.js';

/** Pixels of a saved picture per pixel of the chart. */
const SCALE = 2;

/** Saves a drawing as an SVG file. */
export function saveSvg(svg: SVGElement, name: string): void {
  saveFile(`${name}.svg`, new Blob([alone(svg).text], { type: 'image/svg+xml' }));
}

/** Saves a drawing as a PNG file; the typeface of the page goes into the picture. */
export async function savePng(svg: SVGElement, name: string): Promise<void> {
  const { text, width, height } = alone(svg);
  const picture = new Image();
  // A picture sees none of the page's fonts: it carries its own.
  const styled = text.replace('>', `><style>${fontRules()}</style>`);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(styled)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) saveFile(`${name}.png`, blob);
  }, 'image/png');
}

/** The drawing with a size of its own, which in the page is that of its column. */
function alone(svg: SVGElement): { readonly text: string; readonly width: number; readonly height: number } {
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const copy = document.importNode(svg, true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function fontRules(): string {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ cssText }) => cssText)
    .join('');
}
