import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { verifyFolder } from '../sources/verify/verify-folder.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import type { Later } from './later.js';
import { recomputeRun } from './recompute-run.js';

const TEXT = {
  name: 'verify',
  summary: {
    pl: 'sprawdza folder wyników: sumy plików i liczby od nowa',
    en: 'checks a folder of outputs: hashes, and numbers computed again',
  },
  description: {
    pl: 'Sprawdza folder zapisany przez kohorta report albo kohorta project --out: czy każdy plik jest taki, jaki zapisano, czy żadnego nie brakuje i żadnego nie dodano; potem liczy wszystko od nowa z tych samych danych i mówi, które liczby się zgadzają. Gdy dane wejściowe się zmieniły, wymienia je.',
    en: 'Checks a folder written by kohorta report or kohorta project --out: whether every file is as it was written, none is missing and none was added; then computes everything again from the same data and says which numbers agree. Inputs that have changed are named.',
  },
  folder: { pl: 'folder z wynikami, np. out/rumia', en: 'folder of outputs, such as out/rumia' },
  examples: {
    pl: `Przykłady:
  kohorta verify out/rumia                    czy wyniki są nienaruszone i dają się powtórzyć?
  kohorta verify wyniki --data miasta/rumia   z danymi z innego miejsca
  kohorta verify out/rumia --json             to samo dla programów

Kod wyjścia: 0 – zgodne, 1 – niezgodne albo zmieniły się dane wejściowe, 2 – to nie folder wyników.`,
    en: `Examples:
  kohorta verify out/rumia                    are the outputs untouched, and can they be repeated?
  kohorta verify results --data towns/rumia   with data from another place
  kohorta verify out/rumia --json             the same for programs

Exit code: 0 – agrees, 1 – disagrees, or the inputs have changed, 2 – no folder of outputs.`,
  },
} as const;

interface Choice {
  readonly data?: string;
  readonly json?: boolean;
}

/** `kohorta verify`: checks the files, runs again, says what agrees. */
export function addVerify(program: Command, language: Language, console: Console, later: Later): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--data <folder>', '--data <folder>'),
      t(
        'folder danych, z których policzyć od nowa (domyślnie ten z manifestu, jeśli leży w folderze roboczym)',
        'folder of the data to compute from again (default: that of the manifest, if below the working directory)',
      ),
    )
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  addLanguageOption(command, language).action((folder: string, { data, json = false }: Choice) => {
    later.push(async () => {
      const verification = await verifyFolder(folder, { recompute: (manifest) => recomputeRun(manifest, { outputs: folder, data }) });
      console.print(json ? JSON.stringify(verification, null, 2) : verification.text(language));
      return verification.agrees ? 0 : 1;
    });
  });
}
