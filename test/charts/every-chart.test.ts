import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inFrame } from '../../src/charts/frame.js';
import { pyramid } from '../../src/charts/pyramid.js';
import { pngOf, svgOf } from '../../src/charts/render.js';
import { trend } from '../../src/charts/trend.js';
import { drawWith, textsOf, VEGA_LITES } from './draw-with.js';
import { darkPixels, pixelsOf } from './png-pixels.js';
import { CHARTS } from './sample-charts.js';
import { sampleProjection, sampleSeries } from './sample-town.js';

const projection = sampleProjection(52634);
const old = projection.sum({ ages: '85+' });

describe.each(CHARTS.map((one) => ({ width: undefined, ...one })))('$name', ({ chart, width: own }) => {
  test.each(VEGA_LITES)('draws with %s without a word of complaint', async (vegaLite) => {
    const { complaints, svg } = await drawWith(vegaLite, chart.spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(textsOf(svg)).toEqual(textsOf(chart.svg()));
  });

  test('is as wide as asked for, give or take a label', () => {
    const width = Number(/width="(\d+)"/.exec(chart.svg())?.[1]);
    const asked = own ?? (chart.language === 'en' ? 380 : 720);
    expect(Math.abs(width - asked)).toBeLessThan(25);
  });

  test('says everything in words: title, description and table', () => {
    expect(chart.title.length).toBeGreaterThan(10);
    expect(chart.description).toMatch(/^\p{Lu}.*\.$/su);
    expect(chart.description).not.toMatch(/NaN|undefined|\.\./);
    expect(chart.spec.description).toBe(`${chart.title}. ${chart.description}`);
    expect(chart.table.rows.length).toBeGreaterThan(0);
  });

  test('leaves screen readers to the description', () => {
    expect(chart.svg()).not.toMatch(/\s(?:aria-[a-z]+|role)=|<title|\sid=/);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(chart.spec))).toEqual(chart.spec);
  });
});

test('numbers are drawn as Poles write them', () => {
  const texts = textsOf(trend(old).svg());
  expect(texts).toContain('1\u00a0200');
  expect(
    textsOf(
      trend(
        sampleSeries('s', 'Udział', [
          [2010, 0.14],
          [2015, 0.182],
        ]),
        { values: 'share' },
      ).svg(),
    ),
  ).toEqual(expect.arrayContaining(['18,2%', '15%']));
  expect(
    textsOf(
      trend(
        sampleSeries('d', 'Wskaźnik', [
          [2010, -0.5],
          [2015, 1.5],
        ]),
        { digits: 1 },
      ).svg(),
    ),
  ).toEqual(expect.arrayContaining(['−0,5', '1,5']));
});

test('numbers are drawn as English readers write them', () => {
  expect(textsOf(trend(old, { language: 'en' }).svg())).toContain('1,200');
});

describe('as a picture', () => {
  const png = pyramid(projection).png();
  const pixels = pixelsOf(png);

  test('it is sharp and as large as the drawing', () => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(pyramid(projection).svg()) ?? [];
    expect([pixels.width, pixels.height]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(pixelsOf(pyramid(projection).png({ scale: 1 })).width).toBe(Number(width));
  });

  test('its text is there: a font that is not found leaves nothing', () => {
    expect(darkPixels(pixels, 0, 60)).toBeGreaterThan(1000);
  });

  test('it is the same each time', () => {
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(pyramid(sampleProjection(52634)).png())).toBe(hash(png));
  });

  // Of a drawing that no change of words touches; it changes with the fonts, with Vega and with resvg only.
  test.runIf(process.platform === 'linux' && process.arch === 'x64')('it is unchanged: the same bytes on every machine', () => {
    const frame = {
      title: 'Zażółć gęślą jaźń 1\u00a0234,5\u00a0%',
      subtitle: ['ŁÓDŹ ĘĄĆŚŻŃ – „śnieg”'],
      description: '',
      language: 'pl' as const,
    };
    const bar = {
      data: { values: [{ a: 1, b: 2 }] },
      mark: 'bar',
      encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'ordinal' } },
    };
    const spec = inFrame({ ...frame, width: 300, plot: { width: 200, height: 40 }, layer: [bar] });
    const { rgba, width, height } = pixelsOf(pngOf(svgOf(spec), { scale: 1 }));
    expect([width, height, createHash('sha256').update(rgba).digest('hex')]).toEqual([
      251,
      137,
      '224e5defc2a3b29780291d0562867fcc07b066c4e778a73354d28bb2017b2363',
    ]);
  });

  test('a size it cannot have is refused', () => {
    expect(() => pyramid(projection).png({ scale: 0 })).toThrow('Chart.png: scale to 0; oczekiwano liczby większej od 0, najwyżej 8');
  });
});
