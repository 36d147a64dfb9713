/**
 * What a string literal is for, as far as the text of its own file says: for completion and hovers, which can't wait
 * for the project while somebody types. Findings never rest on this.
 */
import type { BindingSource, Expression, ExpressionId, FileFacts, Span } from "../../analysis/lower/facts.ts";
import { languageOf, lower } from "../../analysis/lower/lower.ts";
import { builtInCatalogue } from "../../analysis/sdk/catalogue.ts";

export interface Literal {
  readonly text: string;
  /** The literal with its quotes; offsets into the text that was given. */
  readonly span: Span;
  readonly slot: Slot;
}

export type Slot =
  /** Names a tier or a provider in a call of the registry module; `provider` is what the same call asks for. */
  | { readonly kind: "tier" }
  | { readonly kind: "provider" }
  /** Names a model; `provider` is that of the SDK it is given to, where that has only one. */
  | { readonly kind: "model"; readonly provider: string | undefined }
  | { readonly kind: "other" };

/** The literals of one text of one source file. */
export class Literals {
  readonly #facts: FileFacts;
  readonly #lookupNames: ReadonlySet<string>;
  #parents: ReadonlyMap<ExpressionId, ExpressionId> | undefined;

  /** @param file its name says the language; one that is no source has no literals */
  constructor(file: string, text: string, lookupNames: readonly string[]) {
    this.#facts = lower(languageOf(file) === undefined ? "" : text, languageOf(file) ?? "ts");
    this.#lookupNames = new Set(lookupNames);
  }

  /** The literal that an offset is in or at the end of; an unterminated one ends with its line. */
  at(offset: number): Literal | undefined {
    for (const [position, expression] of this.#facts.expressions.entries()) {
      if (expression.kind === "string" && expression.span[0] < offset && offset <= expression.span[1]) {
        return { text: expression.text, span: expression.span, slot: this.#slotOf(position as ExpressionId) };
      }
    }
    return undefined;
  }

  #slotOf(id: ExpressionId): Slot {
    const holder = this.#parent(id);
    if (holder === undefined) return this.#namedSlot(id);
    const [parentId, parent] = holder;
    switch (parent.kind) {
      case "cast":
      case "conditional":
      case "logical":
        return this.#slotOf(parentId);
      case "object": {
        const property = parent.properties.find((candidate) => candidate.kind === "value" && candidate.value === id);
        return property?.kind === "value" ? this.#propertySlot(parentId, property.key) : OTHER;
      }
      case "array": {
        const slot = this.#slotOf(parentId);
        return slot.kind === "model" ? slot : OTHER;
      }
      case "assign": {
        const target = this.#facts.expressions[parent.target];
        return target?.kind === "name" || target?.kind === "member" ? slotNamed(target.name, undefined) : OTHER;
      }
      case "call":
      case "new":
        return parent.args[0]?.value === id ? this.#firstArgument(parent) : OTHER;
      default:
        return OTHER;
    }
  }

  #propertySlot(object: ExpressionId, key: string): Slot {
    const holder = this.#parent(object);
    const call = holder !== undefined && (holder[1].kind === "call" || holder[1].kind === "new") ? holder[1] : undefined;
    if (call !== undefined && this.#lookupNames.has(this.#calleeName(call))) {
      if (key === "tier") return { kind: "tier" };
      if (key === "provider") return { kind: "provider" };
    }
    return slotNamed(key, call === undefined ? undefined : this.#sdkOf(call)?.provider);
  }

  #firstArgument(call: Extract<Expression, { readonly kind: "call" | "new" }>): Slot {
    if (this.#lookupNames.has(this.#calleeName(call))) return { kind: "tier" };
    const sdk = this.#sdkOf(call);
    return sdk === undefined || !sdk.takesModel ? OTHER : { kind: "model", provider: sdk.provider };
  }

