/** `--fix` and its kin on files of their own, through the real analysis. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace } from "../../rules/workspace.ts";
import { main } from "../main.ts";
import { fakeHost } from "../testing/fake.ts";

const CHAT = `import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function reply(prompt: string) {
  return await anthropic.messages.create({ model: "claude-opus-4-5", max_tokens: 800, messages: [{ role: "user", content: prompt }] });
}
`;
const LOOKUP = 'selectModel({ tier: "frontier", provider: "anthropic" })';
const ONLY_MODELS = ["--rule", "missing-fallback-tier:off", "--rule", "call-before-gate:off", "--rule", "silent-fallback:off"];

let cwd: string;
const at = (name: string): string => path.join(cwd, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-fix-")));
  mkdirSync(at("src"));
  writeFileSync(at("package.json"), '{ "dependencies": { "@anthropic-ai/sdk": "^0.70.0" } }');
  writeFileSync(at("src/chat.ts"), CHAT);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Runs gaplint; `meanwhile` happens between the lint and the writing. */
async function run(argv: readonly string[], meanwhile?: () => void) {
  const workspace = createWorkspace();
  const host = {
    ...fakeHost({ cwd }),
    createWorkspace: async () => ({
      ...workspace,
      lint: (options: Parameters<typeof workspace.lint>[0]) => {
        const result = workspace.lint(options);
        meanwhile?.();
        return result;
      },
    }),
  };
  const code = await main([...argv, ...ONLY_MODELS], host);
  return { code, out: host.out(), err: host.err() };
}

describe("--fix", () => {
  it("writes what is safe, and reports what is left", async () => {
    const { code, out, err } = await run(["--fix"]);
    expect(read("src/chat.ts")).toContain(`model: ${LOOKUP}`);
    expect(read("capability-registry.json")).toContain("claude-opus-4-5");
    expect(err).toContain("gaplint: 1 fix in 4 files written\n");
    expect(out).not.toContain("hardcoded-model");
    expect(code).toBe(0);
  });

  it("leaves suggestions to --fix-suggestions", async () => {
    writeFileSync(at("src/chat.ts"), CHAT.replace("claude-opus-4-5", "claude-fable-5"));
    expect((await run(["--fix"])).err).toContain("nothing to fix");
    expect(read("src/chat.ts")).not.toContain("selectModel");
    expect((await run(["--fix-suggestions"])).err).toContain("1 fix in 4 files written");
    expect(read("src/chat.ts")).toContain(LOOKUP);
  });

  it("takes out suppressions that silence nothing any more", async () => {
    writeFileSync(at("src/chat.ts"), `// gaplint-disable-next-line hardcoded-model -- was pinned once\n${CHAT.replace(/"claude-opus-4-5"/, "pick()")}export declare function pick(): string;\n`);
    const { err, out } = await run(["--fix"]);
    expect(err).toContain("gaplint: 1 fix in 1 file written\n");
    expect(read("src/chat.ts")).not.toContain("gaplint-disable");
    expect(out).not.toContain("silences nothing");
  });

  it("changes nothing when run again", async () => {
    await run(["--fix"]);
    const before = read("src/chat.ts");
    expect((await run(["--fix"])).err).toContain("nothing to fix");
    expect(read("src/chat.ts")).toBe(before);
  });

  it("leaves alone what somebody changed meanwhile, and all that belongs to it", async () => {
    const theirs = `${CHAT}// mine\n`;
    const { code, out, err } = await run(["--fix"], () => writeFileSync(at("src/chat.ts"), theirs));
    expect(read("src/chat.ts")).toBe(theirs);
    expect(existsSync(at("capability-registry.json"))).toBe(false);
    expect(out).toContain("This file changed while its fixes were computed");
    expect(out).toContain("hardcoded-model/revocable");
    expect(err).toContain("no fix was written");
    expect(code).toBe(2);
  });
});

describe("--fix-dry-run", () => {
  it("prints a diff that patch takes, and writes nothing", async () => {
    const text = `\uFEFF${CHAT.replaceAll("\n", "\r\n")}`;
    writeFileSync(at("src/chat.ts"), text);
    const { out, err } = await run(["--fix-dry-run"]);
    expect(read("src/chat.ts")).toBe(text);
    expect(err).toContain("1 fix in 4 files would be written; 0 findings would be left");
    execFileSync("git", ["apply", "-"], { cwd, input: out });
    await run([]);
    const patched = read("src/chat.ts");
    writeFileSync(at("src/chat.ts"), text);
    rmSync(at("src/lib"), { recursive: true });
    rmSync(at("capability-registry.json"));
    rmSync(at("gaplint.json"));
    await run(["--fix"]);
    expect(patched).toBe(read("src/chat.ts"));
    expect(patched.startsWith("\uFEFF")).toBe(true);
  });

  it("has no place for a report but a file", async () => {
    expect((await run(["--fix-dry-run", "--format", "json"])).err).toContain("Add --output-file FILE for the report");
    const { out } = await run(["--fix-dry-run", "--format", "json", "--output-file", "left.json"]);
    expect(out).toContain("+++ b/src/chat.ts");
    expect(JSON.parse(read("left.json"))).toMatchObject({ findings: [] });
  });
});
