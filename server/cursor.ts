/** What the cursor is on: a model or a tier, in code or in the registry file. Shared by hover, completion and navigation. */
import type { CancellationToken, Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Registry } from "../registry/types.ts";
import { registryPlaceAt } from "../rules/usage/registry-places.ts";
import type { RegistryPlace } from "../rules/usage/registry-places.ts";
import { Literals } from "../rules/usage/slots.ts";
import type { Literal } from "../rules/usage/slots.ts";
import type { ModelUsage } from "../rules/usage/usage.ts";
import { isDataFile } from "./convert.ts";
import type { Folder } from "./folder.ts";
import type { Session } from "./session.ts";
import type { Snapshot } from "./snapshot.ts";

/** A place in an open document, and what is known of its folder. */
export interface Cursor {
  readonly document: TextDocument;
  readonly file: string;
  readonly folder: Folder;
  /** Into the document's text. */
  readonly offset: number;
  readonly snapshot: Snapshot;
  /** The registry that holds for the document. */
  readonly registry: Registry;
  /** False while edits wait for their analysis: then only the registry is sure, not the code. */
  readonly isFresh: boolean;
  readonly at: Spot | undefined;
}

export type Spot = { readonly in: "code"; readonly literal: Literal } | { readonly in: "registry"; readonly place: RegistryPlace };

/** What a spot names. */
export type Target = { readonly names: "model"; readonly id: string; readonly range: Range } | { readonly names: "tier"; readonly name: string; readonly range: Range };

/**
 * Reads the cursor's surroundings.
 *
 * @param wait "latest" answers at once from the last analysis, "fresh" waits for one of the present texts
 */
export async function cursorAt(
  session: Session,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
  wait: "latest" | "fresh",
): Promise<Cursor | undefined> {
  const known = session.folderOfDocument(textDocument.uri);
  if (known === undefined) {
    return undefined;
  }
  const { file, folder } = known;
  const snapshot = wait === "latest" ? await session.latest(folder, token) : await session.freshSnapshot(folder, token);
  // Edits may have come in while it was waited for.
  const document = session.documentOf(file);
  if (snapshot === undefined || document === undefined || token.isCancellationRequested) {
    return undefined;
  }
  const offset = document.offsetAt(position);
  const { usage } = snapshot.result;
  const registry = usage.registryOf(file);
  return { document, file, folder, offset, snapshot, registry, isFresh: folder.state === "fresh", at: spotAt(document, file, offset, usage) };
}

function spotAt(document: TextDocument, file: string, offset: number, usage: ModelUsage): Spot | undefined {
  if (usage.registries.some((registry) => registry.file === file)) {
    const place = registryPlaceAt(document.getText(), offset);
    return place === undefined ? undefined : { in: "registry", place };
  }
  if (isDataFile(file)) {
    return undefined;
  }
  const literal = literalsOf(document, file, usage.lookupNamesOf(file)).at(offset);
  return literal === undefined ? undefined : { in: "code", literal };
}

interface KeptLiterals {
  readonly version: number;
  readonly lookupNames: readonly string[];
  readonly literals: Literals;
}

const kept = new WeakMap<TextDocument, KeptLiterals>();

/** The literals of a document's present text, read once for each version. */
function literalsOf(document: TextDocument, file: string, lookupNames: readonly string[]): Literals {
  const known = kept.get(document);
  if (known?.version === document.version && known.lookupNames.join() === lookupNames.join()) {
    return known.literals;
  }
  const literals = new Literals(file, document.getText(), lookupNames);
  kept.set(document, { version: document.version, lookupNames, literals });
  return literals;
}

/** The model or tier that is named at the cursor. */
export function targetOf({ at, document, snapshot, registry, isFresh, file }: Cursor): Target | undefined {
  if (at === undefined) {
    return undefined;
  }
  if (at.in === "registry") {
    const { names, text, span } = at.place;
    const range = rangeIn(document, span);
    if (names === "tier") {
      return registry.tiers.has(text) ? { names, name: text, range } : undefined;
    }
    return names === "model" && registry.find(text) !== undefined ? { names, id: text, range } : undefined;
  }
  const { text, span, slot } = at.literal;
  const range = rangeIn(document, span);
  if (slot.kind === "tier") {
    return registry.tiers.has(text) ? { names: "tier", name: text, range } : undefined;
  }
  const isModel = registry.find(text) !== undefined || (isFresh && snapshot.result.usage.identities().some((identity) => identity.file === file && identity.span[0] === span[0]));
  return isModel ? { names: "model", id: text, range } : undefined;
}

/** The range of offsets into a document's text. */
export function rangeIn(document: TextDocument, [start, end]: readonly [number, number]): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
