/**
 * `npm run notebook [-- argument…]`: opens Jupyter on the notebooks with this package's kernel. Nothing is written to the
 * user's profile: the kernel's description in jupyter/ finds its program from its own place. Arguments go to Jupyter.
 */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensure, ROOT } from './ensure.mjs';
import { run } from './run.mjs';
import { inLanguage, runMain, ScriptError, say } from './say.mjs';

/** Python modules that are Jupyter, the better one first. */
const FACES = ['jupyterlab', 'notebook'];

const VENV = process.platform === 'win32' ? '.venv/Scripts/python.exe' : '.venv/bin/python';

async function main() {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(
      `${inLanguage(
        'npm run notebook [-- argument…]   otwiera notatniki w Jupyterze z jądrem kohorty\nArgumenty idą do Jupytera, np.:    npm run notebook -- --no-browser --port 8890\nWszystkie argumenty Jupytera:      npm run notebook -- --help-all',
        'npm run notebook [-- argument…]   opens the notebooks in Jupyter with the kernel of kohorta\nArguments go to Jupyter, such as:  npm run notebook -- --no-browser --port 8890\nAll arguments of Jupyter:          npm run notebook -- --help-all',
      )}\n`,
    );
    return 0;
  }
  await ensure();
  const { python, face } = await findJupyter();
  say(`otwieram Jupytera (${face}); kończy go Ctrl+C`, `opening Jupyter (${face}); Ctrl+C ends it`);
  const given = process.argv.slice(2);
  const what = given.some((argument) => !argument.startsWith('-')) ? [] : ['notebooks'];
  const { code } = await run(python, ['-m', face, ...given, ...what], { cwd: ROOT, env: jupyterEnvironment() });
  return code;
}

/** Where Jupyter finds the kernel, and the kernel this Node. */
export function jupyterEnvironment() {
  const { JUPYTER_PATH = '', PATH = '', ...rest } = process.env;
  const joined = (/** @type {string[]} */ folders) => folders.filter((folder) => folder !== '').join(delimiter);
  return { ...rest, JUPYTER_PATH: joined([join(ROOT, 'jupyter'), JUPYTER_PATH]), PATH: joined([dirname(process.execPath), PATH]) };
}

/**
 * The first Python that has a module, if one has it.
 *
 * @param {string} module
 */
export async function pythonWith(module) {
  for (const python of pythons()) {
    const { code } = await run(python, ['-c', `import ${module}`], { capture: true });
    if (code === 0) return python;
  }
  return undefined;
}

async function findJupyter() {
  for (const face of FACES) {
    const python = await pythonWith(face);
    if (python !== undefined) return { python, face };
  }
  const candidates = pythons();
  const debian = 'sudo apt-get install -y --no-install-recommends jupyter-notebook python3-nbconvert';
  const elsewhere = VENV.includes('bin')
    ? 'python3 -m venv .venv && .venv/bin/pip install jupyterlab'
    : 'py -m venv .venv && .venv\\Scripts\\pip install jupyterlab';
  throw new ScriptError(
    `nie znaleziono Jupytera (szukano w: ${candidates.join(', ')}).\nZainstaluj go i powtórz „npm run notebook”:\n\n  Debian, Ubuntu:  ${debian}\n  gdzie indziej:   ${elsewhere}\n\nInny Python: KOHORTA_PYTHON=ścieżka npm run notebook. Bez Jupytera: npm start zapisuje wykonane notatniki.`,
    `Jupyter was not found (looked in: ${candidates.join(', ')}).\nInstall it and run "npm run notebook" again:\n\n  Debian, Ubuntu:  ${debian}\n  elsewhere:       ${elsewhere}\n\nAnother Python: KOHORTA_PYTHON=path npm run notebook. Without Jupyter: npm start writes the executed notebooks.`,
    2,
  );
}

/** Pythons that may have Jupyter: the one named, the project's own, the one on the path, the system's. */
function pythons() {
  const named = process.env['KOHORTA_PYTHON'];
  const own = join(ROOT, VENV);
  const system = process.platform === 'win32' ? ['py', 'python'] : ['python3', '/usr/bin/python3'];
  return [...(named === undefined ? [] : [named]), ...(existsSync(own) ? [own] : []), ...system];
}

await runMain(import.meta.url, main);
