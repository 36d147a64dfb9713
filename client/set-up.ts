/** What the extension is made of, wherever it runs: the connection to the server, and what shows its answers. */
import { commands, window } from "vscode";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SHOW_PLACES_COMMAND } from "../server/own-protocol.ts";
import type { ServerInformation, ShowPlacesArguments } from "../server/own-protocol.ts";
import { fixAll, lintWorkspace, openRegistry, showPlaces } from "./commands.ts";
import { explainRule } from "./explain-rule.ts";
import { GapsView } from "./gaps-view.ts";
import { StatusItem } from "./status-item.ts";

/** The client of the server, once it is loaded. */
export type Server = Promise<BaseLanguageClient>;

/** What differs between the desktop and the browser. */
export interface Surroundings {
  /** Loads the client, which takes ten times as long as everything else here. */
  connect(output: LogOutputChannel, status: StatusItem, view: GapsView): Server;
  /** The command "Set Up This Project". */
  initialize(output: LogOutputChannel): Promise<void>;
}

/** Returns at once; the client is loaded and the server starts when the editor has gone on. */
export function setUp(context: ExtensionContext, surroundings: Surroundings): Server {
  const output = window.createOutputChannel("gaplint", { log: true });
  const status = new StatusItem();
  const view = new GapsView();
  status.serverIs("starting");
  const server = nextTurn().then(() => surroundings.connect(output, status, view));
  const information = server.then(async (client) => {
    await client.start();
    return informationOf(client);
  });
  context.subscriptions.push(
    output,
    status,
    view,
    commands.registerCommand("gaplint.restartServer", async () => {
      const client = await server;
      status.clear();
      if (client.needsStop()) {
        await client.stop();
      }
      await client.start();
    }),
    commands.registerCommand("gaplint.showOutput", () => output.show()),
    commands.registerCommand("gaplint.explainRule", async (rule?: unknown) => explainRule(context, await information, rule)),
    commands.registerCommand("gaplint.lintWorkspace", async () => lintWorkspace(await server)),
    commands.registerCommand("gaplint.openRegistry", () => openRegistry(status.registries)),
    commands.registerCommand("gaplint.fixAll", fixAll),
    commands.registerCommand("gaplint.initialize", () => surroundings.initialize(output)),
    commands.registerCommand(SHOW_PLACES_COMMAND, async (places: ShowPlacesArguments) => showPlaces(await server, places)),
  );
  information.then(
    (known) => view.describeRules(known),
    (error: unknown) => output.error(`The server of gaplint doesn't start: ${String(error)}`),
  );
  return server;
}

/** Promises alone would go on before the editor does. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function informationOf(server: BaseLanguageClient): ServerInformation {
  const experimental: unknown = server.initializeResult?.capabilities.experimental;
  return isInformation(experimental) ? experimental : { rules: [] };
}

function isInformation(value: unknown): value is ServerInformation {
  return typeof value === "object" && value !== null && "rules" in value && Array.isArray(value.rules);
}
