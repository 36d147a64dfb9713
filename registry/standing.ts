/** What a model may do on a date: its clearance for an organization and region, and how far its retirement is. */
import { daysBetween } from "./dates.ts";
import { platformOf } from "./identify.ts";
import type { Clearance, ModelEntry, Retirement, Standing } from "./types.ts";

/** For whom clearance is judged. */
export interface Subject {
  readonly organization?: string;
  readonly region?: string;
}

type Verdict =
  | { readonly kind: "cleared"; readonly conditional: boolean }
  | { readonly kind: "denied"; readonly status: "restricted" | "revoked" | "conditional"; readonly reason: string };

/**
 * The standing of an entry for a subject on a date (YYYY-MM-DD). `id` is the spelling used in code: where a platform
 * retires a model on its own date, the spelling says whether that platform serves it.
 */
export function standingOf(entry: ModelEntry, subject: Subject, on: string, id: string = entry.id): Standing {
  const verdict = judge(entry.clearance, subject, on);
  const retirement = retirementOf(entry, on, id);
  switch (verdict.kind) {
    case "cleared":
      return { kind: "cleared", entry, conditional: verdict.conditional, retirement };
    case "denied":
      return { kind: "denied", entry, status: verdict.status, reason: verdict.reason, retirement };
  }
}

/** Whether the clearance of an entry keeps a subject from calling it on a date, whatever its retirement. */
export function isDenied({ clearance }: ModelEntry, subject: Subject, on: string): boolean {
  return judge(clearance, subject, on).kind === "denied";
}

/**
 * Clearance on a date. A restriction or revocation that starts later clears until then; one whose `until` has passed
 * still denies, since an order that ran out clears nobody by itself.
 */
function judge(clearance: Clearance, subject: Subject, on: string): Verdict {
  switch (clearance.status) {
    case "restricted":
    case "revoked":
      if (clearance.from !== undefined && on < clearance.from) return { kind: "cleared", conditional: true };
      return { kind: "denied", status: clearance.status, reason: refusal(clearance.status, clearance, on) };
    case "cleared":
    case "conditional": {
      const unmet = unmetCondition(clearance, subject, on);
      if (unmet !== undefined) return { kind: "denied", status: "conditional", reason: unmet };
      return { kind: "cleared", conditional: clearance.status === "conditional" || hasCondition(clearance) };
    }
  }
}

function refusal(status: "restricted" | "revoked", clearance: Clearance, on: string): string {
  const since = clearance.from === undefined ? status : `${status} since ${clearance.from}`;
  if (clearance.until !== undefined && on > clearance.until) {
    return `${since}; that order ended on ${clearance.until}, but nothing clears the model since`;
  }
  return clearance.source === undefined ? since : `${since} (${clearance.source})`;
}

function hasCondition(clearance: Clearance): boolean {
  return (
    clearance.organizations !== undefined ||
    clearance.regions !== undefined ||
    clearance.from !== undefined ||
    clearance.until !== undefined
  );
}

/** The first condition that is not met, as a clause for a message. */
function unmetCondition(clearance: Clearance, subject: Subject, on: string): string | undefined {
  if (clearance.from !== undefined && on < clearance.from) return `cleared only from ${clearance.from}`;
  if (clearance.until !== undefined && on > clearance.until) return `its clearance ended on ${clearance.until}`;
  return (
    unmetList("organization", clearance.organizations, subject.organization, (listed, own) => listed === own) ??
    unmetList("region", clearance.regions, subject.region, coversRegion)
  );
}

function unmetList(
  what: "organization" | "region",
  listed: readonly string[] | undefined,
  own: string | undefined,
  covers: (listed: string, own: string) => boolean,
): string | undefined {
  if (listed === undefined) return undefined;
  const condition = `conditional on ${what}${listed.length === 1 ? "" : "s"} ${listed.length === 0 ? "(none listed)" : listed.join(", ")}`;
  if (own === undefined) return `${condition}; this project names none: set "${what}" in the capability registry`;
  const wanted = own.trim().toLowerCase();
  if (listed.some((name) => covers(name.trim().toLowerCase(), wanted))) return undefined;
  return `${condition}; this project is ${what === "organization" ? own : `in ${own}`}`;
}

/** "us" covers "us-east-1"; "us-east-1" covers only itself. */
function coversRegion(listed: string, own: string): boolean {
  return own === listed || own.startsWith(`${listed}-`);
}

/** How far the retirement of a model is on a date. Retired from the retirement date on. */
export function retirementOf(entry: ModelEntry, on: string, id: string = entry.id): Retirement {
  const platform = platformOf(id);
  const date = (platform === undefined ? undefined : entry.platformRetiresOn?.[platform]) ?? entry.retiresOn;
  if (date === undefined) return { kind: "none" };
  if (on >= date) return { kind: "retired", on: date };
  return { kind: "retiring", on: date, daysLeft: daysBetween(on, date) };
}
