interface Settings {
  model?: string;
  usedModel?: string;
}

export function complete(settings: Settings): Settings {
  // expect: hardcoded-model/mention warning
  settings.model ??= "claude-fable-5";
  // expect-none: hardcoded-model a record of the past
  settings.usedModel = "claude-fable-5";
  return settings;
}

export async function pick({ model = "claude-mythos-5" /* expect-here: hardcoded-model/mention warning */ }: Settings) {
  return model;
}

export const env = {
  // expect: hardcoded-model/mention warning
  MODEL: process.env.MODEL || "claude-fable-5",
};
