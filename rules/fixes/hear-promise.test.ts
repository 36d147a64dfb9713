import { afterEach, describe, expect, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;

afterEach(() => project?.remove());

const MODULE = "export declare function emitFallback(event: { from: string; to?: string; error?: unknown }): void;\n";
const HEAD = 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\n';
const IMPORT = 'import { emitFallback } from "./lib/model-registry";\n';
const TITLE = `
export async function title(prompt: string): Promise<void> {
  const { text } = await generateText({ model: anthropic(process.env["MODEL"] ?? ""), prompt });
  console.warn(text);
}
`;

function mended(body: string, more: Readonly<Record<string, string>> = {}, head = HEAD): { text: string; titles: readonly string[]; safe: readonly boolean[] } {
  project = writeProject({ "src/lib/model-registry.ts": MODULE, "src/chat.ts": `${head}${TITLE}\n${body}`, ...more });
  const result = mend(project, "silent-fallback", { file: "chat.ts" });
  return { text: project.text("src/chat.ts"), titles: result.fixes.map((fix) => fix.title), safe: result.fixes.map(({ safe }) => safe) };
}

describe("a promise that nobody waits for", () => {
  test.each([
    ["of a call", "title(prompt);", 'title(prompt).catch((error: unknown) => {\n    emitFallback({ from: "title", error });\n  });'],
    ["behind `void`", "void title(prompt);", 'void title(prompt).catch((error: unknown) => {\n    emitFallback({ from: "title", error });\n  });'],
    ["of a call on a condition", "prompt && title(prompt);", 'prompt && title(prompt).catch((error: unknown) => {\n    emitFallback({ from: "title", error });\n  });'],
    ["that is chained", 'title(prompt)\n    .then(() => console.warn("titled"));', 'title(prompt)\n    .then(() => console.warn("titled"))\n    .catch((error: unknown) => {\n      emitFallback({ from: "title", error });\n    });'],
    ["over several lines", "title(\n    prompt,\n  );", 'title(\n    prompt,\n  ).catch((error: unknown) => {\n    emitFallback({ from: "title", error });\n  });'],
    ["of a closure", "(async () => {\n    await title(prompt);\n  })();", '(async () => {\n    await title(prompt);\n  })().catch((error: unknown) => {\n    emitFallback({ from: "generateText", error });\n  });'],
  ])("%s", (_, before, after) => {
    const { text, safe } = mended(`export function save(prompt: string): void {\n  ${before}\n}\n`);
    expect(text).toBe(`${HEAD}${IMPORT}${TITLE}\nexport function save(prompt: string): void {\n  ${after}\n}\n`);
    expect(safe).toEqual([false]);
  });

  test("names the model where the call says which", () => {
    const { text } = mended('export function save(prompt: string): void {\n  void generateText({ model: anthropic("claude-opus-4-5"), prompt });\n}\n');
    expect(text).toContain('.catch((error: unknown) => {\n    emitFallback({ from: "claude-opus-4-5", error });\n  });');
  });

  test("is logged first where the file has a logger and the project no registry", () => {
    project = writeProject({
      "src/log.ts": "export const logger = { info(_: string) {}, warn(_: string, __?: object) {} };\n",
      "src/chat.ts": `${HEAD}import { logger } from "./log";\n${TITLE}\nexport function save(prompt: string): void {\n  logger.info("saved");\n  void title(prompt);\n}\n`,
    });
    const { fixes } = mend(project, "silent-fallback", { file: "chat.ts" });
    expect(fixes.map(({ title }) => title)).toEqual(["Log the failure: .catch(… logger.warn(…))", 'Announce the failure: .catch(… emitFallback({ from: "title" }) (creates the registry module))']);
    expect(project.text("src/chat.ts")).toContain('void title(prompt).catch((error: unknown) => {\n    logger.warn("model call failed, nobody waits for its answer", { from: "title", error });\n  });');
  });

  test("of a callback has no place for a handler", () => {
    project = writeProject({ "src/lib/model-registry.ts": MODULE, "src/chat.ts": `${HEAD}${TITLE}\nexport function all(prompts: readonly string[]): void {\n  prompts.forEach(async (prompt) => {\n    await title(prompt);\n  });\n}\n` });
    const result = project.lint();
    const [finding, ...others] = result.findings.filter(({ rule }) => rule === "silent-fallback");
    expect(others).toEqual([]);
    expect(finding === undefined ? undefined : result.fixes(finding)).toEqual([]);
  });

  test("that is tested as if it were the answer is no place for one", () => {
    project = writeProject({ "src/lib/model-registry.ts": MODULE, "src/chat.ts": `${HEAD}${TITLE}\nexport function save(prompt: string): string {\n  if (title(prompt)) return "titled";\n  return "saved";\n}\n` });
    const result = project.lint();
    const found = result.findings.filter(({ rule }) => rule === "silent-fallback");
    expect(found.map(({ kind }) => kind)).toEqual(["swallowed"]);
    expect(found.flatMap((finding) => result.fixes(finding))).toEqual([]);
  });
});
