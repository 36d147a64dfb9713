import { describe, expect, test } from "vitest";
import { graphOf, lines } from "./testing.ts";

describe("conditions are broken down to single tests", () => {
  test("`!` swaps the outcomes", () => {
    expect(graphOf(`function f(a) { if (!a) deny(); go(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 3 : 2
        2 call deny() -> 3 throws 5
        3 call go() -> 4 throws 5
        4 exit
        5 throw-exit
      `),
    );
  });

  test("`&&` and `||` test the right side only when it decides", () => {
    expect(graphOf(`function f(a, b, c) { if ((a && !b) || c) yes(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 3
        2 branch truthy b ? 3 : 4
        3 branch truthy c ? 4 : 5
        4 call yes() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("`??` asks for null first, then whether the left value is truthy", () => {
    expect(graphOf(`function f(a, b) { if (a ?? b) yes(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish a ? 2 : 3
        2 branch truthy b ? 4 : 5
        3 branch truthy a ? 4 : 5
        4 call yes() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("`&&` on the left of `??`: a falsy value that isn't null stays", () => {
    expect(graphOf(`function f(a, b, c) { return (a && b) ?? c(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish a ? 4 : 2
        2 branch truthy a ? 3 : 5
        3 branch nullish b ? 4 : 5
        4 call c() -> 5 throws 7
        5 return (a && b) ?? c() -> 6
        6 exit
        7 throw-exit
      `),
    );
  });

  test("`?:` as a condition tests the chosen arm", () => {
    expect(graphOf(`function f(a, b, c) { if (a ? b : !c) yes(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 3
        2 branch truthy b ? 4 : 5
        3 branch truthy c ? 5 : 4
        4 call yes() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("a condition that is literally true or false leaves no branch", () => {
    expect(graphOf(`function f() { if (true) a(); else b(); if (!1) c(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 3
        2 exit
        3 throw-exit
        4 call b() -> 2 throws 3
        5 call c() -> 2 throws 3
      `),
    );
  });

  test("a call in a condition runs before its test", () => {
    expect(graphOf(`async function f(x) { if (await allowed(x)) go(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call allowed(x) -> 2 throws 6
        2 await await allowed(x) -> 3 throws 6
        3 branch truthy await allowed(x) ? 4 : 5
        4 call go() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("an assignment in a condition is tested after it", () => {
    expect(graphOf(`function f(x) { let v; if ((v = get(x))) use(v); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call get(x) -> 2 throws 6
        2 assign v = v = get(x) -> 3
        3 branch truthy v = get(x) ? 4 : 5
        4 call use(v) -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });
});

describe("evaluation order", () => {
  test("callee, arguments, call; inner calls first", () => {
    expect(graphOf(`get().run(a(), ...b(), [c()], { d: d(), [e()]: g() });`)).toBe(
      lines(`
        0 entry -> 1
        1 call get() -> 2 throws 10
        2 call a() -> 3 throws 10
        3 call b() -> 4 throws 10
        4 call c() -> 5 throws 10
        5 call d() -> 6 throws 10
        6 call e() -> 7 throws 10
        7 call g() -> 8 throws 10
        8 call get().run(a(), ...b(), [c()], { d: d(), [e()]: g() }) -> 9 throws 10
        9 exit
        10 throw-exit
      `),
    );
  });

  test("new, tagged template, dynamic import and super are calls; require is not", () => {
    expect(graphOf("const m = require('m'); new A(x()); sql`select ${y()}`; import('n');", "js")).toBe(
      lines(`
        0 entry -> 1
        1 assign m = require('m') -> 2
        2 call x() -> 3 throws 8
        3 call new A(x()) -> 4 throws 8
        4 call y() -> 5 throws 8
        5 call sql\`select \${y()}\` -> 6 throws 8
        6 call import('n') -> 7 throws 8
        7 exit
        8 throw-exit
      `),
    );
  });

  test("an assignment evaluates its target, its value, then assigns", () => {
    expect(graphOf(`a().b[c()] = d();`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 6
        2 call c() -> 3 throws 6
        3 call d() -> 4 throws 6
        4 assign a().b[c()] = d() -> 5
        5 exit
        6 throw-exit
      `),
    );
  });

  test("`??=` assigns only a nullish target, `||=` a falsy and `&&=` a truthy one", () => {
    expect(graphOf(`function f(o) { o.a ??= x(); o.b ||= y(); o.c &&= z(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish o.a ? 2 : 4
        2 call x() -> 3 throws 11
        3 assign o.a ??= x() -> 4
        4 branch truthy o.b ? 7 : 5
        5 call y() -> 6 throws 11
        6 assign o.b ||= y() -> 7
        7 branch truthy o.c ? 8 : 10
        8 call z() -> 9 throws 11
        9 assign o.c &&= z() -> 10
        10 exit
        11 throw-exit
      `),
    );
  });

  test("an arm of a value condition runs on its side only", () => {
    expect(graphOf(`const v = a ? b() : c || d();`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 3
        2 call b() -> 5 throws 7
        3 branch truthy c ? 5 : 4
        4 call d() -> 5 throws 7
        5 assign v = a ? b() : c || d() -> 6
        6 exit
        7 throw-exit
      `),
    );
  });

  test("yield may throw what the consumer throws in", () => {
    expect(graphOf(`function* f() { try { yield a(); } catch { b(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 3
        2 yield yield a() -> 5 throws 3
        3 catch 0 -> 4
        4 call b() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("attributes and children of JSX run in order; the component is not called here", () => {
    const text = `const f = () => <Page title={a()} {...b()}>{c()}<p onClick={() => d()}>{e()}</p></Page>;`;
    expect(graphOf(text, "tsx")).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 7
        2 call b() -> 3 throws 7
        3 call c() -> 4 throws 7
        4 call e() -> 5 throws 7
        5 return ${text.slice("const f = () => ".length, -1)} -> 6
        6 exit
        7 throw-exit
      `),
    );
  });
});

describe("optional chaining", () => {
  test("a nullish receiver skips the rest of the chain, arguments included", () => {
    expect(graphOf(`function f(a) { a?.b.c(x()).d(y()); after(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish a ? 6 : 2
        2 call x() -> 3 throws 8
        3 call a?.b.c(x()) -> 4 throws 8
        4 call y() -> 5 throws 8
        5 call a?.b.c(x()).d(y()) -> 6 throws 8
        6 call after() -> 7 throws 8
        7 exit
        8 throw-exit
      `),
    );
  });

  test("an optional call tests the callee; each link of one chain skips to the same end", () => {
    expect(graphOf(`function f(logger) { logger?.warn?.(text()); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish logger ? 5 : 2
        2 branch nullish logger?.warn ? 5 : 3
        3 call text() -> 4 throws 6
        4 call logger?.warn?.(text()) -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("as a condition, a skipped chain is false", () => {
    expect(graphOf(`function f(u) { if (u?.can(x)) yes(); else no(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish u ? 5 : 2
        2 call u?.can(x) -> 3 throws 7
        3 branch truthy u?.can(x) ? 4 : 5
        4 call yes() -> 6 throws 7
        5 call no() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });

  test("before `??`, a skipped chain leads to the right side", () => {
    expect(graphOf(`function f(a) { return a?.get() ?? other(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish a ? 4 : 2
        2 call a?.get() -> 3 throws 7
        3 branch nullish a?.get() ? 4 : 5
        4 call other() -> 5 throws 7
        5 return a?.get() ?? other() -> 6
        6 exit
        7 throw-exit
      `),
    );
  });

  test("a chain that does nothing when it isn't skipped has no branch", () => {
    expect(graphOf(`function f(a) { return a?.b?.c; }`)).toBe(
      lines(`
        0 entry -> 1
        1 return a?.b?.c -> 2
        2 exit
        3 throw-exit
      `),
    );
  });

  test("`await` ends a chain", () => {
    expect(graphOf(`async function f(a) { (await a?.b()).c(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish a ? 3 : 2
        2 call a?.b() -> 3 throws 6
        3 await await a?.b() -> 4 throws 6
        4 call (await a?.b()).c() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });
});

describe("defaults", () => {
  test("a default that calls runs only for a missing value", () => {
    expect(graphOf(`function f(model = pick(), { retries = 2, key = load() } = {}) { go(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch nullish model ? 2 : 3
        2 call pick() -> 3 throws 7
        3 branch nullish key ? 4 : 5
        4 call load() -> 5 throws 7
        5 call go() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });

  test("a declared pattern takes its value apart after it is evaluated", () => {
    expect(graphOf(`const { [k()]: { a = x() } = y(), ...rest } = value();`)).toBe(
      lines(`
        0 entry -> 1
        1 call value() -> 2 throws 9
        2 assign value() -> 3
        3 call k() -> 4 throws 9
        4 branch nullish { a = x() } ? 5 : 6
        5 call y() -> 6 throws 9
        6 branch nullish a ? 7 : 8
        7 call x() -> 8 throws 9
        8 exit
        9 throw-exit
      `),
    );
  });

  test("so does a destructuring assignment", () => {
    expect(graphOf(`let a; ({ a = x(), b: o().p } = value());`)).toBe(
      lines(`
        0 entry -> 1
        1 call value() -> 2 throws 7
        2 assign { a = x(), b: o().p } = value() -> 3
        3 branch nullish a ? 4 : 5
        4 call x() -> 5 throws 7
        5 call o() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });
});
