/** One lexical scope: the values and the types it declares. */
import type { BindingId, FunctionId, TypeTarget } from "./facts.ts";

export class Scope {
  readonly outer: Scope | undefined;
  /** The function whose code the scope is part of. */
  readonly fn: FunctionId;
  private values: Map<string, BindingId> | undefined;
  private types: Map<string, TypeTarget> | undefined;

  constructor(fn: FunctionId, outer?: Scope) {
    this.fn = fn;
    this.outer = outer;
  }

  /** The binding this very scope declares. */
  own(name: string): BindingId | undefined {
    return this.values?.get(name);
  }

  ownType(name: string): TypeTarget | undefined {
    return this.types?.get(name);
  }

  add(name: string, binding: BindingId): void {
    this.values ??= new Map();
    this.values.set(name, binding);
  }

  addType(name: string, target: TypeTarget): void {
    this.types ??= new Map();
    this.types.set(name, target);
  }

  /** The binding a name refers to here; undefined for a global. */
  lookup(name: string): BindingId | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) {
      const binding = scope.values?.get(name);
      if (binding !== undefined) return binding;
    }
    return undefined;
  }

  /** What a type's name refers to here; undefined for a global. */
  lookupType(name: string): TypeTarget | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) {
      const target = scope.types?.get(name);
      if (target !== undefined) return target;
    }
    return undefined;
  }
}
