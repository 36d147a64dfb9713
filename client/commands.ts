/** The commands that ask the server or open something. */
import { commands, ProgressLocation, Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LINT_COMMAND } from "../server/own-protocol.ts";
import type { LintSummary, PlaceInFile, ShowPlacesArguments } from "../server/own-protocol.ts";
import { count } from "./count.ts";

/** "Lint Workspace": reads everything anew and says what there is. */
export async function lintWorkspace(server: BaseLanguageClient): Promise<void> {
  const summary = await window.withProgress({ location: ProgressLocation.Window, title: "gaplint reads the workspace" }, () =>
    server.sendRequest<LintSummary | null>("workspace/executeCommand", { command: LINT_COMMAND }),
  );
  if (summary === null) {
    return;
  }
  const { errors, warnings, infos, files, modelCalls } = summary;
  const gaps = `${count(errors, "error")}, ${count(warnings, "warning")} and ${count(infos, "note")}`;
  const seen = modelCalls === 0 ? `No model call was seen in ${count(files, "file")}, so nothing was judged.` : `${gaps} at ${count(modelCalls, "model call")} in ${count(files, "file")}.`;
  if ((await window.showInformationMessage(`gaplint: ${seen}`, "Show Gaps")) !== undefined) {
    await commands.executeCommand("gaplint.gaps.focus");
  }
}

/** "Open Registry": the one there is, or the one that is picked. */
export async function openRegistry(registries: readonly string[]): Promise<void> {
  const [only, ...others] = registries;
  const picked = others.length === 0 ? only : await window.showQuickPick([...registries], { title: "Open a capability registry" });
  if (picked !== undefined) {
    await window.showTextDocument(Uri.parse(picked));
  } else if (only === undefined && (await window.showInformationMessage("This workspace has no capability registry: gaplint's catalogue of public models serves.", "Set Up This Project")) !== undefined) {
    await commands.executeCommand("gaplint.initialize");
  }
}

/** "Fix All": the safe fixes of the active file. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.gaplint", apply: "first" });
}

/** Shows places in the list that references are shown in. */
export async function showPlaces(server: BaseLanguageClient, { at, places }: ShowPlacesArguments): Promise<void> {
  const convert = server.protocol2CodeConverter;
  const location = (place: PlaceInFile) => convert.asLocation(place);
  const from = location(at);
  await commands.executeCommand("editor.action.showReferences", from.uri, from.range.start, places.map(location));
}
