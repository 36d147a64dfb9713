// fixture: path=src/extension.ts
import * as vscode from "vscode";
import Anthropic from "@anthropic-ai/sdk";

let output: vscode.OutputChannel;

async function suggest(prompt: string, signal?: AbortSignal): Promise<string> {
  const message = await new Anthropic().messages.create(
    { model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: prompt }] },
    { signal },
  );
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
}

class Inline implements vscode.InlineCompletionItemProvider {
  async provideInlineCompletionItems(document: vscode.TextDocument, position: vscode.Position) {
    const prefix = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
    try {
      return [new vscode.InlineCompletionItem(await suggest(prefix))];
      // expect: silent-fallback/default-value warning
    } catch {
      return [];
    }
  }
}

class Lens implements vscode.CodeLensProvider {
  async provideCodeLenses(document: vscode.TextDocument) {
    try {
      const title = await suggest(document.getText());
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: "" })];
      // expect-none: silent-fallback written to the channel
    } catch (error) {
      output.appendLine(`lens: ${error}`);
      return [];
    }
  }
}

export function activate(context: vscode.ExtensionContext) {
  output = vscode.window.createOutputChannel("Suggest");
  context.subscriptions.push(
    vscode.languages.registerInlineCompletionItemProvider({ pattern: "**" }, new Inline()),
    vscode.languages.registerCodeLensProvider({ pattern: "**" }, new Lens()),
    vscode.commands.registerCommand("suggest.explain", async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      try {
        const text = await suggest(editor.document.getText(editor.selection));
        await vscode.window.showInformationMessage(text);
        // expect-none: silent-fallback shown as an error
      } catch (error) {
        vscode.window.showErrorMessage(`Could not explain: ${error}`);
      }
    }),
    vscode.commands.registerCommand("suggest.name", async () => {
      const controller = new AbortController();
      const name = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, cancellable: true }, async (_progress, token) => {
        token.onCancellationRequested(() => controller.abort());
        try {
          return await suggest("A name", controller.signal);
          // expect: silent-fallback/default-value warning
        } catch {
          return "unnamed";
        }
      });
      await vscode.env.clipboard.writeText(name);
    }),
  );
}
