/** How the extension starts its server and which documents it hands over. */
import { workspace } from "vscode";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import { TransportKind } from "vscode-languageclient/node";
import type { ClientCapabilities, DocumentSelector, FeatureState, LanguageClientOptions, ServerOptions, StaticFeature } from "vscode-languageclient/node";

const SOURCE_LANGUAGES = ["typescript", "typescriptreact", "javascript", "javascriptreact"];

/** The server runs on the editor's own Node, so that nothing has to be installed. */
export function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath("dist/server.js");
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6029"] } },
  };
}

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
  };
}

/** Sources, and the files that steer the analysis: their unsaved edits count, too. */
function documentSelector(): DocumentSelector {
  const { configPath, registryPath } = steeringFiles();
  return [
    ...SOURCE_LANGUAGES.map((language) => ({ scheme: "file", language })),
    ...["gaplint.json", "capability-registry.json", configPath, registryPath]
      .filter((name) => name !== "")
      .map((name) => ({ scheme: "file", pattern: `**/${name.replace(/^.*[\\/]/, "")}` })),
  ];
}

function steeringFiles(): { readonly configPath: string; readonly registryPath: string } {
  const settings = workspace.getConfiguration("gaplint");
  return { configPath: settings.get("configPath", ""), registryPath: settings.get("registryPath", "") };
}

/** Tells the server that this client shows its status notifications. */
export class StatusCapability implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const experimental: unknown = capabilities.experimental;
    capabilities.experimental = { ...(typeof experimental === "object" ? experimental : {}), gaplintStatus: true };
  }

  initialize(): void {
    // Nothing to do: the notification has its handler from the start.
  }

  getState(): FeatureState {
    return { kind: "static" };
  }

  clear(): void {
    // Nothing is kept.
  }
}
