/** Which descriptions an import specifier belongs to. */
import type { SdkDescription } from "./format.ts";

/** Looks up descriptions by specifier: exact, by `pkg/*`, or by a deep import of the same entry file. */
export class SpecifierIndex {
  readonly #exact = new Map<string, SdkDescription[]>();
  readonly #subpaths = new Map<string, SdkDescription[]>();
  readonly #found = new Map<string, readonly SdkDescription[]>();

  constructor(descriptions: readonly SdkDescription[]) {
    for (const description of descriptions) {
      for (const specifier of description.specifiers ?? [description.name]) {
        const wild = specifier.endsWith("/*");
        const map = wild ? this.#subpaths : this.#exact;
        const key = wild ? specifier.slice(0, -2) : specifier;
        const list = map.get(key);
        if (list === undefined) map.set(key, [description]);
        else list.push(description);
      }
    }
  }

  /** The descriptions with rows for a specifier; empty when there are none. Exact ones come first. */
  find(specifier: string): readonly SdkDescription[] {
    let found = this.#found.get(specifier);
    if (found === undefined) this.#found.set(specifier, (found = this.#look(specifier)));
    return found;
  }

  #look(specifier: string): readonly SdkDescription[] {
    // A file beside the importer: of those only what a project describes itself.
    if (specifier.startsWith(".")) return this.#exact.get(specifier) ?? [];
    const plain = entryOf(specifier);
    const exact = this.#exact.get(specifier) ?? this.#exact.get(plain) ?? [];
    const wild: SdkDescription[] = [];
    for (let end = plain.lastIndexOf("/"); end > 0; end = plain.lastIndexOf("/", end - 1)) {
      for (const description of this.#subpaths.get(plain.slice(0, end)) ?? []) {
        if (!exact.includes(description) && !wild.includes(description)) wild.push(description);
      }
    }
    return wild.length === 0 ? exact : [...exact, ...wild];
  }

  /** Every specifier as the descriptions write it. */
  *specifiers(): Iterable<string> {
    yield* this.#exact.keys();
    for (const prefix of this.#subpaths.keys()) yield `${prefix}/*`;
  }
}

/** `openai/index.mjs` is `openai`; `npm:openai@4/helpers` is `openai/helpers`; so are the CDNs that serve npm to Deno. */
function entryOf(specifier: string): string {
  return specifier
    .replace(/^(?:npm:\/?|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run|deno\.land\/x)\/)/, "")
    .replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]+/, "$1")
    .replace(/[?#].*$/, "")
    .replace(/\.(?:js|mjs|cjs|ts|mts|cts)$/, "")
    .replace(/\/(?:index|mod)$/, "");
}
