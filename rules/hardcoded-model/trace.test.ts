import { expect, test } from "vitest";
import { programOf } from "../../analysis/link/testing.ts";
import { loadRegistry } from "../../registry/load.ts";
import { modelOrigins } from "./origins.ts";
import { traceOf } from "./trace.ts";

/** The trace of the only origin, each step as "file:line message". */
function trace(files: Readonly<Record<string, string>>): readonly string[] {
  const program = programOf(files);
  const { registry } = loadRegistry(undefined);
  const [origin, ...others] = modelOrigins(program, () => registry, new Set());
  if (origin === undefined || others.length > 0) throw new Error(`${others.length + 1} origins`);
  return traceOf(program, origin).map((step) => {
    const text = program.project.text(step.file) ?? "";
    return `${step.file.slice(program.project.root.length + 1)}:${text.slice(0, step.span[0]).split("\n").length} ${step.message}`;
  });
}

const CLIENT = `import OpenAI from "openai";\nconst openai = new OpenAI();\n`;

test("a literal in the call needs the call alone", () => {
  expect(trace({ "a.ts": `${CLIENT}openai.responses.create({ model: "gpt-5.4", input: "" });` })).toEqual(["a.ts:3 sent by openai.responses.create in the top level"]);
});

test("a constant of another file is seen where it is imported", () => {
  expect(trace({ "ids.ts": `export const MODEL = "gpt-5.4";`, "a.ts": `import { MODEL } from "./ids";\n${CLIENT}openai.responses.create({ model: MODEL, input: "" });` })).toEqual([
    "a.ts:1 imported here",
    "a.ts:4 sent by openai.responses.create in the top level",
  ]);
});

test("a model object, the helper that returns it, the call", () => {
  const files = {
    "models.ts": `import { openai } from "@ai-sdk/openai";\nexport function titles() {\n  const model = openai("gpt-5.4");\n  return model;\n}`,
    "a.ts": `import { generateText } from "ai";\nimport { titles } from "./models";\nexport const title = () => generateText({\n  model: titles(),\n  prompt: "",\n});`,
  };
  expect(trace(files)).toEqual(["models.ts:3 made into a model object by openai", "a.ts:4 returned by titles", "a.ts:3 sent by generateText in title"]);
});

test("what only passes through a function is one step", () => {
  const files = { "a.ts": `${CLIENT}const known = (id: string) => {\n  const trimmed = id;\n  return trimmed;\n};\nfunction ask(model: string) {\n  return openai.responses.create({ model, input: "" });\n}\nexport const go = () => ask(known("gpt-5.4"));` };
  expect(trace(files)).toEqual(["a.ts:10 passed through known", "a.ts:8 sent by openai.responses.create in ask"]);
});

test("further calls follow, model objects are left out where calls are seen", () => {
  const files = { "a.ts": `import { generateText, streamText } from "ai";\nimport { openai } from "@ai-sdk/openai";\nconst model = openai("gpt-5.4");\nexport const a = () => generateText({ model, prompt: "" });\nexport const b = () => streamText({ model, prompt: "" });` };
  expect(trace(files)).toEqual(["a.ts:3 made into a model object by openai", "a.ts:4 sent by generateText in a", "a.ts:5 sent by streamText in b"]);
});

test("a model object that no seen call uses", () => {
  expect(trace({ "a.ts": `import { openai } from "@ai-sdk/openai";\nexport default openai("gpt-5.4");` })).toEqual(["a.ts:2 the model of openai, in the top level"]);
});
