/**
 * Abstract values: what an expression may stand for, as far as the text of the project says. The set is a may-set:
 * an empty one means that nothing is known.
 */
import type { TypeRef } from "../lower/facts.ts";
import type { ApiNode } from "../sdk/catalogue.ts";
import type { ClassRef, ExpressionRef, FunctionRef, SourcePlace } from "./refs.ts";

/**
 * One activation of a function while values are followed into it: which call entered it, so that its parameters
 * mean that call's arguments. `closure` is the activation of the function it is written in.
 */
export interface Frame {
  readonly fn: FunctionRef;
  /** Undefined where only `receiver` is known of the activation: its parameters are those of any call on such an object. */
  readonly call: ExpressionRef | undefined;
  /** The activation that `call` itself is in. */
  readonly caller: Frame | undefined;
  readonly closure: Frame | undefined;
  /** What `this` is, for a method or constructor. */
  readonly receiver: Value | undefined;
  readonly depth: number;
  /** What the function was bound to that the call runs. */
  readonly bound?: Bound;
}

/** A call or construction on the way to an API value; it holds the arguments that fix a model. */
export interface ApiSite {
  readonly call: ExpressionRef;
  readonly frame: Frame | undefined;
  /** The API node that the call reached. */
  readonly node: ApiNode;
}

/** How a value travelled, nearest hop first; kept for the traces of findings. */
export interface Hop extends SourcePlace {
  readonly kind: "argument" | "return" | "request" | "model" | "import" | "field" | "property" | "default" | "variable";
}

interface ValueBase {
  /** From the place that asked back to the origin. */
  readonly hops: readonly Hop[];
  /** True when the value is only what serves if something else (a setting, an argument) is absent. */
  readonly isDefault: boolean;
  /** True when there may be no such value: an entry taken by a key that isn't known, a function that may return nothing. */
  readonly isPartial?: boolean;
}

export type Value = ValueBase &
  (
    /** A string constant; `at` is its literal. */
    | { readonly kind: "string"; readonly text: string; readonly at: ExpressionRef }
    /** A text that is constant in parts only; `UNKNOWN` of `url-text.ts` stands for each other part. */
    | { readonly kind: "text"; readonly text: string; readonly at: ExpressionRef }
    /** A constant of a JSON file that is imported; `path` is the way to it. */
    | { readonly kind: "json"; readonly json: unknown; readonly file: string; readonly path: readonly string[] }
    | { readonly kind: "api"; readonly node: ApiNode; readonly sites: readonly ApiSite[] }
    | { readonly kind: "function"; readonly fn: FunctionRef; readonly frame: Frame | undefined; readonly receiver: Value | undefined; readonly bound?: Bound }
    | { readonly kind: "class"; readonly class: ClassRef; readonly frame: Frame | undefined }
    /** `site` is the construction; undefined when only a declared type says so: then subclasses count too, unless `exact`. */
    | { readonly kind: "instance"; readonly class: ClassRef; readonly site: ExpressionRef | undefined; readonly frame: Frame | undefined; readonly exact?: boolean }
    | { readonly kind: "object"; readonly at: ExpressionRef; readonly frame: Frame | undefined }
    /** `from`: without so many items at its beginning, as `[first, ...rest]` and `list.slice(1)` leave it. */
    | { readonly kind: "array"; readonly at: ExpressionRef; readonly frame: Frame | undefined; readonly from?: number }
    /** Only a declared type is known: an interface, an object type. */
    | { readonly kind: "typed"; readonly file: string; readonly type: TypeRef }
    /** A module's namespace object. */
    | { readonly kind: "module"; readonly file: string }
    /** A parameter whose callers are not known or not asked for; `path` are the members taken of it. */
    | { readonly kind: "parameter"; readonly fn: FunctionRef; readonly index: number; readonly path: readonly string[] }
    /** `process.env.NAME`, `import.meta.env.NAME`, `Deno.env.get("NAME")`. */
    | { readonly kind: "environment"; readonly name: string }
    /** The answer of the project's registry module. */
    | { readonly kind: "registry"; readonly at: ExpressionRef }
    /**
     * Something of a package outside the catalogue, or a global: `specifier` is undefined for globals. `called`: the
     * result of calling it. `shape` is what it was made of, where its members show through (the fields of a schema,
     * the entries of a `Map`) or where it stands as the member `under` (`current` of a React ref; `[]` for each of its
     * elements, `[].1` for the second of each pair). `chain` is the call that
     * ends a chain by which its members were described, as options of a command line are. `given` is the text that
     * it was called with first, as far as one is known: a provider of models is a function of the model's name.
     */
    | { readonly kind: "external"; readonly specifier: string | undefined; readonly path: readonly string[]; readonly called: boolean; readonly shape?: Value; readonly under?: string; readonly chain?: ExpressionRef; readonly given?: Value }
  );

/** A call of `bind` that gives a function its first arguments. */
export interface Bound {
  readonly call: ExpressionRef;
  readonly frame: Frame | undefined;
  /** How many parameters it gives. */
  readonly count: number;
}

export type ValueKind = Value["kind"];
export type ValueOf<K extends ValueKind> = Extract<Value, { readonly kind: K }>;
