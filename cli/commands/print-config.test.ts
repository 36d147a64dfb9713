import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FileExplanation } from "../../rules/explain-file.ts";
import { main } from "../main.ts";
import { fakeHost } from "../testing/fake.ts";

let cwd: string;
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-print-")));
  const files = {
    "package.json": "{}",
    "gaplint.json": JSON.stringify({
      exclude: ["gen/**"],
      rules: { "missing-fallback-tier": ["warning", { requireModelTier: true }] },
      overrides: [{ files: ["src/**"], profile: "strict" }, { files: ["src/internal/**"], rules: { "call-before-gate": "off" } }],
    }),
    ".gitignore": "secret.ts\n",
    "src/chat.ts": "",
    "src/internal/tool.ts": "",
    "src/chat.test.ts": "",
    "src/types.d.ts": "",
    "src/secret.ts": "",
    "gen/api.ts": "",
    "broken/gaplint.json": '{ "profile": "loud" }',
    "broken/a.ts": "",
    "README.md": "",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function print(...argv: string[]) {
  const host = fakeHost({ cwd });
  const code = await main(["print-config", ...argv], host);
  return { code, err: host.err(), ...(code === 0 ? { printed: JSON.parse(host.out()) as FileExplanation } : {}) };
}

it("says what counts for a file, and who says so", async () => {
  const { printed } = await print("src/internal/tool.ts", "--rule", "silent-fallback:info");
  expect(printed).toMatchObject({
    file: "src/internal/tool.ts",
    linted: true,
    config: "gaplint.json",
    profile: { value: "strict", from: "gaplint.json, `overrides` entry 1: src/**" },
    rules: {
      "hardcoded-model": { severity: "by kind", from: "the strict profile", kinds: { restricted: "error", constant: "warning" } },
      "call-before-gate": { severity: "off", from: "gaplint.json, `overrides` entry 2: src/internal/**", kinds: { "no-gate": "off" } },
      "silent-fallback": { severity: "info", from: "--rule", kinds: { "other-model": "info" } },
      "missing-fallback-tier": { severity: "warning", from: "`rules` of gaplint.json", kinds: { unreachable: "warning", "same-provider": "info" }, options: { requireModelTier: true } },
    },
    isTest: { value: false },
    baseline: "gaplint-baseline.txt",
  });
});

it.each([
  ["src/chat.ts", true, "neither git nor `exclude`"],
  ["src/chat.test.ts", true, "neither git nor"],
  ["src/types.d.ts", false, "declaration files hold no code"],
  ["src/secret.ts", false, "git ignores it"],
  ["gen/api.ts", false, "`exclude`: gen/**"],
  ["README.md", false, "no TypeScript or JavaScript source"],
  ["src/gone.ts", false, "no such file"],
])("says why %s is linted or not", async (name, linted, why) => {
  const { printed } = await print(name);
  expect(printed).toMatchObject({ linted, why: expect.stringContaining(why) });
});

it("knows a test", async () => {
  expect((await print("src/chat.test.ts")).printed?.isTest).toMatchObject({ value: true, from: expect.stringContaining("`tests`: **/*.{test,") });
});

it("says what is wrong", async () => {
  expect((await print()).err).toContain("takes one file");
  expect((await print("nowhere/a.ts")).err).toContain("no such file or folder: nowhere/a.ts");
  const broken = await print("broken/a.ts");
  expect([broken.code, broken.err]).toEqual([2, expect.stringMatching(/the config of broken\/a\.ts is broken\n {2}.*gaplint\.json: /)]);
});
