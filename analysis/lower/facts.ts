/**
 * The facts of one file: what `lower` keeps of a syntax tree once the tree is dropped.
 *
 * Everything here is plain data (JSON-serializable), depends on the file's text and language alone, and
 * refers to other parts of the same file by index. Nothing is resolved across files; `link` does that.
 *
 * Expressions live in one arena per file. Parentheses, `as`, `satisfies` and `!` are transparent: they leave no
 * expression of their own (an `as T` leaves a `cast`, because T may say what a receiver is). For the same reason a
 * call keeps its written type arguments, unless none of them names anything (`useState<string>()`).
 */
declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

/** Index into `FileFacts.expressions`. */
export type ExpressionId = Id<"expression">;
/** Index into `FileFacts.bindings`. */
export type BindingId = Id<"binding">;
/** Index into `FileFacts.functions`; 0 is the module's top level. */
export type FunctionId = Id<"function">;
/** Index into `FileFacts.classes`. */
export type ClassId = Id<"class">;
/** Index into `FileFacts.types`. */
export type TypeId = Id<"type">;
/** Index into `FileFacts.imports`. */
export type ImportId = Id<"import">;
/** Index into `ControlFlowGraph.nodes` of one function. */
export type NodeId = Id<"node">;
/** Index into `FunctionFacts.tries`. */
export type TryId = Id<"try">;

/** Half-open range of UTF-16 code unit offsets, from 0, in the file's text. */
export type Span = readonly [start: number, end: number];

/** The version of this format; part of every cache key. Raise it when the meaning of a fact changes. */
export const FACTS_VERSION = 6;

export interface FileFacts {
  readonly version: number;
  readonly expressions: readonly Expression[];
  readonly bindings: readonly Binding[];
  /** `functions[0]` is the module's top level: its body is the file's statements. */
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly types: readonly TypeDeclaration[];
  /** Types that the file adds to modules of others, or to the global scope. */
  readonly augmentations: readonly AugmentationFacts[];
  readonly imports: readonly ImportFacts[];
  readonly exports: readonly ExportFacts[];
  /** File-level directives: "use server", "use client", "use strict". */
  readonly directives: readonly string[];
  /** `gaplint-…` comments, in source order. */
  readonly suppressions: readonly SuppressionComment[];
  readonly syntaxErrors: readonly SyntaxError[];
}

export interface SyntaxError {
  readonly message: string;
  readonly span: Span;
}

/** `// gaplint-disable-next-line rule-a, rule-b until=2027-01-31 -- reason`. An empty `rules` means all rules. */
export interface SuppressionComment {
  readonly kind: "disable" | "enable" | "disable-line" | "disable-next-line";
  readonly rules: readonly string[];
  /** The last day it is to hold, as written: it need not be a date. */
  readonly until?: string;
  readonly reason?: string;
  /** The whole comment, delimiters included. */
  readonly span: Span;
}

// ---------------------------------------------------------------------------------------------------------
// Expressions

interface ExpressionBase {
  readonly span: Span;
}

