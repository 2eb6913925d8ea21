import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { beta } from '../../src/numerics/beta.js';
import { binomial } from '../../src/numerics/binomial.js';
import { exp } from '../../src/numerics/exp.js';
import { exponential } from '../../src/numerics/exponential.js';
import { gamma } from '../../src/numerics/gamma.js';
import { log } from '../../src/numerics/log.js';
import { logGamma } from '../../src/numerics/log-gamma.js';
import { multinomial } from '../../src/numerics/multinomial.js';
import { negativeBinomial } from '../../src/numerics/negative-binomial.js';
import { normal } from '../../src/numerics/normal.js';
import { poisson } from '../../src/numerics/poisson.js';
import type { RandomStream } from '../../src/numerics/random-stream.js';
import { roundSystematically } from '../../src/numerics/round-systematically.js';
import { stream } from '../../src/numerics/stream.js';
import { uniform } from '../../src/numerics/uniform.js';

/** Each with parameters that change from draw to draw, so that every branch has its part. */
const SAMPLES: Readonly<Record<string, (one: RandomStream, i: number) => number>> = {
  uniform: (one) => uniform(one),
  'uniform, spare': (one) => one.nextSpare(),
  'uniform, restarted': (one, i) => (one.restart(2000 + (i % 50), i), uniform(one)),
  exp: (one) => exp(1500 * uniform(one) - 760),
  log: (one, i) => log(uniform(one) * Number(`1e${(i % 600) - 310}`)),
  logGamma: (one, i) => logGamma(uniform(one) * Number(`1e${i % 9}`)),
  normal: (one) => normal(one),
  exponential: (one) => exponential(one),
  gamma: (one, i) => gamma(one, 0.1 + (i % 40) / 5),
  beta: (one, i) => beta(one, 0.2 + (i % 7), 0.1 + (i % 11)),
  poisson: (one, i) => poisson(one, (i % 100) / 4),
  'poisson, large': (one, i) => poisson(one, 10 * (i % 1000)),
  binomial: (one, i) => binomial(one, i % 500, (i % 41) / 40),
  'binomial, large': (one, i) => binomial(one, 1e4 + i, (i % 101) / 100),
  'negative binomial': (one, i) => negativeBinomial(one, i % 90, 0.5 + (i % 13)),
  multinomial: (one, i) => multinomial(one, i % 70, [1, i % 3, 2.5])[i % 3],
  'systematic rounding': (one, i) => roundSystematically(one, [0.1 + (i % 5), 0.25, 1.4])[i % 3],
};

test('the bytes of 100,000 numbers of every sampler are unchanged', async () => {
  const lines = Object.entries(SAMPLES).map(([name, sample]) => `${hashOf(name, sample)}  ${name}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('./golden.txt');
});

function hashOf(name: string, sample: (one: RandomStream, i: number) => number): string {
  const one = stream(20221231, { module: 'golden', area: name, year: 2022, draw: 0 });
  const bytes = new DataView(new ArrayBuffer(800_000));
  for (let i = 0; i < 100_000; i++) bytes.setFloat64(8 * i, sample(one, i), true);
  return createHash('sha256').update(bytes).digest('hex');
}
