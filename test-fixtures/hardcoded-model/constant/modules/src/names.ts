export const draft = "claude-haiku-4-5-20251001"; // expect-here: hardcoded-model/constant info trace=@namespace
// Nothing sends this one.
// expect-none: hardcoded-model
export const spare = "gpt-5.4-mini";
