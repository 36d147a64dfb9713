// fixture: path=src/extension.ts
import * as vscode from "vscode";
import OpenAI from "openai";

export function activate(context: vscode.ExtensionContext) {
  context.subscriptions.push(
    vscode.commands.registerCommand("lintly.explain", async () => {
      // expect: hardcoded-model/retired warning
      const [model] = await vscode.lm.selectChatModels({ vendor: "copilot", family: "gpt-4o" });
      if (!model) return vscode.window.showErrorMessage("No language model");
      return model.sendRequest([vscode.LanguageModelChatMessage.User("Explain")], {}, new vscode.CancellationTokenSource().token);
    }),
    vscode.commands.registerCommand("lintly.rename", () => rename("total")),
    vscode.commands.registerCommand("lintly.pick", () =>
      // expect-none: hardcoded-model a list to pick from
      vscode.window.showQuickPick(["gpt-5.4", "gpt-5.4-mini"]).then((picked) => vscode.workspace.getConfiguration("lintly").update("model", picked)),
    ),
  );
}

async function rename(symbol: string) {
  const settings = vscode.workspace.getConfiguration("lintly");
  // expect: hardcoded-model/constant default
  const model = settings.get<string>("model", "gpt-5.4-mini");
  const client = new OpenAI({ apiKey: settings.get<string>("apiKey") });
  // expect-none: hardcoded-model a comparison
  const effort = model.startsWith("gpt-5") ? "low" : undefined;
  return client.responses.create({ model, input: `A better name for ${symbol}`, ...(effort && { reasoning: { effort } }) });
}