export type Expression = ExpressionBase &
  (
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "null" }
    | { readonly kind: "undefined" }
    | { readonly kind: "regex" }
    /** `texts.length === parts.length + 1`; cooked texts. A template without parts is a `string`. */
    | { readonly kind: "template"; readonly texts: readonly string[]; readonly parts: readonly ExpressionId[] }
    /** An identifier. `binding` is undefined for globals (`process`, `fetch`, `console`). */
    | { readonly kind: "name"; readonly name: string; readonly binding?: BindingId }
    | { readonly kind: "this" }
    | { readonly kind: "super" }
    /** `a.b`, `a?.b`, `a["b"]` with a string literal as key, `this.#b` (name keeps the `#`). `nameSpan` covers `b`. */
    | { readonly kind: "member"; readonly object: ExpressionId; readonly name: string; readonly nameSpan: Span; readonly optional: boolean }
    /** `a[i]` with any other key, a number too. */
    | { readonly kind: "index"; readonly object: ExpressionId; readonly index: ExpressionId; readonly optional: boolean }
    | { readonly kind: "call"; readonly callee: ExpressionId; readonly args: readonly Argument[]; readonly optional: boolean; readonly typeArguments?: readonly TypeRef[] }
    | { readonly kind: "new"; readonly callee: ExpressionId; readonly args: readonly Argument[]; readonly typeArguments?: readonly TypeRef[] }
    | { readonly kind: "tagged"; readonly tag: ExpressionId; readonly template: ExpressionId }
    /** `require("x")` (when `require` is not a local binding) and `import("x")` with a literal specifier. */
    | { readonly kind: "import"; readonly form: "require" | "dynamic"; readonly specifier: string }
    | { readonly kind: "function"; readonly fn: FunctionId }
    | { readonly kind: "class"; readonly class: ClassId }
    | { readonly kind: "object"; readonly properties: readonly Property[] }
    | { readonly kind: "array"; readonly items: readonly Argument[] }
    | { readonly kind: "conditional"; readonly test: ExpressionId; readonly whenTrue: ExpressionId; readonly whenFalse: ExpressionId }
    | { readonly kind: "logical"; readonly operator: "&&" | "||" | "??"; readonly left: ExpressionId; readonly right: ExpressionId }
    /** Arithmetic, comparison, `in`, `instanceof`. */
    | { readonly kind: "binary"; readonly operator: string; readonly left: ExpressionId; readonly right: ExpressionId }
    /** Prefix and postfix operators, `typeof`, `void`, `delete`. */
    | { readonly kind: "unary"; readonly operator: string; readonly operand: ExpressionId }
    /** `target` is a name, member, index, or (destructuring) object/array expression. Operator is `=`, `+=`, `??=`, … */
    | { readonly kind: "assign"; readonly operator: string; readonly target: ExpressionId; readonly value: ExpressionId }
    | { readonly kind: "await"; readonly operand: ExpressionId }
    | { readonly kind: "yield"; readonly operand?: ExpressionId; readonly delegate: boolean }
    | { readonly kind: "sequence"; readonly items: readonly ExpressionId[] }
    | { readonly kind: "cast"; readonly operand: ExpressionId; readonly type: TypeRef }
    /** `tag` is undefined for intrinsic elements (`<div>`) and fragments. Children are expressions, and the words between them as strings. */
    | { readonly kind: "jsx"; readonly tag?: ExpressionId; readonly attributes: readonly Property[]; readonly children: readonly ExpressionId[] }
    /** Anything with no value of interest (`import.meta`, `new.target`, …). */
    | { readonly kind: "opaque" }
  );

export type ExpressionKind = Expression["kind"];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { readonly kind: K }>;

export interface Argument {
  readonly value: ExpressionId;
  readonly spread: boolean;
}

export type Property =
  /** `key: value`, `key` shorthand, `"key": value`, `key() {}`. `keySpan` covers the key as written. */
  | { readonly kind: "value"; readonly key: string; readonly keySpan: Span; readonly value: ExpressionId; readonly shorthand: boolean }
  | { readonly kind: "computed"; readonly key: ExpressionId; readonly value: ExpressionId }
  | { readonly kind: "accessor"; readonly key: string; readonly get?: FunctionId; readonly set?: FunctionId }
  | { readonly kind: "spread"; readonly value: ExpressionId };

// ---------------------------------------------------------------------------------------------------------
// Bindings

/**
 * A declared name in the value namespace. Scopes are resolved while lowering, so two variables of one name
 * are two bindings. A name that is both a class and a type is a binding and a `TypeDeclaration`.
 */
export interface Binding {
  readonly name: string;
  readonly kind: "const" | "let" | "var" | "parameter" | "function" | "class" | "enum" | "namespace" | "import" | "catch";
  /** The identifier where it is declared. */
  readonly span: Span;
  /** The function whose body or parameter list declares it. */
  readonly owner: FunctionId;
  readonly type?: TypeRef;
  /** Every place that gives it a value, in source order; more than one for a reassigned `let`. */
  readonly sources: readonly BindingSource[];
}

