/** What comments and the baseline silence, in an editor. Needs `npm run build`. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CodeActionResolveRequest } from "vscode-languageserver-protocol/node";
import { CHAT, chatClients, CLI, CONFIG } from "./chat-project.ts";
import { PULLING, RESOLVING, type TestClient } from "./client.ts";

const start = chatClients();

describe("suppressions of no use", () => {
  const stale = CHAT.replace("  const prices", "  // gaplint-disable-next-line silent-fallback -- was silent once\n  const prices");

  test.each([
    ["at once", PULLING],
    ["when it is chosen", RESOLVING],
  ])("are removed by a quick fix, computed %s", async (_name, capabilities) => {
    const client = await start({ "src/chat.ts": stale }, capabilities);
    await client.open("src/chat.ts");
    const diagnostics = (await client.diagnostics("src/chat.ts")).filter(({ code }) => code === "problem");
    expect(diagnostics[0]?.message).toMatch(/^This suppression silences nothing/);
    expect(diagnostics).toMatchObject([{ severity: 2, code: "problem" }]);
    const [action, ...others] = await client.codeActions("src/chat.ts", "was silent once", diagnostics);
    expect(action).toMatchObject({ title: "Remove the suppression", isPreferred: true, diagnostics });
    expect(others).toEqual([]);
    const chosen = action === undefined || action.edit !== undefined ? action : await client.request(CodeActionResolveRequest.type, action);
    await client.apply(chosen?.edit ?? {});
    expect(client.text("src/chat.ts")).toBe(CHAT);
  });

  test("and misspelt ones get the rule that was meant, and none of them is a gap to suppress", async () => {
    const client = await start({ "src/chat.ts": CHAT.replace("  await client", "  // gaplint-disable-next-line hardcoded-modl -- pinned\n  await client") });
    await client.open("src/chat.ts");
    const actions = await client.codeActions("src/chat.ts", "hardcoded-modl");
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ["Change hardcoded-modl to hardcoded-model", undefined],
      ["Remove the suppression", undefined],
    ]);
    expect(await client.codes("src/chat.ts")).toContain("hardcoded-model/revocable");
    await client.apply(actions[0]?.edit ?? {});
    expect(await client.codes("src/chat.ts")).not.toContain("hardcoded-model/revocable");
  });

  test("go with fix-all, also where nothing else is to mend", async () => {
    const client = await start({ "src/quiet.ts": "// gaplint-disable-next-line hardcoded-model -- gone\nimport OpenAI from \"openai\";\nexport const client = new OpenAI();\n" });
    await client.open("src/quiet.ts");
    const [action] = await client.codeActionsIn("src/quiet.ts", { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], ["source.fixAll"]);
    await client.apply(action?.edit ?? {});
    expect(client.text("src/quiet.ts")).toBe('import OpenAI from "openai";\nexport const client = new OpenAI();\n');
  });
});

describe("what the baseline accepts", () => {
  /** Accepts all that is there, as `--update-baseline` does, into a file. */
  function accept(client: TestClient, file: string): void {
    execFileSync(process.execPath, [CLI, "check", client.folder, "--update-baseline", "--baseline", client.path(file), "--now", "2026-11-21"], { cwd: client.folder, stdio: "pipe" });
  }

  test("is a hint that says so, which can be mended and needs no suppression, until the entry is gone", async () => {
    const client = await start({ "src/chat.ts": CHAT.replace('"anthropic/claude-mythos-5"', '"claude-opus-4-8"') });
    await client.open("src/chat.ts");
    const before = await client.diagnostics("src/chat.ts");
    expect(before.find(({ code }) => code === "hardcoded-model/revocable")?.severity).toBe(2);
    accept(client, "gaplint-baseline.txt");
    await client.watched("gaplint-baseline.txt", 1);
    const hints = await client.diagnostics("src/chat.ts");
    expect(hints.map(({ code, range }) => [code, range])).toEqual(before.map(({ code, range }) => [code, range]));
    expect(new Set(hints.map(({ severity }) => severity))).toEqual(new Set([4]));
    expect(hints[0]?.message).toBe(`${before[0]?.message ?? ""} (Accepted: it is in the baseline.)`);
    expect(client.statuses.at(-1)).toMatchObject({ errors: 0, warnings: 0, infos: 0, baselined: before.length });
    const titles = (await client.codeActions("src/chat.ts", '"claude-opus-4-8"')).map(({ title }) => title);
    expect(titles[0]).toContain("Ask the registry");
    expect(titles.filter((title) => title.startsWith("Suppress"))).toEqual([]);
    rmSync(client.path("gaplint-baseline.txt"));
    await client.watched("gaplint-baseline.txt", 3);
    expect(await client.diagnostics("src/chat.ts")).toEqual(before);
  });

  test("isn't mended with everything else, and new code with the same gap is a finding", async () => {
    const client = await start();
    accept(client, "gaplint-baseline.txt");
    await client.open("src/chat.ts");
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(await client.codeActionsIn("src/chat.ts", nowhere, [], ["source.fixAll"])).toEqual([]);
    const end = client.text("src/chat.ts").length;
    await client.replace("src/chat.ts", end, end, '\nexport const more = () => client.messages.create({ model: "claude-mythos-5", max_tokens: 1, messages: [] });\n');
    expect((await client.diagnostics("src/chat.ts")).flatMap(({ code, severity }) => (code === "hardcoded-model/revocable" ? [severity] : []))).toEqual([2, 4]);
  });

  test("may stand in a file of another name, which is watched as soon as it is known", async () => {
    const client = await start({ "gaplint.json": CONFIG.replace("{", '{\n  "baseline": "accepted.list",') });
    await client.open("src/chat.ts");
    await client.diagnostics("src/chat.ts");
    await client.until(() => client.registrations.find(({ registerOptions }) => JSON.stringify(registerOptions) === '{"watchers":[{"globPattern":"**/accepted.list"}]}'));
    accept(client, "accepted.list");
    await client.watched("accepted.list", 1);
    expect(new Set((await client.diagnostics("src/chat.ts")).map(({ severity }) => severity))).toEqual(new Set([4]));
  });
});
