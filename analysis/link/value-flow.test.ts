import { describe, expect, test } from "vitest";
import { openProject } from "../project/open-project.ts";
import { testFolder } from "../project/test-folder.ts";
import { builtInCatalogue } from "../sdk/catalogue.ts";
import { createProgram } from "./create-program.ts";
import { programOf } from "./testing.ts";

const CLIENT = `import OpenAI from "openai";\nexport const openai = new OpenAI();\n`;

/** The models that the calls of a project send, sorted; "?" follows one that is only a default. */
function sent(files: Readonly<Record<string, string>>): readonly string[] {
  const program = programOf(files);
  const found = new Set<string>();
  for (const sink of program.modelSinks()) {
    if (!sink.sends) continue;
    for (const value of program.modelsOf(sink)) {
      if (value.kind === "string") found.add(value.text + (value.isDefault ? "?" : ""));
      if (value.kind === "json") found.add(String(value.json));
      if (value.kind === "environment") found.add(`env ${value.name}`);
    }
  }
  return [...found].sort();
}

/** As `sent`, for one file that has `openai`; its calls are `ask(model)`. */
const inFile = (text: string): readonly string[] => sent({ "src/a.ts": CLIENT + text.replace(/\bask\(([^]*?)\);/g, `openai.responses.create({ model: $1, input: "" });`) });

describe("names", () => {
  test("a constant", () => expect(inFile(`const MODEL = "gpt-5.4"; ask(MODEL);`)).toEqual(["gpt-5.4"]));
  test("a let with two reachable assignments", () => expect(inFile(`let m = "gpt-5.4"; if (Math.random() > 0.5) m = "gpt-5.5"; ask(m);`)).toEqual(["gpt-5.4", "gpt-5.5"]));
  test("as const and satisfies", () => expect(inFile(`const M = { id: "gpt-5.4" } as const satisfies object; ask(M.id);`)).toEqual(["gpt-5.4"]));
  test("an enum member", () => expect(inFile(`enum Model { Deep = "gpt-5.5", Fast = "gpt-5.4" } ask(Model.Deep);`)).toEqual(["gpt-5.5"]));
  test("an environment variable with a default", () => expect(inFile(`ask(process.env.MODEL ?? "gpt-5.4");`)).toEqual(["env MODEL", "gpt-5.4?"]));
});

