/** workspace/configuration and didChangeConfiguration: the section `gaplint`, per folder where the client can say. */
import { DidChangeConfigurationNotification } from "vscode-languageserver";
import { readSettings } from "../settings.ts";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

const SECTION = "gaplint";

export const configuration: Feature = {
  register(session) {
    let isInitialized = false;
    session.connection.onDidChangeConfiguration(({ settings }) => {
      if (session.client.configuration) {
        void pullSettings(session, session.folders);
      } else {
        const sent: unknown = typeof settings === "object" && settings !== null && SECTION in settings ? settings[SECTION] : undefined;
        for (const folder of session.folders) {
          session.configure(folder, readSettings(sent, session.settings));
        }
      }
    });
    session.onDidAddFolders((folders) => {
      // Before `initialized` nothing may be asked; the folders of the start are asked about then.
      if (isInitialized && session.client.configuration) {
        void pullSettings(session, folders);
      }
    });
    session.onDidInitialize(() => {
      isInitialized = true;
      if (session.client.registerConfiguration) {
        session.connection.client
          .register(DidChangeConfigurationNotification.type, { section: SECTION })
          .catch((error: unknown) => session.connection.console.warn(`gaplint: changed settings won't arrive: ${String(error)}`));
      }
      if (session.client.configuration) {
        void pullSettings(session, session.folders).then(session.start);
      } else {
        session.start();
      }
    });
  },
};

async function pullSettings(session: Session, folders: readonly Folder[]): Promise<void> {
  await Promise.all(
    folders.map(async (folder) => {
      try {
        const sent: unknown = await session.connection.workspace.getConfiguration({ scopeUri: folder.uri, section: SECTION });
        session.configure(folder, readSettings(sent, session.settings));
      } catch (error) {
        session.connection.console.warn(`gaplint: settings of ${folder.root} are unknown: ${String(error)}`);
      }
    }),
  );
}
