/** The argument-place grammar of `format.ts`: text to steps, for those who walk a call's arguments. */

/**
 * One step of a place. A place begins with `receiver`, `argument` or `rest` and goes on with the others:
 * `0.requests[].params.model` is argument 0, property requests, element, property params, property model.
 */
export type PlaceStep =
  /** The object that the ending method was called on. */
  | { readonly kind: "receiver" }
  /** Argument `index`, from 0. */
  | { readonly kind: "argument"; readonly index: number }
  /** Every argument from `from` (counted from 0) on. */
  | { readonly kind: "rest"; readonly from: number }
  | { readonly kind: "property"; readonly name: string }
  /** The value under any key. */
  | { readonly kind: "any-key" }
  /** Any element of an array. */
  | { readonly kind: "element" };

export type Place = readonly PlaceStep[];

/** A place that does not follow the grammar. The message names the place and what was expected. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

const cache = new Map<string, Place>();

/** Parses a place such as `0.model`, `...0`, `1.body.model` or `receiver`. Throws `PlaceError`. Results are shared. */
export function parsePlace(text: string): Place {
  let place = cache.get(text);
  if (place === undefined) {
    place = parse(text);
    cache.set(text, place);
  }
  return place;
}

function parse(text: string): Place {
  if (text === "receiver") return [{ kind: "receiver" }];
  const head = /^(\.\.\.)?(\d+)/.exec(text);
  if (head === null) {
    throw new PlaceError(`The place "${text}" can't be read: it must be "receiver" or begin with an argument's number, e.g. "0.model".`);
  }
  const index = Number(head[2]);
  const first: PlaceStep = head[1] === undefined ? { kind: "argument", index } : { kind: "rest", from: index };
  return [first, ...parseSteps(text, head[0].length)];
}

const STEP = /\[\]|\.\*|\.([A-Za-z_$][\w$-]*)/y;

/** Reads `.name`, `.*` and `[]` from `start` to the end of `text`. */
function parseSteps(text: string, start: number): readonly PlaceStep[] {
  const steps: PlaceStep[] = [];
  STEP.lastIndex = start;
  let at = start;
  while (at < text.length) {
    const match = STEP.exec(text);
    if (match === null) {
      throw new PlaceError(`The place "${text}" can't be read at "${text.slice(at)}": expected ".name", ".*" or "[]".`);
    }
    at = STEP.lastIndex;
    const name = match[1];
    if (name !== undefined) steps.push({ kind: "property", name });
    else steps.push(match[0] === "[]" ? { kind: "element" } : { kind: "any-key" });
  }
  return steps;
}

/** What a gate's result says: the part at `steps` allows when it is truthy (falsy if `negated`), or equals `equals`. */
export interface Verdict {
  readonly negated: boolean;
  readonly steps: readonly PlaceStep[];
  readonly equals?: string;
}

/** Parses a verdict such as `allowed`, `!results[].flagged`, `response.decision=allow` or `` (the value itself). Throws `PlaceError`. */
export function parseVerdict(text: string): Verdict {
  const negated = text.startsWith("!");
  const body = negated ? text.slice(1) : text;
  const equal = body.indexOf("=");
  const part = equal < 0 ? body : body.slice(0, equal);
  const dotted = part === "" || part.startsWith("[") ? part : `.${part}`;
  const verdict = { negated, steps: parseSteps(dotted, 0) };
  return equal < 0 ? verdict : { ...verdict, equals: body.slice(equal + 1) };
}
