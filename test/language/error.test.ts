import { afterEach, expect, test } from 'vitest';
import { fail, KohortaError } from '../../src/language/error.js';
import { useLanguage } from '../../src/language/language.js';
import { textsOf } from '../texts-of.js';

afterEach(() => useLanguage('pl'));

test('an error speaks Polish first and keeps both texts', () => {
  const error = new KohortaError({ pl: 'zły rok', en: 'wrong year' });
  expect(error.message).toBe('zły rok');
  expect(error.text).toEqual({ pl: 'zły rok', en: 'wrong year' });
  expect(error.name).toBe('KohortaError');
  expect(error).toBeInstanceOf(RangeError);
});

test('an error speaks English once English is chosen', () => {
  useLanguage('en');
  expect(new KohortaError({ pl: 'zły rok', en: 'wrong year' }).message).toBe('wrong year');
});

test('an error keeps its cause', () => {
  const cause = new Error('disk');
  expect(new KohortaError({ pl: 'a', en: 'b' }, { cause }).cause).toBe(cause);
});

test('fail() stops with both texts', () => {
  expect(textsOf(() => fail('po polsku', 'in English'))).toEqual({ pl: 'po polsku', en: 'in English' });
});
