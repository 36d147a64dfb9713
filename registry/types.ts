/** The capability registry: which models a project knows, and which of them it may call on a date. */
import type { Span } from "./span.ts";

/** The clearance written in a registry entry. */
export interface Clearance {
  readonly status: "cleared" | "conditional" | "restricted" | "revoked";
  /** For "conditional": who may call it. Absent: everyone. */
  readonly organizations?: readonly string[];
  readonly regions?: readonly string[];
  /** ISO dates (YYYY-MM-DD). `until` is the last day. */
  readonly from?: string;
  readonly until?: string;
  readonly reviewBy?: string;
  /** Where the clearance comes from, in words or a URL. */
  readonly source?: string;
}

export interface ModelEntry {
  /** The canonical id, the key in `models`. */
  readonly id: string;
  readonly provider?: string;
  readonly tier?: string;
  readonly clearance: Clearance;
  readonly aliases: readonly string[];
  /** A feature flag that guards the model. */
  readonly flag?: string;
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  /** Retirement dates of platforms that keep the model longer or shorter than its provider does. */
  readonly platformRetiresOn?: { readonly bedrock?: string; readonly vertex?: string };
  readonly replacement?: string;
  /** Where its dates, or else the knowledge of it, come from. */
  readonly source?: string;
  /** The project's own file, or the bundled catalogue. */
  readonly origin: "project" | "bundled";
  /** The key in the project's registry file. */
  readonly span?: Span;
}

export interface Tier {
  readonly name: string;
  readonly fallback?: string;
  readonly span?: Span;
}

/** What a model may do for this project's organization and region on the given date. */
export type Standing =
  /** No entry: nothing is known, which is never "fine". */
  | { readonly kind: "unknown" }
  | {
      readonly kind: "cleared";
      readonly entry: ModelEntry;
      /** True when a condition (organization, region, date) is what clears it: it can be taken back. */
      readonly conditional: boolean;
      readonly retirement: Retirement;
    }
  | {
      readonly kind: "denied";
      readonly entry: ModelEntry;
      readonly status: "restricted" | "revoked" | "conditional";
      /** One clause for a message: "restricted since …", "conditional on organizations x, y; this project is z". */
      readonly reason: string;
      readonly retirement: Retirement;
    };

export type Retirement =
  | { readonly kind: "none" }
  | { readonly kind: "retiring"; readonly on: string; readonly daysLeft: number }
  | { readonly kind: "retired"; readonly on: string };

export interface Registry {
  /** Absolute path of the project's registry file; undefined when the bundled catalogue serves alone. */
  readonly file?: string;
  readonly organization?: string;
  readonly region?: string;
  readonly models: ReadonlyMap<string, ModelEntry>;
  readonly tiers: ReadonlyMap<string, Tier>;
  /** The date of the bundled data, YYYY-MM-DD. */
  readonly dataDate: string;
  /**
   * The entry an id, alias, prefixed or dated form names: "anthropic/claude-…", "us.anthropic.claude-…-v1:0", an
   * inference-profile ARN, "anthropic:claude-…", "models/gemini-…", "claude-…@20250514".
   */
  find(id: string): ModelEntry | undefined;
  /** Clearance and dates of an id on a date (YYYY-MM-DD). */
  standing(id: string, on: string): Standing;
  /** The models that may not be called on a date. */
  denied(on: string): readonly ModelEntry[];
  /** Cleared models of a tier on a date, then those of its fallback tiers, in order. */
  chain(tier: string, on: string): readonly ModelEntry[];
}

/** A mistake in the registry file, or an overdue entry. */
export interface RegistryProblem {
  readonly kind:
    | "syntax" | "schema" | "unknown-tier" | "unknown-replacement" | "cycle" | "expired" | "overdue-review"
    | "unstated-clearance" | "no-cleared-model";
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly span: Span;
}
