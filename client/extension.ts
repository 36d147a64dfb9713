/** The VS Code extension: starts the language server and shows what the protocol has no place for. */
import { commands, window } from "vscode";
import type { ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { clientOptions, serverOptions, StatusCapability } from "./server-connection.ts";
import { explainRule } from "./explain-rule.ts";
import { StatusItem } from "./status-item.ts";
import { STATUS_METHOD } from "../server/status-protocol.ts";
import type { StatusParams } from "../server/status-protocol.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("gaplint", { log: true });
  const status = new StatusItem();
  const server = new LanguageClient("gaplint", "gaplint", serverOptions(context), clientOptions(output));
  client = server;
  server.registerFeature(new StatusCapability());
  server.onNotification(STATUS_METHOD, (params: StatusParams) => status.update(params));
  server.onDidChangeState(({ newState }) => status.serverIs(newState));
  context.subscriptions.push(
    output,
    status,
    commands.registerCommand("gaplint.restartServer", async () => {
      status.clear();
      await server.restart();
    }),
    commands.registerCommand("gaplint.showOutput", () => output.show()),
    commands.registerCommand("gaplint.explainRule", (rule?: unknown) => explainRule(context, rule)),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
