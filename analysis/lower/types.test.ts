import { describe, expect, test } from "vitest";
import { printType } from "./print.ts";
import { bindingOf, cleanFactsOf, functionOf, known } from "./testing.ts";

/** The printed type of `x` in a file with some declarations in scope. */
function typeOf(annotation: string): string {
  const facts = cleanFactsOf(`
    import Anthropic, { type Message } from "@anthropic-ai/sdk";
    import * as ai from "ai";
    interface Options { model: string; run(): Promise<Message>; [key: string]: unknown }
    type Pair<T> = [T, T];
    class Service {}
    const table = { a: 1 };
    function generic<T extends Service, U>(x: ${annotation}) {}`);
  return printType(known(bindingOf(facts, "x").type));
}

describe("written types", () => {
  test.each([
    ["string", "string"],
    ["Anthropic", "import Anthropic"],
    ["Anthropic.Messages.Message", "import Anthropic.Messages.Message"],
    ["ai.LanguageModel | undefined", "(import ai.LanguageModel | 'undefined')"],
    ["Promise<Message[]>", "Promise<import Message[]>"],
    ["Options", "type Options"],
    ["Pair<Service>", "type Pair<class Service>"],
    ["Service & { key: number }", "(class Service & { key: number })"],
    ["T", "parameter T"],
    ["readonly string[]", "string[]"],
    ["[a: string, b?: number, ...rest: boolean[]]", "(string | number | boolean)[]"],
    ["(a: string) => Promise<void>", "() => Promise<void>"],
    ["typeof table", "typeof table"],
    ["typeof ai.openai", "typeof ai.openai"],
    ["ReturnType<typeof create>", "ReturnType<typeof create>"],
    [`"gpt-5" | 'o3' | 1 | null`, "('gpt-5' | 'o3' | '1' | 'null')"],
    [`Options["model"]`, `type Options["model"]`],
    ["keyof Options", "?"],
    ["T extends string ? 1 : 2", "?"],
    ["{ [K in keyof T]: string }", "?"],
    ["(Service)", "class Service"],
  ])("%s", (annotation, printed) => {
    expect(typeOf(annotation)).toBe(printed);
  });
});

describe("declarations", () => {
  test("interfaces of one name are one type", () => {
    const facts = cleanFactsOf(`interface A extends B { x: string } interface A<T> extends C { y: T; get z(): number }`);
    expect(facts.types).toHaveLength(1);
    const [a] = facts.types;
    expect(printType(known(a).body)).toBe("{ x: string; y: parameter T; z: number }");
    expect(known(a).extends.map(printType)).toEqual(["B", "C"]);
  });

  test("an alias may name itself and later types", () => {
    const facts = cleanFactsOf(`type Tree = { children: Tree[]; leaf: Leaf }; interface Leaf {}`);
    expect(printType(known(facts.types[0]).body)).toBe("{ children: type Tree[]; leaf: type Leaf }");
  });

  test("types follow scopes", () => {
    const facts = cleanFactsOf(`type M = string; function f() { type M = number; const a: M = 1; } const b: M = "";`);
    const target = (name: string): unknown => {
      const type = bindingOf(facts, name).type;
      return type?.kind === "ref" ? type.target : undefined;
    };
    expect(target("b")).toEqual({ kind: "type", type: 0 });
    expect(target("a")).toEqual({ kind: "type", type: 1 });
  });

  test("type parameters keep their constraint", () => {
    const facts = cleanFactsOf(`class A<T extends Client> { run(x: T) {} }`);
    expect(facts.classes[0]?.typeParameters).toMatchObject([{ name: "T", constraint: { kind: "ref", name: "Client" } }]);
    expect(bindingOf(facts, "x").type).toMatchObject({ target: { kind: "parameter", constraint: { name: "Client" } } });
  });

  test("return types, predicates and assertions", () => {
    const facts = cleanFactsOf(`
      function a(): Promise<string> {}
      function b(x): x is string { return true; }
      function c(x): asserts x {}`);
    expect(printType(known(functionOf(facts, "a").returnType))).toBe("Promise<string>");
    expect(["a", "b", "c"].map((name) => functionOf(facts, name).asserts)).toEqual([false, true, true]);
  });

  test("a cast says its type, `as const` and satisfies leave none", () => {
    const facts = cleanFactsOf(`a as Client; <Client>b; c as const; d satisfies Client; e!; (f);`);
    expect(facts.expressions.map(({ kind }) => kind)).toEqual(["name", "cast", "name", "cast", "name", "name", "name", "name"]);
  });
});
