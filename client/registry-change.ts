/** Says once what an edit of a registry changed, and leads to the calls that it is about. */
import { Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { RegistryChangedParams } from "../server/own-protocol.ts";
import { showPlaces } from "./commands.ts";

export async function announceRegistryChange(server: BaseLanguageClient, { registry, message, places }: RegistryChangedParams): Promise<void> {
  const uri = Uri.parse(registry);
  if (!workspace.getConfiguration("gaplint", uri).get("notifyRegistryChanges", true)) {
    server.info(message);
    return;
  }
  const chosen = await window.showInformationMessage(`gaplint: ${message}`, "Show Calls");
  const [first] = places;
  if (chosen !== undefined && first !== undefined) {
    await window.showTextDocument(uri);
    await showPlaces(server, { at: { uri: registry, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, places });
  }
}
