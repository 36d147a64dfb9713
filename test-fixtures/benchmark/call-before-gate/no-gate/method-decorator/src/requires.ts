import type { RequestContext } from "./context";

/** Refuses the call unless the context carries the permission. */
export function Requires(permission: string) {
  return function <T extends (context: RequestContext, ...rest: never[]) => Promise<unknown>>(method: T, _: ClassMethodDecoratorContext): T {
    return async function (this: unknown, context: RequestContext, ...rest: never[]) {
      if (!context.permissions.has(permission)) throw new Error(`missing ${permission}`);
      return method.call(this, context, ...rest);
    } as T;
  };
}

export function Traced(name: string) {
  return function <T extends (...args: never[]) => Promise<unknown>>(method: T, _: ClassMethodDecoratorContext): T {
    return async function (this: unknown, ...args: never[]) {
      console.info("start", name);
      return method.apply(this, args);
    } as T;
  };
}
