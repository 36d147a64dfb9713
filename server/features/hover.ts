/** textDocument/hover: what the registry says of the model or tier at the cursor, in code and in the registry file. */
import { MarkupKind } from "vscode-languageserver";
import { cursorAt, targetOf } from "../cursor.ts";
import { modelCard, tierCard } from "../model-card.ts";
import type { Feature } from "./feature.ts";

export const hover: Feature = {
  capabilities: (client) => (client.asks.hover ? { hoverProvider: true } : {}),
  register(session) {
    session.connection.onHover(async (params, token) => {
      const cursor = await cursorAt(session, params, token, "latest");
      const target = cursor === undefined ? undefined : targetOf(cursor);
      if (cursor === undefined || target === undefined) {
        return null;
      }
      const { usage } = cursor.snapshot.result;
      const text = target.names === "tier" ? tierCard(usage, cursor.registry, target.name) : modelCard(usage, cursor.registry, target.id, cursor.isFresh);
      const contents = session.client.markdownHover ? { kind: MarkupKind.Markdown, value: text } : { kind: MarkupKind.PlainText, value: plain(text) };
      return { contents, range: target.range };
    });
  },
};

/** The text without its Markdown marks, for clients that show it as it is. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, "").replace(/^\*(.*)\*$/gm, "$1");
}
