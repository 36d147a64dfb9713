import { describe, expect, it } from "vitest";
import { loadRegistry } from "./load.ts";

const today = "2026-11-21";
const bundled = loadRegistry(undefined).registry;

function project(text: string, defaults: { organization?: string; region?: string } = {}) {
  return loadRegistry({ text, file: "/app/capability-registry.json" }, defaults);
}

describe("the bundled registry alone", () => {
  it.each([
    "claude-mythos-5",
    "anthropic/claude-mythos-5",
    "anthropic:claude-mythos-5",
    "openrouter/anthropic/claude-mythos-5",
    "us.anthropic.claude-mythos-5-v1:0",
    "eu.anthropic.claude-mythos-5-20260601-v1:0",
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-mythos-5-v1:0",
    "projects/acme/locations/us-east5/publishers/anthropic/models/claude-mythos-5@20260601",
    "claude-mythos-5[1m]",
  ])("denies %s", (id) => {
    expect(bundled.find(id)?.id).toBe("claude-mythos-5");
    expect(bundled.standing(id, today)).toMatchObject({ kind: "denied", status: "conditional" });
  });

  it.each(["claude-fable-5", "anthropic/claude-fable-5-batch", "mythos-5-adv", "claude-mythos-5-adv"])("restricts %s", (id) => {
    expect(bundled.standing(id, today)).toMatchObject({ kind: "denied", status: "restricted" });
  });

  it("does not take one member of a family for another", () => {
    expect(bundled.find("claude-mythos-5-1")?.id).toBe("claude-mythos-5-1");
    expect(bundled.standing("claude-mythos-6", today)).toEqual({ kind: "unknown" });
    expect(bundled.standing("claude-opus", today)).toEqual({ kind: "unknown" });
    expect(bundled.find("fast")).toBeUndefined();
    expect(bundled.find("acme/gpt-4o")).toBeUndefined();
  });

  it("clears an allow-listed organization from the day access was restored", () => {
    const registry = loadRegistry(undefined, { organization: "us-critical-infrastructure-allow-list" }).registry;
    expect(registry.standing("claude-mythos-5", "2026-06-27")).toMatchObject({ kind: "cleared", conditional: true });
    expect(registry.standing("claude-mythos-5", "2026-06-26")).toMatchObject({
      kind: "denied",
      reason: "cleared only from 2026-06-27",
    });
  });

  it("tells an ordinary model's tier, provider and retirement", () => {
    expect(bundled.find("gpt-4o-mini")).toMatchObject({ tier: "small", provider: "openai", origin: "bundled" });
    expect(bundled.standing("claude-opus-4-20250514", "2026-06-15")).toMatchObject({
      kind: "cleared",
      conditional: false,
      retirement: { kind: "retired", on: "2026-06-15" },
    });
    expect(bundled.standing("claude-opus-4-20250514", "2026-06-01")).toMatchObject({
      retirement: { kind: "retiring", on: "2026-06-15", daysLeft: 14 },
    });
  });
});

describe("a project's registry", () => {
  const text = `{
    // what acme may call
    "organization": "acme", "region": "us",
    "models": {
      "claude-mythos-5": { "clearance": { "status": "conditional", "organizations": ["acme"], "regions": ["us"], "until": "2026-12-31" } },
      "gpt-4o": { "clearance": { "status": "revoked", "from": "2026-11-01", "source": "order 17" } },
      "acme-chat": { "provider": "acme", "tier": "general", "aliases": ["acme/chat"], },
    },
  }`;
  const { registry, problems } = project(text);

  it("reads comments and trailing commas", () => {
    expect(problems).toEqual([]);
    expect(registry).toMatchObject({ file: "/app/capability-registry.json", organization: "acme", region: "us" });
  });

  it("wins over the bundled entry and inherits what it leaves out", () => {
    const entry = registry.find("us.anthropic.claude-mythos-5-v1:0");
    expect(entry).toMatchObject({ id: "claude-mythos-5", origin: "project", tier: "frontier", provider: "anthropic" });
    const start = text.indexOf('"claude-mythos-5"');
    expect(entry?.span).toEqual([start, start + '"claude-mythos-5"'.length]);
    expect(registry.standing("claude-mythos-5", today)).toMatchObject({ kind: "cleared", conditional: true });
    expect(registry.standing("claude-mythos-5", "2027-01-01")).toMatchObject({ kind: "denied", reason: "its clearance ended on 2026-12-31" });
  });

  it("revokes from a date on, for every spelling", () => {
    expect(registry.standing("openai/gpt-4o-2024-08-06", today)).toMatchObject({
      kind: "denied",
      status: "revoked",
      reason: "revoked since 2026-11-01 (order 17)",
    });
    expect(registry.standing("gpt-4o", "2026-10-31")).toMatchObject({ kind: "cleared", conditional: true });
  });

  it("revokes a snapshot that the catalogue lists by itself, with the snapshot's own dates", () => {
    expect(registry.standing("gpt-4o-2024-05-13", today)).toMatchObject({
      kind: "denied",
      status: "revoked",
      retirement: { kind: "retired", on: "2026-10-23" },
    });
    expect(registry.standing("gpt-4o-mini", today)).toMatchObject({ kind: "cleared" });
  });

  it("knows models of its own, and the catalogue's beside them", () => {
    expect(registry.find("acme/chat")?.id).toBe("acme-chat");
    expect(registry.find("claude-sonnet-4-5")?.origin).toBe("bundled");
  });

  it("stands alone with extends null", () => {
    const alone = project('{ "extends": null, "models": { "gpt-4o": {} } }').registry;
    expect([...alone.models.keys()]).toEqual(["gpt-4o"]);
    expect(alone.tiers.size).toBe(0);
    expect(alone.find("gpt-5")).toBeUndefined();
    expect(alone.find("gpt-4o")?.provider).toBeUndefined();
  });

  it("takes a key that is an alias of a bundled model for that model", () => {
    const own = project('{ "models": { "claude-sonnet-4-20250514": { "clearance": { "status": "restricted" } } } }').registry;
    expect(own.find("claude-sonnet-4")).toMatchObject({ id: "claude-sonnet-4-20250514", retiresOn: "2026-06-15" });
    expect(own.models.has("claude-sonnet-4")).toBe(false);
  });
});
