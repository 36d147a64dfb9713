// Restricted ids in settings that something else reads.
export const defaults = {
  // expect: hardcoded-model/mention warning
  model: "claude-fable-5",
  temperature: 0.2,
};

// expect: hardcoded-model/mention warning
export const CHAT_MODEL = process.env.CHAT_MODEL ?? "claude-mythos-5";

export class AssistantConfig {
  // expect: hardcoded-model/mention warning
  defaultModel = "mythos-5-adv";
  // expect-none: hardcoded-model a name to show
  title = "claude-fable-5";
}

// expect: hardcoded-model/mention warning
export function configure(modelId = "claude-fable-5", retries = 2) {
  return { modelId, retries };
}
