/** Which documents the extension hands over to its server, and when it asks about them. */
import { workspace } from "vscode";
import type { LogOutputChannel } from "vscode";
import type { DocumentSelector, LanguageClientOptions } from "vscode-languageclient";

const SOURCE_LANGUAGES = ["typescript", "typescriptreact", "javascript", "javascriptreact"];

/** @param schemes of the URIs whose files the server can read */
export function clientOptions(schemes: readonly string[], outputChannel: LogOutputChannel, initializationOptions: Readonly<Record<string, unknown>> = {}): LanguageClientOptions {
  return {
    documentSelector: schemes.flatMap(documentSelector),
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
  };
}

/** Sources, and the files that steer the analysis: their unsaved edits count, too. */
function documentSelector(scheme: string): DocumentSelector {
  const { configPath, registryPath } = steeringFiles();
  return [
    ...SOURCE_LANGUAGES.map((language) => ({ scheme, language })),
    ...["gaplint.json", "capability-registry.json", configPath, registryPath]
      .filter((name) => name !== "")
      .map((name) => ({ scheme, pattern: `**/${name.replace(/^.*[\\/]/, "")}` })),
  ];
}

function steeringFiles(): { readonly configPath: string; readonly registryPath: string } {
  const settings = workspace.getConfiguration("gaplint");
  return { configPath: settings.get("configPath", ""), registryPath: settings.get("registryPath", "") };
}
