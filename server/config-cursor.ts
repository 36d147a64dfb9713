/** What the cursor is on in a configuration, which needs no analysis to say. Shared by hover and completion. */
import { basename } from "node:path";
import { CompletionItemKind } from "vscode-languageserver";
import type { CompletionItem, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { configPlaceAt } from "../rules/config/places.ts";
import type { ConfigPlace } from "../rules/config/places.ts";
import type { ClientFeatures } from "./client-features.ts";
import { rangeIn } from "./cursor.ts";
import { rulePage } from "./rule-pages.ts";
import type { Session } from "./session.ts";

export interface ConfigCursor {
  readonly document: TextDocument;
  readonly place: ConfigPlace;
}

/** Undefined in documents that are no configuration. */
export function configAt(session: Session, { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position }): ConfigCursor | undefined {
  const document = session.documents.get(textDocument.uri);
  const known = session.folderOfDocument(textDocument.uri);
  if (document === undefined || known === undefined || !["gaplint.json", "package.json", basename(known.folder.settings.configPath ?? "")].includes(basename(known.file))) {
    return undefined;
  }
  const place = configPlaceAt(known.file, document.getText(), document.offsetAt(position));
  return place === undefined ? undefined : { document, place };
}

/** What a key means, of a rule with its kinds, as Markdown. gaplint's own client has the rest from the schema. */
export function configCard({ about }: ConfigPlace, client: ClientFeatures): string | undefined {
  if (about === undefined || (client.own && about.rule === undefined)) {
    return undefined;
  }
  const { name, meaning, rule } = about;
  if (rule === undefined) {
    return `**\`${name}\`**\n\n${meaning}`;
  }
  const page = rulePage(rule.id);
  const kinds = rule.kinds.map(({ kind, severity, strict, summary }) => `- \`${kind}\` (${severity}${strict === severity ? "" : `, in strict ${strict}`}): ${summary}`);
  return [`**\`${name}\`** · ${rule.layer} layer`, meaning, kinds.join("\n"), ...(page === undefined || !client.markdownHover ? [] : [`[The rule's page](${page})`])].join("\n\n");
}

/** What may be written; nothing for gaplint's own client, whose JSON support reads the schema. */
export function configItems({ document, place }: ConfigCursor, client: ClientFeatures): CompletionItem[] {
  if (client.own) {
    return [];
  }
  const range = rangeIn(document, place.span);
  return place.choices.map(({ text, label, meaning, isDefault }, position) => ({
    label,
    kind: place.isKey ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    // What is typed so far has its quote, or none yet.
    filterText: text,
    textEdit: { range, newText: text },
    sortText: String(position).padStart(3, "0"),
    ...(isDefault === true ? { detail: "default" } : {}),
    ...(meaning === undefined ? {} : { documentation: meaning }),
  }));
}
