/** The analysis for one run. The build puts in its place what loads the compiled engine and starts the helping threads. */
import { createWorkspace as create } from "../rules/workspace.ts";
import type { Workspace } from "../rules/lint.ts";
import type { WorkspaceOptions } from "./host.ts";

export function createWorkspace({ factsCache, scansCache, fileSystem, keepsAnswers }: WorkspaceOptions = {}): Workspace {
  return create(undefined, { factsCache, scansCache, fileSystem, keepsAnswers });
}
