import { describe, expect, test } from "vitest";
import { cleanFactsOf, functionOf, graphOf, known, lines, textAt } from "./testing.ts";

describe("statements", () => {
  test("an empty function goes from entry to exit", () => {
    expect(graphOf(`function f() {}`)).toBe(
      lines(`
        0 entry -> 1
        1 exit
        2 throw-exit
      `),
    );
  });

  test("if and else join", () => {
    expect(graphOf(`function f(a) { if (a) b(); else if (c) d(); e(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 3
        2 call b() -> 5 throws 7
        3 branch truthy c ? 4 : 5
        4 call d() -> 5 throws 7
        5 call e() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });

  test("return and throw leave; what follows is unreachable but there", () => {
    expect(graphOf(`function f(a) { if (a) throw new E(); return 1; never(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 4
        2 call new E() -> 3 throws 6
        3 throw new E() throws 6
        4 return 1 -> 5
        5 exit
        6 throw-exit
        7 call never() -> 5 throws 6
      `),
    );
  });

  test("an arrow's expression is returned", () => {
    expect(graphOf(`const f = async (x) => await g(x);`)).toBe(
      lines(`
        0 entry -> 1
        1 call g(x) -> 2 throws 5
        2 await await g(x) -> 3 throws 5
        3 return await g(x) -> 4
        4 exit
        5 throw-exit
      `),
    );
  });

  test("a nested function's code is not the outer function's", () => {
    expect(graphOf(`function f() { const g = () => inner(); function h() { inner(); } outer(g, h); }`)).toBe(
      lines(`
        0 entry -> 1
        1 assign g = () => inner() -> 2
        2 call outer(g, h) -> 3 throws 4
        3 exit
        4 throw-exit
      `),
    );
  });

  test("top-level await in a file without imports", () => {
    expect(graphOf(`const x = await load();`, "mjs")).toBe(
      lines(`
        0 entry -> 1
        1 call load() -> 2 throws 5
        2 await await load() -> 3 throws 5
        3 assign x = await load() -> 4
        4 exit
        5 throw-exit
      `),
    );
  });
});

describe("loops", () => {
  test("while tests before, do after", () => {
    expect(graphOf(`function f() { while (a()) b(); do c(); while (d()); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 8
        2 branch truthy a() ? 3 : 4
        3 call b() -> 1 throws 8
        4 call c() -> 5 throws 8
        5 call d() -> 6 throws 8
        6 branch truthy d() ? 4 : 7
        7 exit
        8 throw-exit
      `),
    );
  });

  test("while (true) is left by break only", () => {
    expect(graphOf(`function f() { while (true) { if (done()) break; work(); } after(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call done() -> 2 throws 6
        2 branch truthy done() ? 3 : 4
        3 call after() -> 5 throws 6
        4 call work() -> 1 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("for: initialiser once, then test, body, update", () => {
    expect(graphOf(`function f() { for (let i = a(); i < b(); c(i)) { if (i) continue; d(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 9
        2 assign i = a() -> 3
        3 call b() -> 4 throws 9
        4 branch truthy i < b() ? 5 : 8
        5 branch truthy i ? 7 : 6
        6 call d() -> 7 throws 9
        7 call c(i) -> 3 throws 9
        8 exit
        9 throw-exit
      `),
    );
  });

  test("an endless empty loop keeps a step", () => {
    expect(graphOf(`function f() { for (;;) {} }`)).toBe(
      lines(`
        0 entry -> 1
        1 step -> 1
        2 exit
        3 throw-exit
      `),
    );
  });

  test("for-of and for-in evaluate what they iterate once", () => {
    expect(graphOf(`function f() { for (const { a = d() } of xs()) use(a); for (const k in o()) use(k); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call xs() -> 2 throws 10
        2 branch loop xs() ? 3 : 6
        3 branch nullish a ? 4 : 5
        4 call d() -> 5 throws 10
        5 call use(a) -> 2 throws 10
        6 call o() -> 7 throws 10
        7 branch loop o() ? 8 : 9
        8 call use(k) -> 7 throws 10
        9 exit
        10 throw-exit
      `),
    );
  });

  test("for-await awaits each step, and a rejection there is caught", () => {
    expect(graphOf(`async function f(s) { try { for await (const p of s()) use(p); } catch (e) { log(e); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 call s() -> 2 throws 5
        2 await s() -> 3 throws 5
        3 branch loop s() ? 4 : 7
        4 call use(p) -> 2 throws 5
        5 catch 0 -> 6
        6 call log(e) -> 7 throws 8
        7 exit
        8 throw-exit
      `),
    );
  });

  test("labels: break and continue reach the loop they name", () => {
    expect(
      graphOf(`
        function f(xs) {
          outer: for (const x of xs) {
            while (a()) { if (b()) continue outer; if (c()) break outer; break; }
            d();
          }
        }`),
    ).toBe(
      lines(`
        0 entry -> 1
        1 branch loop xs ? 2 : 9
        2 call a() -> 3 throws 10
        3 branch truthy a() ? 4 : 8
        4 call b() -> 5 throws 10
        5 branch truthy b() ? 1 : 6
        6 call c() -> 7 throws 10
        7 branch truthy c() ? 9 : 8
        8 call d() -> 1 throws 10
        9 exit
        10 throw-exit
      `),
    );
  });

  test("a labelled block is left by its label", () => {
    expect(graphOf(`function f(a) { block: { if (a) break block; b(); } c(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 3 : 2
        2 call b() -> 3 throws 5
        3 call c() -> 4 throws 5
        4 exit
        5 throw-exit
      `),
    );
  });
});

describe("switch", () => {
  test("tests in order, fallthrough, default in the middle", () => {
    expect(
      graphOf(`
        function f(x) {
          switch (kind(x)) {
            case A: a();
            default: d(); break;
            case B: b(); return 1;
          }
          end();
        }`),
    ).toBe(
      lines(`
        0 entry -> 1
        1 call kind(x) -> 2 throws 10
        2 branch case kind(x) is A ? 3 : 4
        3 call a() -> 7 throws 10
        4 branch case kind(x) is B ? 5 : 7
        5 call b() -> 6 throws 10
        6 return 1 -> 9
        7 call d() -> 8 throws 10
        8 call end() -> 9 throws 10
        9 exit
        10 throw-exit
      `),
    );
  });

  test("without a default no match goes on; `continue` in it belongs to the loop", () => {
    expect(graphOf(`function f(xs) { for (const x of xs) { switch (x) { case 1: continue; case g(): h(); } i(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch loop xs ? 2 : 7
        2 branch case x is 1 ? 1 : 3
        3 call g() -> 4 throws 8
        4 branch case x is g() ? 5 : 6
        5 call h() -> 6 throws 8
        6 call i() -> 1 throws 8
        7 exit
        8 throw-exit
      `),
    );
  });

  test("switch (true) tests conditions", () => {
    expect(graphOf(`function f(a, b) { switch (true) { case a && !b: x(); break; default: y(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 4
        2 branch truthy b ? 4 : 3
        3 call x() -> 5 throws 6
        4 call y() -> 5 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });
});

describe("try", () => {
  test("calls and throws of the block go to the handler; those of the handler leave", () => {
    expect(graphOf(`function f() { try { a(); throw b; } catch (e) { c(e); } d(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 3
        2 throw b throws 3
        3 catch 0 -> 4
        4 call c(e) -> 5 throws 7
        5 call d() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });

  test("nested try: an inner handler's exception goes to the outer handler", () => {
    expect(graphOf(`function f() { try { try { a(); } catch { b(); } } catch { c(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 6 throws 2
        2 catch 1 -> 3
        3 call b() -> 6 throws 4
        4 catch 0 -> 5
        5 call c() -> 6 throws 7
        6 exit
        7 throw-exit
      `),
    );
  });

  test("finally has a copy for normal completion and one for an exception", () => {
    expect(graphOf(`function f() { try { a(); } finally { z(); } b(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 4
        2 call z() -> 3 throws 6
        3 call b() -> 5 throws 6
        4 call z() -> 6 throws 6
        5 exit
        6 throw-exit
      `),
    );
  });

  test("return has a copy of its own, after its value", () => {
    expect(graphOf(`async function f() { try { if (a) return await b(); } catch { return c; } finally { z(); } d(); }`)).toBe(
      lines(`
        0 entry -> 1
        1 branch truthy a ? 2 : 8
        2 call b() -> 3 throws 5
        3 await await b() -> 4 throws 5
        4 return await b() -> 7
        5 catch 0 -> 6
        6 return c -> 7
        7 call z() -> 10 throws 11
        8 call z() -> 9 throws 11
        9 call d() -> 10 throws 11
        10 exit
        11 throw-exit
        12 call z() -> 11 throws 11
      `),
    );
  });

  test("a return in finally overrides the exception and the block's return", () => {
    expect(graphOf(`function f() { try { return a(); } finally { return 2; } }`)).toBe(
      lines(`
        0 entry -> 1
        1 call a() -> 2 throws 4
        2 return a() -> 3
        3 return 2 -> 5
        4 return 2 -> 5
        5 exit
        6 throw-exit
        7 return 2 -> 5
      `),
    );
  });

  test("break and continue pass through finally", () => {
    expect(
      graphOf(`
        function f(xs) {
          for (const x of xs) {
            try { if (a) continue; if (b) break; c(); } finally { z(); }
          }
          d();
        }`),
    ).toBe(
      lines(`
        0 entry -> 1
        1 branch loop xs ? 2 : 9
        2 branch truthy a ? 3 : 4
        3 call z() -> 1 throws 11
        4 branch truthy b ? 5 : 6
        5 call z() -> 9 throws 11
        6 call c() -> 7 throws 8
        7 call z() -> 1 throws 11
        8 call z() -> 11 throws 11
        9 call d() -> 10 throws 11
        10 exit
        11 throw-exit
      `),
    );
  });

  test("a return passes through every finally on its way, from the inside out", () => {
    expect(graphOf(`function f() { try { try { return 1; } finally { a(); } } finally { b(); } }`)).toBe(
      lines(`
        0 entry -> 1
        1 return 1 -> 2
        2 call a() -> 3 throws 4
        3 call b() -> 5 throws 6
        4 call b() -> 6 throws 6
        5 exit
        6 throw-exit
        7 call a() -> 9 throws 4
        8 call a() -> 4 throws 4
        9 call b() -> 5 throws 6
      `),
    );
  });

  test("finally blocks nested in finally blocks stay few", () => {
    const text = `function f() { ${"try { a(); } finally { ".repeat(30)}${"}".repeat(30)} }`;
    expect(known(functionOf(cleanFactsOf(text), "f").body).nodes.length).toBeLessThan(1500);
  });

  test("the facts of a try point at its parts", () => {
    const text = `function f() { try { a(); } catch ({ message }) { b(); } finally { c(); } try { d(); } catch (e) {} }`;
    const f = functionOf(cleanFactsOf(text), "f");
    const [first, second] = f.tries;
    expect(textAt(text, known(first).blockSpan)).toBe("try { a(); }");
    expect(textAt(text, known(first?.catch).span)).toBe("catch ({ message }) { b(); }");
    expect(textAt(text, known(first?.catch).blockSpan)).toBe("{ b(); }");
    expect(first?.catch).toMatchObject({ pattern: true });
    expect(first?.catch).not.toHaveProperty("binding");
    expect(textAt(text, known(first?.finally).span)).toBe("finally { c(); }");
    expect(textAt(text, known(second).span)).toBe("try { d(); } catch (e) {}");
    expect(second?.catch).toMatchObject({ pattern: false });
    expect(known(f.body).nodes[known(second?.catch).node]).toMatchObject({ kind: "catch", try: 1 });
  });
});

describe("classes in the flow of the function that defines them", () => {
  test("base, computed keys, static fields and decorators run at the definition; instance fields don't", () => {
    expect(
      graphOf(`
        @register(deco())
        class A extends mixin(Base) {
          static shared = make();
          own = later();
          [key()]() {}
          @guard() method(@inject() x) {}
        }
        after();`),
    ).toBe(
      lines(`
        0 entry -> 1
        1 call mixin(Base) -> 2 throws 11
        2 call key() -> 3 throws 11
        3 call guard() -> 4 throws 11
        4 call inject() -> 5 throws 11
        5 call make() -> 6 throws 11
        6 assign make() -> 7
        7 call deco() -> 8 throws 11
        8 call register(deco()) -> 9 throws 11
        9 call after() -> 10 throws 11
        10 exit
        11 throw-exit
      `),
    );
  });
});
