// fixture: path=src/extension.ts
// A desktop tool on the user's own key.
import OpenAI from "openai";
import * as vscode from "vscode";

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("notes.explain", async () => {
      const key = await context.secrets.get("openai");
      const openai = new OpenAI({ apiKey: key });
      const text = vscode.window.activeTextEditor?.document.getText() ?? "";
      // expect-none: call-before-gate
      const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
      await vscode.window.showInformationMessage(answer.output_text);
    }),
  );
}
