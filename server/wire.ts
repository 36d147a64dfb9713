/** Where the messages of a server in Node come from and go to. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Connection, MessageReader, MessageWriter } from "vscode-languageserver/node";

export type Wire =
  | { readonly kind: "streams"; readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }
  | { readonly kind: "messages"; readonly reader: MessageReader; readonly writer: MessageWriter };

/** A connection whose process ends with the client: with 0 after a `shutdown`, else with 1. */
export function connectionOver(wire: Wire): Connection {
  switch (wire.kind) {
    case "streams":
      return createConnection(ProposedFeatures.all, wire.input, wire.output);
    case "messages":
      return createConnection(ProposedFeatures.all, wire.reader, wire.writer);
  }
}
