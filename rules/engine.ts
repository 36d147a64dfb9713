/**
 * What the build makes one script of: the analysis, the registry and the rules, for the first thread of the command
 * line and for those that help it.
 */
export { createWorkspace } from "./workspace.ts";
export { allRules } from "./all-rules.ts";
export { assistanceOf } from "../analysis/threads/assistance.ts";
export { encodeFacts } from "../analysis/lower/facts-codec.ts";
export { lower } from "../analysis/lower/lower.ts";
