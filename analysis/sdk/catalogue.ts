/**
 * Which rows of the SDK data a walk through a module's API ends at: an API graph that is built as it is walked.
 *
 * A node stands for a value that came from a module by member accesses, constructions and calls. It is a set of
 * trie states (a subset construction over the rows), closed under aliases, so wildcards, aliases across packages
 * and recursive shapes (`model.bindTools().bindTools()`) need no special treatment by those who walk. Nodes are
 * interned: there are finitely many, and equal nodes are identical.
 */
import { parseAccessPath, parsePathReference } from "./access-path.ts";
import type { AccessStep } from "./access-path.ts";
import { builtInFiles } from "./data/index.ts";
import type { SdkDescription, SdkEntry } from "./format.ts";
import { readDescription } from "./read.ts";
import { SpecifierIndex } from "./specifiers.ts";
import { buildTrie, leadsToModel } from "./trie.ts";
import type { TrieNode } from "./trie.ts";

/** A value of a known library's API. Immutable; equal values are the same object. */
export interface ApiNode {
  /** The value's property `name`; on a module, its export. Undefined when no row goes on there. */
  member(name: string): ApiNode | undefined;
  /** What `new value(…)` makes; also a value declared to be of this type. */
  construct(): ApiNode | undefined;
  /** What `value(…)` returns. A promise and what it resolves to are one. */
  call(): ApiNode | undefined;
  /** The rows that end here, nearest first; of each role, only the rows of the nearest description. */
  readonly entries: readonly SdkEntry[];
  /** The row of this role, if one ends here. */
  entry<R extends SdkEntry["role"]>(role: R): Extract<SdkEntry, { readonly role: R }> | undefined;
  /** The description the walk began in: says whose model it is, even where the rows are another package's. */
  readonly sdk: SdkDescription;
  /** Whether a model is called or fixed somewhere further on from here: true for a client, false for an answer. */
  leadsToModel(): boolean;
  /** The nearest row's path so far, for people: `OpenAI.new().chat`. Empty for a module. */
  readonly path: string;
}

export interface Catalogue {
  readonly descriptions: readonly SdkDescription[];
  /** The module behind an import specifier; its members are its exports. */
  root(specifier: string): ApiNode | undefined;
  /** True when some row is about this specifier. */
  covers(specifier: string): boolean;
  /** Every specifier named by a description, as written there (`pkg/*` for all subpaths). */
  specifiers(): Iterable<string>;
  /** The exports of a specifier that some row begins with: a file that imports none of them can't reach a row. */
  relevantExports(specifier: string): ReadonlySet<string> | "all";
}

/** One trie state of a node. */
interface State {
  readonly trie: TrieNode;
  /** False when only what follows counts: the result of `same` is not constructed anew. */
  readonly own: boolean;
  /** 0 for the nearest; wildcards and aliases rank behind exact rows. */
  readonly rank: number;
  readonly origin: SdkDescription;
}

/**
 * Makes a catalogue of descriptions (the built-in ones, a project's own). Rows are read when first asked for,
 * so a malformed path throws `AccessPathError` from `root(…)`; `validateDescriptions` reports them beforehand.
 */
export function buildCatalogue(descriptions: readonly SdkDescription[]): Catalogue {
  return new TrieCatalogue(descriptions);
}

/** The descriptions that ship with gaplint: a project's catalogue is `buildCatalogue([...builtInDescriptions(), ...own])`. */
export function builtInDescriptions(): readonly SdkDescription[] {
  return Object.entries(builtInFiles).map(([file, json]) => readDescription(json, `analysis/sdk/data/${file}`));
}

let builtIn: Catalogue | undefined;

/** The catalogue of the SDKs that ship with gaplint. Made once. */
export function builtInCatalogue(): Catalogue {
  return (builtIn ??= buildCatalogue(builtInDescriptions()));
}

class TrieCatalogue implements Catalogue {
  readonly descriptions: readonly SdkDescription[];
  readonly #index: SpecifierIndex;
  readonly #tries = new Map<SdkDescription, TrieNode>();
  readonly #originIds = new Map<SdkDescription, number>();
  readonly #nodes = new Map<string, TrieApiNode>();
  readonly #roots = new Map<string, ApiNode | undefined>();
  /** Alias targets; "pending" while being resolved, which ends circular definitions. */
  readonly #targets = new Map<TrieNode, readonly TrieNode[] | "pending">();

