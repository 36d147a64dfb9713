import { describe, expect, test } from "vitest";
import type { Expression, FileFacts } from "./facts.ts";
import type { Language } from "./lower.ts";
import { cleanFactsOf, functionOf, known, textAt } from "./testing.ts";

/** The outermost expression of a text that is one expression statement. */
function root(text: string, language: Language = "ts"): { readonly facts: FileFacts; readonly expression: Expression } {
  const facts = cleanFactsOf(text, language);
  return { facts, expression: known(facts.expressions.at(-1)) };
}

describe("literals", () => {
  test.each([
    [`f("a\\n");`, { kind: "string", text: "a\n" }],
    ["f(`plain`);", { kind: "string", text: "plain" }],
    [`f(0x10);`, { kind: "number", value: 16 }],
    [`f(-1);`, { kind: "number", value: -1 }],
    [`f(10n);`, { kind: "number", value: 10 }],
    [`f(true);`, { kind: "boolean", value: true }],
    [`f(null);`, { kind: "null" }],
    [`f(/x/g);`, { kind: "regex" }],
    [`f(import.meta);`, { kind: "opaque" }],
  ])("%s", (text, literal) => {
    expect(cleanFactsOf(text).expressions[1]).toMatchObject(literal);
  });

  test("a template keeps cooked texts around its parts", () => {
    expect(root("`models/${a}\\t${b}`;").expression).toMatchObject({ kind: "template", texts: ["models/", "\t", ""], parts: [0, 1] });
  });
});

describe("access", () => {
  test("members, by name or literal key", () => {
    const text = `client . messages["create"].#x?.y;`;
    const { facts, expression } = root(text);
    expect(expression).toMatchObject({ kind: "member", name: "y", optional: true, span: [0, text.length - 1] });
    const members = facts.expressions.flatMap((e) => (e.kind === "member" ? [textAt(text, e.nameSpan)] : []));
    expect(members).toEqual(["messages", `"create"`, "#x", "y"]);
  });

  test("a computed key is an index, a number too", () => {
    expect(root(`a[i];`).expression).toMatchObject({ kind: "index", object: 0, index: 1, optional: false });
    expect(root(`a?.[0];`).expression).toMatchObject({ kind: "index", optional: true });
  });

  test("spans leave out comments and parentheses", () => {
    const text = `/* a */ ( /* b */ f /* c */ ( x ) /* d */ ).y /* e */ ;`;
    const { facts } = root(text);
    expect(facts.expressions.map(({ span }) => textAt(text, span))).toEqual([
      "f",
      "x",
      "f /* c */ ( x )",
      "( /* b */ f /* c */ ( x ) /* d */ ).y",
    ]);
  });
});

describe("objects", () => {
  test("every kind of property", () => {
    const text = `({ a: 1, b, "c-d": 2, 3: x, [e]: 4, ["f"]: 5, ...g, h() {}, get i() { return 1; }, set i(v) {}, [k]() {} });`;
    const { facts, expression } = root(text);
    const properties = expression.kind === "object" ? expression.properties : [];
    expect(properties.map((p) => (p.kind === "value" ? [p.key, textAt(text, p.keySpan), p.shorthand] : p.kind))).toEqual([
      ["a", "a", false],
      ["b", "b", true],
      ["c-d", `"c-d"`, false],
      ["3", "3", false],
      "computed",
      ["f", `["f"]`, false],
      "spread",
      ["h", "h", false],
      "accessor",
      "computed",
    ]);
    const accessor = known(properties.find((p) => p.kind === "accessor"));
    expect(accessor).toMatchObject({ key: "i", get: expect.any(Number), set: expect.any(Number) });
    expect(functionOf(facts, "h")).toMatchObject({ kind: "method", object: facts.expressions.length - 1 });
  });
});

describe("functions", () => {
  test("take the name of what they initialise", () => {
    const facts = cleanFactsOf(`
      const a = () => {}; let b; b = function () {}; o.c = async () => {}; const { d = () => {} } = o;
      ({ e: () => {}, f() {} }); const g = function inner() {}; const h = (() => {}) as Handler; call(() => {});`);
    expect(facts.functions.slice(1).map(({ name, kind }) => `${kind} ${name ?? "-"}`)).toEqual([
      "arrow a",
      "function b",
      "arrow c",
      "arrow d",
      "arrow e",
      "method f",
      "function inner",
      "arrow h",
      "arrow -",
    ]);
  });

  test("nameSpan points at the name, the keyword or the parameters", () => {
    const text = `const a = () => {}; call(async (x) => {}); call(async function* () {}); function b() {} export default () => {};`;
    const facts = cleanFactsOf(text);
    expect(facts.functions.slice(1).map(({ nameSpan }) => textAt(text, nameSpan))).toEqual(["a", "async (x)", "function", "b", "export default"]);
  });

  test("parents, async, generator, expression, parameters", () => {
    const text = `async function* outer(a: string, b?: number, c = 1, ...d) { return () => a; }`;
    const facts = cleanFactsOf(text);
    expect(functionOf(facts, "outer")).toMatchObject({ kind: "function", async: true, generator: true, parent: 0 });
    expect(functionOf(facts, "outer").parameters.map(({ name, optional, rest }) => [name, optional, rest])).toEqual([
      ["a", false, false],
      ["b", true, false],
      ["c", true, false],
      ["d", false, true],
    ]);
    const arrow = known(facts.functions[2]);
    expect(arrow).toMatchObject({ kind: "arrow", parent: 1 });
    expect(facts.expressions[known(arrow.expression)]).toMatchObject({ kind: "function", fn: 2 });
  });
});

describe("operators", () => {
  test("comma chains are one sequence, parentheses start a new one", () => {
    expect(root(`a, b, c;`).expression).toMatchObject({ kind: "sequence", items: [0, 1, 2] });
    expect(root(`(a, b), c;`).expression).toMatchObject({ kind: "sequence", items: [2, 3] });
  });

  test.each([
    [`a + b * c;`, "binary", "+"],
    [`a in b;`, "binary", "in"],
    [`a ?? b;`, "logical", "??"],
    [`typeof a;`, "unary", "typeof"],
    [`void a();`, "unary", "void"],
    [`a++;`, "unary", "++"],
    [`a ||= b;`, "assign", "||="],
    [`a **= b;`, "assign", "**="],
  ])("%s", (text, kind, operator) => {
    expect(root(text).expression).toMatchObject({ kind, operator });
  });
});

describe("JSX", () => {
  test("components have a tag, elements and fragments don't; expressions and words are children", () => {
    const text = `<><Chat.Panel model="m" on {...p} data-x={1}>text {/* c */}{a}<br /></Chat.Panel></>;`;
    const facts = cleanFactsOf(text, "tsx");
    const jsx = facts.expressions.flatMap((e) => (e.kind === "jsx" ? [e] : []));
    const [br, panel, fragment] = jsx;
    expect(br).not.toHaveProperty("tag");
    expect(fragment).toMatchObject({ attributes: [], children: [expect.any(Number)] });
    expect(textAt(text, known(facts.expressions[known(panel?.tag)]).span)).toBe("Chat.Panel");
    expect(panel?.attributes.map((a) => (a.kind === "value" ? [a.key, facts.expressions[a.value]?.kind] : a.kind))).toEqual([
      ["model", "string"],
      ["on", "boolean"],
      "spread",
      ["data-x", "number"],
    ]);
    expect(panel?.children.map((child) => textAt(text, known(facts.expressions[child]).span))).toEqual(["text ", "a", "<br />"]);
  });
});
