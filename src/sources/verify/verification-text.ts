import { countOf, formatNumber } from '../../language/format.js';
import { type Language, say } from '../../language/language.js';
import type { CellDifference } from './compare-csv.js';
import { FILE_STATES, type FileCheck } from './file-check.js';
import type { VerificationParts } from './verification.js';

/** Differing cells listed for each table; the rest are counted. */
const LISTED = 5;

const FILES = { pl: ['plik', 'pliki', 'plików'], en: ['file', 'files'] } as const;
const NUMBERS = { pl: ['liczba', 'liczby', 'liczb'], en: ['number', 'numbers'] } as const;

/** A verification in sentences. */
export function verificationText(parts: VerificationParts & { readonly agrees: boolean }, language: Language): string {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const { folder, files, agrees, manifestProblem, changedInputs = [], otherVersions = [], notRecomputed, digest } = parts;
  const bad = files.filter(({ state }) => state !== 'agrees');
  const count = countOf(files.length, FILES, language);
  return [
    agrees
      ? t(`ZGODNE: ${folder}, ${count} bez zmian od zapisu.`, `AGREES: ${folder}, ${count} unchanged since they were written.`)
      : t(`NIEZGODNE: ${folder}.`, `DISAGREES: ${folder}.`),
    ...(manifestProblem === undefined ? [] : [`  manifest.json: ${say(manifestProblem, language)}`]),
    ...bad.flatMap((file) => fileLines(file, language)),
    ...(changedInputs.length === 0
      ? []
      : [
          t(
            'Dane wejściowe zmieniły się od zapisu, więc niczego nie liczono od nowa:',
            'The inputs have changed since the run, so nothing was computed again:',
          ),
          ...changedInputs.map((path) => `  ${path}`),
        ]),
    ...(otherVersions.length === 0
      ? []
      : [t('Wynik powstał w innych wersjach:', 'The outputs were made by other versions:'), ...otherVersions.map((one) => `  ${one}`)]),
    ...(changedInputs.length > 0 ? [] : recomputedLines(parts, language)),
    ...(notRecomputed === undefined ? [] : [t(`Nie policzono od nowa: ${notRecomputed.pl}.`, `Not computed again: ${notRecomputed.en}.`)]),
    ...(digest === undefined ? [] : [t(`Suma manifestu: ${digest}`, `Digest of the manifest: ${digest}`)]),
  ].join('\n');
}

function fileLines({ path, state, comparison }: FileCheck, language: Language): string[] {
  const differences = comparison?.differences ?? [];
  const left = differences.length - LISTED;
  return [
    `  ${path}: ${say(FILE_STATES[state], language)}`,
    ...differences.slice(0, LISTED).map((one) => `    ${cellLine(one, language)}`),
    ...(left > 0 ? [say({ pl: `    … i jeszcze ${left}`, en: `    … and ${left} more` }, language)] : []),
  ];
}

function cellLine({ row, column, written, recomputed }: CellDifference, language: Language): string {
  const cell = (text: string | undefined): string => (text === undefined ? '–' : JSON.stringify(text.slice(0, 80)));
  return say(
    {
      pl: `wiersz ${row}, kolumna ${column}: jest ${cell(written)}, obliczenie daje ${cell(recomputed)}`,
      en: `row ${row}, column ${column}: it says ${cell(written)}, the computation gives ${cell(recomputed)}`,
    },
    language,
  );
}

function recomputedLines({ files, otherVersions = [] }: VerificationParts, language: Language): string[] {
  const again = files.filter(({ recomputed }) => recomputed !== null);
  if (again.length === 0) return [];
  const total = (of: 'numbers' | 'numbersAgreeing'): number => again.reduce((sum, { comparison }) => sum + (comparison?.[of] ?? 0), 0);
  const same = again.filter(({ recomputed }) => recomputed === 'same').length;
  const other = otherVersions.length === 0 ? [] : again.filter(({ recomputed, state }) => recomputed === 'other' && state === 'agrees');
  return [
    say(
      {
        pl: `Policzono od nowa: ${same} z ${countOf(again.length, { ...FILES, pl: ['pliku', 'plików', 'plików'] }, 'pl')} co do bajtu, ${formatNumber(total('numbersAgreeing'), { language })} z ${countOf(total('numbers'), { ...NUMBERS, pl: ['liczby', 'liczb', 'liczb'] }, 'pl')} w tabelach.`,
        en: `Computed again: ${same} of ${countOf(again.length, FILES, 'en')} to the byte, ${formatNumber(total('numbersAgreeing'), { language })} of ${countOf(total('numbers'), NUMBERS, 'en')} in the tables.`,
      },
      language,
    ),
    ...(other.length === 0
      ? []
      : [
          say({ pl: 'W tych wersjach inaczej wychodzą:', en: 'In these versions these come out differently:' }, language),
          ...other.flatMap(({ path, comparison }) => [
            `  ${path}`,
            ...(comparison?.differences ?? []).slice(0, LISTED).map((one) => `    ${cellLine(one, language)}`),
          ]),
        ]),
  ];
}
