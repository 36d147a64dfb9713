import { describe, expect, test } from "vitest";
import { languageOf, lower } from "./lower.ts";
import type { Language } from "./lower.ts";
import { cleanFactsOf, factsOf, functionOf, known, sourcesOf, textAt } from "./testing.ts";

describe("any text gives valid facts", () => {
  test.each([
    ["unfinished function", `function f( { return g(`],
    ["unfinished template", "const x = `a ${b(`;\n/* gaplint-disable"],
    ["stray brackets", `} ] ) ; class { ( => ] const = ; let [a b] } if (`],
    ["half a class", `export default class extends { @ f( static { ; x = `],
    ["half an import", `import { a, from "b`],
    ["conflict markers", `<<<<<<< HEAD\na();\n=======\nb();\n>>>>>>> branch`],
    ["control characters", `\0\0 f(\u2028) \u{1F600} x`],
  ])("%s", (_name, text) => {
    for (const language of ["ts", "tsx", "js"] as const) {
      const facts = factsOf(text, language);
      expect(facts.syntaxErrors).not.toEqual([]);
    }
  });

  test.each([
    ["misplaced jumps", `break; continue x; return 1; for (;;) { break nowhere; }`],
    ["invalid assignments", `f() = 1; ({ a: 1 } = b); [...x, y] = z; 1++; ({ m() {} } = o);`],
    ["two declarations of a name", `let a = 1; let a = 2; class a {} function a() {} import a from "a";`],
    ["two constructors and two defaults", `class A { constructor() {} constructor(private b) {} } switch (c) { default: default: d(); }`],
  ])("%s, which a parser lets pass", (_name, text) => {
    expect(cleanFactsOf(text).functions[0]?.body).toBeDefined();
  });

  test("every beginning of a file", () => {
    const text = `
      import { a as b } from "c";
      export class D<T> extends E { @dec() private x = 1; constructor(readonly y: F) { super(); } static { g(); } }
      export const h = async ({ i = 1, ...j }: K = {}) => { try { await b?.(\`\${i}\`); } catch ({ m }) { throw m; } finally { n(); } };
      for await (const [o] of p) { switch (o) { case 1: continue; default: yield_(o ? <any>q : r!); } }`;
    for (let end = 0; end <= text.length; end += 1) factsOf(text.slice(0, end));
    expect(cleanFactsOf(text).syntaxErrors).toEqual([]);
  });

  test("what parses around an error is lowered", () => {
    const facts = factsOf(`const a = "one";\nconst = ;\nfunction f() { call(a); }`);
    expect(functionOf(facts, "f").body?.nodes.map(({ kind }) => kind)).toContain("call");
    expect(known(facts.syntaxErrors[0]).span[0]).toBeGreaterThan(16);
  });
});

describe("size", () => {
  test("too deep a nesting is a syntax error", () => {
    const text = `const x = ${"(".repeat(20_000)}1${")".repeat(20_000)};`;
    const facts = factsOf(text);
    expect(facts.syntaxErrors).toEqual([{ message: "The code is nested too deeply to be read.", span: [0, text.length] }]);
    expect(facts.functions).toHaveLength(1);
  });

  test("long flat code is no nesting", () => {
    const sum = `x = ${Array(20_000).fill(`"a"`).join(" + ")};`;
    const list = `y = [${"1, ".repeat(100_000)}];`;
    const commas = `z = (${Array(20_000).fill("a").join(", ")});`;
    const facts = cleanFactsOf(sum + list + commas);
    expect(facts.expressions.length).toBeGreaterThan(140_000);
  });
});

describe("text and languages", () => {
  test("an empty file is an empty module", () => {
    const facts = cleanFactsOf("");
    expect(facts).toMatchObject({ expressions: [], bindings: [], imports: [], exports: [], directives: [] });
    expect(facts.functions).toMatchObject([{ kind: "module", span: [0, 0], body: { entry: 0, exit: 1, throwExit: 2 } }]);
  });

  test("a byte order mark is part of the text", () => {
    const text = `\uFEFFimport a from "b";\nuse(a);`;
    const facts = cleanFactsOf(text);
    expect(textAt(text, known(facts.imports[0]).span)).toBe(`import a from "b";`);
    expect(facts.expressions.map(({ span }) => textAt(text, span))).toContain("use(a)");
  });

  test("a hashbang, CRLF and characters beyond the BMP keep offsets exact", () => {
    const text = `#!/usr/bin/env node\r\nconst s = "\u{1F600}\u{1F600}";\r\nuse(s);\r\n`;
    const facts = cleanFactsOf(text, "js");
    expect(facts.expressions.map(({ span }) => textAt(text, span))).toEqual([`"\u{1F600}\u{1F600}"`, "use", "s", "use(s)"]);
  });

  test("JSX in a .js file", () => {
    const text = `const Page = ({ model = "m" }) => <Chat model={model} {...rest}>{send()}</Chat>;`;
    expect(sourcesOf(cleanFactsOf(text, "js"), text, "model")).toEqual([`parameter 0 .model | "m"`]);
  });

  test("types in a .js file are no errors", () => {
    expect(cleanFactsOf(`function f(x: string): number { return x as any; }`, "js").syntaxErrors).toEqual([]);
  });

  test("a type assertion in .ts is one, in .tsx an element", () => {
    expect(cleanFactsOf(`<Foo>bar;`, "ts").expressions.map(({ kind }) => kind)).toEqual(["name", "cast"]);
    expect(cleanFactsOf(`<Foo>bar</Foo>;`, "tsx").expressions.map(({ kind }) => kind)).toEqual(["name", "string", "jsx"]);
  });

  test.each<[string, Language | undefined]>([
    ["/a/b.ts", "ts"],
    ["/a/b.test.TSX", "tsx"],
    ["c.mjs", "mjs"],
    ["c.cts", "cts"],
    ["page.vue", undefined],
    ["Makefile", undefined],
    ["ts", undefined],
  ])("languageOf(%s)", (path, language) => {
    expect(languageOf(path)).toBe(language);
  });

  test("the same text gives the same facts, which survive JSON", () => {
    const text = `import a from "b"; export class C { x = a(); m(y = 1) { return { ...y, z: [this.x] }; } }`;
    const facts = lower(text, "ts");
    expect(lower(text, "ts")).toEqual(facts);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
