/** The rules' pages, as Markdown text. Apart from `catalogue.ts`, because only `explain` and hovers need them. */
import type { RuleId } from "./finding.ts";
import hardcodedModel from "./hardcoded-model/page.md";
import callBeforeGate from "./call-before-gate/page.md";
import silentFallback from "./silent-fallback/page.md";
import missingFallbackTier from "./missing-fallback-tier/page.md";

export const rulePages: Readonly<Record<RuleId, string>> = {
  "hardcoded-model": hardcodedModel,
  "call-before-gate": callBeforeGate,
  "silent-fallback": silentFallback,
  "missing-fallback-tier": missingFallbackTier,
};
