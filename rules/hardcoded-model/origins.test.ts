import { describe, expect, it } from "vitest";
import { programOf } from "../../analysis/link/testing.ts";
import { loadRegistry } from "../../registry/load.ts";
import { modelOrigins, type ModelOrigin } from "./origins.ts";

const CLIENT = `import OpenAI from "openai";\nconst openai = new OpenAI();\n`;

function origins(text: string): readonly Pick<ModelOrigin, "id" | "implicit" | "isPart">[] {
  const { registry } = loadRegistry(undefined);
  return modelOrigins(programOf({ "a.ts": CLIENT + text }), () => registry, new Set()).map(({ id, implicit, isPart }) => ({ id, implicit, isPart }));
}

describe("where a model is written", () => {
  it.each([
    ["a literal", `openai.responses.create({ model: "gpt-5.4", input: "" });`, { implicit: false, isPart: false }],
    ["the pieces of a list, which are no default of an SDK", `openai.responses.create({ model: ["gpt", "5.4"].join("-"), input: "" });`, { implicit: false, isPart: true }],
    ["a text that is put together beforehand", `const name = ["gpt", "5.4"].join("-"); openai.responses.create({ model: name, input: "" });`, { implicit: false, isPart: true }],
  ])("%s", (_what, text, expected) => {
    expect(origins(text)).toEqual([{ id: "gpt-5.4", ...expected }]);
  });

  it("an SDK that chooses by itself", () => {
    expect(origins(`import { ChatOpenAI } from "@langchain/openai"; new ChatOpenAI().invoke("");`)).toEqual([{ id: expect.any(String), implicit: true, isPart: false }]);
  });
});
