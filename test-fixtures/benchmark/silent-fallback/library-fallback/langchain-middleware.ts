import { createAgent, modelFallbackMiddleware } from "langchain";

export const agent = createAgent({
  model: "anthropic:claude-sonnet-4-6",
  tools: [],
  middleware: [
    // expect: silent-fallback/library-fallback info
    modelFallbackMiddleware("openai:gpt-5.6-terra", "google-genai:gemini-3.5-flash"),
  ],
});

export const run = (content: string) => agent.invoke({ messages: [{ role: "user", content }] });
