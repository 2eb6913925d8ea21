/*
 * Loaded before everything else (node -r), and written so that any Node reads it: an old one says what it lacks
 * instead of tripping over the syntax of the rest.
 */
'use strict';

/**
 * From these versions on, require() loads ES modules, which notebook cells need.
 *
 * @type {Record<number, number>}
 */
var FIRST_MINOR = { 20: 19, 22: 12 };

var parts = process.versions.node.split('.').map(Number);
var major = parts[0];
var first = major >= 23 ? 0 : FIRST_MINOR[major];

if (first === undefined || parts[1] < first) {
  console.error(
    [
      'kohorta: ta wersja Node.js (' + process.versions.node + ') jest za stara. Potrzebny jest Node.js 20.19 lub nowszy',
      '(z wersji 22: od 22.12). Zainstaluj bieżącą wersję LTS ze strony https://nodejs.org i powtórz polecenie.',
      '',
      'kohorta: this Node.js (' + process.versions.node + ') is too old. Node.js 20.19 or newer is needed (of the 22 line:',
      '22.12 or newer). Install the current LTS from https://nodejs.org and run the command again.',
    ].join('\n'),
  );
  process.exit(1);
}
