import { formulaFault } from './formula-fault.js';

/** A piece of a formula and its place in the text, from 0. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  /** What stands in brackets after a number (a unit) or a name (an area, a year, an age group). */
  | { readonly kind: 'brackets'; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const BRACKETS = /\[([^[\]]*)\]/y;
const SIGN = /[-+*/^(),]/y;

/**
 * The pieces of a formula.
 *
 * @throws {RangeError} At a character that has no meaning in a formula, with its place.
 * @example
 * tokens('a / 54').map(({ kind }) => kind); // => ['name', 'sign', 'number', 'end']
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const number = match(NUMBER);
    const name = match(NAME);
    const brackets = match(BRACKETS);
    const sign = match(SIGN);
    if (number !== null) found.push({ kind: 'number', value: numberOf(text, number[0], at), at });
    else if (name !== null) found.push({ kind: 'name', text: name[0], at });
    else if (brackets !== null) found.push({ kind: 'brackets', text: brackets[1], at });
    else if (sign !== null) found.push({ kind: 'sign', text: sign[0], at });
    at += (number ?? name ?? brackets ?? sign ?? unknown(text, at))[0].length;
  }
  return [...found, { kind: 'end', at: text.length }];
}

function numberOf(text: string, digits: string, at: number): number {
  const value = Number(digits);
  return Number.isFinite(value) ? value : formulaFault(text, at, `liczba ${digits} jest za duża`, `the number ${digits} is too large`);
}

function unknown(text: string, at: number): never {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '[') {
    return formulaFault(text, at, 'nawias „[” nie ma końca; dopisz „]”', 'the bracket "[" has no end; add "]"');
  }
  return formulaFault(
    text,
    at,
    `znak „${character}” nic tu nie znaczy; są: liczby, nazwy, + - * / ^ ( ) , i [jednostka albo obszar]`,
    `the character "${character}" means nothing here; there are: numbers, names, + - * / ^ ( ) , and [unit or area]`,
  );
}
