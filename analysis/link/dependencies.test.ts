import { describe, expect, it } from "vitest";
import { Dependencies } from "./dependencies.ts";
import { Kept } from "./kept.ts";

describe("kept answers", () => {
  /** Answers that count how often they were looked for. */
  const questions = (dependencies: Dependencies) => {
    const asked: string[] = [];
    const kept = new Kept<string, string>(dependencies);
    const ask = (name: string, look: () => string): string => kept.get(name, () => {
      asked.push(name);
      return look();
    }, "");
    return { asked, ask };
  };

  it("are looked for again when a file changes that they rest on, themselves or through another answer", () => {
    const dependencies = new Dependencies(true);
    const { asked, ask } = questions(dependencies);
    const inner = (): string => ask("inner", () => (dependencies.note("/a.ts"), "a"));
    const outer = (): string => ask("outer", () => (dependencies.note("/b.ts"), `${inner()}b`));
    const other = (): string => ask("other", () => (dependencies.note("/c.ts"), "c"));
    expect([inner(), outer(), other(), outer()]).toEqual(["a", "ab", "c", "ab"]);
    expect(asked).toEqual(["inner", "outer", "other"]);
    dependencies.renew(["/a.ts"]);
    expect([other(), outer()]).toEqual(["c", "ab"]);
    expect(asked.slice(3)).toEqual(["outer", "inner"]);
    expect([...dependencies.used].sort()).toEqual(["/a.ts", "/b.ts", "/c.ts"]);
    dependencies.renew(["/b.ts"]);
    expect(outer()).toBe("ab");
    expect(asked.slice(5)).toEqual(["outer"]);
  });

  it("hold until anything changes when they were asked for themselves on the way", () => {
    const dependencies = new Dependencies(true);
    const { asked, ask } = questions(dependencies);
    const round = (): string => ask("round", () => (dependencies.note("/a.ts"), `[${ask("back", () => round())}]`));
    expect(round()).toBe("[]");
    dependencies.renew(["/z.ts"]);
    expect(ask("back", () => "new")).toBe("new");
    expect(asked).toEqual(["round", "back", "back"]);
  });

  it("are kept for good where no file is to change", () => {
    const dependencies = new Dependencies(false);
    const { asked, ask } = questions(dependencies);
    ask("one", () => (dependencies.note("/a.ts"), "1"));
    ask("one", () => "2");
    expect(asked).toEqual(["one"]);
    expect(dependencies.used.size).toBe(0);
  });

  it("are not kept when looking for them fails", () => {
    const dependencies = new Dependencies(true);
    const { ask } = questions(dependencies);
    expect(() => ask("one", () => { throw new Error("broken"); })).toThrow("broken");
    expect(ask("one", () => (dependencies.note("/a.ts"), "1"))).toBe("1");
    expect([...dependencies.used]).toEqual(["/a.ts"]);
  });
});