export type BindingSource =
  /** `const {a: [x = 1]} = value`, `x = value`: the value of `x` is `value` after `path`. */
  | { readonly kind: "value"; readonly value: ExpressionId; readonly path: readonly PatternStep[]; readonly span: Span }
  | { readonly kind: "parameter"; readonly fn: FunctionId; readonly index: number; readonly path: readonly PatternStep[]; readonly rest: boolean }
  | { readonly kind: "import"; readonly import: ImportId }
  | { readonly kind: "function"; readonly fn: FunctionId }
  | { readonly kind: "class"; readonly class: ClassId }
  /** `enum` and `namespace`: an object expression with the members (exported ones for a namespace). */
  | { readonly kind: "members"; readonly object: ExpressionId }
  /** `for (const {a} of iterable)`: an element of `iterable` after `path`. */
  | { readonly kind: "element"; readonly iterable: ExpressionId; readonly path: readonly PatternStep[]; readonly await: boolean }
  /** `for (const k in object)`. */
  | { readonly kind: "key"; readonly object: ExpressionId }
  | { readonly kind: "catch"; readonly fn: FunctionId; readonly try: TryId; readonly path: readonly PatternStep[] }
  /** `x += …`, `x++`: a value that is computed. */
  | { readonly kind: "computed"; readonly span: Span };

/** One step from a value to a part of it, as destructuring patterns take it. Defaults stand where they apply. */
export type PatternStep =
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "element"; readonly index: number }
  /** `...rest` of an object or array pattern; `omit` lists the properties or positions taken before. */
  | { readonly kind: "rest"; readonly omit: readonly string[] }
  | { readonly kind: "default"; readonly value: ExpressionId }
  /** A computed key in a pattern. */
  | { readonly kind: "unknown" };

// ---------------------------------------------------------------------------------------------------------
// Functions and control flow

export interface FunctionFacts {
  /** The declared name, the variable or property it initialises, or undefined. */
  readonly name?: string;
  readonly kind: "module" | "function" | "arrow" | "method" | "constructor" | "getter" | "setter" | "static-block";
  readonly async: boolean;
  readonly generator: boolean;
  /** The whole function; for the module, the whole file. */
  readonly span: Span;
  /** Where to point at it: its name, or its `function` keyword / parameter list. */
  readonly nameSpan: Span;
  /** The function it is written in; undefined for the module. */
  readonly parent?: FunctionId;
  /** For methods, constructors, accessors and static blocks. */
  readonly class?: ClassId;
  /** The object expression whose property it is (`{ run() {} }`, `{ run: () => … }`). */
  readonly object?: ExpressionId;
  /** The expression that made it, for function expressions and arrows. */
  readonly expression?: ExpressionId;
  readonly parameters: readonly ParameterFacts[];
  readonly returnType?: TypeRef;
  /** A type predicate or assertion signature makes it a check by declaration. */
  readonly asserts: boolean;
  /** Function-level directives ("use server"). */
  readonly directives: readonly string[];
  readonly decorators: readonly ExpressionId[];
  /** JSDoc tags without `@`, e.g. "policyGate". */
  readonly tags: readonly string[];
  readonly tries: readonly TryFacts[];
  /** Undefined for overload signatures, abstract methods and ambient declarations. */
  readonly body?: ControlFlowGraph;
}

export interface ParameterFacts {
  /** The name when it is a plain identifier. */
  readonly name?: string;
  readonly binding?: BindingId;
  readonly type?: TypeRef;
  readonly default?: ExpressionId;
  readonly rest: boolean;
  readonly optional: boolean;
  /** `constructor(private readonly client: X)` declares the field `client`. */
  readonly property: boolean;
  readonly decorators: readonly ExpressionId[];
  readonly span: Span;
}

