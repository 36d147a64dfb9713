/** The protocol, on an analysis whose findings are known beforehand (see fake-workspace.ts). */
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol/node";
import { inProcess } from "./channel.ts";
import { PULLING, PUSHED, TestClient } from "./client.ts";
import type { ClientOptions } from "./client.ts";
import { FakeWorkspace } from "./fake-workspace.ts";
import { project } from "./project.ts";

const CHAT = 'const answer = create({ model: "claude-mythos-5" });\n';
const MODEL = '"claude-mythos-5"';

const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) {
    client.dispose();
  }
});

async function start(
  folder: string,
  options: Partial<Omit<ClientOptions, "channel">> = {},
  workspace: FakeWorkspace = new FakeWorkspace(),
): Promise<TestClient> {
  const client = await TestClient.start({ capabilities: PULLING, folders: [folder], ...options, channel: inProcess(() => workspace) });
  clients.push(client);
  return client;
}

describe("initialize", () => {
  test("announces pull diagnostics, quick fixes and folders to a client that knows them", async () => {
    const { result } = await start(project({}));
    expect(result.serverInfo?.name).toBe("gaplint");
    expect(result.capabilities).toEqual({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      diagnosticProvider: { identifier: "gaplint", interFileDependencies: true, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.gaplint"], resolveProvider: false },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"', "'", "`"], resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      codeLensProvider: {},
      documentLinkProvider: {},
      executeCommandProvider: { commands: ["gaplint.server.lint"] },
      experimental: { rules: result.capabilities.experimental?.rules },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  test("announces to a bare client only what works with it, and registers nothing", async () => {
    const client = await start(project({ "chat.ts": CHAT }), { capabilities: {} });
    expect(Object.keys(client.result.capabilities).toSorted()).toEqual(["positionEncoding", "textDocumentSync"]);
    await client.open("chat.ts");
    const { diagnostics } = await client.publication("chat.ts");
    expect(diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 31 }, end: { line: 0, character: 48 } },
        severity: 1,
        source: "gaplint",
        code: "hardcoded-model/restricted",
        message: "claude-mythos-5 is restricted on 2026-11-21.",
      },
    ]);
    expect(client.registrations).toEqual([]);
    expect(client.statuses).toEqual([]);
  });

  test("has sources, JSON files and ignore files watched", async () => {
    const client = await start(project({}));
    const watching = await client.until(() => client.registrations.find(({ method }) => method === "workspace/didChangeWatchedFiles"));
    expect(watching.registerOptions).toEqual({
      watchers: [
        { globPattern: "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}" },
        { globPattern: "**/*.{json,jsonc}" },
        { globPattern: "**/.gitignore" },
        { globPattern: "**/gaplint-baseline.txt" },
      ],
    });
  });
});

describe("pull", () => {
  test("answers with related information, data and a link", async () => {
    const client = await start(project({ "chat.ts": CHAT }));
    await client.open("chat.ts");
    const [diagnostic, ...others] = await client.diagnostics("chat.ts");
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      relatedInformation: [
        {
          location: { uri: client.uri("chat.ts"), range: { start: { line: 0, character: 15 }, end: { line: 0, character: 21 } } },
          message: "this call sends it",
        },
      ],
      data: { fingerprint: `restricted:${client.path("chat.ts")}` },
    });
    expect(client.published).toEqual([]);
  });

  test("says unchanged for the result id it gave, until something else is true", async () => {
    const client = await start(project({ "chat.ts": CHAT }));
    await client.open("chat.ts");
    const first = await client.pull("chat.ts");
    const { resultId } = first;
    expect(await client.pull("chat.ts", resultId)).toEqual({ kind: "unchanged", resultId });
    await client.edit("chat.ts", "answer", "reply");
    expect((await client.pull("chat.ts", resultId)).kind).toBe("full");
  });

  test("follows edits: nothing before, a finding while it is there, nothing after", async () => {
    const client = await start(project({ "chat.ts": "const answer = create({ model: pick() });\n" }));
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toEqual([]);
    await client.edit("chat.ts", "pick()", MODEL);
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    await client.edit("chat.ts", MODEL, "pick()");
    expect(await client.codes("chat.ts")).toEqual([]);
  });

  test("analyses once for several questions about one state", async () => {
    const workspace = new FakeWorkspace();
    const client = await start(project({ "a.ts": CHAT, "b.ts": CHAT }), {}, workspace);
    await client.open("a.ts");
    await client.open("b.ts");
    await Promise.all([client.pull("a.ts"), client.pull("b.ts"), client.pullWorkspace(), client.codeActions("a.ts", MODEL)]);
    expect(workspace.runs).toBe(1);
  });

  test("counts characters in UTF-16 units, lines by every line ending", async () => {
    const client = await start(project({ "chat.ts": `/* 🦜👩‍🚀 */\r\nconst 名 = "🦜"; create(${MODEL});\r\n` }));
    await client.open("chat.ts");
    const [diagnostic] = await client.diagnostics("chat.ts");
    expect(diagnostic?.range).toEqual({ start: { line: 1, character: 23 }, end: { line: 1, character: 40 } });
  });

  test("leaves the byte order mark of a file that isn't open out of its columns", async () => {
    const client = await start(project({ "chat.ts": `\uFEFF${CHAT}` }));
    const { items } = await client.pullWorkspace();
    expect(items).toMatchObject([{ items: [{ range: { start: { line: 0, character: 31 }, end: { line: 0, character: 48 } } }] }]);
  });

  test("asks the client to ask again where an edit changed another open document", async () => {
    const client = await start(project({ "wrapper.ts": "gate(); create();\n", "user.ts": 'import "./wrapper";\n' }));
    await client.open("wrapper.ts");
    await client.open("user.ts");
    expect(await client.codes("user.ts")).toEqual([]);
    expect(await client.codes("wrapper.ts")).toEqual([]);
    await client.edit("wrapper.ts", "gate(); ", "");
    await client.pull("wrapper.ts");
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    expect(await client.codes("user.ts")).toEqual(["call-before-gate/no-gate"]);
  });

  test("reports the other documents with the asked one where the client can take them", async () => {
    const capabilities: ClientCapabilities = {
      ...PULLING,
      textDocument: { ...PULLING.textDocument, diagnostic: { relatedDocumentSupport: true } },
    };
    const client = await start(project({ "wrapper.ts": "gate(); create();\n", "user.ts": 'import "./wrapper";\n' }), { capabilities });
    await client.open("wrapper.ts");
    await client.open("user.ts");
    await client.pull("user.ts");
    await client.edit("wrapper.ts", "gate(); ", "");
    expect(await client.pull("wrapper.ts")).toMatchObject({
      kind: "full",
      items: [],
      relatedDocuments: { [client.uri("user.ts")]: { kind: "full", items: [{ code: "call-before-gate/no-gate" }] } },
    });
  });

  test("has nothing to say about untitled documents and files of no project", async () => {
    const client = await start(project({}), { folders: [] });
    const elsewhere = project({ "chat.ts": CHAT });
    await client.open(`${elsewhere.slice(1)}/chat.ts`);
    expect(await client.codes(`${elsewhere.slice(1)}/chat.ts`)).toEqual([]);
  });

  test("judges a single file by the project it lies in, and no other file of it", async () => {
    const client = await start("", { folders: [] });
    const elsewhere = project({ "package.json": "{}", "chat.ts": CHAT, "other.ts": CHAT }).slice(1);
    await client.open(`${elsewhere}/chat.ts`);
    expect(await client.codes(`${elsewhere}/chat.ts`)).toEqual(["hardcoded-model/restricted"]);
    expect((await client.pullWorkspace()).items.map(({ uri }) => uri)).toEqual([client.uri(`${elsewhere}/chat.ts`)]);
  });
});

describe("workspace pull", () => {
  test("reports files that aren't open, mistakes in data files, and versions of open documents", async () => {
    const client = await start(project({ "a.ts": CHAT, "b.ts": CHAT, "clean.ts": "", "gaplint.json": '{\n  "BROKEN": 1\n}\n' }));
    await client.open("b.ts");
    const { items } = await client.pullWorkspace();
    expect(items).toMatchObject([
      { uri: client.uri("a.ts"), version: null, kind: "full", items: [{ code: "hardcoded-model/restricted" }] },
      { uri: client.uri("b.ts"), version: 1, kind: "full", items: [{ code: "hardcoded-model/restricted" }] },
      {
        uri: client.uri("gaplint.json"),
        kind: "full",
        items: [{ code: "problem", severity: 1, range: { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } } }],
      },
    ]);
    expect(items).toHaveLength(3);
  });

  test("holds its answer while nothing changes, then says what did", async () => {
    const client = await start(project({ "a.ts": CHAT, "b.ts": CHAT }));
    const first = await client.pullWorkspace();
    const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
    let isAnswered = false;
    const second = client.pullWorkspace(previous).finally(() => (isAnswered = true));
    await client.open("a.ts");
    await client.pull("a.ts");
    expect(isAnswered).toBe(false);
    await client.edit("a.ts", MODEL, "pick()");
    expect((await second).items).toMatchObject([
      { uri: client.uri("b.ts"), kind: "unchanged" },
      { uri: client.uri("a.ts"), kind: "full", items: [] },
    ]);
  });

  test("covers all folders of the window, each file once", async () => {
    const outer = project({ "a.ts": CHAT, "inner/b.ts": CHAT });
    const client = await start(outer, { folders: [outer, `${outer}/inner`] }, new FakeWorkspace());
    const { items } = await client.pullWorkspace();
    expect(items.map(({ uri }) => uri)).toEqual([client.uri("a.ts"), client.uri("inner/b.ts")]);
  });
});

describe("folders", () => {
  test("an added folder is answered for at once, a removed one is forgotten", async () => {
    const first = project({ "a.ts": CHAT });
    const client = await start(first);
    const second = project({ "b.ts": CHAT });
    const uri = pathToFileURL(`${second}/b.ts`).href;
    const { items } = await client.pullWorkspace();
    const waiting = client.pullWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" })));
    await client.changeFolders([second], []);
    expect((await waiting).items.map((item) => [item.uri, item.kind])).toEqual([
      [client.uri("a.ts"), "unchanged"],
      [uri, "full"],
    ]);
    expect(client.refreshes).toBeGreaterThan(0);
    await client.changeFolders([], [second]);
    expect((await client.pullWorkspace([{ uri, value: "old" }])).items).toMatchObject([
      { uri: client.uri("a.ts"), items: [{}] },
      { uri, kind: "full", items: [] },
    ]);
  });

  test("a removed folder takes its published diagnostics along", async () => {
    const client = await start(project({ "a.ts": CHAT }), { capabilities: PUSHED });
    await client.open("a.ts");
    await client.publication("a.ts", ({ diagnostics }) => diagnostics.length === 1);
    await client.changeFolders([], [client.folder]);
    await client.publication("a.ts", ({ diagnostics }) => diagnostics.length === 0);
  });

  test("a folder reached through a symbolic link keeps the name the editor knows it by", async () => {
    const link = `${project({})}/link folder`;
    symlinkSync(project({ "a.ts": CHAT, "b.ts": CHAT, "wrapper.ts": "", "user.ts": 'import "./wrapper";\n' }), link);
    const client = await start(link);
    await client.open("a.ts");
    expect(await client.codes("a.ts")).toEqual(["hardcoded-model/restricted"]);
    const { items } = await client.pullWorkspace();
    expect(items.map(({ uri }) => uri)).toEqual([client.uri("a.ts"), client.uri("b.ts"), client.uri("user.ts")]);
    expect(items[2]).toMatchObject({ items: [{ relatedInformation: [{ location: { uri: client.uri("wrapper.ts") } }] }] });
    await client.edit("a.ts", MODEL, "pick()");
    expect(await client.codes("a.ts")).toEqual([]);
  });
});

describe("push", () => {
  test("publishes on open, follows edits with their version, clears on close", async () => {
    const client = await start(project({ "chat.ts": CHAT }), { capabilities: PUSHED });
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    await client.open("chat.ts");
    expect((await client.publication("chat.ts")).diagnostics).toMatchObject([{ code: "hardcoded-model/restricted" }]);
    await client.edit("chat.ts", MODEL, "pick()");
    expect((await client.publication("chat.ts", ({ version }) => version === 2)).diagnostics).toEqual([]);
    await client.edit("chat.ts", "pick()", MODEL);
    expect((await client.publication("chat.ts", ({ version }) => version === 3)).diagnostics).toHaveLength(1);
    await client.close("chat.ts");
    expect((await client.publication("chat.ts", ({ version }) => version === undefined)).diagnostics).toEqual([]);
  });

  test("publishes other open documents that an edit concerns, and mistakes in data files", async () => {
    const files = { "wrapper.ts": "gate(); create();\n", "user.ts": 'import "./wrapper";\n', "gaplint.json": '{ "BROKEN": 1 }' };
    const client = await start(project(files), { capabilities: PUSHED });
    await client.open("user.ts");
    await client.open("wrapper.ts");
    expect((await client.publication("gaplint.json")).diagnostics).toMatchObject([{ message: "BROKEN is no setting." }]);
    await client.edit("wrapper.ts", "gate(); ", "");
    const { diagnostics } = await client.publication("user.ts", (params) => params.diagnostics.length > 0);
    expect(diagnostics).toMatchObject([{ code: "call-before-gate/no-gate", relatedInformation: [{ location: { uri: client.uri("wrapper.ts") } }] }]);
    writeFileSync(client.path("gaplint.json"), "{}");
    await client.watched("gaplint.json", 2);
    await client.publication("gaplint.json", (params) => params.diagnostics.length === 0);
  });
});

describe("registry", () => {
  const files = { "chat.ts": CHAT, "other.ts": CHAT, "capability-registry.json": '{ "status": "restricted" }' };

  test("an edit in an unsaved buffer judges all pulled documents again", async () => {
    const client = await start(project(files));
    await client.open("chat.ts");
    await client.open("capability-registry.json");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
    await client.edit("capability-registry.json", "restricted", "cleared");
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    expect(await client.codes("chat.ts")).toEqual([]);
    expect((await client.pullWorkspace()).items).toEqual([]);
    expect(client.logged.some((line) => line.endsWith("was judged again: 0 new or changed, 2 gone"))).toBe(true);
    await client.close("capability-registry.json");
    expect(await client.codes("chat.ts")).toEqual(["hardcoded-model/restricted"]);
  });

  test("an edit on disk publishes all open documents again", async () => {
    const client = await start(project(files), { capabilities: PUSHED });
    await client.open("chat.ts");
    await client.open("other.ts");
    await client.publication("chat.ts", ({ diagnostics }) => diagnostics.length === 1);
    await client.publication("other.ts", ({ diagnostics }) => diagnostics.length === 1);
    writeFileSync(client.path("capability-registry.json"), '{ "status": "cleared" }');
    await client.watched("capability-registry.json", 2);
    await client.publication("chat.ts", ({ diagnostics }) => diagnostics.length === 0);
    await client.publication("other.ts", ({ diagnostics }) => diagnostics.length === 0);
    rmSync(client.path("capability-registry.json"));
    await client.watched("capability-registry.json", 3);
    await client.until(() => {
      const last = client.published.findLast(({ uri }) => uri === client.uri("other.ts"));
      return last?.diagnostics.length === 1 ? last : undefined;
    });
  });
});

describe("settings", () => {
  test("the client's section wins over the options of the start, and a change applies at once", async () => {
    let section: unknown = { profile: "audit", configPath: "", registryPath: null };
    const capabilities: ClientCapabilities = {
      ...PULLING,
      workspace: { ...PULLING.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    const client = await start(project({ "chat.ts": CHAT }), {
      capabilities,
      configuration: () => section,
      initializationOptions: { profile: "strict" },
    });
    await client.open("chat.ts");
    expect(await client.diagnostics("chat.ts")).toMatchObject([{ severity: 3 }]);
    section = { enable: false };
    await client.configurationChanged();
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    expect(await client.codes("chat.ts")).toEqual([]);
    expect(client.statuses.at(-1)?.state).toBe("disabled");
  });

  test("a client that can't be asked sends its settings along", async () => {
    const client = await start(project({ "chat.ts": CHAT, "mine.json": '"cleared"' }));
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toHaveLength(1);
    await client.configurationChanged({ gaplint: { registryPath: "mine.json" } });
    expect(await client.codes("chat.ts")).toEqual([]);
  });
});

describe("code actions", () => {
  test("fix the finding at the cursor with a versioned edit that creates a missing module", async () => {
    const client = await start(project({ "chat.ts": CHAT }));
    await client.open("chat.ts");
    const [diagnostic] = await client.diagnostics("chat.ts");
    const actions = await client.codeActions("chat.ts", MODEL, diagnostic === undefined ? [] : [diagnostic]);
    expect(actions).toMatchObject([
      { title: "Ask the registry", kind: "quickfix", isPreferred: true, diagnostics: [diagnostic] },
      { title: "Drop the model", kind: "quickfix" },
      { title: "Suppress hardcoded-model here, with a reason", kind: "quickfix" },
      { title: "Suppress hardcoded-model in this file, with a reason", kind: "quickfix" },
    ]);
    expect(actions[1]?.isPreferred).toBeUndefined();
    await client.apply(actions[0]?.edit ?? {});
    expect(client.text("chat.ts")).toBe('import { selectModel } from "./models";\nconst answer = create({ model: selectModel({ tier: "frontier" }) });\n');
    expect(client.text("models.ts")).toBe("export declare function selectModel(query: object): string;\n");
    expect(await client.codes("chat.ts")).toEqual([]);
  });

  test("offer nothing away from a finding", async () => {
    const client = await start(project({ "chat.ts": CHAT }));
    await client.open("chat.ts");
    expect(await client.codeActions("chat.ts", "answer")).toEqual([]);
  });

  test("say why they can't where the client creates no files, and work plainly where the module is there", async () => {
    const capabilities: ClientCapabilities = { ...PULLING, workspace: {} };
    const client = await start(project({ "chat.ts": CHAT }), { capabilities });
    await client.open("chat.ts");
    const [refused] = await client.codeActions("chat.ts", MODEL);
    expect(refused?.edit).toBeUndefined();
    expect(refused?.disabled?.reason).toBe("This fix creates a file, which the editor doesn't support.");
    writeFileSync(client.path("models.ts"), "export {};\n");
    await client.watched("models.ts", 1);
    const [offered] = await client.codeActions("chat.ts", MODEL);
    expect(Object.keys(offered?.edit?.changes ?? {})).toEqual([client.uri("chat.ts")]);
    await client.apply(offered?.edit ?? {});
    expect(await client.codes("chat.ts")).toEqual([]);
  });
});

describe("failure", () => {
  test("an analysis that throws is logged, told once, and over with the next edit", async () => {
    const client = await start(project({ "chat.ts": CHAT }));
    await client.open("chat.ts");
    expect(await client.codes("chat.ts")).toHaveLength(1);
    await client.edit("chat.ts", "answer", "CRASH");
    await expect(client.pull("chat.ts")).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: false } });
    await expect(client.pullWorkspace()).rejects.toMatchObject({ code: -32802 });
    await client.edit("chat.ts", "CRASH", "CRASHED");
    await expect(client.pull("chat.ts")).rejects.toMatchObject({ code: -32802 });
    expect(client.messages).toHaveLength(1);
    expect(client.logged.filter((line) => line.includes("the analysis met CRASH"))).toHaveLength(2);
    await client.edit("chat.ts", "CRASHED", "reply");
    expect(await client.codes("chat.ts")).toHaveLength(1);
    const settled = client.statuses.map(({ state }) => state).filter((state) => state !== "analyzing");
    expect(settled).toEqual(["ready", "failed", "failed", "ready"]);
  });

  test("a request that the client takes back is answered as cancelled without an analysis", async () => {
    const workspace = new FakeWorkspace();
    const client = await start(project({ "chat.ts": CHAT }), {}, workspace);
    await client.open("chat.ts");
    await expect(client.pullAndCancel("chat.ts")).rejects.toMatchObject({ code: -32800 });
    expect(workspace.runs).toBe(0);
  });
});

describe("status", () => {
  test("counts findings, calls and files", async () => {
    const client = await start(project({ "chat.ts": CHAT, "user.ts": 'import "./wrapper";\n' }));
    await client.pullWorkspace();
    expect(client.statuses).toMatchObject([
      { folder: client.uri(""), state: "analyzing", files: 0 },
      { folder: client.uri(""), state: "ready", registries: [], errors: 1, warnings: 1, infos: 0, files: 2, analyzed: 2, modelCalls: 2, problems: 0, dataDate: client.statuses[0]?.dataDate },
    ]);
    expect(client.statuses[0]?.dataDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