  constructor(descriptions: readonly SdkDescription[]) {
    this.descriptions = descriptions;
    this.#index = new SpecifierIndex(descriptions);
    descriptions.forEach((description, id) => this.#originIds.set(description, id));
  }

  root(specifier: string): ApiNode | undefined {
    if (!this.#roots.has(specifier)) this.#roots.set(specifier, this.#makeRoot(specifier));
    return this.#roots.get(specifier);
  }

  covers(specifier: string): boolean {
    return this.#index.find(specifier).length > 0;
  }

  specifiers(): Iterable<string> {
    return this.#index.specifiers();
  }

  relevantExports(specifier: string): ReadonlySet<string> | "all" {
    const names = new Set<string>();
    for (const description of this.#index.find(specifier)) {
      const trie = this.#trie(description);
      if (trie.anyMember !== undefined) return "all";
      for (const name of trie.members.keys()) names.add(name);
    }
    return names;
  }

  #makeRoot(specifier: string): ApiNode | undefined {
    const states = this.#index.find(specifier).map((description) => ({
      trie: this.#trie(description), own: true, rank: 0, origin: description,
    }));
    return this.node(states);
  }

  #trie(description: SdkDescription): TrieNode {
    let trie = this.#tries.get(description);
    if (trie === undefined) {
      trie = buildTrie(description);
      this.#tries.set(description, trie);
    }
    return trie;
  }

  /** The node of these states and whatever their aliases add. `receiver`: the states of the object before a member. */
  node(states: readonly State[], receiver?: readonly State[]): TrieApiNode | undefined {
    if (states.length === 0) return undefined;
    const closed = this.#close(states);
    let key = this.#key(closed);
    if (receiver !== undefined) key += `<${this.#key(receiver)}`;
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = new TrieApiNode(this, closed, receiver);
      this.#nodes.set(key, node);
    }
    return node;
  }

  #key(states: readonly State[]): string {
    return states.map((s) => `${s.trie.id}${s.own ? "!" : ""}/${s.rank}/${this.#originIds.get(s.origin)}`).join(",");
  }

  /** Adds alias targets, drops duplicates (the nearest wins), and numbers the ranks 0, 1, 2 … again. */
  #close(states: readonly State[]): readonly State[] {
    const best = new Map<TrieNode, State>();
    const queue = [...states].sort((a, b) => a.rank - b.rank);
    for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
      const known = best.get(state.trie);
      if (known !== undefined) {
        if (state.own && !known.own) best.set(state.trie, { ...known, own: true });
        else continue;
      } else {
        best.set(state.trie, state);
      }
      const { own, rank, origin } = state;
      for (const trie of this.#aliasTargets(state.trie)) queue.push({ trie, own, rank: rank + 2, origin });
    }
    const closed = [...best.values()].sort((a, b) => a.rank - b.rank || a.trie.id - b.trie.id);
    const ranks = [...new Set(closed.map((state) => state.rank))];
    return closed.map((state) => ({ ...state, rank: ranks.indexOf(state.rank) }));
  }

  #aliasTargets(trie: TrieNode): readonly TrieNode[] {
    const known = this.#targets.get(trie);
    if (known !== undefined) return known === "pending" ? [] : known;
    this.#targets.set(trie, "pending");
    const targets: TrieNode[] = [];
    for (const row of trie.rows) {
      if (row.role === "alias") targets.push(...this.#resolve(row.of, trie.description));
    }
    this.#targets.set(trie, targets);
    return targets;
  }

  #resolve(of: string, description: SdkDescription): readonly TrieNode[] {
    const { specifier, path } = parsePathReference(of);
    const descriptions = specifier === undefined ? [description] : this.#index.find(specifier);
    let states: readonly State[] = descriptions.map((d) => ({ trie: this.#trie(d), own: true, rank: 0, origin: d }));
    for (const step of parseAccessPath(path)) states = this.#close(states.flatMap((state) => follow(state, step)));
    return states.map((state) => state.trie);
  }
}

class TrieApiNode implements ApiNode {
  readonly entries: readonly SdkEntry[];
  readonly sdk: SdkDescription;
  readonly path: string;
  readonly #catalogue: TrieCatalogue;
  readonly #states: readonly State[];
  readonly #receiver: readonly State[] | undefined;
  readonly #members = new Map<string, ApiNode | undefined>();
  #construct: ApiNode | undefined | "unknown" = "unknown";
  #call: ApiNode | undefined | "unknown" = "unknown";

  constructor(catalogue: TrieCatalogue, states: readonly State[], receiver: readonly State[] | undefined) {
    const nearest = states[0];
    if (nearest === undefined) throw new Error("A node needs at least one state.");
    this.#catalogue = catalogue;
    this.#states = states;
    this.#receiver = receiver;
    this.entries = rowsOf(states);
    this.sdk = nearest.origin;
    this.path = nearest.trie.path;
  }

  entry<R extends SdkEntry["role"]>(role: R): Extract<SdkEntry, { readonly role: R }> | undefined {
    return this.entries.find((row): row is Extract<SdkEntry, { readonly role: R }> => row.role === role);
  }

  member(name: string): ApiNode | undefined {
    if (!this.#members.has(name)) this.#members.set(name, this.#findMember(name));
    return this.#members.get(name);
  }

  construct(): ApiNode | undefined {
    if (this.#construct === "unknown") {
      this.#construct = this.#default()?.construct() ?? this.#catalogue.node(this.#follow({ kind: "construct" }));
    }
    return this.#construct;
  }

  call(): ApiNode | undefined {
    if (this.#call === "unknown") this.#call = this.#default()?.call() ?? this.#findCall();
    return this.#call;
  }

  leadsToModel(): boolean {
    return this.#states.some((state) => leadsToModel(state.trie));
  }

  #isModule(): boolean {
    return this.path === "";
  }

  #follow(step: AccessStep): readonly State[] {
    return this.#states.flatMap((state) => follow(state, step));
  }

  #findMember(name: string): ApiNode | undefined {
    const states = this.#follow({ kind: "member", names: [name] });
    if (!this.#isModule()) return this.#catalogue.node(states, this.#states);
    if (name !== "default") return this.#catalogue.node(states);
    // The default import of a CommonJS module is the module itself, whatever else the rows know of it.
    if (states.length === 0) return this;
    return this.#catalogue.node([...states, ...this.#states.map((state) => ({ ...state, own: false, rank: state.rank + 1 }))]);
  }

  /** What `require("pkg")` of a CommonJS module is where the rows speak of a default export. */
  #default(): ApiNode | undefined {
    const value = this.#isModule() ? this.member("default") : undefined;
    return value === this ? undefined : value;
  }

  #findCall(): ApiNode | undefined {
    const results = this.#follow({ kind: "call" });
    const keepsReceiver = results.some((state) => state.own && state.trie.rows.some(returnsReceiver));
    const receiver = keepsReceiver ? this.#receiver ?? [] : [];
    return this.#catalogue.node([...results, ...receiver.map((state) => ({ ...state, own: false, rank: state.rank + 1 }))]);
  }
}

