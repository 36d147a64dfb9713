import * as vscode from "vscode";

export async function explain(code: string, token: vscode.CancellationToken) {
  // expect: hardcoded-model/constant info
  const [model] = await vscode.lm.selectChatModels({ vendor: "copilot", family: "gpt-5.4-mini" });
  if (!model) throw vscode.LanguageModelError.NotFound("No model");
  return model.sendRequest([vscode.LanguageModelChatMessage.User(code)], {}, token);
}

export async function any(code: string, token: vscode.CancellationToken) {
  // expect-none: hardcoded-model a vendor, not a model
  const [model] = await vscode.lm.selectChatModels({ vendor: "copilot" });
  return model?.sendRequest([vscode.LanguageModelChatMessage.User(code)], {}, token);
}
