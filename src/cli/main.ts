#!/usr/bin/env node
import { processConsole } from './console.js';
import type { Later } from './later.js';
import { finish, run } from './run.js';

const words = process.argv.slice(2);
const console = processConsole();
const later: Later = [];
// The code is set and not passed to exit(), so that what is still on its way into a pipe arrives.
const code = run(words, console, later);
process.exitCode = code;
finish(words, console, later, code).then((last) => {
  process.exitCode = last;
});
