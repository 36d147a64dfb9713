import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lastNames, parseAccessPath } from "./access-path.ts";
import { builtInDescriptions } from "./catalogue.ts";
import { builtInFiles } from "./data/index.ts";
import type { SdkDescription, SdkEntry } from "./format.ts";
import { parsePlace, parseVerdict } from "./place.ts";
import { readDescription } from "./read.ts";
import { validateDescriptions } from "./validate.ts";

function problemsOf(...entries: SdkEntry[]): readonly string[] {
  const description: SdkDescription = { name: "@acme/llm", versions: "1", entries };
  return validateDescriptions([description], builtInDescriptions()).map((problem) => `${problem.path}: ${problem.message}`);
}

describe("the built-in descriptions", () => {
  it("are free of problems", () => {
    expect(validateDescriptions(builtInDescriptions())).toEqual([]);
  });

  it("are all in the index", () => {
    const others = new Set(["http.json", "model-ids.json"]);
    const files = readdirSync(new URL("data", import.meta.url)).filter((file) => file.endsWith(".json") && !others.has(file));
    expect(Object.keys(builtInFiles).sort()).toEqual(files.sort());
  });

  it("name each specifier once per export", () => {
    const owners = new Map<string, string[]>();
    for (const description of builtInDescriptions()) {
      for (const specifier of description.specifiers ?? [description.name]) {
        owners.set(specifier, [...(owners.get(specifier) ?? []), description.name]);
      }
    }
    const shared = [...owners].filter(([, names]) => names.length > 1);
    expect(shared).toEqual([]);
  });
});

describe("problems", () => {
  it("are paths outside the grammar", () => {
    expect(problemsOf({ path: "new().x()", role: "event" })[0]).toContain("must begin with an export name");
    expect(problemsOf({ path: "a..b()", role: "event" })[0]).toContain("empty step");
    expect(problemsOf({ path: "a.b(c)", role: "event" })[0]).toContain("between its parentheses");
    expect(problemsOf({ path: "a.b-c()", role: "event" })[0]).toContain("\"b-c\" is not a name");
  });

  it("are places outside the grammar", () => {
    expect(problemsOf({ path: "ask()", role: "call", kind: "generate", model: ["model"] })[0]).toContain("begin with an argument's number");
    expect(problemsOf({ path: "ask()", role: "call", kind: "generate", model: ["0.model[0]"] })[0]).toContain("at \"[0]\"");
  });

  it("are aliases to nowhere", () => {
    expect(problemsOf({ path: "Client", role: "alias", of: "openai:OpenAi" })).toEqual(["Client: The alias's target \"openai:OpenAi\" leads to no row."]);
    expect(problemsOf({ path: "Client", role: "alias", of: "openai:OpenAI" })).toEqual([]);
  });

  it("are calls of a receiver that fixes no model", () => {
    const call: SdkEntry = { path: "connect().ask()", role: "call", kind: "generate", model: ["receiver"] };
    expect(problemsOf(call)).toHaveLength(1);
    expect(problemsOf({ path: "connect()", role: "model", kind: "generate", model: ["0"] }, call)).toEqual([]);
  });

  it("are two rows that contradict each other", () => {
    const first: SdkEntry = { path: "a|b.ask()", role: "call", kind: "generate", model: [] };
    expect(problemsOf(first, { path: "b.ask()", role: "call", kind: "embed", model: [] })[0]).toContain("another row of role \"call\" for b.ask()");
    expect(problemsOf(first, { path: "b.ask()", role: "event" })).toEqual([]);
  });

  it("are gates without a verdict", () => {
    expect(problemsOf({ path: "check()", role: "gate", denies: "verdict", async: true })).toHaveLength(1);
  });
});

describe("the shape of a description", () => {
  it("is checked where JSON comes in", () => {
    const where = "gaplint.json";
    expect(() => readDescription([], where)).toThrow("gaplint.json: a description must be an object.");
    expect(() => readDescription({ name: "x", versions: "1", entries: [{ path: "a()" }] }, where)).toThrow("the entry \"a()\" needs a \"role\"");
    expect(() => readDescription({ name: "x", versions: "1", entries: [{ path: "a()", role: "call", kind: "generate" }] }, where)).toThrow("needs \"model\"");
    expect(readDescription({ name: "x", versions: "1", entries: [{ path: "a()", role: "event" }] }, where).name).toBe("x");
  });
});

describe("the grammars", () => {
  it("read access paths", () => {
    expect(parseAccessPath("default|OpenAI.new().chat.create|stream()")).toEqual([
      { kind: "member", names: ["default", "OpenAI"] },
      { kind: "construct" },
      { kind: "member", names: ["chat"] },
      { kind: "member", names: ["create", "stream"] },
      { kind: "call" },
    ]);
    expect(parseAccessPath("createOpenAI().()")).toEqual(parseAccessPath("createOpenAI()()"));
    expect(parseAccessPath("env.*.run()").at(1)).toEqual({ kind: "any-member" });
  });

  it("tells its last name, and what that is a member of", () => {
    expect(lastNames("default|OpenAI.new().chat.completions.create|parse()")).toEqual([["create", "parse"], ["completions"]]);
    expect(lastNames("ChatOpenAI.new().invoke()")).toEqual([["invoke"], []]);
    expect(lastNames("Agent.new()")).toEqual([["Agent"], []]);
  });

  it("tells its last name as its steps do, in every row", () => {
    for (const { entries } of builtInDescriptions()) {
      for (const { path } of entries) {
        const last = parseAccessPath(path).findLast((step) => step.kind === "member");
        expect(lastNames(path)[0], path).toEqual(last?.kind === "member" ? last.names : []);
      }
    }
  });

  it("read places", () => {
    expect(parsePlace("0.requests[].params.model")).toEqual([
      { kind: "argument", index: 0 },
      { kind: "property", name: "requests" },
      { kind: "element" },
      { kind: "property", name: "params" },
      { kind: "property", name: "model" },
    ]);
    expect(parsePlace("...1")).toEqual([{ kind: "rest", from: 1 }]);
    expect(parsePlace("0.*")).toEqual([{ kind: "argument", index: 0 }, { kind: "any-key" }]);
    expect(parsePlace("receiver")).toEqual([{ kind: "receiver" }]);
  });

  it("read verdicts", () => {
    expect(parseVerdict("")).toEqual({ negated: false, steps: [] });
    expect(parseVerdict("!results[].flagged")).toEqual({
      negated: true,
      steps: [{ kind: "property", name: "results" }, { kind: "element" }, { kind: "property", name: "flagged" }],
    });
    expect(parseVerdict("decision=allow")).toEqual({ negated: false, steps: [{ kind: "property", name: "decision" }], equals: "allow" });
  });
});
