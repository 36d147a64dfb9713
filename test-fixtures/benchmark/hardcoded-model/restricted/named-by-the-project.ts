// fixture: path=src/models.ts
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { customProvider, generateText } from "ai";

const models = customProvider({
  languageModels: {
    // expect: hardcoded-model/restricted error model=claude-fable-5 trace=@deep
    deep: anthropic("claude-fable-5"),
    // expect: hardcoded-model/constant info model=gpt-5.6-luna trace=@quick
    quick: openai("gpt-5.6-luna"),
    // expect: hardcoded-model/constant info model=gpt-5.6-terra
    usual: openai("gpt-5.6-terra"),
  },
});

// label: deep
export const think = (prompt: string) => generateText({ model: models.languageModel("deep"), prompt });
// label: quick
export const title = (prompt: string) => generateText({ model: models.languageModel("quick"), prompt });
export const answer = (name: "usual" | "quick", prompt: string) => generateText({ model: models.languageModel(name), prompt });
