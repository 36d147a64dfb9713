/** The activation of a constructor that made an instance, so that its parameters mean that construction's arguments. */
import type { Evaluation } from "./evaluation.ts";
import type { ClassRef, ExpressionRef } from "./refs.ts";
import type { Frame, ValueOf } from "./value.ts";

const MAX_BASES = 6;

/**
 * The frame of the constructor of `cls` while `instance` was made, `cls` being its class or a base of it: through
 * `super(…)`, or through the construction itself where subclasses have no constructor of their own. Where the
 * construction isn't known, the object still is. Undefined for no instance, and for one that `cls` is no base of.
 */
export function constructorFrame(ev: Evaluation, cls: ClassRef, instance: ValueOf<"instance"> | undefined): Frame | undefined {
  if (instance === undefined) return undefined;
  let frame: Frame | undefined;
  let call = instance.site;
  let caller = instance.frame;
  let current: ClassRef | undefined = instance.class;
  for (let depth = 0; current !== undefined && depth < MAX_BASES; depth++) {
    const own: ClassRef = current;
    const facts = ev.index(own.file)?.facts.classes[own.class];
    const constructor = facts?.constructor_;
    frame = constructor === undefined ? undefined : { fn: { file: own.file, fn: constructor }, call, caller, closure: undefined, receiver: instance, depth: (caller?.depth ?? 0) + 1 };
    const superCall = superCallOf(ev, own);
    if (superCall !== undefined) {
      call = superCall;
      caller = frame;
    }
    if (own.file === cls.file && own.class === cls.class) return frame;
    current = baseOf(ev, own);
  }
  return undefined;
}

/** The written `super(…)`: one that stands for a missing constructor lies on the class's name and hands on what it gets. */
export function superCallOf(ev: Evaluation, cls: ClassRef): ExpressionRef | undefined {
  const index = ev.index(cls.file);
  const facts = index?.facts.classes[cls.class];
  const found = index?.calls.find((id) => {
    const call = index.facts.expressions[id];
    return call?.kind === "call" && index.facts.expressions[call.callee]?.kind === "super" && call.span[0] !== facts?.nameSpan[0] && index.owner(id) === facts?.constructor_;
  });
  return found === undefined ? undefined : { file: cls.file, id: found };
}

function baseOf(ev: Evaluation, cls: ClassRef): ClassRef | undefined {
  const base = ev.index(cls.file)?.facts.classes[cls.class]?.extends;
  if (base === undefined) return undefined;
  for (const value of ev.values({ file: cls.file, id: base }, undefined)) if (value.kind === "class") return value.class;
  return undefined;
}
