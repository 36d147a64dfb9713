import { describe, expect, it } from "vitest";
import { lower } from "./lower.ts";
import { languageOf } from "./languages.ts";

const factsOf = (text: string) => lower(text, "d.ts");

describe("declaration files", () => {
  it.each(["a.d.ts", "a.d.mts", "a.d.cts", "/x/types.d.ts"])("%s is one", (path) => {
    expect(languageOf(path)).toBe("d.ts");
  });

  it("hold types, and of values the type alone", () => {
    const facts = factsOf('import type { Usage } from "./usage";\nexport interface Model { usage: Usage; ask(text: string): Promise<Answer> }\nexport type Answer = { text: string };\nexport const model: Model;\nexport declare const NAME = "gpt-4o";\nexport enum Names { Small = "gpt-4o-mini" }\nexport function ask(model?: string): Promise<Answer>;\n');
    expect(facts.syntaxErrors).toEqual([]);
    expect(facts.expressions).toEqual([]);
    expect(facts.functions).toHaveLength(1);
    expect(facts.types.map(({ name }) => name)).toEqual(["Model", "Answer"]);
    expect(facts.types[0]?.body).toMatchObject({ kind: "object", members: [{ name: "usage", type: { kind: "ref", target: { kind: "import" } } }, { name: "ask", type: { kind: "function" } }] });
    expect(facts.bindings.find(({ name }) => name === "model")).toMatchObject({ type: { kind: "ref", name: "Model", target: { kind: "type" } }, sources: [] });
    expect(facts.bindings.find(({ name }) => name === "NAME")?.sources).toEqual([]);
    expect(facts.exports.map((one) => ("name" in one ? one.name : ""))).toEqual(["Model", "Answer", "model", "NAME", "Names", "ask"]);
  });

  it("hold classes as types: what they have, and what they extend and implement", () => {
    const facts = factsOf("import { Base } from './base';\nexport declare abstract class Chat extends Base<string> implements Talks {\n  private constructor(name: string);\n  readonly client: Client;\n  get model(): string;\n  static create(): Chat;\n  ask(text: string): Promise<string>;\n}\nexport interface Chat { more: number }\n");
    expect(facts.classes).toEqual([]);
    expect(facts.types).toMatchObject([{ kind: "interface", name: "Chat", extends: [{ name: "Base" }, { name: "Talks" }] }]);
    expect(facts.types[0]?.body.kind === "object" ? facts.types[0].body.members.map(({ name }) => name) : []).toEqual(["client", "model", "create", "ask", "more"]);
    expect(facts.exports.map(({ kind }) => kind)).toEqual(["binding", "type"]);
  });

  it("export all that they declare, unless they list it", () => {
    const names = (text: string): string[] => factsOf(text).exports.map((one) => ("name" in one ? one.name : "*"));
    expect(names("import { A } from './a';\ninterface Own { a: A }\n")).toEqual(["Own"]);
    expect(names("export interface A {}\ninterface Own {}\n")).toEqual(["A", "Own"]);
    expect(names("export interface A {}\ninterface Own {}\nexport {};\n")).toEqual(["A"]);
    expect(names("interface Own {}\ndeclare const own: Own;\nexport default own;\n")).toEqual(["default"]);
    expect(names("export * from './a';\ninterface Own {}\n")).toEqual(["*"]);
    // What a script declares is everywhere, and is imported from nowhere.
    expect(names("interface Own {}\ndeclare var own: Own;\n")).toEqual([]);
  });

  it("tell what they add to modules and to the global scope", () => {
    const added = (text: string): string[] => factsOf(text).augmentations.map(({ module, name }) => `${module ?? "global"} ${name}`);
    const facts = factsOf('import type { Chat } from "./chat";\ndeclare module "fastify" {\n  interface FastifyRequest { chat: Chat }\n  interface FastifyRequest { more: string }\n}\n');
    expect(facts.augmentations).toHaveLength(1);
    expect(facts.types[facts.augmentations[0]?.type ?? -1]?.body).toMatchObject({ members: [{ name: "chat", type: { target: { kind: "import" } } }, { name: "more" }] });
    expect(added("export {};\ndeclare global {\n  namespace Express { interface Request { user: string } }\n  interface Env { ai: string }\n}\n")).toEqual(["global Express.Request", "global Env"]);
    // A script declares for all; what a module declares is its own.
    expect(added("interface Env { ai: string }\ndeclare namespace Cloudflare.Inner { interface Env { ai: string } }\n")).toEqual(["global Env", "global Cloudflare.Inner.Env"]);
    expect(added("export interface Env { ai: string }\ndeclare namespace Cloudflare { interface Env { ai: string } }\n")).toEqual([]);
    expect(lower('import "koa";\ndeclare module "koa" { interface Context { llm: string } }\nnamespace Own { interface A { b: string } }\n', "ts").augmentations).toMatchObject([{ module: "koa", name: "Context" }]);
  });

  it("name types of other files where they use them", () => {
    const facts = factsOf('interface Desk { poet: import("./poet").Poet; lib: typeof import("./lib") }\n');
    expect(facts.imports).toMatchObject([{ specifier: "./poet", imported: "Poet", typeOnly: true }]);
    expect(facts.types[0]?.body).toMatchObject({ members: [{ name: "poet", type: { kind: "ref", target: { kind: "import", import: 0 } } }, { name: "lib", type: { kind: "other" } }] });
  });
});
