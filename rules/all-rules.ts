/** The rules that exist, in the order in which they run. */
import type { Rule } from "./context.ts";
import { callBeforeGate } from "./call-before-gate/rule.ts";
import { hardcodedModel } from "./hardcoded-model/rule.ts";
import { missingFallbackTier } from "./missing-fallback-tier/rule.ts";
import { silentFallback } from "./silent-fallback/rule.ts";

export const allRules: readonly Rule[] = [hardcodedModel, callBeforeGate, silentFallback, missingFallbackTier];
