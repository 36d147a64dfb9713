import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, lintOptions, readSettings } from "./settings.ts";

test("what isn't set, or is set to nonsense, leaves the base alone", () => {
  const base = readSettings({ profile: "strict", now: "2026-11-21", configPath: "lint/gaplint.json" });
  const sent = { profile: "loud", now: "tomorrow", configPath: "", registryPath: null, enable: "yes", debounceMs: -1, other: 1 };
  expect(readSettings(sent, base)).toEqual(base);
  expect([null, undefined, 7, "gaplint"].map((value) => readSettings(value))).toEqual(Array(4).fill(DEFAULT_SETTINGS));
});

test("later settings win one by one", () => {
  const base = readSettings({ profile: "strict", now: "2026-11-21" });
  expect(readSettings({ profile: "audit", enable: false }, base)).toEqual({ profile: "audit", now: "2026-11-21", enable: false, debounceMs: 200 });
});

test("paths are relative to the folder unless they are absolute", () => {
  const settings = readSettings({ now: "2026-11-21", configPath: "lint/gaplint.json", registryPath: "/elsewhere/registry.json" });
  const overlay = new Map([["/nowhere/a.ts", ""]]);
  expect(lintOptions(settings, "/nowhere", overlay)).toEqual({
    root: "/nowhere",
    paths: [],
    now: "2026-11-21",
    overlay,
    configFile: "/nowhere/lint/gaplint.json",
    registryFile: "/elsewhere/registry.json",
  });
});

test("without a date it is today", () => {
  const { now } = lintOptions(DEFAULT_SETTINGS, "/nowhere", new Map());
  expect(now).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(2 * 24 * 60 * 60 * 1000);
});
