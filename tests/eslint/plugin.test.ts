/** The built plugin inside ESLint 9 and 10. Needs `npm run build`. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint as ESLint10, type ESLint, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint9";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noParser } from "./no-parser.ts";

const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist");
const { default: gaplint } = (await import(pathToFileURL(path.join(DIST, "eslint.js")).href)) as { default: ESLint.Plugin & { configs: { recommended: Linter.Config; strict: Linter.Config } } };

const CHAT = `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
export async function reply(prompt: string) {
  return await anthropic.messages.create({ model: "claude-mythos-5", max_tokens: 800, messages: [{ role: "user", content: prompt }] });
}
`;

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-eslint-")));
  write("package.json", "{}");
  write("src/chat.ts", CHAT);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(cwd, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), text);
}

const ONLY_MODELS: Linter.RulesRecord = { "gaplint/hardcoded-model": "error" };
const config = (rules: Linter.RulesRecord = ONLY_MODELS, settings: object = {}): Linter.Config => ({
  files: ["**/*.ts"],
  languageOptions: { parser: noParser },
  plugins: { gaplint },
  rules,
  settings: { gaplint: { now: "2026-11-21", ...settings } },
});

describe.each([
  ["9", ESLint9 as unknown as typeof ESLint],
  ["10", ESLint10],
])("ESLint %s", (major, Engine) => {
  const engine = (options: ESLint.Options = {}): ESLint => new Engine({ cwd, overrideConfigFile: true, overrideConfig: [config()], ...options });
  const lint = async (eslint: ESLint): Promise<readonly Linter.LintMessage[]> => (await eslint.lintFiles(["src"])).flatMap(({ messages }) => messages);

  it("is the one that is meant", () => {
    expect(Engine.version.split(".")[0]).toBe(major);
  });

  it("reports what gaplint finds, at its place", async () => {
    expect(await lint(engine())).toMatchObject([
      { ruleId: "gaplint/hardcoded-model", severity: 2, line: 4, column: 51, endLine: 4, endColumn: 68, message: expect.stringMatching(/^"claude-mythos-5" is written into the code.*selectModel\(\{ tier: "frontier" \}\).* \(restricted\)$/s) },
    ]);
  });

  it("has configs that hold all rules", async () => {
    const recommended = await lint(engine({ overrideConfig: [gaplint.configs.recommended, { files: ["**/*.ts"], languageOptions: { parser: noParser }, settings: { gaplint: { now: "2026-11-21" } } }] }));
    expect(recommended.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual(["gaplint/hardcoded-model", 1]);
    const strict = await lint(engine({ overrideConfig: [gaplint.configs.strict, { files: ["**/*.ts"], languageOptions: { parser: noParser } }] }));
    expect(strict.length).toBeGreaterThanOrEqual(recommended.length);
    expect(strict.every(({ severity }) => severity === 2)).toBe(true);
  });

  it("reports only the severities that are asked for", async () => {
    expect(await lint(engine({ overrideConfig: [config({ "gaplint/hardcoded-model": ["error", { severities: ["info", "warning"] }] })] }))).toEqual([]);
    await expect(lint(engine({ overrideConfig: [config({ "gaplint/hardcoded-model": ["error", { severities: ["fatal"] }] })] }))).rejects.toThrow("Value \"fatal\"");
  });

  it("offers fixes of the file as suggestions, and applies safe ones", async () => {
    const unreachable = config({ "gaplint/missing-fallback-tier": "error" });
    write("src/chat.ts", `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
export async function reply(prompt: string) {
  try {
    return anthropic.messages.create({ model: process.env.MODEL!, max_tokens: 800, messages: [{ role: "user", content: prompt }] });
  } catch (error) {
    console.error(error);
    return { content: [] };
  }
}
`);
    const [fixed] = await engine({ fix: true, overrideConfig: [unreachable] }).lintFiles(["src"]);
    expect(fixed?.output).toContain("return await anthropic.messages.create");
    expect(fixed?.messages.filter(({ message }) => message.endsWith("(unreachable)"))).toEqual([]);

    write("lib/models.ts", "export declare function selectModel(query: object): string;\n");
    write("gaplint.json", '{ "registryModule": "lib/models.ts" }');
    write("src/chat.ts", CHAT.replace("claude-mythos-5", "claude-opus-4-5"));
    const suggestions = (await lint(engine())).flatMap((message) => message.suggestions ?? []);
    expect(suggestions.map(({ desc }) => desc)).toContainEqual(expect.stringContaining("Ask the registry"));
  });

  it("sees the text that ESLint has, with a byte order mark and without", async () => {
    const lines = async (text: string): Promise<readonly number[]> => (await engine().lintText(text, { filePath: path.join(cwd, "src/chat.ts") })).flatMap(({ messages }) => messages).map(({ line }) => line);
    expect(await lines(`\n\n${CHAT}`)).toEqual([6]);
    expect(await lines("export {};\n")).toEqual([]);
    write("src/chat.ts", `\uFEFF${CHAT}`);
    expect(await lint(engine({ overrideConfig: [config(ONLY_MODELS, { profile: "strict" })] }))).toMatchObject([{ line: 4, column: 51 }]);
  });

  it("sees what changed in other files by the time a file is linted again", async () => {
    write("src/model.ts", 'export const MODEL = "claude-mythos-5";\n');
    write("src/chat.ts", `import { MODEL } from "./model.ts";\n${CHAT.replace('"claude-mythos-5"', "MODEL")}`);
    const eslint = engine();
    expect(await lint(eslint)).toHaveLength(1);
    write("src/model.ts", "export const MODEL = process.env.MODEL;\n");
    utimesSync(path.join(cwd, "src/model.ts"), new Date(), new Date(Date.now() + 5000));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5000 });
    expect(await lint(eslint)).toEqual([]);
  });

  it("honours what silences gaplint, and what silences ESLint", async () => {
    write("src/chat.ts", CHAT.replace("  return", "  // gaplint-disable-next-line hardcoded-model -- pinned\n  return"));
    expect(await lint(engine())).toEqual([]);
  });

  it("says in each file that nothing could be linted", async () => {
    write("gaplint.json", '{ "profile": "loud" }');
    expect(await lint(engine())).toMatchObject([{ line: 1, message: expect.stringMatching(/^gaplint could not lint: gaplint\.json: /) }]);
  });

  it("has nothing to say of a text without a file", async () => {
    expect((await engine().lintText(CHAT)).flatMap(({ messages }) => messages.filter(({ ruleId }) => ruleId !== null))).toEqual([]);
  });
});

it("the published types name what the plugin has", () => {
  const types = readFileSync(path.join(DIST, "eslint.d.ts"), "utf8");
  for (const name of Object.keys(gaplint.configs)) expect(types).toContain(`readonly ${name}: `);
});
