import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { builtInDescriptions } from "./catalogue.ts";
import { documentSdks } from "./document.ts";
import { httpEndpoints } from "./http.ts";

const page = new URL("../../docs/sdks.md", import.meta.url);

it("docs/sdks.md says what the data says", () => {
  const text = documentSdks(builtInDescriptions(), httpEndpoints());
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(page, text);
  expect(readFileSync(page, "utf8"), "Run this test with UPDATE_DOCS=1 and look at the change.").toBe(text);
});

it("a package's row names its calls with their places", () => {
  const text = documentSdks([{
    name: "@acme/llm",
    versions: "2",
    entries: [
      { path: "ask|tell()", role: "call", kind: "generate", model: ["0.model"], note: "Slow." },
      { path: "models()", role: "call", kind: "metadata", model: [] },
      { path: "Llm.new()", role: "model", kind: "generate", model: ["0"], implicitModel: "acme-1" },
    ],
  }], []);
  expect(text).toContain("| `@acme/llm` | 2 | `ask\\|tell() ← 0.model` | `Llm.new()` | Slow.<br>`Llm.new()` without a model runs `acme-1`. |");
});
