/** What the rules are called and what kinds of findings they have, as data. The rules' pages are in `pages.ts`. */
import type { RuleId, Severity } from "./finding.ts";
import hardcodedModel from "./hardcoded-model/meta.json" with { type: "json" };
import callBeforeGate from "./call-before-gate/meta.json" with { type: "json" };
import silentFallback from "./silent-fallback/meta.json" with { type: "json" };
import missingFallbackTier from "./missing-fallback-tier/meta.json" with { type: "json" };

export interface RuleDescription {
  readonly id: RuleId;
  /** The layer of coordination that the gap belongs to. */
  readonly layer: string;
  readonly summary: string;
  /** Entries of the OWASP Top 10 for LLM applications ("LLM03:2025") or agentic ones ("ASI08:2026") that it is a case of. */
  readonly owasp: readonly string[];
  readonly kinds: readonly KindDescription[];
}

export interface KindDescription {
  readonly kind: string;
  /** The severity in the `recommended` profile. */
  readonly severity: Severity | "off";
  /** The severity in the `strict` profile. */
  readonly strict: Severity | "off";
  readonly summary: string;
  /** Weaknesses of the Common Weakness Enumeration that it is a case of, named in `weaknesses.json`: "CWE-862". */
  readonly cwe: readonly string[];
}

/** The form of a rule's `meta.json`. */
interface RuleMeta {
  readonly id: string;
  readonly layer: string;
  readonly summary: string;
  readonly owasp: readonly string[];
  readonly kinds: Readonly<Record<string, { readonly severity: string; readonly strict?: string; readonly cwe?: readonly string[]; readonly summary: string }>>;
}

/** The rules in the order in which they are listed. */
export const ruleCatalogue: readonly RuleDescription[] = [
  describe("hardcoded-model", hardcodedModel),
  describe("call-before-gate", callBeforeGate),
  describe("silent-fallback", silentFallback),
  describe("missing-fallback-tier", missingFallbackTier),
];

/** The description of a rule, or undefined when no rule has this id. */
export function findRule(id: string): RuleDescription | undefined {
  return ruleCatalogue.find((rule) => rule.id === id);
}

function describe(id: RuleId, meta: RuleMeta): RuleDescription {
  const kinds = Object.entries(meta.kinds).map(([kind, entry]) => {
    const severity = severityOf(entry.severity, `${id}/${kind}`);
    const strict = entry.strict === undefined ? severity : severityOf(entry.strict, `${id}/${kind}`);
    return { kind, severity, strict, summary: entry.summary, cwe: entry.cwe ?? [] };
  });
  return { id, layer: meta.layer, summary: meta.summary, owasp: meta.owasp, kinds };
}

function severityOf(text: string, where: string): Severity | "off" {
  switch (text) {
    case "error":
    case "warning":
    case "info":
    case "off":
      return text;
    default:
      throw new Error(`${where}: "${text}" is no severity`);
  }
}