describe("objects", () => {
  test("a property of a nested object", () => expect(inFile(`const C = { chat: { model: "gpt-5.4" }, other: "gpt-5.5" }; ask(C.chat.model);`)).toEqual(["gpt-5.4"]));
  test("a later property hides a spread", () => expect(inFile(`const base = { model: "gpt-5.4" }; openai.responses.create({ ...base, model: "gpt-5.5", input: "" });`)).toEqual(["gpt-5.5"]));
  test("a spread is looked through", () => expect(inFile(`const base = { model: "gpt-5.4" }; openai.responses.create({ ...base, input: "" });`)).toEqual(["gpt-5.4"]));
  test("what a caller's spread may replace is a default", () => {
    expect(inFile(`export const f = (given: { model?: string }) => openai.responses.create({ model: "gpt-5.4", input: "", ...given });`)).toEqual(["gpt-5.4?"]);
  });
  test("a state that is made of itself holds what each of its makers gave it", () => {
    const ids = Array.from({ length: 8 }, (_, index) => `gpt-5.${index}`);
    const store = `class Store { private state = { model: "gpt-4o", topic: "" }; update(patch: object) { this.state = { ...this.state, ...patch }; } model() { return this.state.model; } } const store = new Store();`;
    const makers = ids.map((id) => `export const choose${id.at(-1)} = () => store.update({ model: "${id}" });`).join(" ");
    expect(inFile(`${store} ${makers} ask(store.model());`).map((text) => text.replace("?", ""))).toEqual(expect.arrayContaining(["gpt-4o", ...ids]));
  });
  test("destructuring, renamed and with a default", () => expect(inFile(`const { model: m = "gpt-5.4" } = JSON.parse(""); ask(m);`)).toEqual(["gpt-5.4?"]));
  test("a member of a default object is a default", () => expect(inFile(`export const f = (given?: { model: string }) => { const used = given ?? { model: "gpt-5.4" }; ask(used.model); }`)).toEqual(["gpt-5.4?"]));
  test("an accessor", () => expect(inFile(`const C = { get model() { return "gpt-5.4"; } }; ask(C.model);`)).toEqual(["gpt-5.4"]));
  test("each entry of a table looked up by an unknown key, and what stands in for a missing one", () => {
    expect(inFile(`const T: Record<string, string> = { a: "gpt-5.4", b: "gpt-5.5" }; export const f = (k: string) => { ask(T[k] ?? "gpt-5.6-luna"); }`)).toEqual(["gpt-5.4", "gpt-5.5", "gpt-5.6-luna?"]);
  });
  test("the entry of a known key", () => expect(inFile(`const T = { a: "gpt-5.4", b: "gpt-5.5" }; const key = "b"; ask(T[key]);`)).toEqual(["gpt-5.5"]));
  test("a Map, by a known and an unknown key", () => {
    const map = `const T = new Map([["a", "gpt-5.4"], ["b", "gpt-5.5"]]);`;
    expect(inFile(`${map} ask(T.get("b"));`)).toEqual(["gpt-5.5"]);
    expect(inFile(`${map} export const f = (k: string) => { ask(T.get(k)); }`)).toEqual(["gpt-5.4", "gpt-5.5"]);
  });
  test("an element by its position, from either end, and by an unknown one", () => {
    const list = `const L = ["gpt-5.4", "gpt-5.5", "gpt-5.6-luna"];`;
    expect(inFile(`${list} ask(L.at(0));`)).toEqual(["gpt-5.4"]);
    expect(inFile(`${list} ask(L.at(-1));`)).toEqual(["gpt-5.6-luna"]);
    expect(inFile(`${list} export const f = (i: number) => { ask(L.at(i)); }`)).toEqual(["gpt-5.4", "gpt-5.5", "gpt-5.6-luna"]);
  });
  test("elements of an array in a loop", () => expect(inFile(`for (const m of ["gpt-5.4", "gpt-5.5"]) ask(m);`)).toEqual(["gpt-5.4", "gpt-5.5"]));
});

describe("text", () => {
  test("constant parts are joined", () => expect(inFile("const F = \"gpt-5\"; ask(`${F}.4`);")).toEqual(["gpt-5.4"]));
  test("a concatenation with an unknown part says nothing", () => expect(inFile(`export const f = (v: string) => { ask("gpt-" + v); }`)).toEqual([]));
});

describe("choices", () => {
  test("both arms of a conditional", () => expect(inFile(`ask(Math.random() > 0.5 ? "gpt-5.4" : "gpt-5.5");`)).toEqual(["gpt-5.4", "gpt-5.5"]));
  test("not the arm of a test environment", () => expect(inFile(`const isTest = process.env.NODE_ENV === "test"; ask(isTest ? "gpt-5.4" : "gpt-5.5");`)).toEqual(["gpt-5.5"]));
  test("a chosen id that is renamed is no choice", () => {
    expect(inFile(`export const f = (x: string) => { ask(x === "gpt-4" ? "gpt-5.4" : x); }`)).toEqual([]);
    expect(inFile(`export const f = (x: string) => { ask(x !== "gpt-4" ? x : "gpt-5.4"); }`)).toEqual([]);
    expect(inFile(`const OLD = ["gpt-4"]; export const f = (x: string) => { ask(OLD.includes(x) ? "gpt-5.4" : x); }`)).toEqual([]);
    expect(inFile(`const NEW: Record<string, string> = { "gpt-4": "gpt-5.4" }; export const f = (x: string) => { ask(NEW[x] ?? x); }`)).toEqual([]);
  });
  test("what serves when a chosen id won't do is a default", () => {
    expect(inFile(`const ALLOWED = ["gpt-5.5"]; export const f = (x: string) => { ask(ALLOWED.includes(x) ? x : "gpt-5.4"); }`)).toEqual(["gpt-5.4?"]);
    expect(inFile(`export const f = (x?: string) => { ask(x ? x : "gpt-5.4"); }`)).toEqual(["gpt-5.4?"]);
  });
});

