/** The built server on workspaces that aren't as they should be. Needs `npm run build`. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { DocumentDiagnosticRequest, HoverRequest } from "vscode-languageserver-protocol/node";
import { spawned } from "./channel.ts";
import { PULLING, TestClient } from "./client.ts";
import { project } from "./project.ts";

const CLI = join(process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist"), "cli.js");

const chat = (model: string): string => `import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic();
export const answer = (question: string) =>
  client.messages.create({ model: ${model}, max_tokens: 100, messages: [{ role: "user", content: question }] });
`;
const CONFIG = '{ "rules": { "call-before-gate": "off", "missing-fallback-tier": "off" } }\n';
const REGISTRY = '{ "models": { "claude-mythos-5": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "restricted" } } } }\n';
const MODEL = '"claude-mythos-5"';

const clients: TestClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
});

async function start(...folders: readonly string[]): Promise<TestClient> {
  const client = await TestClient.start({ channel: spawned(CLI, "lsp", "--stdio"), folders, capabilities: PULLING });
  clients.push(client);
  return client;
}

const workspace = (files: Readonly<Record<string, string>>): string => project({ "package.json": '{ "name": "broken" }', "gaplint.json": CONFIG, ...files });

describe("the server goes on", { timeout: 120_000 }, () => {
  test("in a folder that doesn't exist, and once it does", async () => {
    const folder = workspace({ "chat.ts": chat(MODEL) });
    renameSync(folder, `${folder}-away`);
    const client = await start(folder);
    expect((await client.pullWorkspace()).items.filter((item) => item.kind === "full" && item.items.some(({ source, code }) => source === "gaplint" && code !== "problem"))).toEqual([]);
    renameSync(`${folder}-away`, folder);
    await client.watched("chat.ts", 1);
    await client.watched("gaplint.json", 1);
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
  });

  test("when its folder is deleted under it, and put back", async () => {
    const client = await start(workspace({ "chat.ts": chat(MODEL), "lib/other.ts": chat(MODEL), "capability-registry.json": REGISTRY }));
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    renameSync(client.folder, `${client.folder}-away`);
    for (const file of ["chat.ts", "lib/other.ts", "gaplint.json", "capability-registry.json"]) {
      await client.watched(file, 3);
    }
    await client.edit("chat.ts", "max_tokens: 100", "max_tokens: 200");
    await client.pull("chat.ts");
    await client.pullWorkspace();
    renameSync(`${client.folder}-away`, client.folder);
    for (const file of ["chat.ts", "lib/other.ts", "gaplint.json", "capability-registry.json"]) {
      await client.watched(file, 1);
    }
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    expect((await client.pullWorkspace()).items.map(({ uri }) => client.name(uri)).toSorted()).toEqual(["chat.ts", "lib/other.ts"]);
    expect(client.messages).toEqual([]);
  });

  test("when a folder in it goes and comes back with other code, and nothing is told but that", async () => {
    const client = await start(workspace({ "chat.ts": chat('process.env["MODEL"] ?? ""'), "lib/other.ts": chat(MODEL) }));
    await client.pullWorkspace();
    await client.open("chat.ts");
    expect(await client.codes("lib/other.ts")).toEqual(["hardcoded-model/restricted"]);
    renameSync(client.path("lib"), client.path("old"));
    await client.watched("lib", 3);
    await client.watched("old", 1);
    expect(await client.codes("lib/other.ts")).toEqual([]);
    expect(await client.codes("old/other.ts")).toEqual(["hardcoded-model/restricted"]);
    renameSync(client.path("old"), client.path("lib"));
    writeFileSync(client.path("lib/other.ts"), chat('process.env["MODEL"] ?? ""'));
    await client.watched("old", 3);
    await client.watched("lib", 1);
    expect(await client.codes("lib/other.ts")).toEqual([]);
  });

  test("when the registry is deleted, and when it comes back", async () => {
    const client = await start(workspace({ "chat.ts": chat('"gpt-4o-mini"'), "capability-registry.json": REGISTRY.replace("claude-mythos-5", "gpt-4o-mini") }));
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    rmSync(client.path("capability-registry.json"));
    await client.watched("capability-registry.json", 3);
    expect(await client.codes("chat.ts")).not.toContain("hardcoded-model/restricted");
    writeFileSync(client.path("capability-registry.json"), REGISTRY.replace("claude-mythos-5", "gpt-4o-mini"));
    await client.watched("capability-registry.json", 1);
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
  });

  test("over a file of 100,000 lines", { timeout: 240_000 }, async () => {
    const long = `${chat(MODEL)}${"export { x };\n".repeat(100_000)}const x = 1;\n`;
    const client = await start(workspace({ "chat.ts": chat(MODEL), "long.ts": long }));
    await client.open("chat.ts");
    await client.open("long.ts");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    expect(await client.codes("long.ts")).toContain("hardcoded-model/restricted");
    const hover = await client.request(HoverRequest.type, { textDocument: { uri: client.uri("long.ts") }, position: client.range("long.ts", MODEL).end });
    expect(hover).not.toBeNull();
  });

  test("without node_modules, where what tsconfig.json extends isn't there either", async () => {
    const imports = 'import { z } from "zod";\nimport { models } from "@shop/models";\nimport { model } from "@/config";\n';
    const client = await start(
      workspace({
        "package.json": '{ "name": "broken", "dependencies": { "@anthropic-ai/sdk": "*", "zod": "*", "@shop/models": "workspace:*" } }',
        "tsconfig.json": '{ "extends": "@tsconfig/node20/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
        "config.ts": `export const model = ${MODEL};\n`,
        "chat.ts": `${imports}${chat("z.string().parse(models.first ?? model)")}`,
        "other.ts": `${imports}${chat("model")}`,
        "capability-registry.json": REGISTRY,
      }),
    );
    expect((await client.pullWorkspace()).items.flatMap((report) => (report.kind === "full" ? report.items.map(({ code }) => `${client.name(report.uri)} ${String(code)}`) : []))).toEqual(["config.ts hardcoded-model/restricted"]);
  });

  test("with two folders of different configurations, each judged by its own", async () => {
    const strict = workspace({ "chat.ts": chat('"gpt-4o-mini"'), "gaplint.json": '{ "profile": "strict", "rules": { "call-before-gate": "off", "missing-fallback-tier": "off" } }' });
    const off = workspace({ "chat.ts": chat(MODEL), "gaplint.json": '{ "rules": { "hardcoded-model": "off", "call-before-gate": "off", "missing-fallback-tier": "off" } }' });
    const client = await start(strict, off);
    const { items } = await client.pullWorkspace();
    const reported = items.filter((item) => item.kind === "full" && item.items.length > 0).map(({ uri }) => uri);
    expect(reported).toEqual([client.uri("chat.ts")]);
    expect(items.flatMap((item) => (item.kind === "full" ? item.items : [])).map(({ severity }) => severity)).toEqual([2]);
  });

  test("with files outside of every folder, and documents that are in no file", async () => {
    const outside = workspace({ "chat.ts": chat(MODEL), "capability-registry.json": REGISTRY });
    const client = await start(workspace({ "empty.ts": "export {};\n" }));
    const away = `../${outside.split("/").at(-1) ?? ""}/chat.ts`;
    await client.open(away, chat(MODEL));
    expect(await client.codes(away)).toEqual(["hardcoded-model/restricted"]);
    await client.openUntitled("untitled:Untitled-1", chat(MODEL));
    expect(await client.request(DocumentDiagnosticRequest.type, { textDocument: { uri: "untitled:Untitled-1" } })).toEqual({ kind: "full", items: [] });
    expect(await client.request(HoverRequest.type, { textDocument: { uri: "untitled:Untitled-1" }, position: { line: 0, character: 0 } })).toBeNull();
  });

  test.each([
    ["Windows line endings", (text: string) => text.replaceAll("\n", "\r\n"), { line: 3, character: 34 }],
    ["a byte order mark", (text: string) => `\uFEFF${text}`, { line: 3, character: 34 }],
    ["tabs", (text: string) => text.replace("  client", "\t\tclient"), { line: 3, character: 34 }],
    ["an emoji before the literal", (text: string) => text.replace("model:", "/* 👩‍🚀 */ model:"), { line: 3, character: 46 }],
  ] as const)("with %s, at the right place", async (_name, change, start_) => {
    const text = change(chat(MODEL));
    const client = await start(workspace({ "chat.ts": text, "capability-registry.json": REGISTRY }));
    // Editors keep the mark to themselves.
    await client.open("chat.ts", text.replace("\uFEFF", ""));
    expect((await client.diagnostics("chat.ts")).map(({ range }) => range.start)).toEqual([start_]);
    const hover = await client.request(HoverRequest.type, { textDocument: { uri: client.uri("chat.ts") }, position: { line: start_.line, character: start_.character + 3 } });
    expect(hover?.range?.start).toEqual(start_);
  });
});
