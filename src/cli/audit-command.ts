import type { Command } from 'commander';
import { type AuditedClaim, auditClaims, type ClaimsAudit } from '../indicators/audit/audit-claims.js';
import { auditDetails } from '../indicators/audit/audit-details.js';
import { auditTable } from '../indicators/audit/audit-table.js';
import { VERDICT_NAMES, VERDICTS } from '../indicators/audit/verdict.js';
import { type Language, say } from '../language/language.js';
import { readTown } from '../sources/read-town.js';
import type { Town } from '../sources/town.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { auditJson } from './audit-json.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';

const TEXT = {
  name: 'audit',
  summary: { pl: 'sprawdza opublikowane liczby: każdą liczy od nowa', en: 'checks published figures: computes each again' },
  description: {
    pl: 'Liczy od nowa każde stwierdzenie z tabeli claims i mówi, czy podana liczba się zgadza, skąd wzięła się różnica i co z niej wynika.',
    en: 'Computes every statement of the table claims again, and says whether the stated number is right, where a difference comes from and what follows.',
  },
  examples: {
    pl: `Przykłady:
  kohorta audit data/rumia            tabela werdyktów i szczegóły tych, które się nie zgadzają
  kohorta audit data/rumia --all      szczegóły wszystkich stwierdzeń
  kohorta audit data/rumia --json     wszystko, do dalszej pracy`,
    en: `Examples:
  kohorta audit data/rumia            a table of verdicts, and details of those that are not exact
  kohorta audit data/rumia --all      details of every statement
  kohorta audit data/rumia --json     everything, to work on`,
  },
} as const;

/** What fits across a terminal; the details tell the statements and places. */
const SHOWN = ['claim', 'printed', 'computed', 'verdict', 'flags'];

/** `kohorta audit`: reads, audits, prints. */
export function addAudit(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option('--all', t('szczegóły także tych, które się zgadzają', 'details also of those that are exact'))
    .option('--json', t('wynik jako JSON, z rachunkiem i źródłami', 'the result as JSON, with the arithmetic and the sources'));
  addLanguageOption(command, language).action((folder: string, { all = false, json = false }: Choice) => {
    const town = readTown(folder, { language });
    const audit = auditClaims(town.claims);
    if (json) console.print(JSON.stringify(auditJson(audit, town, language), null, 2));
    else console.print(audit.claims.length === 0 ? nothingToAudit(language) : shown(audit, town, { all, language }));
  });
}

interface Choice {
  readonly all?: boolean;
  readonly json?: boolean;
}

function nothingToAudit(language: Language): string {
  return say(
    {
      pl: 'Folder nie ma stwierdzeń do sprawdzenia; wpisz je do tabel claims i claim-inputs (wzór: data/rumia).',
      en: 'The folder has no statements to check; write them into the tables claims and claim-inputs (pattern: data/rumia).',
    },
    language,
  );
}

function shown(audit: ClaimsAudit, town: Town, { all, language }: { readonly all: boolean; readonly language: Language }): string {
  const detailed = audit.claims.filter(({ verdict, flags }) => all || verdict !== 'exact' || flags.length > 0);
  const table = textTable(narrowed(auditTable(audit, { language })), { language });
  return [table, countsText(audit, language), '', ...detailed.map((one) => detailsText(one, town, language))].join('\n');
}

function narrowed({ columns, rows, title, source }: Table): Table {
  const places = SHOWN.map((name) => columns.findIndex((column) => column.name === name));
  return new Table(
    places.map((place) => columns[place]),
    rows.map((row) => places.map((place) => row[place])),
    // What the verdicts mean stands with their counts.
    { title, source },
  );
}

/** How many claims there are of each verdict, and what it means. */
function countsText({ claims }: ClaimsAudit, language: Language): string {
  return VERDICTS.flatMap((verdict) => {
    const count = claims.filter((one) => one.verdict === verdict).length;
    const { symbol, name, meaning } = VERDICT_NAMES[verdict];
    return count === 0 ? [] : [`${symbol} ${say(name, language)}: ${count} – ${say(meaning, language)}`];
  }).join('\n');
}

function detailsText(audited: AuditedClaim, town: Town, language: Language): string {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const details = auditDetails(audited, { language, sourceTitle: (id) => town.source(id).title });
  const part = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`  ${head}:`, ...lines.map((line) => `    ${line}`)];
  return [
    `${audited.claim.id}: ${details.statement}`,
    `  ${details.place}`,
    `  ${details.verdict}. ${details.explanation}`,
    ...part(t('Uwagi', 'Warnings'), details.warnings),
    ...part(t('Rachunek', 'Arithmetic'), details.arithmetic),
    ...part(t('Co z tego wynika', 'What follows'), details.consequences),
    ...part(t('Założenia', 'Assumptions'), details.notes),
    ...part(t('Liczby', 'Figures'), details.inputs),
    '',
  ].join('\n');
}
