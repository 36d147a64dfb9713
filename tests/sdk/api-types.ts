/** Walks a package's declared types along an access path, as `analysis/sdk/format.ts` writes it. */
import * as ts from "typescript";
import type { AccessStep } from "../../analysis/sdk/access-path.ts";
import type { PlaceStep } from "../../analysis/sdk/place.ts";

/** What a path ends at: types, or `anything` where the declarations say `any` or `unknown` and so allow every step. */
export type Reached =
  | { readonly kind: "types"; readonly types: readonly ts.Type[]; readonly signatures: readonly ts.Signature[] }
  | { readonly kind: "anything" }
  /** `at` is how far the path leads, from 0: the number of the step that nothing is found for. */
  | { readonly kind: "nothing"; readonly at: number };

/** Union members, promises and array layers beyond this many tell nothing new. */
const MOST_TYPES = 400;

/** The types of one module, asked with paths that begin with an export. */
export class ModuleApi {
  readonly #checker: ts.TypeChecker;
  readonly #module: ts.Symbol;
  readonly #anchor: ts.Node;

  /** `anchor` is any node of the program; the module is what `specifier` means there. Undefined when it means none. */
  static find(program: ts.Program, anchor: ts.SourceFile, specifier: string): ModuleApi | undefined {
    const checker = program.getTypeChecker();
    for (const statement of anchor.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier) || statement.moduleSpecifier.text !== specifier) continue;
      const module = checker.getSymbolAtLocation(statement.moduleSpecifier);
      if (module !== undefined) return new ModuleApi(checker, module, statement);
    }
    return undefined;
  }

  private constructor(checker: ts.TypeChecker, module: ts.Symbol, anchor: ts.Node) {
    this.#checker = checker;
    this.#module = module;
    this.#anchor = anchor;
  }

  /** Where a path leads. Each step of it has one name: alternatives are asked one by one. */
  reach(path: readonly AccessStep[]): Reached {
    const [first, ...rest] = path;
    if (first?.kind !== "member") return { kind: "nothing", at: 0 };
    let symbols = first.names.flatMap((name) => this.#exported(name));
    if (symbols.length === 0) return { kind: "nothing", at: 0 };
    let types: readonly ts.Type[] = [];
    let signatures: readonly ts.Signature[] = [];
    let started = false;
    for (const [index, step] of rest.entries()) {
      // Exports of an export are those of a namespace: `OpenAI.Chat.Completions`.
      if (!started && step.kind === "member") {
        const inner = symbols.flatMap((symbol) => step.names.flatMap((name) => this.#inNamespace(symbol, name)));
        // A namespace of types alone may share its name with a property: `tracer.llmobs`.
        const onlyTypes = inner.every((symbol) => (symbol.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.Type)) === 0);
        const isProperty = onlyTypes && symbols.flatMap((symbol) => this.#valueOf(symbol)).some((type) => step.names.some((name) => this.#member(type, name).length > 0));
        if (inner.length > 0 && !isProperty) {
          symbols = inner;
          continue;
        }
      }
      const from: readonly ts.Type[] = started ? types : symbols.flatMap((symbol) => this.#valueOf(symbol));
      if (started && isAnything(from)) return { kind: "anything" };
      const found = this.#step(from, started ? [] : symbols, step);
      if (found.types.length === 0) return isAnything(from) ? { kind: "anything" } : { kind: "nothing", at: index + 1 };
      started = true;
      types = found.types;
      signatures = found.signatures;
    }
    return { kind: "types", types: started ? types : symbols.flatMap((symbol) => this.#valueOf(symbol)), signatures };
  }

  /** True when one of the signatures takes something at the place, which begins with an argument. */
  hasPlace(signatures: readonly ts.Signature[], place: readonly PlaceStep[]): boolean {
    const [first, ...rest] = place;
    if (first === undefined || first.kind === "receiver") return true;
    return signatures.some((signature) => {
      const index = first.kind === "argument" ? first.index : first.kind === "rest" ? first.from : -1;
      const parameter = signature.parameters[index] ?? (signature.parameters.at(-1) !== undefined && isRest(signature) ? signature.parameters.at(-1) : undefined);
      if (parameter === undefined) return false;
      const declared = this.#checker.getTypeOfSymbolAtLocation(parameter, this.#anchor);
      const start = isRest(signature) && parameter === signature.parameters.at(-1) ? [declared, ...this.#elements(declared)] : [declared];
      return this.#holds(start, rest);
    });
  }

  #holds(types: readonly ts.Type[], place: readonly PlaceStep[]): boolean {
    let current = this.#flatten(types);
    for (const step of place) {
      if (isAnything(current)) return true;
      switch (step.kind) {
        case "property":
          current = this.#flatten(current.flatMap((type) => this.#member(type, step.name)));
          break;
        case "any-key":
          current = this.#flatten(current.flatMap((type) => this.#anyMember(type)));
          break;
        case "element":
          current = this.#flatten(current.flatMap((type) => this.#elements(type)));
          break;
        case "receiver":
        case "argument":
        case "rest":
          return false;
      }
      if (current.length === 0) return false;
    }
    return true;
  }

  #step(from: readonly ts.Type[], symbols: readonly ts.Symbol[], step: AccessStep): { readonly types: readonly ts.Type[]; readonly signatures: readonly ts.Signature[] } {
    const flat = this.#flatten(from);
    switch (step.kind) {
      case "member":
        return { types: this.#flatten(flat.flatMap((type) => step.names.flatMap((name) => this.#member(type, name)))), signatures: [] };
      case "any-member":
        return { types: this.#flatten(flat.flatMap((type) => [...this.#anyMember(type), ...this.#elements(type)])), signatures: [] };
      case "call": {
        const signatures = flat.flatMap((type) => type.getCallSignatures());
        return { types: this.#flatten(signatures.map((signature) => signature.getReturnType())), signatures };
      }
      case "construct": {
        const signatures = flat.flatMap((type) => type.getConstructSignatures());
        // Abstract classes, private constructors, interfaces and type aliases: what a value declared so is.
        const declared = symbols.filter((symbol) => (symbol.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Class)) !== 0).map((symbol) => this.#checker.getDeclaredTypeOfSymbol(symbol));
        const prototypes = flat.flatMap((type) => this.#member(type, "prototype"));
        return { types: this.#flatten([...signatures.map((signature) => signature.getReturnType()), ...declared, ...prototypes]), signatures };
      }
    }
  }

  #exported(name: string): readonly ts.Symbol[] {
    const module = this.#checker.getExportsOfModule(this.#module);
    const found = module.filter((symbol) => symbol.name === name);
    if (found.length > 0) return found.map((symbol) => this.#resolved(symbol));
    // `export =`, or a CommonJS module whose default import is the module itself.
    const equals = this.#module.exports?.get(ts.InternalSymbolName.ExportEquals);
    if (name === "default") return [equals === undefined ? this.#module : this.#resolved(equals)];
    // What `require` gives has the members of what is exported.
    const member = equals === undefined ? undefined : this.#checker.getTypeOfSymbolAtLocation(this.#resolved(equals), this.#anchor).getProperty(name);
    return member === undefined ? [] : [member];
  }

  #inNamespace(symbol: ts.Symbol, name: string): readonly ts.Symbol[] {
    if ((symbol.flags & (ts.SymbolFlags.Namespace | ts.SymbolFlags.Module)) === 0) return [];
    return this.#checker.getExportsOfModule(symbol).filter((one) => one.name === name).map((one) => this.#resolved(one));
  }

  #resolved(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
  }

  #valueOf(symbol: ts.Symbol): readonly ts.Type[] {
    return (symbol.flags & ts.SymbolFlags.Value) === 0 ? [] : [this.#checker.getTypeOfSymbolAtLocation(symbol, this.#anchor)];
  }

  #member(type: ts.Type, name: string): readonly ts.Type[] {
    const property = this.#checker.getPropertyOfType(this.#checker.getApparentType(type), name);
    if (property !== undefined) return [this.#checker.getTypeOfSymbolAtLocation(property, this.#anchor)];
    const index = type.getStringIndexType();
    return index === undefined ? [] : [index];
  }

  #anyMember(type: ts.Type): readonly ts.Type[] {
    const index = type.getStringIndexType();
    const properties = type.getProperties().map((property) => this.#checker.getTypeOfSymbolAtLocation(property, this.#anchor));
    return index === undefined ? properties : [index, ...properties];
  }

  #elements(type: ts.Type): readonly ts.Type[] {
    const index = type.getNumberIndexType();
    return index === undefined ? [] : [index];
  }

  /** Union members, constraints of type parameters and what promises are of; the data's paths see through all of them. */
  #flatten(types: readonly ts.Type[]): readonly ts.Type[] {
    const flat = new Set<ts.Type>();
    const pending = [...types];
    for (let type = pending.pop(); type !== undefined && flat.size < MOST_TYPES; type = pending.pop()) {
      if (flat.has(type)) continue;
      if (type.isUnion()) {
        pending.push(...type.types);
        continue;
      }
      flat.add(type);
      const constraint = this.#checker.getBaseConstraintOfType(type);
      if (constraint !== undefined && constraint !== type) pending.push(constraint);
      // A type parameter that the caller doesn't choose is its default: `call<Body = CreateChatCompletion>(…)`.
      const standing = type.isTypeParameter() ? this.#checker.getDefaultFromTypeParameter(type) : undefined;
      if (standing !== undefined) pending.push(standing);
      const awaited = this.#checker.getAwaitedType(type);
      if (awaited !== undefined && awaited !== type) pending.push(awaited);
    }
    return [...flat];
  }
}

function isAnything(types: readonly ts.Type[]): boolean {
  return types.some((type) => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
}

function isRest(signature: ts.Signature): boolean {
  const last = signature.parameters.at(-1)?.valueDeclaration;
  return last !== undefined && ts.isParameter(last) && last.dotDotDotToken !== undefined;
}
