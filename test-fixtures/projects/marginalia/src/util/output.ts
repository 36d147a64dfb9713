import * as vscode from "vscode";

let channel: vscode.LogOutputChannel | undefined;

export function output(): vscode.LogOutputChannel {
  channel ??= vscode.window.createOutputChannel("Marginalia", { log: true });
  return channel;
}

export function reportError(action: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  output().error(`${action}: ${message}`);
  void vscode.window.showErrorMessage(`Marginalia could not ${action}: ${message}`);
}
