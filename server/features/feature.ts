/** One feature of the protocol: what it announces, and the handlers it hangs on the session's connection. */
import type { ServerCapabilities } from "vscode-languageserver";
import type { ClientFeatures } from "../client-features.ts";
import type { Session } from "../session.ts";

export interface Feature {
  /** What the server announces to this client; nothing that wouldn't work with it. */
  capabilities?(client: ClientFeatures): ServerCapabilities;
  /** Hangs up the handlers. Runs before the first message is read. */
  register(session: Session): void;
}
