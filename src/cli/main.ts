#!/usr/bin/env node
import { processConsole } from './console.js';
import { run } from './run.js';

// The code is set and not passed to exit(), so that what is still on its way into a pipe arrives.
process.exitCode = run(process.argv.slice(2), processConsole());
