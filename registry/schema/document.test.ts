import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lintRegistry } from "../lint.ts";
import { fieldTables } from "./document.ts";

const page = readFileSync(new URL("../../docs/registry.md", import.meta.url), "utf8");

it("docs/registry.md lists the fields that the schema has (else run `npm run build:docs`)", () => {
  expect(/<!-- fields -->\n([\s\S]*?)\n<!-- \/fields -->/.exec(page)?.[1]).toBe(fieldTables());
});

it("its examples of a registry are sound", () => {
  const examples = [...page.matchAll(/```jsonc\n(\{[\s\S]*?"models"[\s\S]*?)```/g)].map(([, text = ""]) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const text of examples) expect(lintRegistry(text, "/app/capability-registry.json", "2026-11-21")).toEqual([]);
});