describe("functions", () => {
  test("a default parameter, and the argument of a caller", () => {
    expect(inFile(`function f(m = "gpt-5.4") { ask(m); } export const g = () => { f(); f("gpt-5.5"); }`)).toEqual(["gpt-5.4?", "gpt-5.5"]);
  });
  test("each call gets its own argument back", () => {
    expect(inFile(`const same = (m: string) => m; ask(same("gpt-5.4")); export const other = same("gpt-5.5");`)).toEqual(["gpt-5.4"]);
  });
  test("an argument that the callee never reads", () => expect(inFile(`function f(_m: string) { ask("gpt-5.4"); } export const g = () => f("gpt-5.5");`)).toEqual(["gpt-5.4"]));
  test("returns of every branch", () => expect(inFile(`function pick(deep: boolean) { if (deep) return "gpt-5.5"; return "gpt-5.4"; } export const g = (d: boolean) => { ask(pick(d)); }`)).toEqual(["gpt-5.4", "gpt-5.5"]));
  test("what stands in where a function may return nothing", () => {
    expect(inFile(`function pick(d: boolean) { if (d) return "gpt-5.5"; } export const g = (d: boolean) => { ask(pick(d) ?? "gpt-5.4"); }`)).toEqual(["gpt-5.4?", "gpt-5.5"]);
    expect(inFile(`function pick(d: boolean) { return d ? "gpt-5.5" : "gpt-5.6-luna"; } export const g = (d: boolean) => { ask(pick(d) ?? "gpt-5.4"); }`)).toEqual(["gpt-5.5", "gpt-5.6-luna"]);
  });
  test("a promise", () => expect(inFile(`const load = async () => "gpt-5.4"; export const g = async () => { ask(await load()); }`)).toEqual(["gpt-5.4"]));
  test("a function that ends in itself is followed once", () => expect(inFile(`function f(n: number): string { return n > 0 ? f(n - 1) : "gpt-5.4"; } ask(f(3));`)).toEqual(["gpt-5.4"]));
});

describe("classes", () => {
  test("a field and a static field", () => expect(inFile(`class A { private model = "gpt-5.4"; static deep = "gpt-5.5"; go() { ask(this.model); ask(A.deep); } }`)).toEqual(["gpt-5.4", "gpt-5.5"]));
  test("a constructor's option and its default", () => {
    const bot = `class Bot { model: string; constructor(o: { model?: string } = {}) { this.model = o.model ?? "gpt-5.4"; } go() { ask(this.model); } }`;
    expect(inFile(`${bot} export const a = new Bot({ model: "gpt-5.5" });`)).toEqual(["gpt-5.4?", "gpt-5.5"]);
  });
  test("a field's initial value is the default of what a caller may assign", () => {
    expect(inFile(`export class Bot { model = "gpt-5.4"; constructor(given?: string) { if (given) this.model = given; } go() { ask(this.model); } }`)).toEqual(["gpt-5.4?"]);
  });
  test("overrides of an abstract method, of a method, and a static of the constructor", () => {
    const base = `abstract class Base { abstract model(): string; size() { return "gpt-5.4"; } go() { ask(this.model()); ask(this.size()); ask((this.constructor as typeof Base).id); } static id = "gpt-5.6-sol"; }`;
    expect(inFile(`${base} export class A extends Base { model() { return "gpt-5.5"; } size() { return "gpt-5.6-luna"; } static id = "gpt-5.6-terra"; }`)).toEqual(["gpt-5.4", "gpt-5.5", "gpt-5.6-luna", "gpt-5.6-sol", "gpt-5.6-terra"]);
  });
  test("super hands on what its subclass says, and calls the base's own method", () => {
    const base = `class Base { constructor(private m: string) {} pick() { return this.m; } go() { ask(this.pick()); } }`;
    expect(inFile(`${base} export class A extends Base { constructor() { super("gpt-5.5"); } } new A().go();`)).toEqual(["gpt-5.5"]);
    expect(inFile(`class B { pick() { return "gpt-5.4"; } } class C extends B { pick() { return "gpt-5.5"; } go() { ask(super.pick()); } } export const c = new C();`)).toEqual(["gpt-5.4"]);
  });
});

