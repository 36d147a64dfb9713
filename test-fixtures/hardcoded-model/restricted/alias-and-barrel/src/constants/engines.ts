/** Engines by the length of the dossier they can read. */
export const SHORT_DOSSIER_ENGINE = "claude-haiku-4-5-20251001"; // expect-here: hardcoded-model/constant info
// expect: hardcoded-model/restricted error model=claude-fable-5 trace=@long-read
export const LONG_DOSSIER_ENGINE = "claude-fable-5";
