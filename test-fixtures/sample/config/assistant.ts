/** Settings of the FAQ assistant; the deployment may override them. */
export const assistant = {
  // expect: hardcoded-model/restricted warning default model=claude-fable-5
  model: process.env.FAQ_MODEL ?? "claude-fable-5",
  maxTokens: Number(process.env.FAQ_MAX_TOKENS ?? 600),
};
