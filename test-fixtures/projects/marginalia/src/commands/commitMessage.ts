import * as vscode from "vscode";
import { collect, type ProviderRegistry } from "../providers/registry";
import { readSettings } from "../util/settings";

interface GitRepository {
  diff(cached: boolean): Promise<string>;
  inputBox: { value: string };
}

export async function commitMessage(registry: ProviderRegistry): Promise<void> {
  const git = vscode.extensions.getExtension("vscode.git")?.exports.getAPI(1);
  const repository: GitRepository | undefined = git?.repositories[0];
  if (!repository) return;
  const diff = await repository.diff(true);
  if (!diff) {
    void vscode.window.showInformationMessage("Nothing is staged.");
    return;
  }
  const message = await collect(
    registry.active(),
    [{ role: "user", content: `A commit message, imperative, at most 72 characters:\n${diff.slice(0, 20_000)}` }],
    { model: readSettings().model },
    // expect: silent-fallback/default-value warning
  ).catch(() => "Update files");
  repository.inputBox.value = message;
}
