// The word by which a router is left to choose names no model.
import * as vscode from "vscode";
import OpenAI from "openai";

const router = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });

// expect-none: hardcoded-model
export const answer = (content: string) => router.chat.completions.create({ model: "openrouter/auto", messages: [{ role: "user", content }] });

export async function auto(prompt: string, token: vscode.CancellationToken) {
  // expect-none: hardcoded-model
  const [model] = await vscode.lm.selectChatModels({ vendor: "copilot", id: "auto" });
  return model?.sendRequest([vscode.LanguageModelChatMessage.User(prompt)], {}, token);
}
