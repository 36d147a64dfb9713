/** Which object a method runs on, while its callers are looked for: a base class's method is called on one subclass, not on all. */
import type { FunctionId } from "../lower/facts.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import { classKey, type ClassRef, type ExpressionRef, type FunctionRef } from "./refs.ts";
import { subclassesOf } from "./subclasses.ts";
import type { Frame, ValueOf } from "./value.ts";

/**
 * The activation that a call `this.method(…)` stands in, as far as the method says it: reached from a method of a
 * subclass, or from one whose object is known already, `this` is no other subclass. Undefined where nothing is learnt.
 */
export function frameAround(ev: Evaluation, site: ExpressionRef, method: FunctionRef, receiver: ValueOf<"instance"> | undefined): Frame | undefined {
  const index = ev.index(site.file);
  const call = index?.facts.expressions[site.id];
  const callee = call?.kind === "call" ? index?.facts.expressions[call.callee] : undefined;
  if (callee?.kind === "super") return receiver && { fn: { file: site.file, fn: index?.owner(site.id) ?? (0 as FunctionId) }, call: undefined, caller: undefined, closure: undefined, receiver, depth: 1 };
  const on = callee?.kind === "member" ? index?.facts.expressions[callee.object] : undefined;
  if (index === undefined || (on?.kind !== "this" && on?.kind !== "super")) return undefined;
  let owner = index.facts.functions[index.owner(site.id)];
  let id = index.owner(site.id);
  while (owner?.kind === "arrow" && owner.parent !== undefined) {
    id = owner.parent;
    owner = index.facts.functions[id];
  }
  const around = owner?.class;
  const own = ev.index(method.file)?.facts.functions[method.fn]?.class;
  if (around === undefined || own === undefined) return undefined;
  const caller: ClassRef = { file: site.file, class: around };
  const called: ClassRef = { file: method.file, class: own };
  const known = receiver?.class ?? called;
  // `super.method()` says nothing of the object: it is of the caller's class.
  if (on.kind === "super" ? receiver === undefined : classKey(known) === classKey(caller)) return undefined;
  if (!isWithin(ev, known, caller)) return undefined;
  return { fn: { file: site.file, fn: id }, call: undefined, caller: undefined, closure: undefined, receiver: receiver ?? { ...FRESH, kind: "instance", class: known, site: undefined, frame: undefined }, depth: 1 };
}

/** Whether a call of a method may run on this object, or a construction make it. */
export function runsOn(ev: Evaluation, site: ExpressionRef, receiver: ValueOf<"instance">): boolean {
  const index = ev.index(site.file);
  const call = index?.facts.expressions[site.id];
  const callee = call?.kind === "call" || call?.kind === "new" ? index?.facts.expressions[call.callee] : undefined;
  if (index === undefined || call === undefined || callee === undefined) return true;
  const isExact = receiver.exact === true || receiver.site !== undefined;
  if (callee.kind === "super") {
    const around = index.facts.functions[index.owner(site.id)]?.class;
    if (around === undefined) return true;
    const cls = { file: site.file, class: around };
    return isWithin(ev, receiver.class, cls) || (!isExact && isWithin(ev, cls, receiver.class));
  }
  if (call.kind === "new") {
    const made = ev.local.values({ file: site.file, id: call.callee }, undefined);
    return made.length === 0 || made.some((value) => value.kind !== "class" || (isExact ? classKey(value.class) === classKey(receiver.class) : isWithin(ev, value.class, receiver.class)));
  }
  if (callee.kind !== "member") return true;
  const objects = ev.local.values({ file: site.file, id: callee.object }, undefined);
  return objects.length === 0 || objects.some((object) => {
    if (object.kind !== "instance" || isWithin(ev, object.class, receiver.class)) return true;
    return object.site === undefined && object.exact !== true && isWithin(ev, receiver.class, object.class);
  });
}

/** Whether a class is another one or extends it. */
function isWithin(ev: Evaluation, cls: ClassRef, base: ClassRef): boolean {
  const key = classKey(cls);
  return classKey(base) === key || subclassesOf(ev.local, base).some((one) => classKey(one) === key);
}
