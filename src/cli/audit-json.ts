import type { AuditedClaim, ClaimsAudit } from '../indicators/audit/audit-claims.js';
import { auditDetails } from '../indicators/audit/audit-details.js';
import type { ClaimInput } from '../indicators/audit/claim.js';
import type { ComputedConsequence } from '../indicators/audit/consequences.js';
import { VERDICT_NAMES, VERDICTS } from '../indicators/audit/verdict.js';
import { type Language, say } from '../language/language.js';
import type { Town } from '../sources/town.js';

/** Every claim with its verdict, arithmetic, figures, warnings and consequences: numbers for machines, words in one language. */
export function auditJson({ claims }: ClaimsAudit, town: Town, language: Language): object {
  return {
    town: town.id,
    counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, claims.filter((one) => one.verdict === verdict).length])),
    claims: claims.map((one) => claimJson(one, town, language)),
  };
}

function claimJson(audited: AuditedClaim, town: Town, language: Language): object {
  const { claim, verdict, computed, range, flags, needed, mistake, inputs, consequences } = audited;
  const { statement, explanation, arithmetic, notes } = auditDetails(audited, { language });
  return {
    id: claim.id,
    statement,
    source: claim.source,
    document: town.source(claim.source).title,
    point: claim.point,
    formula: claim.formula ?? null,
    relation: claim.relation,
    printed: claim.printed,
    unit: claim.unit,
    precision: claim.precision,
    computed,
    low: range?.low ?? null,
    high: range?.high ?? null,
    verdict,
    verdictText: say(VERDICT_NAMES[verdict].name, language),
    explanation,
    arithmetic,
    mistake:
      mistake === undefined
        ? null
        : { kind: mistake.alternative.kind, taken: mistake.alternative.taken ?? null, gives: mistake.value, isSure: mistake.isSure },
    needed: Object.fromEntries(needed.map(({ input, value }) => [input, value])),
    warnings: flags.map(({ kind, text }) => ({ kind, text: say(text, language) })),
    consequences: consequences.map((one) => consequenceJson(one, language)),
    assumptions: notes,
    links: claim.links,
    inputs: inputs.map((input) => inputJson(input, language)),
  };
}

function consequenceJson({ consequence, value, interval }: ComputedConsequence, language: Language): object {
  return {
    title: say(consequence.title, language),
    formula: consequence.formula,
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    interval: consequence.interval,
    unit: consequence.unit,
  };
}

function inputJson({ title, note, ...input }: ClaimInput, language: Language): object {
  return { ...input, title: say(title, language), ...(note === undefined ? {} : { note: say(note, language) }) };
}
