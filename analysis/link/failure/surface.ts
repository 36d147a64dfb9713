/** The ways in which a call's failure shows in the code around it. */
import type { NodeId, TryId } from "../../lower/facts.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Recovery } from "./recoveries.ts";

/** A branch, and the way it goes when the call failed. */
export interface FailedSide {
  readonly node: NodeId;
  /** Whether it asks for an HTTP status, or for another sign of failure. */
  readonly on: "status" | "other";
  readonly side: "whenTrue" | "whenFalse";
}

export type Surface =
  /** An exception at this node of the function. */
  | { readonly kind: "throws"; readonly fn: FunctionRef; readonly node: NodeId; readonly at: ExpressionRef }
  /** A rejection handler: `.catch(handler)`, `.then(ok, handler)`, or what a library is given to run then. */
  | { readonly kind: "chained"; readonly fn: FunctionRef; readonly handler: ExpressionRef; readonly at: ExpressionRef; readonly method: "catch" | "then" | Recovery }
  /** The promise leaves the function as its result; `inTry` when a catch of this function looks as if it covered it. */
  | { readonly kind: "returned"; readonly fn: FunctionRef; readonly at: ExpressionRef; readonly inTry: TryId | undefined }
  /** Nobody waits for it. `explicit` for `void call()`. */
  | { readonly kind: "floating"; readonly fn: FunctionRef; readonly at: ExpressionRef; readonly explicit: boolean }
  /** `Promise.allSettled`, `Promise.any`, `Promise.race`: a failure becomes a value, or another candidate wins. */
  | { readonly kind: "settled"; readonly fn: FunctionRef; readonly at: ExpressionRef; readonly how: "allSettled" | "any" | "race" }
  /** The failure is a value: this branch tests it, and `side` is taken when the call failed. `siblings` test the same result, this one included. */
  | ({ readonly kind: "tested"; readonly fn: FunctionRef; readonly at: ExpressionRef; readonly siblings: readonly FailedSide[] } & FailedSide)
  /** It is stored or handed to code that is out of reach. */
  | { readonly kind: "unknown"; readonly fn: FunctionRef; readonly at: ExpressionRef };

/** A try that looks as if it covered a call and can't: the promise is returned unawaited or never waited for, or the call is lazy. */
export interface Uncovered {
  readonly fn: FunctionRef;
  readonly try: TryId;
  readonly why: "not-awaited" | "lazy" | "dropped";
  readonly at: ExpressionRef;
}
