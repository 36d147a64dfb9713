/** The access-path grammar of `format.ts`: text to steps. */

/** One step of an access path. Alternatives (`create|stream`) are the several `names` of one step. */
export type AccessStep =
  | { readonly kind: "member"; readonly names: readonly string[] }
  | { readonly kind: "any-member" }
  | { readonly kind: "construct" }
  | { readonly kind: "call" };

/** A path that does not follow the grammar. The message names the path and what was expected. */
export class AccessPathError extends Error {
  override readonly name = "AccessPathError";
}

const NAME = /^#?[A-Za-z_$][\w$]*$/;

/**
 * Parses an access path such as `default|OpenAI.new().chat.completions.create|stream()`.
 * The first step is an export. Throws `AccessPathError` for anything outside the grammar.
 */
export function parseAccessPath(path: string): readonly AccessStep[] {
  const steps: AccessStep[] = [];
  for (const segment of path.split(".")) {
    const open = segment.indexOf("(");
    const head = open < 0 ? segment : segment.slice(0, open);
    const calls = open < 0 ? "" : segment.slice(open);
    if (calls.replaceAll("()", "") !== "") fail(path, `"${segment}" has something between its parentheses`);
    let count = calls.length / 2;
    if (head === "new") {
      if (count === 0) fail(path, "\"new\" must be written \"new()\"");
      steps.push({ kind: "construct" });
      count -= 1;
    } else if (head === "*") {
      steps.push({ kind: "any-member" });
    } else if (head === "") {
      if (count === 0) fail(path, "it has an empty step");
    } else {
      const names = head.split("|");
      for (const name of names) if (!NAME.test(name)) fail(path, `"${name}" is not a name`);
      steps.push({ kind: "member", names });
    }
    for (let i = 0; i < count; i++) steps.push({ kind: "call" });
  }
  const first = steps[0];
  if (first === undefined || first.kind === "construct" || first.kind === "call") {
    fail(path, "it must begin with an export name");
  }
  return steps;
}

/**
 * The last name in a path that is well formed, with its alternatives, and the name that it is a member of: none where
 * that is made or returned. Quicker than reading all of the path.
 */
export function lastNames(path: string): readonly [last: readonly string[], before: readonly string[]] {
  const [, before, last] = /(?:(?<![\w$|#])([\w$|#]+)\.)?([\w$|#]+)(?:\.?\(\))*$/.exec(path) ?? [];
  if (last !== undefined && last !== "new") return [last.split("|"), before?.split("|") ?? []];
  const steps = parseAccessPath(path).flatMap((step) => (step.kind === "member" ? [step.names] : []));
  return [steps.at(-1) ?? [], []];
}

function fail(path: string, why: string): never {
  throw new AccessPathError(`The access path "${path}" can't be read: ${why}. Write e.g. "Client.new().messages.create()".`);
}

/** A target of an alias: `openai:OpenAI.new()`, or a path of the same description without a specifier. */
export interface PathReference {
  readonly specifier?: string;
  readonly path: string;
}

/** Splits the `of` of an alias row at its last colon; access paths hold none. */
export function parsePathReference(of: string): PathReference {
  const colon = of.lastIndexOf(":");
  return colon < 0 ? { path: of } : { specifier: of.slice(0, colon), path: of.slice(colon + 1) };
}
