/** What stands where in a registry file: for hovers, navigation and completion in it. */
import { getLocation, type Node } from "jsonc-parser";
import { readRegistryFile } from "../../registry/read.ts";
import type { Span } from "../../registry/span.ts";

export interface RegistryPlace {
  /** What the text at the place is or ought to be. */
  readonly names: "model" | "tier" | "provider";
  /** True for the key of an entry: where it is defined rather than spoken of. */
  readonly defines: boolean;
  /** Without quotes; empty where nothing is written yet. */
  readonly text: string;
  /** With quotes, as far as they are written; empty where nothing is. */
  readonly span: Span;
}

/** What the offset is in; undefined anywhere else than at a name. Never throws. */
export function registryPlaceAt(text: string, offset: number): RegistryPlace | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const slot = slotAt(path.map(String), isAtPropertyKey);
  if (slot === undefined) return undefined;
  const written: Node | undefined = previousNode?.type === "string" || previousNode?.type === "property" ? previousNode : undefined;
  const holds = written !== undefined && written.offset <= offset && offset <= written.offset + written.length;
  return { ...slot, text: holds ? String(written.value ?? "") : "", span: holds ? [written.offset, written.offset + written.length] : [offset, offset] };
}

function slotAt([section, name, key, ...deeper]: readonly string[], isKey: boolean): Pick<RegistryPlace, "names" | "defines"> | undefined {
  if (name === undefined || deeper.length > (key === "aliases" ? 1 : 0)) return undefined;
  if (section === "models") {
    if (key === undefined) return isKey ? { names: "model", defines: true } : undefined;
    if (isKey) return undefined;
    if (key === "tier") return { names: "tier", defines: false };
    if (key === "provider") return { names: "provider", defines: false };
    if (key === "replacement" || key === "aliases") return { names: "model", defines: false };
  }
  if (section === "tiers") {
    if (key === undefined) return isKey ? { names: "tier", defines: true } : undefined;
    if (key === "fallback" && !isKey) return { names: "tier", defines: false };
  }
  return undefined;
}

export interface RegistryEntryPlace {
  readonly names: "model" | "tier";
  readonly name: string;
  /** The key, quotes included. */
  readonly span: Span;
}

/** The keys of all models and tiers of a registry file, in its order. */
export function registryEntries(text: string): readonly RegistryEntryPlace[] {
  const { models, tiers } = readRegistryFile(text);
  return [
    ...models.map(({ id, span }) => ({ names: "model" as const, name: id, span })),
    ...tiers.map(({ name, span }) => ({ names: "tier" as const, name, span })),
  ].sort((a, b) => a.span[0] - b.span[0]);
}

/** The names of tiers that a registry file writes at other places than their keys. */
export function tierMentions(text: string): readonly RegistryEntryPlace[] {
  const { models, tiers } = readRegistryFile(text);
  const valueAt = (node: Node, key: string): RegistryEntryPlace | undefined => {
    const value = node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
    return value?.type === "string" ? { names: "tier", name: String(value.value), span: [value.offset, value.offset + value.length] } : undefined;
  };
  return [...models.map(({ node }) => valueAt(node, "tier")), ...tiers.map(({ node }) => valueAt(node, "fallback"))].filter((place) => place !== undefined);
}
