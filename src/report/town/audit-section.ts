import { type AuditedClaim, auditClaims, type ClaimsAudit } from '../../indicators/audit/audit-claims.js';
import { auditDetails } from '../../indicators/audit/audit-details.js';
import { auditTable, verdictText } from '../../indicators/audit/audit-table.js';
import { VERDICT_NAMES, VERDICTS, type Verdict } from '../../indicators/audit/verdict.js';
import type { NounForms } from '../../language/format.js';
import { type Language, say } from '../../language/language.js';
import { Table } from '../../tables/table.js';
import type { Block, Inline, InlinePiece, Section } from '../html/section.js';
import type { TownResults } from './results.js';
import type { Words } from './words.js';

const CLAIMS: NounForms = { pl: ['stwierdzenie', 'stwierdzenia', 'stwierdzeń'], en: ['statement', 'statements'] };
/** Verdicts that a reader of the documents has to know of. */
const WRONG: readonly Verdict[] = ['truncated', 'wrong-base', 'inconsistent', 'contradicted'];
/** Places are named in the words of the document. */
const PLACES = { language: 'pl', columns: ['point'] } as const;
/** Columns of the page; the file has the ids too. */
const SHOWN = ['statement', 'printed', 'computed', 'verdict', 'point'];

/** Published figures computed again: verdicts, why, and the arithmetic of each behind a summary. */
export function auditSection({ town, words }: TownResults): Section | undefined {
  if (town.claims === undefined || town.claims.claims.length === 0) return undefined;
  const audit = auditClaims(town.claims);
  const titles = new Map(town.sources.map((source) => [source.id, source.title]));
  const sourceTitle = (id: string): string => titles.get(id) ?? id;
  const { t } = words;
  const flagged = audit.claims.filter(({ flags }) => flags.length > 0);
  return {
    id: 'audyt',
    title: t('Opublikowane liczby: czy się zgadzają', 'Published figures: are they right'),
    blocks: [
      { kind: 'paragraph', text: introduction(audit, words) },
      { kind: 'list', items: countsOf(audit, words) },
      {
        kind: 'table',
        name: 'audyt',
        ...tablesOf(audit, words),
        open: true,
        stacked: true,
        foreign: PLACES,
        label: t('werdykty', 'verdicts'),
      },
      { kind: 'heading', text: t('Co się nie zgadza i dlaczego', 'What is wrong and why') },
      { kind: 'list', items: audit.claims.filter(({ verdict }) => WRONG.includes(verdict)).map((one) => reasonOf(one, words)) },
      { kind: 'heading', text: t('Ostrzeżenia', 'Warnings') },
      { kind: 'list', items: warningsOf(flagged, words) },
      { kind: 'heading', text: t('Rachunek krok po kroku', 'The arithmetic step by step') },
      ...audit.claims.map((one) => arithmeticOf(one, sourceTitle, words)),
    ],
  };
}

function introduction({ claims }: ClaimsAudit, { t, count }: Words): string {
  return t(
    `Dokumenty miasta podają liczby, które można policzyć od nowa z innych liczb tych samych dokumentów i z danych. Tu zrobiono to dla wszystkich zapisanych w folderze: ${count(claims.length, CLAIMS)}. Werdyktu nikt nie wpisał: wynika z liczb, ich zaokrągleń i miejsc w dokumentach.`,
    `The town's documents state figures that can be computed again from other figures of the same documents and from data. Here this is done for each that the folder holds: ${count(claims.length, CLAIMS)}. Nobody wrote the verdicts down: they follow from the figures, their rounding and their places in the documents.`,
  );
}

function countsOf({ claims }: ClaimsAudit, { n, language }: Words): Inline[] {
  return VERDICTS.flatMap((verdict): Inline[] => {
    const count = claims.filter((one) => one.verdict === verdict).length;
    const { symbol, name, meaning } = VERDICT_NAMES[verdict];
    return count === 0 ? [] : [[{ strong: `${symbol} ${say(name, language)}: ${n(count)}` }, ` – ${say(meaning, language)}`]];
  });
}

/** The table of the page, and that of the file with ids and warnings. */
function tablesOf(audit: ClaimsAudit, { language }: Words): { readonly table: Table; readonly file: Table } {
  const file = auditTable(audit, { language });
  const { columns, rows, title, source } = file;
  const places = SHOWN.map((name) => columns.findIndex((column) => column.name === name));
  const table = new Table(
    places.map((place) => columns[place]),
    rows.map((row) => places.map((place) => row[place])),
    // What the verdicts mean stands in the list above.
    { title, source },
  );
  return { table, file };
}

function reasonOf(one: AuditedClaim, { language }: Words): Inline {
  return [
    { strong: sentence(say(one.claim.statement, language)) },
    ...marked(` ${verdictText(one, language)}. ${say(one.explanation, language)}`, language),
  ];
}

/** Each once, though several claims use the same figures. */
function warningsOf(flagged: readonly AuditedClaim[], { language }: Words): Inline[] {
  const texts = new Map(flagged.flatMap((one) => one.flags.map(({ text }) => [say(text, language), one] as const)));
  return [...texts].map(([text, one]) => [{ strong: sentence(say(one.claim.statement, language)) }, ...marked(` ${text}`, language)]);
}

function arithmeticOf(one: AuditedClaim, sourceTitle: (id: string) => string, { t, language }: Words): Block {
  const { statement, place, verdict, explanation, arithmetic, consequences, inputs, notes } = auditDetails(one, { language, sourceTitle });
  const part = (head: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'paragraph', text: [{ strong: head }] },
          { kind: 'list', items: items.map((item) => marked(item, language)) },
        ];
  return {
    kind: 'fold',
    summary: `${verdict}: ${statement}`,
    blocks: [
      { kind: 'paragraph', text: [{ foreign: sentence(place), language: 'pl' }, ...marked(` ${explanation}`, language)] },
      ...part(t('Rachunek', 'Arithmetic'), arithmetic),
      ...part(t('Co z tego wynika', 'What follows'), consequences),
      ...part(t('Założenia', 'Assumptions'), notes),
      ...part(t('Liczby i ich miejsca', 'Figures and their places'), inputs),
    ],
  };
}

/** With a full stop, unless an abbreviation has brought one. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

const POLISH_WORDS = /((?:[\p{L}\d-]*[ąćęłńóśźż][\p{L}\d-]*)(?:[\s,:;]+[\p{L}\d-]*[ąćęłńóśźż][\p{L}\d-]*)*)/giu;

/** Polish words of an English text, such as names and places in documents, marked as Polish. */
function marked(text: string, language: Language): InlinePiece[] {
  if (language === 'pl') return [text];
  return text.split(POLISH_WORDS).map((piece, place) => (place % 2 === 1 ? { foreign: piece, language: 'pl' } : piece));
}
