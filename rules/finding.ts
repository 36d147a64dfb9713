/** What a rule reports. Places are offsets; the faces turn them into lines and columns. */
import type { Span } from "../analysis/lower/facts.ts";

export type RuleId = "hardcoded-model" | "call-before-gate" | "silent-fallback" | "missing-fallback-tier";
export type Severity = "error" | "warning" | "info";

export interface Place {
  /** Absolute path with `/`. */
  readonly file: string;
  readonly span: Span;
}

/** One step of the way from cause to effect, in reading order. */
export interface TraceStep extends Place {
  readonly message: string;
}

export interface Finding extends Place {
  readonly rule: RuleId;
  readonly kind: string;
  readonly severity: Severity;
  /** What, why, and what to do, in one to three sentences; names filled in. */
  readonly message: string;
  readonly trace: readonly TraceStep[];
  /** Stable across moved lines: made of rule, kind, enclosing scope and the text at the place. */
  readonly fingerprint: string;
  /** The model id a finding is about, when there is one. */
  readonly model?: string;
  /** hardcoded-model: the literal is only the default of a setting. */
  readonly isDefault?: boolean;
  /** Data a fix needs; opaque to the faces. */
  readonly fix?: FixRequest;
}

/** Which fixes apply and what they need to know; edits are computed on demand from this and the file's text. */
export type FixRequest =
  /** `isDeployment`: the id names a deployment of the provider. `at` is the literal, where the finding is at another place; `rests` where else ids are written that the finding is about. */
  | { readonly kind: "registry-lookup"; readonly model: string; readonly tier: string; readonly provider?: string; readonly isDefault: boolean; readonly isDeployment?: boolean; readonly at?: Place; readonly rests?: readonly Place[] }
  /** `at` is a fallback call that is to ask for a model of the tier below `model`; `silent` is its handler, where that emits no event; `rests` where the failed call's models are written. */
  | { readonly kind: "next-tier"; readonly at: Span; readonly model: string; readonly tier: string; readonly provider?: string; readonly silent?: Span; readonly rests: readonly Place[] }
  /** `rests` is where the code says which models the names are of, and where the failure is handled before. */
  | { readonly kind: "emit-fallback"; readonly from?: string; readonly to?: string; readonly handler: Span; readonly rests?: readonly Place[] }
  /** `at` is the promise that nobody waits for, `call` names the model call behind it, `from` its model; `rests` is where the code says which one that is. */
  | { readonly kind: "hear-promise"; readonly at: Span; readonly call: string; readonly from?: string; readonly rests: readonly Place[] }
  /** `at` is the expression of the gate's verdict to put `await` before. */
  | { readonly kind: "await-gate"; readonly at: Span }
  /** `gate` is the expression of a gate that is asked after the call. */
  | { readonly kind: "move-gate"; readonly gate: Span }
  /** `before` are the calls that the gate may stand in front of, best first; `gates` where gates of the project are asked. */
  | { readonly kind: "insert-gate"; readonly before: readonly Place[]; readonly gates: readonly Place[] }
  /** `gate` is the expression of a gate whose answer decides nothing. */
  | { readonly kind: "enforce-gate"; readonly gate: Span }
  /** `where` is what makes a failure of the gate a yes: a catch, or the value that stands in for an answer. */
  | { readonly kind: "close-gate"; readonly where: Place }
  /** `gate` is the expression of a gate whose refusal lands in the catch clause `handler`. */
  | { readonly kind: "lift-gate"; readonly gate: Span; readonly handler: Span }
  /** `at` is the model call to run through the registry. */
  | { readonly kind: "with-fallback"; readonly at: Span }
  /** `at` is the returned expression to put `await` before. */
  | { readonly kind: "await-return"; readonly at: Span };

export interface Fix {
  readonly title: string;
  /** True when the program's behaviour stays the same where the model is cleared. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Places that decide what the edits say: a fix of one of them and this one are not applied together. */
  readonly reads?: readonly Place[];
}

/** Replaces `span` of `file` by `text`. For a file that doesn't exist yet, `span` is [0, 0] and `create` is true. */
export interface Edit extends Place {
  readonly text: string;
  readonly create?: boolean;
}
