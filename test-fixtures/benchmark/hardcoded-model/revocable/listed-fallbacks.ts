import { streamText } from "ai";
export const run = (prompt: string) =>
  streamText({
    // expect: hardcoded-model/revocable warning
    model: "anthropic/claude-opus-4-8",
    prompt,
    providerOptions: {
      gateway: {
        models: [
          // expect: hardcoded-model/constant
          "openai/gpt-5.4-mini",
        ],
      },
    },
  });