describe("schemas", () => {
  test("defaults of a parsed object, nested, and through safeParse", () => {
    const schema = `import { z } from "zod"; const S = z.object({ ai: z.object({ model: z.string().default("gpt-5.4") }), other: z.string().default("gpt-5.5") });`;
    expect(inFile(`${schema} ask(S.parse(process.env).ai.model);`)).toEqual(["gpt-5.4?"]);
    expect(inFile(`${schema} const r = S.safeParse({}); ask(r.data.ai.model);`)).toEqual(["gpt-5.4?"]);
  });
  test("what was parsed is seen through the schema", () => {
    expect(inFile(`import { z } from "zod"; const S = z.object({ model: z.string() }); ask(S.parse({ model: "gpt-5.4" }).model);`)).toEqual(["gpt-5.4"]);
  });
});

describe("modules", () => {
  const CALL = `import { openai } from "./client";\n`;
  const client = { "src/client.ts": CLIENT };
  test("a renamed re-export through a barrel", () => {
    expect(sent({ ...client, "src/ids.ts": `export const DEEP = "gpt-5.5";`, "src/index.ts": `export { DEEP as MODEL } from "./ids"; export * from "./client";`, "src/a.ts": `import { MODEL, openai } from "./index"; openai.responses.create({ model: MODEL, input: "" });` })).toEqual(["gpt-5.5"]);
  });
  test("a namespace import and a default export", () => {
    expect(sent({ ...client, "src/ids.ts": `export const deep = "gpt-5.5"; export default "gpt-5.4";`, "src/a.ts": `${CALL}import id, * as ids from "./ids"; openai.responses.create({ model: ids.deep, input: "" }); openai.responses.create({ model: id, input: "" });` })).toEqual(["gpt-5.4", "gpt-5.5"]);
  });
  test("a JSON file", () => {
    expect(sent({ ...client, "src/models.json": `{ "chat": ["gpt-5.4"] }`, "src/a.ts": `${CALL}import models from "./models.json"; openai.responses.create({ model: models.chat[0], input: "" });` })).toEqual(["gpt-5.4"]);
  });
  test("require, of module.exports and of exports.name", () => {
    const ask = `const OpenAI = require("openai"); const openai = new OpenAI(); async function ask(model) { return openai.responses.create({ model, input: "" }); }`;
    expect(sent({ "a.js": `${ask} module.exports = { ask };`, "b.js": `const { ask } = require("./a"); ask("gpt-5.4");` })).toEqual(["gpt-5.4"]);
    expect(sent({ "a.js": `${ask} exports.ask = ask;`, "b.js": `const a = require("./a"); a.ask("gpt-5.5"); require("./a").ask("gpt-5.4");` })).toEqual(["gpt-5.4", "gpt-5.5"]);
    expect(sent({ "a.js": `${ask} module.exports = ask;`, "b.js": `const run = require("./a"); run("gpt-5.4");` })).toEqual(["gpt-5.4"]);
  });
  test("a dynamic import, awaited and with then", () => {
    const a = { ...client, "src/a.ts": `${CALL}export const ask = (model: string) => openai.responses.create({ model, input: "" });` };
    expect(sent({ ...a, "src/b.ts": `export async function f() { const { ask } = await import("./a"); return ask("gpt-5.4"); }` })).toEqual(["gpt-5.4"]);
    expect(sent({ ...a, "src/b.ts": `export const f = () => import("./a").then((m) => m.ask("gpt-5.5"));` })).toEqual(["gpt-5.5"]);
  });
  test("an SDK that a file passes on whole, among others", () => {
    expect(sent({ "src/sdk.ts": `export * from "left-pad"; export * from "ai"; export * from "@ai-sdk/openai";`, "src/a.ts": `import { generateText, openai } from "./sdk"; generateText({ model: openai("gpt-5.4"), prompt: "" });` })).toEqual(["gpt-5.4"]);
  });
});

