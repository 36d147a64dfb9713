// fixture: path=src/provider.ts
import * as vscode from "vscode";
import Anthropic from "@anthropic-ai/sdk";

export class CompletionProvider implements vscode.InlineCompletionItemProvider {
  constructor(private readonly client: Anthropic, private readonly channel: vscode.OutputChannel, private readonly model: string) {}

  async provideInlineCompletionItems(document: vscode.TextDocument, position: vscode.Position) {
    try {
      const text = await this.request(document.getText(new vscode.Range(new vscode.Position(0, 0), position)));
      return [new vscode.InlineCompletionItem(text)];
      // expect: silent-fallback/default-value
    } catch {
      return [];
    }
  }

  async explain(code: string) {
    try {
      return await this.request(`Explain ${code}`);
      // expect-none: silent-fallback the user is told
    } catch (error) {
      await vscode.window.showErrorMessage(`No explanation: ${String(error)}`);
      return undefined;
    }
  }

  async title(code: string) {
    try {
      return await this.request(`Name ${code}`);
      // expect-none: silent-fallback in the output channel
    } catch (error) {
      this.channel.appendLine(`title: ${String(error)}`);
      return "Untitled";
    }
  }

  private async request(content: string) {
    const message = await this.client.messages.create({ model: this.model, max_tokens: 64, messages: [{ role: "user", content }] });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
  }
}

export async function lensTitle(model: vscode.LanguageModelChat, code: string, token: vscode.CancellationToken) {
  try {
    const response = await model.sendRequest([vscode.LanguageModelChatMessage.User(code)], {}, token);
    let title = "";
    for await (const part of response.text) title += part;
    return title;
    // expect: silent-fallback/default-value
  } catch {
    return "Lens";
  }
}
