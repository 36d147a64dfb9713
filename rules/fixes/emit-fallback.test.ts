import { afterEach, describe, expect, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;

afterEach(() => project?.remove());

const MODULE = "export declare function emitFallback(event: { from: string; to?: string; error?: unknown }): void;\n";
const HEAD = 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\n';
const IMPORT = 'import { emitFallback } from "./lib/model-registry";\n';

/** A file whose model comes from a setting, so that nothing but the fallback is wrong. */
function mended(body: string, more: Readonly<Record<string, string>> = {}, head = HEAD): { text: string; titles: readonly string[]; safe: readonly boolean[]; project: Project; changed: readonly string[] } {
  project = writeProject({ "src/lib/model-registry.ts": MODULE, "src/chat.ts": `${head}\n${body}`, ...more });
  const result = mend(project, "silent-fallback", { file: "chat.ts" });
  return { text: project.text("src/chat.ts"), titles: result.fixes.map(({ title }) => title), safe: result.fixes.map(({ safe }) => safe), project, changed: result.changed };
}

const ASK = 'generateText({ model: anthropic(process.env["MODEL"] ?? ""), prompt })';

/** A function whose catch clause is given. */
function guarded(clause: string): string {
  return `export async function reply(prompt: string): Promise<string> {
  try {
    const { text } = await ${ASK};
    return text;
  } ${clause}
}
`;
}

describe("a catch clause", () => {
  test.each([
    ["gets a name", 'catch {\n    return "";\n  }', 'catch (error) {\n    emitFallback({ from: "generateText", error });\n    return "";\n  }'],
    ["keeps its name", 'catch (e) {\n    return "";\n  }', 'catch (e) {\n    emitFallback({ from: "generateText", error: e });\n    return "";\n  }'],
    ["with a typed name", 'catch (e: unknown) {\n    return "";\n  }', 'catch (e: unknown) {\n    emitFallback({ from: "generateText", error: e });\n    return "";\n  }'],
    ["with a pattern hands its parts on", 'catch ({ message, code }: any) {\n    return "";\n  }', 'catch ({ message, code }: any) {\n    emitFallback({ from: "generateText", error: { message, code } });\n    return "";\n  }'],
    ["on one line stays on it", 'catch { return ""; }', 'catch (error) { emitFallback({ from: "generateText", error }); return ""; }'],
    ["keeps the comment of its brace", 'catch { // best effort\n    return "";\n  }', 'catch (error) { // best effort\n    emitFallback({ from: "generateText", error });\n    return "";\n  }'],
    ["doesn't hide a name that it uses", 'catch {\n    const seen: { error?: 1 } = {};\n    void seen;\n    return "";\n  }', 'catch (err) {\n    emitFallback({ from: "generateText", error: err });\n    const seen: { error?: 1 } = {};\n    void seen;\n    return "";\n  }'],
  ])("%s", (_, before, after) => {
    const { text, safe } = mended(guarded(before));
    expect(text).toBe(`${HEAD}${IMPORT}\n${guarded(after)}`);
    expect(safe).toEqual([true]);
  });

  test("that is empty is filled", () => {
    const { text } = mended(`export async function reply(prompt: string) {\n  let answer = "";\n  try {\n    answer = (await ${ASK}).text;\n  } catch {}\n  return answer;\n}\n`);
    expect(text).toContain('  } catch (error) {\n    emitFallback({ from: "generateText", error });\n  }\n  return answer;');
  });

  test("that holds a comment alone keeps it", () => {
    const { text } = mended(`export async function reply(prompt: string) {\n  let answer = "";\n  try {\n    answer = (await ${ASK}).text;\n  } catch (e) {\n    // never mind\n  }\n  return answer;\n}\n`);
    expect(text).toContain('  } catch (e) {\n    emitFallback({ from: "generateText", error: e });\n    // never mind\n  }\n');
  });

  test("names both models where they are known", () => {
    const { text } = mended(
      'export async function reply(prompt: string) {\n  try {\n    return (await generateText({ model: anthropic("claude-opus-4-5"), prompt })).text;\n  } catch (error) {\n    return (await generateText({ model: anthropic("claude-haiku-4-5"), prompt })).text;\n  }\n}\n',
    );
    expect(text).toContain('    emitFallback({ from: "claude-opus-4-5", to: "claude-haiku-4-5", error });\n    return');
  });

  test("in a file without semicolons, tabs and single quotes", () => {
    const head = "import { generateText } from 'ai'\nimport { anthropic } from '@ai-sdk/anthropic'\n";
    const body = guarded('catch {\n    return ""\n  }').replaceAll(";", "").replaceAll('"', "'").replaceAll("  ", "\t");
    const { text } = mended(body, {}, head);
    expect(text).toBe(`${head}import { emitFallback } from './lib/model-registry'\n\n${body.replace("catch {\n", "catch (error) {\n\t\temitFallback({ from: 'generateText', error })\n")}`);
  });
});

describe("a rejection handler", () => {
  test.each([
    ["an arrow with an expression", '() => ""', '(error: unknown) => {\n    emitFallback({ from: "generateText", error });\n    return "";\n  }'],
    ["an arrow that names the error", 'err => ""', 'err => {\n    emitFallback({ from: "generateText", error: err });\n    return "";\n  }'],
    ["an arrow with an object", "() => ({ text: \"\" }).text", '(error: unknown) => {\n    emitFallback({ from: "generateText", error });\n    return ({ text: "" }).text;\n  }'],
    ["an arrow with a block", '() => { return ""; }', '(error: unknown) => { emitFallback({ from: "generateText", error }); return ""; }'],
    ["a function", 'function () { return ""; }', 'function (error: unknown) { emitFallback({ from: "generateText", error }); return ""; }'],
  ])("%s", (_, before, after) => {
    const body = (handler: string): string => `export async function reply(prompt: string): Promise<string> {\n  return await ${ASK}.then(({ text }) => text).catch(${handler});\n}\n`;
    const { text } = mended(body(before));
    expect(text).toBe(`${HEAD}${IMPORT}\n${body(after)}`);
  });

  test("that has a name is edited in its own body", () => {
    const body = `function cached(reason: unknown): string {\n  return reason === 1 ? "" : "cached";\n}\n\nexport async function reply(prompt: string): Promise<string> {\n  return await ${ASK}.then(({ text }) => text).catch(cached);\n}\n`;
    const { text } = mended(body);
    expect(text).toBe(`${HEAD}${IMPORT}\n${body.replace("  return reason", '  emitFallback({ from: "cached", error: reason });\n  return reason')}`.replace('"cached", error', `${/from: ("[^"]*")/.exec(text)?.[1] ?? ""}, error`));
    expect(text).toMatch(/emitFallback\(\{ from: "\w+", error: reason \}\);/);
  });
});

describe("the emitter", () => {
  test("gets a reason that its type demands, as a suggestion that says so", () => {
    const module = 'export interface Event { readonly from: string; readonly reason: "denied" | "transient"; readonly error: unknown }\nexport function emitFallback(event: Event): void {\n  console.warn(event);\n}\n';
    const { text, titles, safe } = mended(guarded('catch (error) {\n    return "";\n  }'), { "src/lib/model-registry.ts": module });
    expect(text).toContain('emitFallback({ from: "generateText", reason: "transient", error });');
    expect(titles).toEqual(['Announce the fallback: emitFallback({ from: "generateText" }) (check reason)']);
    expect(safe).toEqual([false]);
  });

  test("gets an Error where it takes nothing else", () => {
    const module = "export function emitFallback(event: { from: string; error: Error }): void {\n  console.warn(event);\n}\n";
    const { text } = mended(guarded('catch (e) {\n    return "";\n  }'), { "src/lib/model-registry.ts": module });
    expect(text).toContain('emitFallback({ from: "generateText", error: e instanceof Error ? e : new Error(String(e)) });');
  });

  test("is written with its registry where the project has none", () => {
    const { changed, titles, safe, text } = mended(guarded('catch {\n    return "";\n  }'), { "src/lib/model-registry.ts": "export const nothing = 1;\n" });
    expect(titles).toEqual(['Announce the fallback: emitFallback({ from: "generateText" }) (creates the registry module)']);
    expect(safe).toEqual([true]);
    expect(changed).toEqual(["capability-registry.json", "gaplint.json", "src/chat.ts", "src/lib/capability-registry.ts"]);
    expect(text).toContain('import { emitFallback } from "./lib/capability-registry";\n');
  });
});

describe("a logger", () => {
  const PINO = 'declare const pino: () => { warn(details: unknown, message: string): void; info(details: unknown, message: string): void };\nconst logger = pino();\n';

  test("that the file uses comes first where there is no registry module", () => {
    const head = `${HEAD}\n${PINO}`;
    const body = `${guarded('catch {\n    return "";\n  }')}\nexport function started() {\n  logger.info({ at: 1 }, "started");\n  logger.warn({ at: 1 }, "slow");\n}\n`;
    const { text, titles } = mended(body, { "src/lib/model-registry.ts": "export {};\n" }, head);
    expect(titles[0]).toBe("Log the fallback: logger.warn(…)");
    expect(text).toBe(`${head}\n${body.replace("catch {\n", 'catch (error) {\n    logger.warn({ from: "generateText", error }, "model call failed, serving a fallback");\n')}`);
  });

  test("of a class is called through this", () => {
    const body = `interface Log { warn(message: string, details?: unknown): void }

export class Replies {
  private readonly logger: Log = console;

  async reply(prompt: string): Promise<string> {
    try {
      return (await ${ASK}).text;
    } catch {
      return "";
    }
  }

  slow(): void {
    this.logger.warn("slow");
  }
}
`;
    const { text } = mended(body, { "src/lib/model-registry.ts": "export {};\n" });
    expect(text).toContain('    } catch (error) {\n      this.logger.warn("model call failed, serving a fallback", { from: "generateText", error });\n      return "";');
  });
});
