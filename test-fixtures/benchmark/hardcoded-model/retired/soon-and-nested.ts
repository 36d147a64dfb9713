// fixture: now=2026-12-20
// A model inside a model inside an agent.
import { Agent } from "@mastra/core/agent";
import { generateText, wrapLanguageModel, extractReasoningMiddleware } from "ai";
import { openai } from "@ai-sdk/openai";

const inner = openai("gpt-4o"); // expect-here: hardcoded-model/retired warning
const model = wrapLanguageModel({ model: inner, middleware: extractReasoningMiddleware({ tagName: "think" }) });
const agent = new Agent({ name: "planner", instructions: "Plan.", model });
export const plan = (goal: string) => agent.generate(goal);

const tiered = { small: openai("gpt-4o-mini"), large: model }; // expect-here: hardcoded-model/retired warning
export const small = (prompt: string) => generateText({ model: tiered.small, prompt });
