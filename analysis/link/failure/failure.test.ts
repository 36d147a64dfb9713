import { describe, expect, test } from "vitest";
import { callWith, programOf } from "../testing.ts";
import { failureAnalysis } from "./analysis.ts";

const CLIENT = `import OpenAI from "openai";\nconst openai = new OpenAI();\n`;
const ASK = `openai.responses.create({ model: "gpt-5.6-luna", input })`;

/** The failure paths of the one call in a function body, and what its handlers do, in words. */
function judged(body: string, before = ""): { handlers: string[]; escapes: boolean; floating: number; uncovered: string[] } {
  const program = programOf({ "src/ask.ts": `${CLIENT}${before}\nexport async function ask(input: string): Promise<unknown> {\n${body}\n}\n` });
  const analysis = failureAnalysis(program);
  const paths = analysis.paths(callWith(program, "gpt-5.6-luna"));
  return {
    handlers: paths.handlers.map((handler) => `${handler.form}: ${analysis.outcomes(handler).map((outcome) => [outcome.end, ...(outcome.end === "serves" ? [outcome.served.kind] : []), ...(outcome.emits ? ["event"] : []), ...(outcome.again ? ["again"] : []), ...(outcome.empty ? ["idle"] : [])].join(" ")).sort().join(", ")}`),
    escapes: paths.escapes,
    floating: paths.floating.length,
    uncovered: paths.uncovered.map((uncovered) => uncovered.why),
  };
}

describe("where a failure shows", () => {
  test("at the await, in the catch round it", () => {
    expect(judged(`try { return await ${ASK}; } catch { return null; }`)).toEqual({ handlers: ["catch: serves empty"], escapes: false, floating: 0, uncovered: [] });
  });

  test("not in a catch round a returned promise", () => {
    expect(judged(`try { return ${ASK}; } catch { return null; }`)).toMatchObject({ handlers: [], escapes: true, uncovered: ["not-awaited"] });
  });

  test("where a variable that holds the promise is awaited", () => {
    expect(judged(`const answer = ${ASK};\nawait Promise.resolve();\ntry { return await answer; } catch (error) { throw error; }`).handlers).toEqual(["catch: throws idle"]);
  });

  test("at a chained handler", () => {
    expect(judged(`return ${ASK}.catch(() => "sorry");`).handlers).toEqual(["callback: serves text"]);
  });

  test("nowhere, when the promise is dropped", () => {
    expect(judged(`void ${ASK};`)).toMatchObject({ handlers: [], floating: 1 });
    expect(judged(`${ASK};`)).toMatchObject({ handlers: [], floating: 1 });
  });

  test("in all of a Promise.all", () => {
    expect(judged(`try { return await Promise.all([${ASK}, fetch("/x")]); } catch { return []; }`).handlers).toEqual(["catch: serves empty"]);
  });

  test("in the caller, through a helper and a library's callback", () => {
    const before = `const retry = (await import("p-retry")).default;\nconst create = (input: string) => retry(() => ${ASK});`;
    expect(judged(`try { return await create(input); } catch { return "later"; }`, before).handlers).toEqual(["catch: serves text"]);
  });

  test("as a value: a status, an error of a pair", () => {
    const body = `const response = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "gpt-5.6-luna", input }) });\nif (!response.ok) return [];\nreturn response.json();`;
    expect(judged(body).handlers).toEqual(["status: serves empty"]);
    expect(judged(`const [error, answer] = await attempt(${ASK});\nif (error) throw error;\nreturn answer;`, `declare function attempt<T>(promise: Promise<T>): Promise<[Error, undefined] | [undefined, T]>;`).handlers).toEqual(["status: throws idle"]);
  });

  test("in a return of finally, which drops it", () => {
    expect(judged(`let found = "";\ntry { found = String(await ${ASK}); } finally { return found; }`).handlers).toEqual(["finally: serves value"]);
  });
});

describe("what a handler does", () => {
  test.each<[string, string]>([
    [`catch {}\nreturn "x";`, "catch: serves text idle"],
    [`catch (error) { console.error(error); return null; }`, "catch: serves empty event"],
    [`catch (error) { return { ok: false, error: String(error) }; }`, "catch: tells"],
    [`catch (error) { return Response.json({}, { status: 502 }); }`, "catch: tells"],
    [`catch (error) { if (retryable(error)) return cached(input); throw error; }`, "catch: serves value, throws"],
    [`catch (error) { if (isAbortError(error)) return null; throw error; }`, "catch: throws"],
    [`catch (error) { logger?.warn(error); return null; }`, "catch: serves empty event"],
    [`catch (error) { logger.debug(error); return null; }`, "catch: serves empty"],
  ])("%s", (handler, expected) => {
    const before = `declare function retryable(error: unknown): boolean; declare function isAbortError(error: unknown): boolean; declare function cached(key: string): string; declare const logger: { warn(x: unknown): void; debug(x: unknown): void };`;
    expect(judged(`try { return await ${ASK}; } ${handler}`, before).handlers).toEqual([expected]);
  });

  test("a loop that comes back to the call", () => {
    expect(judged(`for (let attempt = 0; attempt < 3; attempt++) { try { return await ${ASK}; } catch { } }\nthrow new Error("gave up");`).handlers).toEqual(["catch: serves nothing again idle, throws idle"]);
  });
});
