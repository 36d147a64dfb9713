import * as vscode from "vscode";
import { type ChatOptions, type ChatProvider, type ChatTurn, ProviderError } from "./types";

export class CopilotProvider implements ChatProvider {
  readonly id = "copilot";
  readonly label = "GitHub Copilot";
  // expect: hardcoded-model/retired
  readonly defaultModel = "gpt-4o";

  async *stream(turns: ChatTurn[], options?: ChatOptions): AsyncIterable<string> {
    const [model] = await vscode.lm.selectChatModels({ vendor: "copilot", family: options?.model || this.defaultModel });
    if (!model) throw new ProviderError("Copilot has no such model", this.id);
    const cancellation = new vscode.CancellationTokenSource();
    options?.signal?.addEventListener("abort", () => cancellation.cancel());
    const messages = turns.map((turn) =>
      turn.role === "assistant" ? vscode.LanguageModelChatMessage.Assistant(turn.content) : vscode.LanguageModelChatMessage.User(turn.content),
    );
    const response = await model.sendRequest(messages, {}, cancellation.token);
    yield* response.text;
  }
}
