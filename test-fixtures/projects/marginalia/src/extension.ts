import * as vscode from "vscode";
import { commitMessage } from "./commands/commitMessage";
import { explainBriefly, explainCommand } from "./commands/explain";
import { review, reviewOnSave } from "./commands/review";
import { createRegistry } from "./providers/registry";
import { output } from "./util/output";

export function activate(context: vscode.ExtensionContext): void {
  const registry = createRegistry(context);
  const diagnostics = vscode.languages.createDiagnosticCollection("marginalia");

  context.subscriptions.push(
    diagnostics,
    vscode.commands.registerCommand("marginalia.explain", explainCommand(registry)),
    vscode.commands.registerCommand("marginalia.commitMessage", () => commitMessage(registry)),
    vscode.commands.registerCommand("marginalia.review", () => review(registry, diagnostics)),
    vscode.languages.registerHoverProvider({ scheme: "file" }, {
      async provideHover(document, position) {
        const range = document.getWordRangeAtPosition(position);
        const text = await explainBriefly(registry, document.getText(range));
        return text ? new vscode.Hover(text) : undefined;
      },
    }),
    reviewOnSave(registry, diagnostics),
  );
  output().info("Marginalia is ready");
}

export function deactivate(): void {
  output().dispose();
}
