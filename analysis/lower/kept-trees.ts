/** Trees of files that were lowered, for who edits such a file next: most runs end with the fixes of what they found. */
import type * as ts from "typescript";
import type { FileFacts } from "./facts.ts";

/** A tree takes some fifty times the room of its text. So many characters are kept; what a collection took counts on, as only short runs gain much. */
const MOST_TEXT = 500_000;

const trees = new WeakMap<FileFacts, WeakRef<ts.SourceFile>>();
let kept = 0;

/** Keeps the tree that facts were made of, as long as there is room for it and no collection takes it away. */
export function keepTree(facts: FileFacts, tree: ts.SourceFile): void {
  if (kept + tree.text.length > MOST_TEXT) return;
  kept += tree.text.length;
  trees.set(facts, new WeakRef(tree));
}

/** Hands a kept tree over: whoever takes it may change it, and nobody else gets it. */
export function takeTree(facts: FileFacts): ts.SourceFile | undefined {
  const tree = trees.get(facts)?.deref();
  trees.delete(facts);
  if (tree !== undefined) kept -= tree.text.length;
  return tree;
}