  #calleeName(call: Extract<Expression, { readonly kind: "call" | "new" }>): string {
    const callee = this.#facts.expressions[call.callee];
    return callee?.kind === "name" || callee?.kind === "member" ? callee.name : "";
  }

  /** The SDK that a callee is imported from, through members and the variable a client is kept in. */
  #sdkOf(call: Extract<Expression, { readonly kind: "call" | "new" }>): { readonly provider: string | undefined; readonly takesModel: boolean } | undefined {
    let path: string[] = [];
    let id: ExpressionId | undefined = call.callee;
    for (let steps = 0; id !== undefined && steps < 12; steps++) {
      const expression: Expression | undefined = this.#facts.expressions[id];
      if (expression?.kind === "member") {
        path = [expression.name, ...path];
        id = expression.object;
      } else if (expression?.kind === "call" || expression?.kind === "new" || expression?.kind === "await") {
        id = expression.kind === "await" ? expression.operand : expression.callee;
      } else if (expression?.kind === "name" && expression.binding !== undefined) {
        const source: BindingSource | undefined = this.#facts.bindings[expression.binding]?.sources[0];
        if (source?.kind === "import") {
          const root = builtInCatalogue().root(this.#facts.imports[source.import]?.specifier ?? "");
          const imported = root?.member(this.#facts.imports[source.import]?.imported ?? "default");
          if (root === undefined) return undefined;
          const node = path.reduce<typeof imported>((at, step) => at?.member(step), imported);
          return { provider: root.sdk.provider, takesModel: node?.call()?.entry("model") !== undefined || node?.construct()?.entry("model") !== undefined };
        }
        id = source?.kind === "value" && source.path.length === 0 ? source.value : undefined;
      } else {
        return undefined;
      }
    }
    return undefined;
  }

  /** Of a literal that no expression holds: the variable, parameter or field that it is the value of. */
  #namedSlot(id: ExpressionId): Slot {
    const variable = this.#facts.bindings.find(({ sources }) => sources.some((source) => source.kind === "value" && source.value === id && source.path.length === 0));
    if (variable !== undefined) return slotNamed(variable.name, undefined);
    for (const { parameters } of this.#facts.functions) {
      const parameter = parameters.find((candidate) => candidate.default === id);
      if (parameter?.name !== undefined) return slotNamed(parameter.name, undefined);
    }
    for (const { fields } of this.#facts.classes) {
      const field = fields.find(({ sources }) => sources.some((source) => source.kind === "value" && source.value === id));
      if (field !== undefined) return slotNamed(field.name, undefined);
    }
    return OTHER;
  }

  #parent(id: ExpressionId): readonly [ExpressionId, Expression] | undefined {
    this.#parents ??= parentsOf(this.#facts.expressions);
    const parent = this.#parents.get(id);
    const expression = parent === undefined ? undefined : this.#facts.expressions[parent];
    return parent === undefined || expression === undefined ? undefined : [parent, expression];
  }
}

const OTHER: Slot = { kind: "other" };

/** `model`, `MODEL`, `modelId`, `defaultModel`, `chat_model_name`. */
const MODEL_NAME = /^([a-z0-9]+[_-])*([a-z0-9]*)models?([_-]?(id|name|slug))?$/i;

function slotNamed(name: string, provider: string | undefined): Slot {
  return MODEL_NAME.test(name) ? { kind: "model", provider } : OTHER;
}

function parentsOf(expressions: readonly Expression[]): ReadonlyMap<ExpressionId, ExpressionId> {
  const parents = new Map<ExpressionId, ExpressionId>();
  for (const [position, expression] of expressions.entries()) {
    for (const child of holdings(expression)) parents.set(child, position as ExpressionId);
  }
  return parents;
}

/** The parts of an expression whose value may become its own, or an argument's. */
function holdings(expression: Expression): readonly ExpressionId[] {
  switch (expression.kind) {
    case "cast":
      return [expression.operand];
    case "conditional":
      return [expression.whenTrue, expression.whenFalse];
    case "logical":
      return [expression.left, expression.right];
    case "object":
      return expression.properties.flatMap((property) => (property.kind === "value" ? [property.value] : []));
    case "array":
      return expression.items.map(({ value }) => value);
    case "assign":
      return [expression.value];
    case "call":
    case "new":
      return expression.args.map(({ value }) => value);
    default:
      return [];
  }
}
