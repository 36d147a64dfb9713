import * as vscode from "vscode";
import Anthropic from "@anthropic-ai/sdk";

export function activate(context: vscode.ExtensionContext) {
  context.subscriptions.push(
    vscode.commands.registerCommand("scribe.explain", async () => {
      const client = new Anthropic({ apiKey: await context.secrets.get("scribe.key") });
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      // expect-none: call-before-gate
      const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 800, messages: [{ role: "user", content: editor.document.getText(editor.selection) }] });
      await vscode.window.showInformationMessage(JSON.stringify(message.content));
    }),
  );
}
