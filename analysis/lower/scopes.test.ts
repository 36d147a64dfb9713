import { describe, expect, test } from "vitest";
import type { FileFacts } from "./facts.ts";
import { bindingOf, cleanFactsOf, functionOf, known, sourcesOf, textAt } from "./testing.ts";

/** For each use of a name, in source order, the offset of the declaration it refers to. */
function uses(facts: FileFacts, name: string): (number | "global")[] {
  return facts.expressions
    .flatMap((expression) => (expression.kind === "name" && expression.name === name ? [expression] : []))
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ binding }) => (binding === undefined ? "global" : known(facts.bindings[binding]).span[0]));
}

/** The text with each `^` removed, and the offsets where they stood. */
function marked(template: string): { readonly text: string; readonly marks: readonly number[] } {
  const parts = template.split("^");
  const marks: number[] = [];
  parts.slice(0, -1).reduce((offset, part) => {
    marks.push(offset + part.length);
    return offset + part.length;
  }, 0);
  return { text: parts.join(""), marks };
}

describe("names resolve to the declaration in scope", () => {
  test("an inner block shadows an outer one", () => {
    const { text, marks } = marked(`const ^x = 1; { const ^x = 2; use(x); } use(x);`);
    expect(uses(cleanFactsOf(text), "x")).toEqual([marks[1], marks[0]]);
  });

  test("a name refers to its block's declaration before it too", () => {
    const { text, marks } = marked(`const x = 1; function f() { use(x); const ^x = 2; }`);
    expect(uses(cleanFactsOf(text), "x")).toEqual([marks[0]]);
  });

  test("var belongs to the function, at any depth", () => {
    const { text, marks } = marked(`var ^x; function f() { if (a) { for (var ^x of xs) {} } use(x); } use(x);`);
    expect(uses(cleanFactsOf(text), "x")).toEqual([marks[1], marks[0]]);
  });

  test("a var of a parameter's name is the parameter", () => {
    const { text, marks } = marked(`function f(^x) { var x = x || 1; return x; }`);
    const facts = cleanFactsOf(text);
    expect(uses(facts, "x")).toEqual([marks[0], marks[0]]);
    expect(sourcesOf(facts, text, "x")).toEqual(["parameter 0", "value x || 1"]);
  });

  test("a default sees parameters, not the body's variables", () => {
    const { text, marks } = marked(`const ^y = 1; function f(^x, a = x, b = y) { let y = 2; }`);
    const facts = cleanFactsOf(text);
    expect(uses(facts, "x")).toEqual([marks[1]]);
    expect(uses(facts, "y")).toEqual([marks[0]]);
  });

  test("functions are known before their declaration, also in a block", () => {
    const { text, marks } = marked(`early(); function ^early() {} { late(); function ^late() {} } late();`);
    const facts = cleanFactsOf(text);
    expect(uses(facts, "early")).toEqual([marks[0]]);
    expect(uses(facts, "late")).toEqual([marks[1], "global"]);
  });

  test("a function expression's and a class expression's name is known inside only", () => {
    const { text, marks } = marked(`const a = function ^self() { self(); }; const b = class ^Own { m() { Own; } }; self; Own;`);
    const facts = cleanFactsOf(text);
    expect(uses(facts, "self")).toEqual([marks[0], "global"]);
    expect(uses(facts, "Own")).toEqual([marks[1], "global"]);
  });

  test("a catch clause, a loop head and a switch are scopes", () => {
    const { text, marks } = marked(
      `try {} catch (^e) { e; } for (let ^i = 0; i; i) { i; } switch (i) { case 0: let ^j; default: j; } e; i; j;`,
    );
    const facts = cleanFactsOf(text);
    expect(uses(facts, "e")).toEqual([marks[0], "global"]);
    expect(uses(facts, "i")).toEqual([marks[1], marks[1], marks[1], "global", "global"]);
    expect(uses(facts, "j")).toEqual([marks[2], "global"]);
  });

  test("a function in an if without a block, as sloppy scripts have it", () => {
    const text = `if (a) function f() { f(); } else function g() {}`;
    const facts = cleanFactsOf(text, "js");
    expect(sourcesOf(facts, text, "f")).toEqual(["function"]);
    expect(uses(facts, "f")).toEqual([text.indexOf("f()")]);
  });

  test("names that objects inherit are ordinary names", () => {
    const text = `use(constructor, toString, hasOwnProperty);`;
    expect(cleanFactsOf(text).bindings).toEqual([]);
  });

  test("undefined is a value unless something declares it", () => {
    const kinds = cleanFactsOf(`a(undefined); function f(undefined) { a(undefined); }`)
      .expressions.filter(({ kind }) => kind === "undefined");
    expect(kinds).toHaveLength(1);
  });
});

