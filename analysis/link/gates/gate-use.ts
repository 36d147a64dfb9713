/** Gates as findings speak of them: which one, where, and how it fails. */
import type { SourcePlace } from "../refs.ts";
import type { Gap } from "./context.ts";

/** A gate as findings speak of it. */
export interface GateUse {
  /** As written: `policy.check`, or the test of a gate without a name. */
  readonly name: string;
  readonly place: SourcePlace;
  readonly named: boolean;
}

/** How a gate that is there fails to stop a call. */
export interface Trouble {
  readonly kind: "not-awaited" | "parallel" | "verdict-ignored" | "fail-open" | "bypass-on-deny" | "some-paths" | "gate-after-call";
  readonly gate: GateUse;
  /** Where it goes wrong, when that is another place than the gate: the catch, the branch round it, the early return. */
  readonly where: SourcePlace | undefined;
  readonly detail: "dropped" | "tested" | "inverted" | "gap" | "catch" | "mount" | "unheeded" | "edge" | undefined;
  /** For `gap`: what is missing when the gate says yes without a verdict. */
  readonly gap: Gap | undefined;
}

/** A check on the way that is no gate. */
export interface LesserCheck {
  readonly category: "authentication" | "rate" | "unverified";
  readonly use: GateUse;
}
