import type { Message } from '../language/language.js';

const CAUSES: Readonly<Record<string, readonly [cause: Message, remedy: Message]>> = {
  ENOSPC: [
    { pl: 'na dysku nie ma miejsca', en: 'the disk is full' },
    { pl: 'zwolnij miejsce albo wskaż inny folder (--out)', en: 'free some space or choose another folder (--out)' },
  ],
  EDQUOT: [
    { pl: 'przydział miejsca na dysku jest wyczerpany', en: 'the disk quota is used up' },
    { pl: 'zwolnij miejsce albo wskaż inny folder (--out)', en: 'free some space or choose another folder (--out)' },
  ],
  EACCES: [
    { pl: 'brak uprawnień', en: 'permission denied' },
    {
      pl: 'nadaj sobie prawo zapisu albo wskaż inny folder (--out)',
      en: 'give yourself the right to write or choose another folder (--out)',
    },
  ],
  EPERM: [
    { pl: 'system nie pozwala na zapis', en: 'the system does not allow it' },
    {
      pl: 'zamknij plik w innych programach (np. w Excelu) albo wskaż inny folder (--out)',
      en: 'close the file in other programs (such as Excel) or choose another folder (--out)',
    },
  ],
  EBUSY: [
    { pl: 'plik jest używany przez inny program', en: 'the file is in use' },
    {
      pl: 'zamknij plik w innych programach (np. w Excelu) i uruchom ponownie',
      en: 'close the file in other programs (such as Excel) and run again',
    },
  ],
  EROFS: [
    { pl: 'dysk jest tylko do odczytu', en: 'the disk is read-only' },
    { pl: 'wskaż inny folder (--out)', en: 'choose another folder (--out)' },
  ],
  EISDIR: [
    { pl: 'w tym miejscu jest folder o tej nazwie', en: 'there is a folder of this name' },
    { pl: 'podaj inną nazwę pliku albo usuń folder', en: 'give another file name or remove the folder' },
  ],
  ENOTDIR: [
    { pl: 'część ścieżki jest plikiem, a nie folderem', en: 'a part of the path is a file, not a folder' },
    { pl: 'popraw ścieżkę', en: 'correct the path' },
  ],
  EEXIST: [
    { pl: 'w miejscu folderu jest już plik o tej nazwie', en: 'a file of this name stands where a folder should be' },
    { pl: 'popraw ścieżkę', en: 'correct the path' },
  ],
  ENAMETOOLONG: [
    { pl: 'nazwa jest za długa', en: 'the name is too long' },
    { pl: 'podaj krótszą nazwę', en: 'give a shorter name' },
  ],
  ERR_INVALID_ARG_VALUE: [
    { pl: 'ścieżka zawiera niedozwolony znak', en: 'the path holds a forbidden character' },
    { pl: 'popraw ścieżkę', en: 'correct the path' },
  ],
  EIO: [
    { pl: 'błąd odczytu lub zapisu dysku', en: 'the disk reports an error' },
    { pl: 'sprawdź dysk albo połączenie sieciowe i uruchom ponownie', en: 'check the disk or the network drive and run again' },
  ],
};

/** File, cause and remedy of a write that failed. Unknown causes keep the system's own code, so that they can be looked up. */
export function ioMessage(path: string, error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A path may hold line breaks or direction marks that would garble the message.
  const shown = path.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  const [cause, remedy] = CAUSES[code] ?? [
    { pl: `błąd systemu ${code === '' ? String(error) : code}`, en: `system error ${code === '' ? String(error) : code}` },
    { pl: 'sprawdź ścieżkę i dysk i uruchom ponownie', en: 'check the path and the disk and run again' },
  ];
  return {
    pl: `nie można zapisać pliku ${shown}: ${cause.pl}; ${remedy.pl}`,
    en: `cannot write the file ${shown}: ${cause.en}; ${remedy.en}`,
  };
}
