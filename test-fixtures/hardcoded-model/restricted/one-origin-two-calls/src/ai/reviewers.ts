import { anthropic } from "@ai-sdk/anthropic";
import { wrapLanguageModel } from "ai";
import { auditMiddleware } from "./audit";

/** The model that second-guesses tariff decisions. */
export function tariffReviewer() {
  return wrapLanguageModel({
    // One origin, two calls: reported once, here.
    // expect: hardcoded-model/restricted error model=claude-mythos-5 trace=@classify trace=@explain
    model: anthropic("claude-mythos-5"),
    middleware: auditMiddleware,
  });
}
