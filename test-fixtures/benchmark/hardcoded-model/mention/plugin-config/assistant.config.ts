import { defineConfig } from "@acme/assistant";

export default defineConfig({
  chat: {
    model: "claude-fable-5", // expect-here: hardcoded-model/mention warning
    system: "You are kind.",
  },
  // expect: hardcoded-model/mention warning
  embedding: { modelName: "claude-mythos-5" },
  // expect-none: hardcoded-model what may not be used
  blockedModels: ["claude-fable-5"],
});
