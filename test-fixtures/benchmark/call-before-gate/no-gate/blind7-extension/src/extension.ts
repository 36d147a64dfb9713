import * as vscode from "vscode";
import Anthropic from "@anthropic-ai/sdk";

async function keyOf(context: vscode.ExtensionContext): Promise<string | undefined> {
  const stored = await context.secrets.get("anthropicKey");
  if (stored) return stored;
  const entered = await vscode.window.showInputBox({ prompt: "Your Anthropic API key", password: true });
  if (entered) await context.secrets.store("anthropicKey", entered);
  return entered;
}

export function activate(context: vscode.ExtensionContext) {
  context.subscriptions.push(
    vscode.commands.registerCommand("commitHelper.generate", async () => {
      const apiKey = await keyOf(context);
      if (!apiKey) return;
      const git = vscode.extensions.getExtension("vscode.git")?.exports.getAPI(1);
      const repository = git?.repositories[0];
      const diff = await repository?.diff(true);
      if (!diff) return void vscode.window.showInformationMessage("Nothing is staged.");
      const client = new Anthropic({ apiKey });
      // expect-none: call-before-gate the user's own key
      const message = await client.messages.create({
        model: vscode.workspace.getConfiguration("commitHelper").get("model", "claude-haiku-4-5"),
        max_tokens: 200,
        messages: [{ role: "user", content: `A commit message for:\n${diff}` }],
      });
      const [block] = message.content;
      if (block?.type === "text" && repository) repository.inputBox.value = block.text;
    }),
  );
}
