/**
 * textDocument/completion: ids of models, tiers and providers, in the registry file and where code names them; keys and
 * values of gaplint.json.
 */
import { CompletionItemKind, CompletionItemTag } from "vscode-languageserver";
import type { CompletionItem, CompletionParams, Range } from "vscode-languageserver";
import type { ModelEntry, Registry } from "../../registry/types.ts";
import type { ModelUsage } from "../../rules/usage/usage.ts";
import { configAt, configItems } from "../config-cursor.ts";
import { cursorAt, rangeIn } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import { modelCard, standingText, tierCard } from "../model-card.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

export const completion: Feature = {
  capabilities: (client) => (client.asks.completion ? { completionProvider: { triggerCharacters: ['"', "'", "`"], resolveProvider: true } } : {}),
  register(session) {
    session.connection.onCompletion(async (params, token) => {
      const config = configAt(session, params);
      if (config !== undefined) {
        return { isIncomplete: false, items: configItems(config, session.client) };
      }
      const cursor = await cursorAt(session, params, token, "latest");
      return cursor?.at === undefined ? null : { isIncomplete: false, items: itemsAt(cursor, params) };
    });
    session.connection.onCompletionResolve((item) => withCard(session, item));
  },
};

/** What an item carries so that its card can be written once it is looked at. */
interface ItemData {
  readonly folder: string;
  readonly file: string;
  readonly names: "model" | "tier";
  readonly name: string;
}

function itemsAt(cursor: Cursor, params: CompletionParams): CompletionItem[] {
  const { usage } = cursor.snapshot.result;
  if (cursor.at?.in === "registry") {
    const { names, defines, span } = cursor.at.place;
    const range = rangeIn(cursor.document, span);
    const write = (name: string): string => JSON.stringify(name);
    switch (names) {
      case "model":
        return modelItems(cursor, (entry) => !defines || entry.origin === "bundled", range, write, undefined);
      case "tier":
        return defines ? [] : tierItems(cursor, usage, range, write);
      case "provider":
        return providersOf(cursor.registry).map((provider) => item(provider, CompletionItemKind.EnumMember, range, write));
    }
  }
  if (cursor.at === undefined) {
    return [];
  }
  // Between the quotes: what closes the literal, or is still missing, stays as it is.
  const { span, slot } = cursor.at.literal;
  const text = cursor.document.getText();
  const quote = text.charAt(span[0]);
  const isClosed = span[1] - span[0] > 1 && text.charAt(span[1] - 1) === quote;
  const range = rangeIn(cursor.document, [span[0] + 1, isClosed ? span[1] - 1 : Math.min(span[1], cursor.offset)]);
  if (params.position.character < range.start.character || (isClosed && cursor.offset === span[1])) {
    return [];
  }
  const write = (name: string): string => name;
  switch (slot.kind) {
    case "tier":
      return tierItems(cursor, usage, range, write);
    case "provider":
      return providersOf(cursor.registry).map((provider) => item(provider, CompletionItemKind.EnumMember, range, write));
    case "model":
      return modelItems(cursor, ({ provider }) => slot.provider === undefined || provider === slot.provider, range, write, slot.provider);
    case "other":
      return [];
  }
}

function tierItems(cursor: Cursor, usage: ModelUsage, range: Range, write: (name: string) => string): CompletionItem[] {
  return [...cursor.registry.tiers.keys()].map((name, position) => {
    const [first] = cursor.registry.chain(name, usage.now);
    return {
      ...item(name, CompletionItemKind.EnumMember, range, write),
      detail: first === undefined ? "no cleared model" : `tier, today ${first.id}`,
      sortText: String(position).padStart(3, "0"),
      data: { folder: cursor.folder.root, file: cursor.file, names: "tier", name } satisfies ItemData,
    };
  });
}

/** Those that are cleared come first, and the project's own before the catalogue's. */
function modelItems(cursor: Cursor, fits: (entry: ModelEntry) => boolean, range: Range, write: (name: string) => string, provider: string | undefined): CompletionItem[] {
  const { registry } = cursor;
  const { now } = cursor.snapshot.result.usage;
  return [...registry.models.values()].filter(fits).map((entry) => {
    const standing = registry.standing(entry.id, now);
    const isServable = standing.kind === "cleared" && standing.retirement.kind !== "retired";
    const rank = `${isServable ? 0 : 1}${entry.origin === "project" ? 0 : 1}`;
    return {
      ...item(entry.id, CompletionItemKind.Value, range, write),
      detail: [provider === undefined ? entry.provider : undefined, entry.tier, standingText(standing)].filter((part) => part !== undefined).join(" · "),
      sortText: `${rank}${entry.id}`,
      ...(isServable ? {} : { tags: [CompletionItemTag.Deprecated] }),
      data: { folder: cursor.folder.root, file: cursor.file, names: "model", name: entry.id } satisfies ItemData,
    };
  });
}

function item(name: string, kind: CompletionItemKind, range: Range, write: (name: string) => string): CompletionItem {
  const newText = write(name);
  return { label: name, kind, filterText: newText, textEdit: { range, newText } };
}

function providersOf(registry: Registry): readonly string[] {
  const own = [...registry.models.values()].flatMap(({ origin, provider }) => (origin === "project" && provider !== undefined ? [provider] : []));
  const all = [...registry.models.values()].flatMap(({ provider }) => provider ?? []);
  return [...new Set([...own, ...all])];
}

function withCard(session: Session, completed: CompletionItem): CompletionItem {
  const data: unknown = completed.data;
  const folder = isItemData(data) ? session.folders.find(({ root }) => root === data.folder) : undefined;
  if (!isItemData(data) || folder?.snapshot === undefined) {
    return completed;
  }
  const { usage } = folder.snapshot.result;
  const registry = usage.registryOf(data.file);
  return { ...completed, documentation: { kind: "markdown", value: data.names === "tier" ? tierCard(usage, registry, data.name) : modelCard(usage, registry, data.name, false) } };
}

function isItemData(data: unknown): data is ItemData {
  return typeof data === "object" && data !== null && "folder" in data && "file" in data && "names" in data && "name" in data;
}
