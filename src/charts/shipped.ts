import { fail } from '../language/error.js';

/** A file the build puts into dist, for the compiled package and for the sources alike. */
export function shipped(name: string): string {
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  const path = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (process.getBuiltinModule('node:fs').existsSync(path)) return path;
  return fail(
    `kohorta: brak pliku dist/${name}; w repozytorium uruchom „npm run build”, gdzie indziej zainstaluj pakiet kohorta ponownie`,
    `kohorta: the file dist/${name} is missing; in the repository run "npm run build", elsewhere install the kohorta package again`,
  );
}

/** Node's `require`, asked for at the moment of drawing, so that this file loads in a browser too. */
export function nodeRequire(): NodeJS.Require {
  const load = globalThis.process?.getBuiltinModule;
  if (load === undefined)
    return fail(
      'Chart: rysowanie do SVG i PNG działa w Node.js 20.19 lub nowszym',
      'Chart: drawing to SVG and PNG works in Node.js 20.19 or newer',
    );
  return load('node:module').createRequire(import.meta.url);
}
