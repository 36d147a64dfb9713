// fixture: path=src/extension.ts
import * as vscode from "vscode";

export async function explainSelection(editor: vscode.TextEditor, token: vscode.CancellationToken) {
  // expect: hardcoded-model/constant info model=gpt-5.6-terra
  const [chat] = await vscode.lm.selectChatModels({ vendor: "copilot", family: "gpt-5.6-terra" });
  if (!chat) {
    void vscode.window.showErrorMessage("No language model is available.");
    return;
  }
  const request = [vscode.LanguageModelChatMessage.User(editor.document.getText(editor.selection))];
  return chat.sendRequest(request, {}, token);
}

export function isMini(model: vscode.LanguageModelChat): boolean {
  // expect-none: hardcoded-model a comparison
  return model.family === "gpt-5.6-luna";
}
