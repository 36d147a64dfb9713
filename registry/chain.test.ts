import { describe, expect, it } from "vitest";
import { fallbackCycle, tierOrder } from "./chain.ts";
import { loadRegistry } from "./load.ts";
import type { Tier } from "./types.ts";

function tiers(fallbacks: Record<string, string | undefined>): ReadonlyMap<string, Tier> {
  return new Map(Object.entries(fallbacks).map(([name, fallback]) => [name, { name, ...(fallback === undefined ? {} : { fallback }) }]));
}

describe("tierOrder", () => {
  it("follows fallbacks to the end, past a tier nobody declared, and out of a circle", () => {
    expect(tierOrder(tiers({ a: "b", b: "c", c: undefined }), "a")).toEqual(["a", "b", "c"]);
    expect(tierOrder(tiers({ a: "gone" }), "a")).toEqual(["a", "gone"]);
    expect(tierOrder(tiers({ a: "b", b: "c", c: "b" }), "a")).toEqual(["a", "b", "c"]);
  });
});

describe("fallbackCycle", () => {
  it("names the tiers of a circle, from any of them, but not from a tier that leads into it", () => {
    const circle = tiers({ a: "b", b: "c", c: "b", self: "self" });
    expect(fallbackCycle(circle, "b")).toEqual(["b", "c", "b"]);
    expect(fallbackCycle(circle, "a")).toBeUndefined();
    expect(fallbackCycle(circle, "self")).toEqual(["self", "self"]);
  });
});

describe("a registry's chain", () => {
  const on = "2026-11-21";
  const load = (text: string) => loadRegistry({ text, file: "/app/capability-registry.json" }).registry;

  it("is the project's cleared models in order, tier by tier", () => {
    const registry = load(`{
      "models": {
        "gpt-4o": { "tier": "general" },
        "claude-opus-4-8": { "clearance": { "status": "revoked" } },
        "gemini-2.5-pro": {},
        "claude-sonnet-4": {},
        "acme-nano": { "tier": "small" }
      }
    }`);
    expect(registry.chain("frontier", on).map(({ id }) => id)).toEqual(["gemini-2.5-pro", "gpt-4o", "acme-nano"]);
    expect(registry.chain("general", on).map(({ id }) => id)).toEqual(["gpt-4o", "acme-nano"]);
  });

  it("does not put the catalogue's models in place of the project's denied ones", () => {
    expect(load('{ "models": { "claude-fable-5": {} } }').chain("frontier", on)).toEqual([]);
  });

  it("is the catalogue's where the project lists none", () => {
    const ids = load('{ "models": {} }').chain("frontier", on).map(({ id }) => id);
    expect(ids).toContain("claude-opus-4-8");
    expect(ids).toContain("claude-haiku-4-5");
    expect(ids).not.toContain("claude-mythos-5");
    expect(ids).not.toContain("claude-opus-4");
    expect(ids.indexOf("claude-opus-4-8")).toBeLessThan(ids.indexOf("claude-sonnet-4-6"));
  });
});
