/** textDocument/hover: what the registry says of the model or tier at the cursor, and what a key of gaplint.json means. */
import { MarkupKind } from "vscode-languageserver";
import type { MarkupContent } from "vscode-languageserver";
import { configAt, configCard } from "../config-cursor.ts";
import { cursorAt, rangeIn, targetOf } from "../cursor.ts";
import { modelCard, tierCard } from "../model-card.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

export const hover: Feature = {
  capabilities: (client) => (client.asks.hover ? { hoverProvider: true } : {}),
  register(session) {
    session.connection.onHover(async (params, token) => {
      const config = configAt(session, params);
      if (config !== undefined) {
        const card = configCard(config.place, session.client);
        return card === undefined ? null : { contents: contentsOf(session, card), range: rangeIn(config.document, config.place.span) };
      }
      const cursor = await cursorAt(session, params, token, "latest");
      const target = cursor === undefined ? undefined : targetOf(cursor);
      if (cursor === undefined || target === undefined) {
        return null;
      }
      const { usage } = cursor.snapshot.result;
      const text = target.names === "tier" ? tierCard(usage, cursor.registry, target.name) : modelCard(usage, cursor.registry, target.id, cursor.isFresh);
      return { contents: contentsOf(session, text), range: target.range };
    });
  },
};

function contentsOf({ client }: Session, text: string): MarkupContent {
  return client.markdownHover ? { kind: MarkupKind.Markdown, value: text } : { kind: MarkupKind.PlainText, value: plain(text) };
}

/** The text without its Markdown marks, for clients that show it as it is. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, "").replace(/^\*(.*)\*$/gm, "$1");
}
