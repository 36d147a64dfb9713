import { describe, expect, test } from "vitest";
import { cleanFactsOf, factsOf, known, textAt } from "./testing.ts";

describe("suppression comments", () => {
  test.each([
    [`// gaplint-disable-next-line`, "disable-next-line", [], undefined],
    [`// gaplint-disable-next-line hardcoded-model -- pinned by contract`, "disable-next-line", ["hardcoded-model"], "pinned by contract"],
    [`f(); // gaplint-disable-line a, b`, "disable-line", ["a", "b"], undefined],
    [`/* gaplint-disable silent-fallback -- known */`, "disable", ["silent-fallback"], "known"],
    [`/* gaplint-enable */`, "enable", [], undefined],
    [`/**\n * gaplint-disable a,\n *   b -- one\n *   reason\n */`, "disable", ["a", "b"], "one reason"],
    [`//gaplint-disable -- whole -- file`, "disable", [], "whole -- file"],
    [`// gaplint-disable-next-line missing-fallback-tier --reason`, "disable-next-line", ["missing-fallback-tier", "--reason"], undefined],
  ])("%s", (text, kind, rules, reason) => {
    const [suppression, ...more] = cleanFactsOf(text).suppressions;
    expect(more).toEqual([]);
    expect(suppression).toMatchObject({ kind, rules });
    expect(suppression?.reason).toBe(reason);
  });

  test("the span is the whole comment", () => {
    const text = `f(a, /* gaplint-disable x */ b); // gaplint-disable-line\ng();`;
    expect(cleanFactsOf(text).suppressions.map(({ span }) => textAt(text, span))).toEqual([
      "/* gaplint-disable x */",
      "// gaplint-disable-line",
    ]);
  });

  test("in every place a comment can stand", () => {
    const text = `
      // gaplint-disable-next-line a
      const x = {
        // gaplint-disable-next-line b
        model: "m", // gaplint-disable-line c
        // gaplint-disable-next-line d
      };
      const t = \`\${ /* gaplint-disable e */ x }\`;
      class K { // gaplint-disable-line f
        // gaplint-disable-next-line g
        m() { /* gaplint-enable h */ }
      }
      if (x /* gaplint-disable i */) {} // gaplint-disable-line j
      // gaplint-disable k`;
    expect(cleanFactsOf(text).suppressions.flatMap(({ rules }) => rules)).toEqual([..."abcdefghijk"]);
  });

  test("among JSX children, but not in their text", () => {
    const text = `const a = <A b={/* gaplint-disable c */ d}>{/* gaplint-disable-next-line e */} // gaplint-disable f <B /></A>;`;
    expect(cleanFactsOf(text, "tsx").suppressions.flatMap(({ rules }) => rules)).toEqual(["c", "e"]);
  });

  test("not in strings, templates and regular expressions", () => {
    const text = `f("// gaplint-disable a", '/* gaplint-disable b */', \`// gaplint-disable \${x} /* gaplint-disable c */\`, / gaplint-disable d /);`;
    expect(cleanFactsOf(text).suppressions).toEqual([]);
  });

  test("a comment that only speaks of it is none", () => {
    const text = `// see gaplint-disable below\n// gaplint-disabled\n// gaplint-disable-all x\n/* a gaplint-enable */`;
    expect(cleanFactsOf(text).suppressions).toEqual([]);
  });

  test("in a text that doesn't parse", () => {
    const facts = factsOf(`const = ;\n// gaplint-disable-next-line a\nf(;`);
    expect(facts.syntaxErrors).not.toEqual([]);
    expect(facts.suppressions).toMatchObject([{ rules: ["a"] }]);
  });
});

describe("JSDoc tags", () => {
  test.each([
    [`/** @policyGate */ function f() {}`, ["policyGate"]],
    [`/**\n * Text.\n * @param x a thing\n * @policyGate\n */\nexport async function f(x) {}`, ["param", "policyGate"]],
    [`/** @policyGate */\nexport const f = async () => {};`, ["policyGate"]],
    [`/** @policyGate */ const f = function () {};`, ["policyGate"]],
    [`class A {\n  /** @policyGate */\n  f() {} }`, ["policyGate"]],
    [`class A { /** @policyGate */ f = () => {}; }`, ["policyGate"]],
    [`const o = { /** @policyGate */ f() {} };`, ["policyGate"]],
    [`const o = { /** @policyGate */ f: () => {} };`, ["policyGate"]],
    [`/** @policyGate */ exports.f = () => {};`, ["policyGate"]],
    [`/** @first */\n/** @last */\nfunction f() {}`, ["last"]],
    [`/* @policyGate */ function f() {}`, []],
    [`// @policyGate\nfunction f() {}`, []],
    [`/** mail a@b.c, see {@link x} */ function f() {}`, []],
    [`/** @other */ const a = 1; function f() {}`, []],
  ])("%s", (text, tags) => {
    expect(known(cleanFactsOf(text).functions.find(({ name }) => name === "f")).tags).toEqual(tags);
  });
});
