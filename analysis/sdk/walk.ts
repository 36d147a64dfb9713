/** Walks through a catalogue by the text of a path. */
import { parseAccessPath, parsePathReference, type AccessStep } from "./access-path.ts";
import type { ApiNode, Catalogue } from "./catalogue.ts";
import type { SdkDescription } from "./format.ts";

/** What a row's `of` (`Span.new()`, `openai:OpenAI.new()`) leads to, seen from a row of `description`. */
export function referencedNodes(catalogue: Catalogue, description: SdkDescription, of: string): readonly ApiNode[] {
  const { specifier, path } = parsePathReference(of);
  const steps = parseAccessPath(path);
  return (specifier === undefined ? specifiersOf(description) : [specifier]).flatMap((name) => walks(catalogue, name, steps)).flatMap((nodes) => nodes.at(-1) ?? []);
}

/** The specifiers of a description; of `pkg/*`, one subpath for all. */
export function specifiersOf(description: SdkDescription): readonly string[] {
  return (description.specifiers ?? [description.name]).map((specifier) => specifier.replace(/\*$/, "any"));
}

/** The values along a path, one list for each combination of its alternatives; only those that reach its end. */
export function walks(catalogue: Catalogue, specifier: string, steps: readonly AccessStep[]): readonly (readonly ApiNode[])[] {
  const root = catalogue.root(specifier);
  let paths: readonly (readonly ApiNode[])[] = root === undefined ? [] : [[root]];
  for (const step of steps) paths = paths.flatMap((path) => nextNodes(path.at(-1), step).map((node) => [...path, node]));
  return paths;
}

function nextNodes(node: ApiNode | undefined, step: AccessStep): readonly ApiNode[] {
  const found = ((): readonly (ApiNode | undefined)[] => {
    switch (step.kind) {
      case "member":
        return step.names.map((name) => node?.member(name));
      case "any-member":
        return [node?.member("*")];
      case "construct":
        return [node?.construct()];
      case "call":
        return [node?.call()];
    }
  })();
  return found.filter((next) => next !== undefined);
}
