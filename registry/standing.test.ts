import { describe, expect, it } from "vitest";
import { retirementOf, standingOf, type Subject } from "./standing.ts";
import type { Clearance, ModelEntry } from "./types.ts";

function entry(clearance: Clearance, rest: Partial<ModelEntry> = {}): ModelEntry {
  return { id: "acme-1", clearance, aliases: [], origin: "project", ...rest };
}

const acme: Subject = { organization: "acme", region: "us-east-1" };

describe("standingOf", () => {
  it.each<[string, Clearance, Subject, string, boolean]>([
    ["cleared", { status: "cleared" }, {}, "2026-11-21", false],
    ["conditional without a condition", { status: "conditional" }, {}, "2026-11-21", true],
    ["listed organization, upper case or not", { status: "conditional", organizations: ["Acme"] }, acme, "2026-11-21", true],
    ["a region inside the listed one", { status: "conditional", regions: ["eu", "us"] }, acme, "2026-11-21", true],
    ["on the last day", { status: "cleared", until: "2026-11-21" }, acme, "2026-11-21", true],
    ["on the first day", { status: "conditional", from: "2026-11-21" }, acme, "2026-11-21", true],
    ["before a revocation starts", { status: "revoked", from: "2026-11-22" }, acme, "2026-11-21", true],
  ])("clears: %s", (_name, clearance, subject, on, conditional) => {
    expect(standingOf(entry(clearance), subject, on)).toMatchObject({ kind: "cleared", conditional });
  });

  it.each<[Clearance, Subject, string, string]>([
    [{ status: "restricted" }, acme, "restricted", "restricted"],
    [{ status: "revoked", from: "2026-06-12", source: "order 17" }, acme, "revoked", "revoked since 2026-06-12 (order 17)"],
    [{ status: "revoked", until: "2026-10-01" }, acme, "revoked", "revoked; that order ended on 2026-10-01, but nothing clears the model since"],
    [{ status: "cleared", until: "2026-11-20" }, acme, "conditional", "its clearance ended on 2026-11-20"],
    [{ status: "conditional", from: "2026-12-01" }, acme, "conditional", "cleared only from 2026-12-01"],
    [
      { status: "conditional", organizations: ["globex", "initech"] },
      acme,
      "conditional",
      "conditional on organizations globex, initech; this project is acme",
    ],
    [{ status: "conditional", regions: ["us-west"] }, acme, "conditional", "conditional on region us-west; this project is in us-east-1"],
    [
      { status: "conditional", organizations: ["globex"] },
      {},
      "conditional",
      'conditional on organization globex; this project names none: set "organization" in the capability registry',
    ],
    [{ status: "cleared", organizations: [] }, acme, "conditional", "conditional on organizations (none listed); this project is acme"],
    [
      { status: "conditional", regions: ["us-east-1"] },
      { region: "us" },
      "conditional",
      "conditional on region us-east-1; this project is in us",
    ],
  ])("denies %j for %j", (clearance, subject, status, reason) => {
    expect(standingOf(entry(clearance), subject, "2026-11-21")).toMatchObject({ kind: "denied", status, reason });
  });
});

describe("retirementOf", () => {
  const model = entry({ status: "cleared" }, { retiresOn: "2026-02-19", platformRetiresOn: { bedrock: "2026-07-30" } });

  it("counts whole days to the first day without the model", () => {
    expect(retirementOf(model, "2026-02-18")).toEqual({ kind: "retiring", on: "2026-02-19", daysLeft: 1 });
    expect(retirementOf(model, "2026-02-19")).toEqual({ kind: "retired", on: "2026-02-19" });
    expect(retirementOf(model, "2025-02-19")).toMatchObject({ daysLeft: 365 });
    expect(retirementOf(entry({ status: "cleared" }), "2026-02-19")).toEqual({ kind: "none" });
  });

  it("goes by the platform that the spelling names", () => {
    expect(retirementOf(model, "2026-03-01", "us.anthropic.claude-3-7-sonnet-20250219-v1:0")).toMatchObject({ kind: "retiring", on: "2026-07-30" });
    expect(retirementOf(model, "2026-03-01", "claude-3-7-sonnet@20250219")).toEqual({ kind: "retired", on: "2026-02-19" });
  });
});
