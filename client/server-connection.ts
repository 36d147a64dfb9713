/** Which documents the extension hands over to its server, and what it announces to it. */
import { workspace } from "vscode";
import type { LogOutputChannel } from "vscode";
import type { ClientCapabilities, DocumentSelector, FeatureState, LanguageClientOptions, StaticFeature } from "vscode-languageclient";

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

/** Tells the server that this client knows its own messages and commands. */
export class OwnCapability implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const experimental: unknown = capabilities.experimental;
    capabilities.experimental = { ...(typeof experimental === "object" ? experimental : {}), gaplint: true };
  }

  initialize(): void {
    // Nothing to do: the notifications have their handlers from the start.
  }

  getState(): FeatureState {
    return { kind: "static" };
  }

  clear(): void {
    // Nothing is kept.
  }
}
