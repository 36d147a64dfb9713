/** The rows of one description as a trie over access-path steps: what the matcher walks. */
import { parseAccessPath } from "./access-path.ts";
import type { AccessStep } from "./access-path.ts";
import type { SdkDescription, SdkEntry } from "./format.ts";

export interface TrieNode {
  /** Unique over all tries of the process; part of the matcher's keys. */
  readonly id: number;
  /** Readable path from the export on, e.g. `OpenAI.new().chat`; empty for the module. */
  readonly path: string;
  readonly description: SdkDescription;
  readonly members: Map<string, TrieNode>;
  anyMember?: TrieNode;
  construct?: TrieNode;
  call?: TrieNode;
  /** The rows whose path ends here, in the description's order. */
  readonly rows: SdkEntry[];
}

let nextId = 0;

function makeNode(description: SdkDescription, path: string): TrieNode {
  return { id: nextId++, path, description, members: new Map(), rows: [] };
}

/** Builds the trie of one description. Throws `AccessPathError` when a row's path can't be read. */
export function buildTrie(description: SdkDescription): TrieNode {
  const root = makeNode(description, "");
  for (const row of description.entries) {
    for (const node of insert(root, parseAccessPath(row.path))) node.rows.push(row);
  }
  return root;
}

function insert(root: TrieNode, steps: readonly AccessStep[]): readonly TrieNode[] {
  let nodes: readonly TrieNode[] = [root];
  for (const step of steps) nodes = nodes.flatMap((node) => extend(node, step));
  return nodes;
}

function extend(node: TrieNode, step: AccessStep): readonly TrieNode[] {
  const { description, path } = node;
  switch (step.kind) {
    case "member":
      return step.names.map((name) => {
        let child = node.members.get(name);
        if (child === undefined) {
          child = makeNode(description, path === "" ? name : `${path}.${name}`);
          node.members.set(name, child);
        }
        return child;
      });
    case "any-member":
      return [(node.anyMember ??= makeNode(description, `${path}.*`))];
    case "construct":
      return [(node.construct ??= makeNode(description, `${path}.new()`))];
    case "call":
      return [(node.call ??= makeNode(description, `${path}()`))];
  }
}

const leading = new WeakMap<TrieNode, boolean>();

/** Whether a row further on than this node calls a model or fixes one. A row that stands for another path is taken to. */
export function leadsToModel(node: TrieNode): boolean {
  const known = leading.get(node);
  if (known !== undefined) return known;
  const next = [...node.members.values(), node.anyMember, node.construct, node.call].filter((child) => child !== undefined);
  const leads = next.some((child) => child.rows.some(concernsModel) || leadsToModel(child));
  leading.set(node, leads);
  return leads;
}

function concernsModel(row: SdkEntry): boolean {
  switch (row.role) {
    case "call":
      return row.kind !== "metadata";
    case "model":
    case "fallback":
    case "alias":
    case "callback":
      return true;
    case "same":
    case "gate":
    case "event":
    case "flag":
      return false;
  }
}
