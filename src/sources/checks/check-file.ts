import { createHash } from 'node:crypto';
import type { Message } from '../../language/language.js';
import { CSV_LIMITS } from '../csv/csv-limits.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { ResourceSpec } from '../package/descriptor.js';
import type { Folder } from '../package/folder.js';

const BACK: Message = {
  pl: 'dołącz plik do folderu albo popraw ścieżkę w datapackage.json',
  en: 'put the file into the folder or correct the path in datapackage.json',
};

/** Nobody compares 64 digits by eye. */
function brief(sha256: string): string {
  return `sha256:${sha256.slice(0, 8)}…`;
}

/** The bytes of a resource's file, compared with the size and the hash that datapackage.json gives. */
export function checkFile(folder: Folder, { path, bytes: size, sha256 }: ResourceSpec, findings: Findings): Uint8Array | undefined {
  const fault = (kind: FaultKind, value: string | null, problem: Message, expected: Message, remedy: Message): undefined => {
    findings.fault({ kind, file: path, row: null, column: null, value, problem, expected, remedy });
    return undefined;
  };
  const entry = folder.read(path);
  switch (entry.kind) {
    case 'absent':
      return fault(
        'missing-file',
        null,
        { pl: 'nie ma tego pliku', en: 'this file is not there' },
        { pl: 'plik nazwany w datapackage.json', en: 'the file that datapackage.json names' },
        BACK,
      );
    case 'outside':
      return fault(
        'unsafe-path',
        null,
        { pl: 'dowiązanie prowadzi poza folder', en: 'a link leads out of the folder' },
        { pl: 'plik w tym folderze', en: 'a file in this folder' },
        { pl: 'zastąp dowiązanie kopią pliku', en: 'replace the link by a copy of the file' },
      );
    case 'too-large':
      return fault(
        'limit',
        String(entry.size),
        { pl: 'plik jest za duży', en: 'the file is too large' },
        { pl: `najwyżej ${CSV_LIMITS.bytes} bajtów`, en: `at most ${CSV_LIMITS.bytes} bytes` },
        { pl: 'sprawdź, czy to właściwy plik', en: 'check that this is the right file' },
      );
    case 'unreadable':
      return fault(
        'missing-file',
        null,
        { pl: `nie można odczytać pliku: ${entry.reason.pl}`, en: `the file cannot be read: ${entry.reason.en}` },
        { pl: 'plik, który można odczytać', en: 'a file that can be read' },
        BACK,
      );
    case 'file':
      break;
  }
  const { bytes } = entry;
  const found = createHash('sha256').update(bytes).digest('hex');
  const accept: Message = {
    pl: `jeśli zmiana jest zamierzona: kohorta check ${folder.name} --accept; jeśli nie, przywróć plik`,
    en: `if the change is meant: kohorta check ${folder.name} --accept; if not, restore the file`,
  };
  if (sha256 !== undefined && sha256 !== found) {
    fault(
      'file-hash',
      brief(found),
      { pl: 'plik zmieniono od czasu opisania go w datapackage.json', en: 'the file was changed since datapackage.json described it' },
      { pl: brief(sha256), en: brief(sha256) },
      accept,
    );
  } else if (size !== undefined && size !== bytes.length) {
    fault(
      'file-size',
      String(bytes.length),
      { pl: 'rozmiar pliku jest inny, niż podaje datapackage.json', en: 'the file has another size than datapackage.json gives' },
      { pl: `${size} bajtów`, en: `${size} bytes` },
      accept,
    );
  }
  return bytes;
}
