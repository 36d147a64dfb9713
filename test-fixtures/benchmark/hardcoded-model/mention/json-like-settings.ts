// Settings written out for another program.
export const deployment = {
  environment: {
    // expect: hardcoded-model/mention warning
    CHAT_MODEL: "claude-fable-5",
    // expect-none: hardcoded-model what was measured
    LAST_MODEL: "claude-fable-5",
  },
};

interface Options {
  model: string;
}
// expect: hardcoded-model/mention warning
export const withDefaults = (options: Partial<Options>): Options => ({ model: "claude-mythos-5", ...options });

// expect-none: hardcoded-model a test of the value
export const isRestricted = ({ model }: Options) => ["claude-fable-5", "claude-mythos-5"].includes(model);
