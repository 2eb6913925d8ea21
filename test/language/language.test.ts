import { afterEach, expect, test, vi } from 'vitest';
import { currentLanguage, type Language, say, useLanguage } from '../../src/language/language.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  useLanguage('pl');
});

test('say() takes the language of the call before the chosen one', () => {
  useLanguage('en');
  expect(say({ pl: 'ludność', en: 'population' })).toBe('population');
  expect(say({ pl: 'ludność', en: 'population' }, 'pl')).toBe('ludność');
});

test('the language is Polish unless KOHORTA_LANG says English, and a choice beats both', async () => {
  vi.resetModules();
  const fresh = await import('../../src/language/language.js');
  vi.stubEnv('KOHORTA_LANG', undefined);
  expect(fresh.currentLanguage()).toBe('pl');
  vi.stubEnv('KOHORTA_LANG', 'de');
  expect(fresh.currentLanguage()).toBe('pl');
  vi.stubEnv('KOHORTA_LANG', 'en');
  expect(fresh.currentLanguage()).toBe('en');
  fresh.useLanguage('pl');
  expect(fresh.currentLanguage()).toBe('pl');
});

test('where there is no process, as in a browser, the language is Polish', async () => {
  vi.resetModules();
  const fresh = await import('../../src/language/language.js');
  vi.stubGlobal('process', undefined);
  const language = fresh.currentLanguage();
  vi.unstubAllGlobals();
  expect(language).toBe('pl');
});

test('useLanguage() refuses any other language, in both', () => {
  const other: string = 'de';
  expect(() => useLanguage(other as Language)).toThrow("useLanguage: language is de; expected 'pl' or 'en' / oczekiwano 'pl' lub 'en'");
  expect(currentLanguage()).toBe('pl');
});
