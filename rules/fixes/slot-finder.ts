/** The search for the place a call takes its model from: through constants, factories and functions of the project. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import type { Value } from "../../analysis/link/value.ts";
import type { SdkCall, SdkModel } from "../../analysis/sdk/format.ts";
import { parsePlace, type Place } from "../../analysis/sdk/place.ts";
import type { Edit } from "../finding.ts";
import { bare, insertion, isPlain, labelOf, nameOf, namesBut, partsOf, receiverOf } from "./call-parts.ts";
import { constantOf, isReadOnce, removal } from "./constants.ts";
import { needsParentheses } from "./awaiting.ts";
import { addArgument, addParameter, makerOf, parameterPart, partText, withPart, type Maker, type ParameterPart } from "./model-maker.ts";
import { takerOf, type Taker } from "./taker.ts";
import { containsAwait, expressionOf, freeName, functionAround, nodeAt, startOf } from "./syntax.ts";

/** What stands in the place now. */
export type WrittenModel =
  /**
   * An id in the code, written at `at`, where it stays when `isKept`; `isDefault` when it only serves where a setting is
   * absent.
   */
  | { readonly kind: "written"; readonly id: string; readonly at: ExpressionRef; readonly isKept: boolean; readonly isDefault: boolean }
  /** A lookup of the registry module; the text of its argument. */
  | { readonly kind: "lookup"; readonly argument: string }
  /** An id chosen at run time; the text of the expression. */
  | { readonly kind: "chosen"; readonly text: string };

/** What stands in a place of a function that makes the model: it may come in through a parameter. */
export type Held = WrittenModel | ({ readonly kind: "parameter" } & ParameterPart);

/** A way to the place: edits for a parameter's name, in and outside of the call. */
export interface Way {
  readonly model: Held;
  /** The node that gives way to the parameter; the call itself where the parameter comes in besides. */
  readonly replaced: ts.Node;
  /** What says the id now, where an expression does. */
  readonly id?: ts.Expression;
  /** The provider of the factory that takes the id. */
  readonly provider?: Taker;
  /** Names said round the places that change outside of the call. */
  readonly names: ReadonlySet<string>;
  readonly inside: (parameter: string) => readonly Edit[];
  readonly outside: (parameter: string) => readonly Edit[];
  readonly reshapes: boolean;
  /** True when the edits inside bring in an `await`. */
  readonly waits: boolean;
}

/** Constants made of constants that are followed. */
const MAX_DEPTH = 6;

/** The names a parameter for the model may have, in the order in which they are tried. */
export const PARAMETER_NAMES = ["model", "modelId", "clearedModel"] as const;

/** What holds for all files that the search for one call's slot leads to. */
export interface Search {
  readonly program: Program;
  /** Where the models of the call come from. */
  readonly origins: readonly Value[];
  readonly lookupIn: (tree: ts.SourceFile) => string | undefined;
  /** True where what the place says now is said again beside the parameter: constants stay what they are. */
  readonly keeps?: boolean;
}

export class SlotFinder {
  readonly #search: Search;
  readonly #program: Program;
  readonly #file: string;
  readonly #lookup: string | undefined;
  readonly #tree: ts.SourceFile;
  readonly #maker: Maker | undefined;

  /** @param maker the function whose result is looked into, where that is not the call itself */
  constructor(search: Search, node: ts.Node, maker?: Maker) {
    this.#search = search;
    this.#program = search.program;
    this.#tree = node.getSourceFile();
    this.#file = this.#tree.fileName;
    this.#lookup = search.lookupIn(this.#tree);
    this.#maker = maker;
  }

  /** Through the model places of a call, construction or factory. */
  ofSink({ model }: Pick<SdkCall, "model">, node: ts.CallExpression | ts.NewExpression, ids: boolean, depth: number): Way | undefined {
    for (const text of model) {
      const place = parsePlace(text);
      const [first] = place;
      const way = first?.kind === "receiver" ? this.ofObject(receiverOf(node), depth) : this.#ofPlace(node, place, ids, depth);
      if (way !== undefined) return way;
    }
    return undefined;
  }

