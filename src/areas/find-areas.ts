import { fail } from '../language/error.js';
import { countOf } from '../language/format.js';
import type { Area } from './area.js';
import type { AreaTree } from './area-tree.js';

const DIGITS = { pl: ['cyfrę', 'cyfry', 'cyfr'], en: ['digit', 'digits'] } as const;

/**
 * The areas of a list of TERYT codes, ids or names: a comparison group as people write it.
 *
 * A gmina is found by its code of seven digits, or of six, without that of its type; a name that several areas share is not
 * enough.
 *
 * @param tree - Areas with codes.
 * @param wanted - For example ['2215', '2215021', 'Reda'].
 * @throws {RangeError} If one is not found, stands for several areas, or is there twice; the message names the nearest codes.
 * @example
 * const tree = new AreaTree([{ id: 'rumia', name: 'Rumia', kind: 'city', parent: null, teryt: '2215021' }]);
 * findAreas(tree, ['221502']).map(({ name }) => name); // => ['Rumia']
 */
export function findAreas(tree: AreaTree, wanted: readonly string[]): Area[] {
  if (wanted.length === 0) {
    fail(
      'findAreas: lista obszarów jest pusta; podaj co najmniej jeden kod TERYT',
      'findAreas: the list of areas is empty; give at least one TERYT code',
    );
  }
  const found = wanted.map((code) => findOne(tree, String(code).trim()));
  const twice = found.find((area, place) => found.indexOf(area) !== place);
  if (twice !== undefined) {
    fail(
      `findAreas: obszar ${nameWithCode(twice)} jest na liście dwa razy; zostaw jeden`,
      `findAreas: area ${nameWithCode(twice)} is in the list twice; keep one`,
    );
  }
  return found;
}

function findOne(tree: AreaTree, wanted: string): Area {
  const matches = tree.areas.filter(({ id, teryt }) => id === wanted || teryt === wanted);
  if (matches.length === 1) return matches[0];
  const byCode = /^\d{6}$/.test(wanted) ? tree.areas.filter(({ teryt }) => teryt?.length === 7 && teryt.startsWith(wanted)) : [];
  const sameName = tree.areas.filter(({ name }) => fold(name) === fold(wanted));
  const candidates = byCode.length > 0 ? byCode : sameName;
  if (candidates.length === 1) return candidates[0];
  if (candidates.length > 1) {
    const list = candidates.map(nameWithCode).join(', ');
    return fail(
      `findAreas: „${wanted}” to kilka obszarów: ${list}; podaj kod TERYT`,
      `findAreas: "${wanted}" is several areas: ${list}; give the TERYT code`,
    );
  }
  return unknown(tree, wanted);
}

function unknown(tree: AreaTree, wanted: string): never {
  const hint = hintOf(tree, wanted);
  const near = nearest(tree, wanted).map(nameWithCode).join(', ');
  return fail(
    `findAreas: nie ma obszaru „${wanted}”${hint.pl}; najbliższe: ${near}`,
    `findAreas: there is no area "${wanted}"${hint.en}; the nearest: ${near}`,
  );
}

/** What happens to codes on their way through spreadsheets. */
function hintOf(tree: AreaTree, wanted: string): { readonly pl: string; readonly en: string } {
  const codes = tree.areas.map(({ teryt }) => teryt ?? '');
  if (/^\d+$/.test(wanted) && codes.includes(`0${wanted}`)) {
    return { pl: ` (kod stracił zero na początku: 0${wanted})`, en: ` (the code has lost its leading zero: 0${wanted})` };
  }
  if (/^\d+$/.test(wanted) && ![2, 4, 6, 7].includes(wanted.length)) {
    return {
      pl: ` (kod ma ${countOf(wanted.length, DIGITS, 'pl')}; województwo ma 2, powiat 4, gmina 6 albo 7)`,
      en: ` (the code has ${countOf(wanted.length, DIGITS, 'en')}; a voivodeship has 2, a powiat 4, a gmina 6 or 7)`,
    };
  }
  const type = codes.find((code) => code.length === 7 && wanted.length === 7 && code.startsWith(wanted.slice(0, 6)));
  return type === undefined
    ? { pl: '', en: '' }
    : { pl: ` (gmina zmieniła rodzaj: ${type})`, en: ` (the gmina is of another type: ${type})` };
}

/** Three areas whose code or name begins alike for longest; among equals the shorter difference in length. */
function nearest(tree: AreaTree, wanted: string): readonly Area[] {
  const isCode = /^\d+$/.test(wanted);
  const score = (area: Area): number => {
    const text = isCode ? (area.teryt ?? '') : fold(area.name);
    const asked = isCode ? wanted : fold(wanted);
    let same = 0;
    while (same < asked.length && text[same] === asked[same]) same++;
    return same - Math.abs(text.length - asked.length) / 100;
  };
  return tree.areas.toSorted((a, b) => score(b) - score(a)).slice(0, 3);
}

/** Without case and diacritics; ł has no combining form. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
}

function nameWithCode({ name, teryt, id }: Area): string {
  return `${name} (${teryt ?? id})`;
}
