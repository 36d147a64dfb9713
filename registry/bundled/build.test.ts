import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadRegistry } from "../load.ts";
import { readSources } from "./build.ts";
import { bundledRegistry } from "./bundled.ts";
import { buildCatalogue, type Sources } from "./compile.ts";
import { catalogueText, conflictsText } from "./text.ts";

const committed = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");
const registry = loadRegistry(undefined).registry;

describe("the committed catalogue", () => {
  const built = buildCatalogue(readSources());

  it("is what the script makes of the sources (else run `npm run build:catalogue`)", () => {
    expect(catalogueText(built.catalogue) === committed("catalogue.json")).toBe(true);
    expect(conflictsText(built.notes)).toBe(committed("conflicts.md"));
  });

  it("stays small", () => {
    expect(committed("catalogue.json").length).toBeLessThan(300_000);
  });

  it("finds every id of its sources, and by it a model of that name", () => {
    const sources = readSources();
    const ids = [...sources.packages, ...sources.lifecycle].map(({ id }) => id);
    expect(ids.filter((id) => registry.find(id) === undefined)).toEqual([]);
  });

  it("knows every replacement and preferred model", () => {
    const { models, preferred } = bundledRegistry();
    const named = [...models.flatMap(({ replacement }) => replacement ?? []), ...Object.values(preferred).flatMap((tiers) => Object.values(tiers))];
    expect(named.filter((id) => registry.find(id) === undefined)).toEqual([]);
    for (const tiers of Object.values(preferred)) {
      for (const [tier, id] of Object.entries(tiers)) expect(`${id} ${registry.find(id)?.tier}`).toBe(`${id} ${tier}`);
    }
  });

  it("gives a source for every entry, and orders the dates", () => {
    const { models } = bundledRegistry();
    expect(models.filter(({ source, clearance }) => (source ?? clearance.source) === undefined)).toEqual([]);
    expect(models.filter(({ deprecatedOn, retiresOn }) => deprecatedOn !== undefined && retiresOn !== undefined && deprecatedOn > retiresOn)).toEqual([]);
  });

  it("restricts three models and clears the others", () => {
    const { models } = bundledRegistry();
    expect(models.filter(({ clearance }) => clearance.status !== "cleared").map(({ id }) => id)).toEqual(["claude-fable-5", "claude-mythos-5", "mythos-5-adv"]);
  });

  it.each([
    ["claude-opus-4-1", "frontier"],
    ["claude-mythos-5", "frontier"],
    ["gpt-5.2", "frontier"],
    ["o3-pro", "frontier"],
    ["gemini-2.5-pro", "frontier"],
    ["claude-sonnet-4-5", "general"],
    ["gpt-4o", "general"],
    ["gpt-4.1", "general"],
    ["gpt-5.6-terra", "general"],
    ["mistral-large-latest", "general"],
    ["llama-3.3-70b-versatile", "general"],
    ["claude-haiku-4-5", "small"],
    ["gpt-5-mini", "small"],
    ["gpt-4.1-nano", "small"],
    ["o4-mini", "small"],
    ["gemini-2.5-flash", "small"],
    ["gemini-2.5-flash-lite", "small"],
    ["meta-llama/llama-3.1-8b-instruct", "small"],
    ["text-embedding-3-large", undefined],
    ["gemini-2.5-flash-image", undefined],
    ["gpt-4o-mini-tts", undefined],
    ["whisper-1", undefined],
    ["voyage-3-large", undefined],
  ])("puts %s in the tier %s", (id, tier) => {
    expect(registry.find(id)?.id).toBeDefined();
    expect(registry.find(id)?.tier).toBe(tier);
  });
});

describe("buildCatalogue", () => {
  const tiers: Sources["tiers"] = { tiers: { general: {} }, preferred: {}, rules: [{ tier: "general", match: ["."] }] };
  const none: Sources = { date: "2026-08-18", lifecycle: [], packages: [], restricted: [], aliases: {}, families: [], tiers };

  it("takes the page's date where an SDK gives another, and says so", () => {
    const { catalogue, notes } = buildCatalogue({
      ...none,
      lifecycle: [{ provider: "anthropic", id: "claude-x-20240620", retires: "2025-10-28", source: "https://example.com/deprecations" }],
      packages: [{ route: "bedrock", id: "anthropic.claude-x-20240620-v1:0", retires: "2025-10-22", source: "sdk@1 models.js", from: "sdk@1" }],
    });
    expect(catalogue.models).toEqual([
      { id: "claude-x-20240620", provider: "anthropic", tier: "general", retiresOn: "2025-10-28", source: "https://example.com/deprecations" },
    ]);
    expect(notes).toEqual([
      {
        id: "claude-x-20240620",
        page: { date: "2025-10-28", source: "https://example.com/deprecations" },
        sdk: { date: "2025-10-22", source: "sdk@1 models.js" },
      },
    ]);
  });

  it("folds snapshots into their family, but keeps one that retires on a day of its own", () => {
    const fact = (id: string, retires?: string) => ({ provider: "openai", id, ...(retires === undefined ? {} : { retires, source: "https://example.com" }) });
    const { catalogue } = buildCatalogue({
      ...none,
      lifecycle: [fact("gpt-x"), fact("gpt-x-2024-05-13", "2026-10-23"), fact("gpt-x-2024-11-20", "2027-01-14")],
      packages: [{ route: "openai", id: "gpt-x-2024-08-06", from: "openai@7" }],
    });
    expect(catalogue.models.map(({ id, aliases, retiresOn }) => ({ id, aliases, retiresOn }))).toEqual([
      { id: "gpt-x", aliases: ["gpt-x-2024-08-06", "gpt-x-2024-11-20"], retiresOn: "2027-01-14" },
      { id: "gpt-x-2024-05-13", aliases: undefined, retiresOn: "2026-10-23" },
    ]);
  });

  it("replaces a restricted model's entry and keeps its spellings", () => {
    const { catalogue } = buildCatalogue({
      ...none,
      packages: [{ route: "openrouter", id: "anthropic/claude-y-5-20260101", from: "x@1" }, { route: "anthropic", id: "claude-y-5", from: "x@1" }],
      restricted: [{ id: "claude-y-5", clearance: { status: "restricted" }, aliases: ["y-5"] }],
    });
    expect(catalogue.models).toEqual([{ id: "claude-y-5", clearance: { status: "restricted" }, aliases: ["y-5", "claude-y-5-20260101"] }]);
  });
});
