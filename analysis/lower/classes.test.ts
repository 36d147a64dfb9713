import { describe, expect, test } from "vitest";
import type { ClassFacts, FileFacts } from "./facts.ts";
import { printFunction, printType } from "./print.ts";
import { bindingOf, classOf, cleanFactsOf, known, lines, textAt } from "./testing.ts";

/** Each field with the texts of what it is given. */
function fieldsOf(facts: FileFacts, text: string, { fields }: ClassFacts): string[] {
  return fields.map(({ name, sources, static: isStatic }) => {
    const values = sources.map((source) =>
      source.kind === "value" ? textAt(text, known(facts.expressions[source.value]).span) : `parameter ${source.index}`,
    );
    return `${isStatic ? "static " : ""}${name}: ${values.join(", ")}`;
  });
}

describe("fields", () => {
  const text = `
    class Service extends Base implements Runner<string> {
      static shared = create();
      model = "a";
      #key;
      late?: Client;
      constructor(private readonly client: OpenAI, plain: string, public retries = 2) {
        super();
        this.late = make(plain);
        this.#key ??= process.env.KEY;
      }
      swap(name) {
        const later = () => { this.model = name; };
        function other() { this.model = "not this class"; }
        this.extra = { m() { this.model = "nor this"; } };
        [this.model] = parts;
      }
      static reset() { this.shared = undefined; }
    }`;
  const facts = cleanFactsOf(text);
  const service = classOf(facts, "Service");

  test("declared ones, parameter properties and those that methods assign", () => {
    expect(fieldsOf(facts, text, service)).toEqual([
      `static shared: create(), undefined`,
      `model: "a", name`,
      `#key: process.env.KEY`,
      `late: make(plain)`,
      `client: parameter 0`,
      `retries: parameter 2`,
      `extra: { m() { this.model = "nor this"; } }`,
    ]);
  });

  test("their types", () => {
    const types = service.fields.flatMap(({ name, type }) => (type === undefined ? [] : [`${name}: ${printType(type)}`]));
    expect(types).toEqual(["late: Client", "client: OpenAI"]);
  });

  test("base, interfaces, binding, parameter properties", () => {
    expect(textAt(text, known(facts.expressions[known(service.extends)]).span)).toBe("Base");
    expect(service.implements.map(printType)).toEqual(["Runner<string>"]);
    expect(textAt(text, service.nameSpan)).toBe("Service");
    expect(bindingOf(facts, "Service").sources).toEqual([{ kind: "class", class: 0 }]);
    const constructor_ = known(facts.functions[known(service.constructor_)]);
    expect(constructor_.parameters.map(({ name, property, optional }) => [name, property, optional])).toEqual([
      ["client", true, false],
      ["plain", false, false],
      ["retries", true, true],
    ]);
    expect(textAt(text, constructor_.nameSpan)).toBe("constructor");
  });

  test("initialisers run first in the constructor, static ones don't", () => {
    expect(printFunction(facts, text, known(service.constructor_)).split("\n").slice(0, 5)).toEqual([
      "0 entry -> 1",
      `1 assign "a" -> 2`,
      "2 call super() -> 3 throws 8",
      "3 call make(plain) -> 4 throws 8",
      "4 assign this.late = make(plain) -> 5",
    ]);
  });
});

describe("a constructor is made for initialisers", () => {
  test("of a derived class: it passes its arguments on", () => {
    const text = `class Agent extends Base { client = connect(); run = async () => this.client; }`;
    const facts = cleanFactsOf(text);
    const agent = classOf(facts, "Agent");
    expect(printFunction(facts, text, known(agent.constructor_))).toBe(
      lines(`
        0 entry -> 1
        1 call connect() -> 2 throws 6
        2 assign connect() -> 3
        3 assign async () => this.client -> 4
        4 call Agent -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
    expect(facts.functions[known(agent.constructor_)]?.parameters).toMatchObject([{ name: "args", rest: true }]);
    const run = known(facts.functions.find(({ name }) => name === "run"));
    expect(run).toMatchObject({ kind: "arrow", async: true, parent: agent.constructor_ });
  });

  test("and for nothing else", () => {
    expect(classOf(cleanFactsOf(`class A { x?: string; static y = 1; m() {} }`), "A")).not.toHaveProperty("constructor_");
  });
});

describe("members", () => {
  test("methods and accessors, by name", () => {
    const facts = cleanFactsOf(`
      abstract class A {
        run(a: string): void; run(a: any) {}
        static create() {}
        get model() { return 1; } set model(v) {}
        "quoted"() {} #private() {} async *[Symbol.asyncIterator]() {}
        abstract todo(): string;
        static { setup(); }
      }`);
    const a = classOf(facts, "A");
    expect(a.abstract).toBe(true);
    expect(a.methods.map(({ name, kind, static: isStatic }) => `${isStatic ? "static " : ""}${kind} ${name}`)).toEqual([
      "method run",
      "static method create",
      "getter model",
      "setter model",
      "method quoted",
      "method #private",
      "method [Symbol.asyncIterator]",
      "method todo",
    ]);
    const functionNamed = (name: string) => known(facts.functions[known(a.methods.find((m) => m.name === name)).fn]);
    expect(functionNamed("run").body).toBeDefined();
    expect(functionNamed("todo").body).toBeUndefined();
    expect(functionNamed("[Symbol.asyncIterator]")).toMatchObject({ async: true, generator: true, class: 0 });
    expect(facts.functions.filter(({ kind }) => kind === "static-block")).toHaveLength(1);
  });

  test("decorators of class, method and parameter", () => {
    const text = `@Controller("chat") class C { @Post() @UseGuards(AuthGuard) chat(@Body() body: Dto) {} }`;
    const facts = cleanFactsOf(text);
    const show = (ids: readonly number[]): string[] => ids.map((id) => textAt(text, known(facts.expressions[id]).span));
    const c = classOf(facts, "C");
    const chat = known(facts.functions[known(c.methods[0]).fn]);
    expect(show(c.decorators)).toEqual([`Controller("chat")`]);
    expect(show(chat.decorators)).toEqual(["Post()", "UseGuards(AuthGuard)"]);
    expect(show(known(chat.parameters[0]).decorators)).toEqual(["Body()"]);
  });

  test("an expression takes the name of its variable", () => {
    const facts = cleanFactsOf(`const Model = class { run() {} };`);
    expect(classOf(facts, "Model").methods.map(({ name }) => name)).toEqual(["run"]);
  });
});
