import { describe, expect, test } from 'vitest';
import { bedsFor, erlangB } from '../../../src/services/care/erlang-b.js';
import { ERLANG_EXACT, ERLANG_TABLE } from '../../reference/services/care.js';

describe('Erlang loss', () => {
  test.each(ERLANG_EXACT)('B(%d, %d) is exact', (beds, load, refused) => {
    expect(Math.abs(erlangB(beds, load) - refused)).toBeLessThan(1e-15);
  });

  test.each(ERLANG_TABLE)('%d lines refuse %d at the printed load of %d erlangs', (beds, refused, load) => {
    expect(Math.abs(erlangB(beds, load) / refused - 1)).toBeLessThan(0.006);
    expect(bedsFor(load * 0.99, refused)).toBeLessThanOrEqual(beds);
  });

  test('says what it cannot use', () => {
    expect(() => erlangB(1.5, 1)).toThrow(/łóżka 1.5/);
    expect(() => bedsFor(1, 0)).toThrow(/udział odmów 0/);
  });
});