describe("sources of a binding", () => {
  test("every place that gives it a value, in source order", () => {
    const text = `
      let model = "a";
      function set(m) { model = m; }
      model ||= "b";
      model += "-x";
      [model = "c"] = list;
      for (model of models) {}
      for (model in table) {}`;
    expect(sourcesOf(cleanFactsOf(text), text, "model")).toEqual([
      `value "a"`,
      `value m`,
      `value "b"`,
      `computed model += "-x"`,
      `value list [0] | "c"`,
      `element models`,
      `key table`,
    ]);
  });

  test("a variable without a value has none", () => {
    const text = `let x; declare const y: string;`;
    const facts = cleanFactsOf(text);
    expect(sourcesOf(facts, text, "x")).toEqual([]);
    expect(bindingOf(facts, "y")).toMatchObject({ kind: "const", type: { kind: "ref", name: "string" }, sources: [] });
  });

  test("an implementation is the function, not its overload signatures", () => {
    const text = `function pick(a: string): string; function pick(a: number): number; function pick(a: any) { return a; }`;
    const facts = cleanFactsOf(text);
    const [source, ...more] = bindingOf(facts, "pick").sources;
    expect(more).toEqual([]);
    expect(source?.kind === "function" && facts.functions[source.fn]?.body).toBeDefined();
    expect(facts.functions.filter(({ name }) => name === "pick")).toHaveLength(3);
  });

  test("an ambient function has a declaration without a body", () => {
    const facts = cleanFactsOf(`declare function gate(x: string): asserts x is "ok";`);
    const [source] = bindingOf(facts, "gate").sources;
    expect(source).toEqual({ kind: "function", fn: 1 });
    expect(functionOf(facts, "gate")).toMatchObject({ asserts: true });
    expect(functionOf(facts, "gate")).not.toHaveProperty("body");
  });

  test("catch binds the exception, or parts of it", () => {
    const text = `try { a(); } catch (error) {} try { b(); } catch ({ status, cause: { code = 0 } }) {}`;
    const facts = cleanFactsOf(text);
    expect(sourcesOf(facts, text, "error")).toEqual(["catch 0"]);
    expect(sourcesOf(facts, text, "status")).toEqual(["catch 1 .status"]);
    expect(sourcesOf(facts, text, "code")).toEqual(["catch 1 .cause .code | 0"]);
  });

  test("for-await gives awaited elements", () => {
    const text = `for await (const { delta } of stream) use(delta);`;
    expect(sourcesOf(cleanFactsOf(text), text, "delta")).toEqual(["awaited element stream .delta"]);
  });

  test("enum members count on from the last number", () => {
    const text = `enum Tier { Small, General = 5, Frontier, Name = "x", "dashed-key" = 1 << 2 }`;
    const facts = cleanFactsOf(text);
    const [source] = bindingOf(facts, "Tier").sources;
    const object = source?.kind === "members" ? facts.expressions[source.object] : undefined;
    const members = object?.kind === "object" ? object.properties : [];
    const values = members.map((member) =>
      member.kind === "value" ? [member.key, facts.expressions[member.value]] : undefined,
    );
    expect(values).toMatchObject([
      ["Small", { kind: "number", value: 0 }],
      ["General", { kind: "number", value: 5 }],
      ["Frontier", { kind: "number", value: 6 }],
      ["Name", { kind: "string", text: "x" }],
      ["dashed-key", { kind: "binary", operator: "<<" }],
    ]);
  });

  test("a namespace is an object of its exports and merges with a function", () => {
    const text = `
      function models() {}
      namespace models { export const MAIN = "m"; const hidden = MAIN; export function pick() {} }`;
    const facts = cleanFactsOf(text);
    expect(sourcesOf(facts, text, "models")[0]).toBe("function");
    const source = bindingOf(facts, "models").sources[1];
    const object = source?.kind === "members" ? facts.expressions[source.object] : undefined;
    expect(object?.kind === "object" && object.properties.map((property) => "key" in property && property.key)).toEqual([
      "MAIN",
      "pick",
    ]);
    expect(sourcesOf(facts, text, "MAIN")).toEqual([`value "m"`]);
  });

  test("the owner is the function that declares the name", () => {
    const text = `function outer(a) { const b = () => { const c = 1; }; }`;
    const facts = cleanFactsOf(text);
    const owner = (name: string): string => known(facts.functions[bindingOf(facts, name).owner]).kind;
    expect([owner("outer"), owner("a"), owner("b"), owner("c")]).toEqual(["module", "function", "function", "arrow"]);
    expect(textAt(text, bindingOf(facts, "c").span)).toBe("c");
  });
});

describe("destructuring", () => {
  test.each([
    [`const { x } = v;`, "value v .x"],
    [`const { a: x } = v;`, "value v .a"],
    [`const { a: { b: [, x = 1] = [] } } = v;`, "value v .a .b | [] [1] | 1"],
    [`const { a, "b-c": d, ...x } = v;`, "value v ... without a, b-c"],
    [`const [a, ...x] = v;`, "value v ... without 0"],
    [`const { [key]: x } = v;`, "value v [?]"],
    [`const { ["lit"]: x } = v;`, "value v .lit"],
    [`function f({ x = "d" } = {}) {}`, `parameter 0 | {} .x | "d"`],
    [`function f(a, ...x) {}`, "parameter 1 rest"],
    [`function f(this: T, a, x) {}`, "parameter 1"],
    [`let x; ({ a: x = 1, ...rest } = v);`, "value v .a | 1"],
    [`let x; ({ x } = v);`, "value v .x"],
    [`let x; [, [x]] = v;`, "value v [1] [0]"],
    [`let x; ({ a, ...x } = v);`, "value v ... without a"],
    [`let x; for ([x] of v) {}`, "element v [0]"],
  ])("%s", (text, source) => {
    expect(sourcesOf(cleanFactsOf(text), text, "x")).toEqual([source]);
  });
});
