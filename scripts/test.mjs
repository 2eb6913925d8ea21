/**
 * `npm test`: sets the clone up and runs every check that needs only npm. When the last run on the same files passed it
 * says so at once; `npm test -- --force` runs again.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { ensure, installFingerprint, MEMORY, ROOT } from './ensure.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { runMain, say } from './say.mjs';

/** Hash of all files, and the last line of the run that passed. */
const STAMP = join(MEMORY, 'test-stamp');

async function main() {
  await ensure();
  return withLock(join(MEMORY, 'test-lock'), async () => {
    const now = stamp();
    const [passedStamp, line] = (readStamp(STAMP) ?? '').split('\n');
    if (passedStamp === now && !process.argv.includes('--force')) {
      say(
        'nic się nie zmieniło od ostatnich testów, które przeszły; od nowa: npm test -- --force',
        'nothing has changed since the last passing run; anew: npm test -- --force',
      );
      process.stdout.write(`\n${line}\n`);
      return 0;
    }
    rmSync(STAMP, { force: true });
    const result = await check();
    const passed = / 0 failed/.test(result);
    mkdirSync(MEMORY, { recursive: true });
    if (passed && stamp() === now) writeFileSync(STAMP, `${now}\n${result}\n`);
    return passed ? 0 : 1;
  });
}

function stamp() {
  return fingerprint(ROOT, [''], [installFingerprint(), process.versions.node]);
}

await runMain(import.meta.url, main);
