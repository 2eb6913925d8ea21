import { currentLanguage } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { AuditedClaim } from './audit-claims.js';
import { type AuditDetailsOptions, auditDetails } from './audit-details.js';

/**
 * A claim told in full, a line a row: verdict, why, arithmetic, what follows, warnings, assumptions, figures with their places.
 *
 * @param audited - One claim of `auditClaims()`.
 * @example
 * const { claims } = auditClaims(readTown('data/rumia').claims);
 * auditDetailsTable(claims.find(({ claim }) => claim.id === 'helpless-share'), { language: 'en' }).rows[0]; // => ['Verdict', '↓ truncated']
 */
export function auditDetailsTable(audited: AuditedClaim, { language = currentLanguage(), sourceTitle }: AuditDetailsOptions = {}): Table {
  const details = auditDetails(audited, { language, ...(sourceTitle === undefined ? {} : { sourceTitle }) });
  const t = (pl: string, en: string): string => (language === 'pl' ? pl : en);
  const parts: readonly [head: string, lines: readonly string[]][] = [
    [t('Werdykt', 'Verdict'), [details.verdict]],
    [t('Dlaczego', 'Why'), [details.explanation]],
    [t('Rachunek', 'Arithmetic'), details.arithmetic],
    [t('Co z tego wynika', 'What follows'), details.consequences],
    [t('Uwagi', 'Warnings'), details.warnings],
    [t('Założenia', 'Assumptions'), details.notes],
    [t('Liczby', 'Figures'), details.inputs],
  ];
  return new Table(
    [textColumn('part', 'Część', 'Part'), textColumn('text', 'Treść', 'Text')],
    // The head of a part stands once.
    parts.flatMap(([head, lines]) => lines.map((line, place) => [place === 0 ? head : '', line])),
    { title: audited.claim.statement, source: { pl: details.place, en: details.place } },
  );
}