  #ofPlace(node: ts.CallExpression | ts.NewExpression, place: Place, ids: boolean, depth: number): Way | undefined {
    const [first, ...steps] = place;
    const argument = first?.kind === "argument" && node.arguments?.slice(0, first.index).some(ts.isSpreadElement) !== true ? node.arguments?.[first.index] : undefined;
    if (argument === undefined || ts.isSpreadElement(argument)) return undefined;
    if (steps.length === 0) return this.#ofSlot(argument, undefined, ids, depth);
    let current: ts.Expression = argument;
    for (const [position, step] of steps.entries()) {
      if (step.kind !== "property") return undefined;
      const isLast = position === steps.length - 1;
      if (!ts.isObjectLiteralExpression(current)) return isLast && position === 0 ? this.#besides(node, current, step.name, ids) : undefined;
      const property: ts.ObjectLiteralElementLike | undefined = current.properties.find((each) => each.name !== undefined && nameOf(each.name) === step.name);
      if (property === undefined) return isLast && position === 0 && current.properties.some(ts.isSpreadAssignment) ? this.#besides(node, current, step.name, ids) : undefined;
      if (ts.isShorthandPropertyAssignment(property)) return isLast ? this.#ofSlot(property.name, property, ids, depth) : undefined;
      if (!ts.isPropertyAssignment(property)) return undefined;
      if (isLast) return this.#ofSlot(property.initializer, property, ids, depth);
      current = property.initializer;
    }
    return undefined;
  }

  /** An object made elsewhere holds the model: the parameter is put after it. */
  #besides(node: ts.CallExpression | ts.NewExpression, object: ts.Expression, name: string, takesIds: boolean): Way | undefined {
    if (!takesIds || ts.isStringLiteralLike(object)) return undefined;
    const model = this.#heldModel(node, object, name);
    if (model === undefined) return undefined;
    const file = this.#file;
    const property = (parameter: string): string => (parameter === name ? name : `${name}: ${parameter}`);
    const inside = (parameter: string): readonly Edit[] => {
      if (!ts.isObjectLiteralExpression(object)) return [insertion(file, startOf(object), "{ ..."), insertion(file, object.end, `, ${property(parameter)} }`)];
      const last = object.properties.at(-1);
      const gap = last === undefined ? undefined : /^\r?\n[ \t]*$/.exec(object.getSourceFile().text.slice(last.pos, startOf(last)))?.[0];
      return last === undefined ? [] : [insertion(file, last.end, `,${gap ?? " "}${property(parameter)}`)];
    };
    return { model, replaced: object, names: new Set(), inside, outside: () => [], reshapes: false, waits: false };
  }

  /** What the object holds: the one id that is seen to be in it, else what a member of it says at run time. */
  #heldModel(node: ts.Node, object: ts.Expression, name: string): Held | undefined {
    const ids = this.#idsAt(node);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return { kind: "written", ...only, isKept: true };
    const spreads = ts.isObjectLiteralExpression(object) ? object.properties.filter(ts.isSpreadAssignment) : [];
    const holder = ts.isObjectLiteralExpression(object) ? (spreads.length === 1 ? spreads[0]?.expression : undefined) : object;
    return holder === undefined || !isPlain(holder) || this.#maker !== undefined ? undefined : { kind: "chosen", text: `${holder.getText()}.${name}` };
  }

  #idsAt(node: ts.Node): readonly { readonly id: string; readonly at: ExpressionRef; readonly isDefault: boolean }[] {
    const at = expressionOf(this.#program, node);
    const values = at === undefined ? [] : this.#program.localModelsOf({ at, place: this.#program.place(at), sends: true });
    const written = values.flatMap((value) => (value.kind === "string" && value.text !== "" ? [{ id: value.text, at: value.at, isDefault: value.isDefault }] : []));
    return written.length === values.length ? written : [];
  }

  /** What stands in a model place: an id, or an object made of one. */
  #ofSlot(expression: ts.Expression, property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined, ids: boolean, depth: number): Way | undefined {
    const id = this.#ofId(expression, property, ids);
    return id ?? this.ofObject(expression, depth);
  }

  #ofId(expression: ts.Expression, property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined, ids: boolean): Way | undefined {
    const model = this.#idAt(expression, ids);
    if (model === undefined) return undefined;
    const file = this.#file;
    const inside = (parameter: string): readonly Edit[] => {
      if (property === undefined) return [{ file, span: [startOf(expression), expression.end], text: parameter }];
      const name = property.name.getText();
      if (ts.isShorthandPropertyAssignment(property)) return parameter === name ? [] : [insertion(file, property.end, `: ${parameter}`)];
      return parameter === name ? [{ file, span: [startOf(property), property.end], text: name }] : [{ file, span: [startOf(expression), expression.end], text: parameter }];
    };
    const keeps = this.#search.keeps === true;
    // What is chosen at run time is still said, as the model to begin with.
    const unused = ts.isIdentifier(expression) && !keeps && model.kind !== "chosen" ? this.#unusedConstant(expression) : undefined;
    return { model: model.kind === "written" && (unused !== undefined || keeps) ? { ...model, isKept: keeps } : model, replaced: property ?? expression, id: expression, names: new Set(), inside, outside: () => (unused === undefined ? [] : [unused]), reshapes: false, waits: false };
  }

  /** Takes the constant away that nothing else reads once the parameter stands here; one with a comment stays for a person. */
  #unusedConstant(name: ts.Identifier): Edit | undefined {
    const constant = constantOf(name);
    return constant === undefined || !isReadOnce(constant) ? undefined : removal(constant);
  }

  #idAt(expression: ts.Expression, ids: boolean): Held | undefined {
    const literal = ts.isStringLiteralLike(expression) ? expressionOf(this.#program, expression) : undefined;
    if (ts.isStringLiteralLike(expression) && literal !== undefined && expression.text !== "") return { kind: "written", id: expression.text, at: literal, isKept: false, isDefault: false };
    if (this.#isLookup(expression)) return { kind: "lookup", argument: expression.arguments[0]?.getText() ?? "{}" };
    if (ts.isIdentifier(expression)) {
      const constant = constantOf(expression);
      if (constant?.initializer !== undefined && this.#isLookup(constant.initializer)) return { kind: "lookup", argument: constant.initializer.arguments[0]?.getText() ?? "{}" };
    }
    const at = expressionOf(this.#program, expression);
    if (at === undefined) return undefined;
    const part = this.#maker === undefined ? undefined : parameterPart(this.#program, this.#maker, at, expression);
    if (part !== undefined) return { kind: "parameter", ...part };
    const values = this.#program.values(at);
    if (values.some((value) => !isIdLike(value))) return undefined;
    const [only] = values;
    // An empty text stands for what a setting will say.
    if (only?.kind === "string" && values.length === 1 && !only.isDefault && only.text !== "") return { kind: "written", id: only.text, at: only.at, isKept: true, isDefault: false };
    if (!ids && !values.some((value) => value.kind === "string" || value.kind === "environment")) return undefined;
    // What is chosen in a function can't be said at its call.
    return isPlain(expression) && this.#maker === undefined ? { kind: "chosen", text: expression.getText() } : undefined;
  }

  /** A model object: made on the spot, or a constant of the file that nothing else uses. */
  ofObject(expression: ts.Expression | undefined, depth: number): Way | undefined {
    if (expression === undefined || depth > MAX_DEPTH) return undefined;
    if (bare(expression) !== expression) return this.ofObject(bare(expression), depth + 1);
    if (ts.isIdentifier(expression)) return this.#ofConstant(expression, depth);
    if (!ts.isCallExpression(expression) && !ts.isNewExpression(expression)) return undefined;
    const factory = this.#factory(expression);
    if (factory !== undefined) {
      const way = this.ofSink(factory.entry, expression, factory.entry.agent !== true, depth + 1);
      return way === undefined || factory.provider === undefined ? way : { provider: factory.provider, ...way };
    }
    // `model.bindTools(tools)`, `prompt.pipe(model)`, `wrapLanguageModel({ model })`
    const parts = [receiverOf(expression), ...(expression.arguments ?? []).flatMap(partsOf)];
    for (const part of parts) {
      const way = part === undefined || !this.#isModelObject(part) ? undefined : this.ofObject(part, depth + 1);
      if (way !== undefined) return way;
    }
    return this.#ofOrigin(expression) ?? (ts.isCallExpression(expression) ? this.#ofMaker(expression, depth) : undefined);
  }

  /** A function of the project makes the model: of an argument, or of an id of its own, which becomes a default. */
  #ofMaker(call: ts.CallExpression, depth: number): Way | undefined {
    const at = expressionOf(this.#program, call);
    const maker = at === undefined ? undefined : makerOf(this.#program, at);
    if (maker === undefined || depth > MAX_DEPTH) return undefined;
    const inner = new SlotFinder(this.#search, maker.node, maker);
    const ways: Way[] = [];
    for (const expression of maker.returned) {
      const way = inner.ofObject(expression, depth + 1);
      // Another result than the one that gets to the call, such as a mock for tests, stays what it is.
      if (way === undefined && !inner.#isModelObject(expression)) continue;
      if (way === undefined || way.waits) return undefined;
      if (way.model.kind !== "written" || this.#isOrigin(way.model.id)) ways.push(way);
    }
    const [first, ...others] = ways;
    if (first === undefined) return undefined;
    const { model } = first;
    if (model.kind === "parameter") return others.every((other) => samePart(other.model, model)) ? withProvider(this.#throughArgument(call, maker, model), first.provider) : undefined;
    return others.length === 0 ? this.#throughParameter(call, maker, first) : undefined;
  }

  #isOrigin(id: string): boolean {
    return this.#search.origins.some((origin) => origin.kind === "string" && origin.text === id);
  }

  /** The function gets a parameter for the id that it says itself. */
  #throughParameter(call: ts.CallExpression, maker: Maker, { model, id, provider, inside, reshapes, names }: Way): Way | undefined {
    if (reshapes || id === undefined || (model.kind !== "written" && model.kind !== "lookup")) return undefined;
    const name = freeName(PARAMETER_NAMES, new Set([...names, ...namesBut(maker.node, id)]));
    const declared = addParameter(maker, name, id.getText());
    if (declared === undefined || addArgument(call, maker.node.parameters.length, "") === undefined) return undefined;
    return {
      model: model.kind === "written" ? { ...model, isKept: true } : model,
      replaced: call,
      names: namesBut(call, maker.node),
      inside: (parameter) => [addArgument(call, maker.node.parameters.length, parameter)].filter((edit) => edit !== undefined),
      outside: () => [declared, ...inside(name)],
      reshapes: true,
      waits: false,
      ...(provider === undefined ? {} : { provider }),
    };
  }

  /** An argument, or a part of it, says which model: the parameter takes its place. */
  #throughArgument(call: ts.CallExpression, maker: Maker, { index, path }: ParameterPart): Way | undefined {
    const argument = call.arguments[index];
    if (call.arguments.slice(0, index + 1).some(ts.isSpreadElement)) return undefined;
    if (argument === undefined) return path.length === 0 ? this.#besideArguments(call, maker, index) : undefined;
    const [step, ...rest] = path;
    if (step === undefined) return reshaped(this.#ofId(argument, undefined, true));
    if (ts.isObjectLiteralExpression(argument)) {
      const property = argument.properties.find((each) => each.name !== undefined && nameOf(each.name) === step);
      if (rest.length > 0 || property === undefined) return undefined;
      if (ts.isShorthandPropertyAssignment(property)) return reshaped(this.#ofId(property.name, property, true));
      return ts.isPropertyAssignment(property) ? reshaped(this.#ofId(property.initializer, property, true)) : undefined;
    }
    const at = expressionOf(this.#program, argument);
    if (!isPlain(argument) || at === undefined) return undefined;
    const outer = this.#maker === undefined ? undefined : parameterPart(this.#program, this.#maker, at, argument);
    if (this.#maker !== undefined && outer === undefined) return undefined;
    const text = argument.getText();
    return {
      model: outer === undefined ? { kind: "chosen", text: partText(text, path) } : { kind: "parameter", index: outer.index, path: [...outer.path, ...path] },
      replaced: argument,
      names: namesBut(argument, call),
      inside: (parameter) => [{ file: this.#file, span: [startOf(argument), argument.end], text: withPart(text, path, parameter) }],
      outside: () => [],
      reshapes: true,
      waits: false,
    };
  }

  /** The call leaves the parameter to its default. */
  #besideArguments(call: ts.CallExpression, maker: Maker, index: number): Way | undefined {
    const initial = maker.node.parameters[index]?.initializer;
    const held = initial === undefined ? undefined : new SlotFinder(this.#search, maker.node, maker).#idAt(initial, true);
    if (held === undefined || (held.kind !== "written" && held.kind !== "lookup") || addArgument(call, index, "") === undefined) return undefined;
    return {
      model: held.kind === "written" ? { ...held, isKept: true } : held,
      replaced: call,
      names: namesBut(call, maker.node),
      inside: (parameter) => [addArgument(call, index, parameter)].filter((edit) => edit !== undefined),
      outside: () => [],
      reshapes: true,
      waits: false,
    };
  }

  /** A function of the project makes the model of an id that is written among its arguments. */
  #ofOrigin(expression: ts.CallExpression | ts.NewExpression): Way | undefined {
    const { origins } = this.#search;
    const [only] = origins;
    const at = only?.kind === "string" && origins.length === 1 && only.at.file === this.#file ? this.#program.expression(only.at).span : undefined;
    if (at === undefined || at[0] < startOf(expression) || at[1] > expression.end) return undefined;
    const literal = nodeAt(this.#tree, at, ts.isStringLiteralLike);
    if (literal === undefined || !ts.isStringLiteralLike(literal) || functionAround(literal) !== functionAround(expression)) return undefined;
    return this.#ofId(literal, ts.isPropertyAssignment(literal.parent) ? literal.parent : undefined, true);
  }

  /** A constant of the file becomes a function of the model; where it is awaited, an async one. */
  #ofConstant(name: ts.Identifier, depth: number): Way | undefined {
    const declaration = constantOf(name);
    const initializer = declaration?.initializer;
    if (declaration === undefined || initializer === undefined) return undefined;
    // In the function that makes the model its parameter is in sight.
    if (this.#maker !== undefined && functionAround(declaration) === this.#maker.node) return this.ofObject(initializer, depth + 1);
    if (this.#search.keeps === true || declaration.type !== undefined || !isReadOnce(declaration)) return undefined;
    const way = this.ofObject(initializer, depth + 1);
    if (way === undefined) return undefined;
    const file = this.#file;
    const waits = way.waits || containsAwait(initializer);
    return {
      ...way,
      waits,
      replaced: name,
      names: new Set([name.text, ...way.names, ...namesBut(initializer, way.replaced)]),
      inside: (parameter) => [...(waits ? this.#awaited(name, parameter) : [insertion(file, name.end, `${labelOf(name)}(${parameter})`)])],
      outside: (parameter) => [this.#asFunction(initializer, parameter, way.waits), ...way.inside(parameter), ...way.outside(parameter)],
      reshapes: true,
    };
  }

  #awaited(name: ts.Identifier, parameter: string): readonly Edit[] {
    const [before, after] = needsParentheses(name) ? ["(await ", `(${parameter}))`] : ["await ", `(${parameter})`];
    const label = labelOf(name);
    if (label !== "") return [insertion(this.#file, name.end, `: await ${name.text}(${parameter})`)];
    return [insertion(this.#file, startOf(name), before), insertion(this.#file, name.end, after)];
  }

  /** What a constant is made with, run for a model; `await` at its head is left to those who call it. */
  #asFunction(initializer: ts.Expression, parameter: string, waits: boolean): Edit {
    const typed = /\.[cm]?tsx?$/.test(this.#file) ? `(${parameter}: string)` : `(${parameter})`;
    const start = startOf(initializer);
    const promise = ts.isAwaitExpression(initializer) && !waits && !containsAwait(initializer.expression) ? initializer.expression : undefined;
    if (promise !== undefined && /^await\s+$/.test(this.#tree.text.slice(start, startOf(promise)))) return { file: this.#file, span: [start, startOf(promise)], text: `${typed} => ` };
    return insertion(this.#file, start, `${waits || containsAwait(initializer) ? "async " : ""}${typed} => `);
  }

  #isLookup(expression: ts.Expression): expression is ts.CallExpression {
    return this.#lookup !== undefined && ts.isCallExpression(expression) && expression.expression.getText() === this.#lookup;
  }

  #factory(node: ts.CallExpression | ts.NewExpression): { readonly entry: SdkModel; readonly provider: Taker | undefined } | undefined {
    const at = expressionOf(this.#program, node);
    if (at === undefined) return undefined;
    for (const value of this.#program.values(at)) {
      if (value.kind !== "api") continue;
      const site = value.sites.find(({ call }) => call.file === at.file && call.id === at.id);
      const entry = site?.node.entries.find((each): each is SdkModel => each.role === "model" && each.model.length > 0);
      if (site !== undefined && entry !== undefined) return { entry, provider: takerOf(entry, site.node.sdk.provider) };
    }
    return undefined;
  }

  #isModelObject(node: ts.Expression): boolean {
    const at = expressionOf(this.#program, bare(node));
    return at !== undefined && this.#program.values(at).some((value) => value.kind === "api" && value.sites.length > 0);
  }
}

function isIdLike(value: Value): boolean {
  return value.kind === "string" || value.kind === "json" || value.kind === "environment" || value.kind === "parameter" || value.kind === "registry" || value.kind === "external";
}

function samePart(held: Held, { index, path }: ParameterPart): boolean {
  return held.kind === "parameter" && held.index === index && held.path.join(".") === path.join(".");
}

function withProvider(way: Way | undefined, provider: Taker | undefined): Way | undefined {
  return way === undefined || provider === undefined ? way : { ...way, provider };
}

function reshaped(way: Way | undefined): Way | undefined {
  return way === undefined ? undefined : { ...way, reshapes: true };
}
