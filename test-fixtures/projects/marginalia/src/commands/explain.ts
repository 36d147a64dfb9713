import * as vscode from "vscode";
import type { ProviderRegistry } from "../providers/registry";
import { output, reportError } from "../util/output";
import { readSettings } from "../util/settings";

export function explainCommand(registry: ProviderRegistry) {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.selection.isEmpty) return;
    const code = editor.document.getText(editor.selection);
    const { model, language } = readSettings();

    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: "Explaining…", cancellable: true }, async (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const turns = [
        { role: "system" as const, content: `Explain code in ${language}. Be short.` },
        { role: "user" as const, content: code },
      ];
      const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
      const shown = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
      try {
        for await (const part of registry.active().stream(turns, { model, signal: abort.signal })) {
          await shown.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, part));
        }
        // expect-none: silent-fallback the user is told
      } catch (error) {
        if (abort.signal.aborted) return;
        reportError("explain this", error);
      }
    });
  };
}

/** Alt text for the hover; tries every provider until one answers. */
export async function explainBriefly(registry: ProviderRegistry, code: string): Promise<string | undefined> {
  for (const provider of [registry.active(), ...registry.all()]) {
    try {
      let text = "";
      for await (const part of provider.stream([{ role: "user", content: `One sentence: what does this do?\n${code}` }])) text += part;
      return text;
      // expect: silent-fallback/other-model error
    } catch (error) {
      output().debug(`hover: ${provider.id} failed`, error);
    }
  }
  return undefined;
}