/** One `try` statement. */
export interface TryFacts {
  readonly span: Span;
  /** The `try` keyword and its block. */
  readonly blockSpan: Span;
  readonly catch?: {
    /** From the `catch` keyword to the end of its block. */
    readonly span: Span;
    /** The block with its braces. */
    readonly blockSpan: Span;
    readonly binding?: BindingId;
    /** True when the clause binds a pattern rather than a name. */
    readonly pattern: boolean;
    /** Entry of the handler: a node of kind "catch". */
    readonly node: NodeId;
  };
  readonly finally?: { readonly span: Span; readonly blockSpan: Span };
}

/**
 * A control-flow graph of single steps. Node 0 is `entry`. Conditions are broken down to atomic tests:
 * `if (a && !b)` is a branch on `a` and a branch on `b` with its outcomes swapped, so a `branch` never tests a `!`, `&&`,
 * `||` or `??` (a `??`/`?.` is a branch of mode "nullish" on its left side; a `?.` has none when the rest of its chain
 * does nothing). A test that is a literal has no branch.
 * Nodes that the entry reaches are numbered in reverse postorder, then `exit`, `throwExit` and the rest.
 * A `finally` block is laid out once for each way into it (normal, exceptional, return, break); its expressions exist
 * once and have several nodes.
 */
export interface ControlFlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly entry: NodeId;
  /** Reached by `return` and by falling off the end. */
  readonly exit: NodeId;
  /** Reached by an exception that leaves the function. */
  readonly throwExit: NodeId;
}

export type FlowNode =
  | { readonly kind: "entry"; readonly next: NodeId }
  | { readonly kind: "exit" }
  | { readonly kind: "throw-exit" }
  /** A call, new, tagged template or dynamic import happens. `throws` is where an exception goes. */
  | { readonly kind: "call"; readonly expression: ExpressionId; readonly next: NodeId; readonly throws: NodeId }
  /** `await x`, and each step of `for await`. A rejection goes to `throws`. */
  | { readonly kind: "await"; readonly expression: ExpressionId; readonly next: NodeId; readonly throws: NodeId }
  | { readonly kind: "yield"; readonly expression: ExpressionId; readonly next: NodeId; readonly throws: NodeId }
  /**
   * truthy: `whenTrue` if `test` is truthy. nullish: `whenTrue` if `test` is null or undefined.
   * case: `whenTrue` if the switch value equals `test` (`subject` is the switch expression).
   * loop: `whenTrue` if the iterable `test` has a next element (for-of, for-in).
   */
  | {
      readonly kind: "branch";
      readonly mode: "truthy" | "nullish" | "case" | "loop";
      readonly test: ExpressionId;
      readonly subject?: ExpressionId;
      readonly whenTrue: NodeId;
      readonly whenFalse: NodeId;
    }
  /** An assignment expression, or a declaration with an initialiser (`expression` is the initialiser, `binding` set for a plain name). */
  | { readonly kind: "assign"; readonly expression: ExpressionId; readonly binding?: BindingId; readonly next: NodeId }
  | { readonly kind: "return"; readonly value?: ExpressionId; readonly span: Span; readonly next: NodeId }
  | { readonly kind: "throw"; readonly value: ExpressionId; readonly span: Span; readonly throws: NodeId }
  | { readonly kind: "catch"; readonly try: TryId; readonly next: NodeId }
  /** A join or a place holder: nothing happens. */
  | { readonly kind: "step"; readonly next: NodeId };

// ---------------------------------------------------------------------------------------------------------
// Classes, types

export interface ClassFacts {
  readonly name?: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly binding?: BindingId;
  readonly owner: FunctionId;
  readonly abstract: boolean;
  readonly extends?: ExpressionId;
  readonly implements: readonly TypeRef[];
  readonly typeParameters: readonly TypeParameter[];
  readonly decorators: readonly ExpressionId[];
  /** One is made for a class without it whose fields have initialisers: these run first in a constructor. */
  readonly constructor_?: FunctionId;
  readonly methods: readonly { readonly name: string; readonly fn: FunctionId; readonly static: boolean; readonly kind: "method" | "getter" | "setter" }[];
  /** Declared fields and constructor parameter properties. `sources` also holds `this.x = value` anywhere in the class. */
  readonly fields: readonly FieldFacts[];
}

