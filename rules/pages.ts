/** The rules' pages, as Markdown text. Apart from `catalogue.ts`, because only `explain` and hovers need them. */
import type { RuleId } from "./finding.ts";
import hardcodedModel from "../docs/rules/hardcoded-model.md";
import callBeforeGate from "../docs/rules/call-before-gate.md";
import silentFallback from "../docs/rules/silent-fallback.md";
import missingFallbackTier from "../docs/rules/missing-fallback-tier.md";

export const rulePages: Readonly<Record<RuleId, string>> = {
  "hardcoded-model": hardcodedModel,
  "call-before-gate": callBeforeGate,
  "silent-fallback": silentFallback,
  "missing-fallback-tier": missingFallbackTier,
};