/** True when what the row's call returns can be used like the object it was called on. */
function returnsReceiver(row: SdkEntry): boolean {
  return (row.role === "same" && row.of.includes("receiver")) || (row.role === "fallback" && row.primary.includes("receiver"));
}

function follow(state: State, step: AccessStep): readonly State[] {
  const { trie, rank, origin } = state;
  const to = (next: TrieNode | undefined, distance = 0): State[] =>
    next === undefined ? [] : [{ trie: next, own: true, rank: rank + distance, origin }];
  switch (step.kind) {
    case "member":
      return [...step.names.flatMap((name) => to(trie.members.get(name))), ...to(trie.anyMember, 1)];
    case "any-member":
      return to(trie.anyMember);
    case "construct":
      return to(trie.construct);
    case "call":
      return to(trie.call);
  }
}

function rowsOf(states: readonly State[]): readonly SdkEntry[] {
  const rankOfRole = new Map<SdkEntry["role"], number>();
  const rows: SdkEntry[] = [];
  for (const { own, rank, trie } of states) {
    if (!own) continue;
    for (const row of trie.rows) {
      const nearest = rankOfRole.get(row.role) ?? rank;
      if (nearest < rank) continue;
      rankOfRole.set(row.role, rank);
      rows.push(row);
    }
  }
  return rows;
}