export interface FieldFacts {
  readonly name: string;
  readonly static: boolean;
  readonly type?: TypeRef;
  readonly span: Span;
  readonly sources: readonly (
    | { readonly kind: "value"; readonly value: ExpressionId }
    | { readonly kind: "parameter"; readonly fn: FunctionId; readonly index: number }
  )[];
}

export interface TypeDeclaration {
  readonly kind: "interface" | "alias";
  readonly name: string;
  readonly span: Span;
  readonly typeParameters: readonly TypeParameter[];
  readonly extends: readonly TypeRef[];
  readonly body: TypeRef;
}

/** `declare module "m" { interface T { … } }` (`module` is "m"), `declare global { namespace N { interface T { … } } }` (`name` is "N.T"), and what a script declares. */
export interface AugmentationFacts {
  readonly module?: string;
  readonly name: string;
  readonly type: TypeId;
}

export interface TypeParameter {
  readonly name: string;
  readonly constraint?: TypeRef;
}

/** A written type, kept as far as it can say what a receiver is. */
export type TypeRef =
  | { readonly kind: "ref"; readonly name: string; readonly target: TypeTarget; readonly args: readonly TypeRef[] }
  | { readonly kind: "object"; readonly members: readonly { readonly name: string; readonly type: TypeRef }[] }
  | { readonly kind: "array"; readonly element: TypeRef }
  | { readonly kind: "union" | "intersection"; readonly parts: readonly TypeRef[] }
  | { readonly kind: "function"; readonly returns: TypeRef }
  | { readonly kind: "typeof"; readonly name: string; readonly binding?: BindingId; readonly members: readonly string[] }
  | { readonly kind: "literal"; readonly text: string }
  /** `T["key"]`. */
  | { readonly kind: "indexed"; readonly object: TypeRef; readonly key: string }
  | { readonly kind: "other" };

/** What the first identifier of a type reference names. `members` are the further ones: `Anthropic.Messages.Message`. */
export type TypeTarget =
  | { readonly kind: "import"; readonly import: ImportId; readonly members: readonly string[] }
  | { readonly kind: "type"; readonly type: TypeId }
  | { readonly kind: "class"; readonly class: ClassId }
  | { readonly kind: "parameter"; readonly constraint?: TypeRef }
  | { readonly kind: "global" };

// ---------------------------------------------------------------------------------------------------------
// Modules

export interface ImportFacts {
  readonly specifier: string;
  /** "default", "*" for the namespace (also `import x = require()`), or the exported name. */
  readonly imported: string;
  readonly local: string;
  readonly binding: BindingId;
  readonly typeOnly: boolean;
  /** The whole import declaration. */
  readonly span: Span;
  readonly specifierSpan: Span;
}

export type ExportFacts =
  /** `export const x`, `export { x as y }`, `export default x` (a named declaration). */
  | { readonly kind: "binding"; readonly name: string; readonly binding: BindingId; readonly span: Span }
  /** `export default <expression>`, `exports.x = …`; name "=" is `module.exports = …` and `export =`. */
  | { readonly kind: "expression"; readonly name: string; readonly value: ExpressionId; readonly span: Span }
  /** `export { a as b } from "m"`, `export * as ns from "m"` (imported "*"). */
  | { readonly kind: "reexport"; readonly name: string; readonly imported: string; readonly specifier: string; readonly typeOnly: boolean; readonly span: Span }
  /** `export * from "m"`. */
  | { readonly kind: "star"; readonly specifier: string; readonly typeOnly: boolean; readonly span: Span }
  /** An exported interface, alias, or class as a type. */
  | { readonly kind: "type"; readonly name: string; readonly type: TypeId; readonly span: Span };
