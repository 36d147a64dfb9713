/**
 * What the build makes one script of: the analysis, the registry and the rules, for the first thread of the command line.
 */
export { createWorkspace } from "./workspace.ts";
export { allRules } from "./all-rules.ts";
export { assistanceOf } from "../analysis/threads/assistance.ts";