describe("model objects", () => {
  test("a factory, an AI SDK id, a wrapped model", () => {
    const ai = `import { generateText, wrapLanguageModel } from "ai"; import { openai } from "@ai-sdk/openai";`;
    expect(sent({ "a.ts": `${ai} const base = openai("gpt-5.4"); generateText({ model: wrapLanguageModel({ model: base, middleware: [] }), prompt: "" });` })).toEqual(["gpt-5.4"]);
    expect(sent({ "a.ts": `${ai} generateText({ model: "openai/gpt-5.4", prompt: "" });` })).toEqual(["openai/gpt-5.4"]);
  });
  test("an agent's model reaches its runs", () => {
    expect(sent({ "a.ts": `import { Agent, run } from "@openai/agents"; const agent = new Agent({ name: "a", model: "gpt-5.4" }); run(agent, "hi");` })).toEqual(["gpt-5.4"]);
  });
  test("a client built in a factory of another file", () => {
    expect(sent({ "c.ts": `import OpenAI from "openai"; export function client() { return new OpenAI(); }`, "a.ts": `import { client } from "./c"; client().responses.create({ model: "gpt-5.4", input: "" });` })).toEqual(["gpt-5.4"]);
  });
});

describe("the project's own routes", () => {
  const route = (body: string): Record<string, string> => ({ "app/api/ask/[id]/route.ts": `${CLIENT}export async function POST(request: Request) { const body = await request.json(); ${body} }` });
  const page = `fetch(\`/api/ask/\${Math.random()}\`, { method: "POST", body: JSON.stringify({ model: "gpt-5.4", input: "" }) });`;
  test("a model that a handler forwards", () => expect(sent({ ...route("return openai.responses.create({ ...body });"), "app/page.ts": page })).toEqual(["gpt-5.4"]));
  test("not one that the handler ignores", () => expect(sent({ ...route(`return openai.responses.create({ model: "gpt-5.5", input: body.input });`), "app/page.ts": page })).toEqual(["gpt-5.5"]));
  test("not one that goes to another route", () => expect(sent({ ...route("return openai.responses.create({ ...body });"), "app/page.ts": page.replace("/api/ask/", "/api/log/") })).toEqual([]));
});

describe("calls", () => {
  const names = (files: Readonly<Record<string, string>>): readonly string[] => programOf(files).capabilityCalls().map((call) => call.name);
  test("a command that only retrieves asks no model", () => {
    const text = (command: string): string => `import { BedrockAgentRuntimeClient, ${command} } from "@aws-sdk/client-bedrock-agent-runtime"; const client = new BedrockAgentRuntimeClient({}); client.send(new ${command}({}));`;
    expect(names({ "a.ts": text("RetrieveCommand") })).toEqual([]);
    expect(names({ "a.ts": text("RetrieveAndGenerateCommand") })).toEqual(["client.send"]);
  });
  test("a realtime agent names no model, its session does", () => {
    const program = programOf({ "a.ts": `import { RealtimeAgent, RealtimeSession } from "@openai/agents/realtime"; const agent = new RealtimeAgent({ name: "a" }); new RealtimeSession(agent, { model: "gpt-realtime" });` });
    expect(program.modelSinks().map((sink) => program.textOf(sink.at, 20))).toEqual(["new RealtimeSession…"]);
  });
});

test("what a test passes is no model of the product", () => {
  const root = testFolder({ "package.json": "{}", "a.ts": `${CLIENT}export const ask = (model: string) => openai.responses.create({ model, input: "" });`, "a.test.ts": `import { ask } from "./a"; ask("gpt-5.4");`, "b.ts": `import { ask } from "./a"; ask("gpt-5.5");` });
  const program = createProgram(openProject({ root }), builtInCatalogue(), { gates: [], events: [], registryModules: [], isTest: (file) => file.includes(".test.") });
  const [sink] = program.modelSinks();
  expect(sink === undefined ? [] : program.modelsOf(sink).map((value) => (value.kind === "string" ? value.text : value.kind))).toEqual(["gpt-5.5"]);
});
