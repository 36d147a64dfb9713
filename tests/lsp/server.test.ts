/** The built language server over stdio, on real code. Needs `npm run build`. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { forked, spawned } from "./channel.ts";
import type { Channel } from "./channel.ts";
import { PULLING, PUSHED, TestClient } from "./client.ts";
import { project } from "./project.ts";

/** Another build can be tested by GAPLINT_DIST, a folder. */
const DIST = process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist");
const CLI = join(DIST, "cli.js");
const SERVER = join(DIST, "server.js");

/** `hardcoded-model` and `silent-fallback` alone, so that a test speaks of one thing. */
const CONFIG = '{ "rules": { "call-before-gate": "off", "missing-fallback-tier": "off" } }\n';

const CHAT = `import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export async function answer(question: string) {
  return await client.messages.create({
    model: "claude-mythos-5",
    max_tokens: 500,
    messages: [{ role: "user", content: question }],
  });
}
`;

const REGISTRY = `{
  "models": {
    "claude-mythos-5": {
      "provider": "anthropic",
      "tier": "frontier",
      "clearance": { "status": "restricted" }
    }
  }
}
`;

const MODEL = '"claude-mythos-5"';

const clients: TestClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
});

beforeAll(() => {
  expect(existsSync(CLI), `${CLI} is missing: npm run build`).toBe(true);
});

async function start(
  files: Readonly<Record<string, string>>,
  capabilities = PULLING,
  channel: Channel = spawned(CLI, "lsp", "--stdio"),
): Promise<TestClient> {
  const folder = project({ "package.json": '{ "name": "sample", "type": "module" }', "gaplint.json": CONFIG, ...files });
  const client = await TestClient.start({ channel, folders: [folder], capabilities });
  clients.push(client);
  return client;
}

describe("diagnostics", () => {
  test("an opened document shows its gap at the literal, with the call it reaches and a page to read", async () => {
    const client = await start({ "src/chat.ts": CHAT });
    await client.open("src/chat.ts");
    const [diagnostic, ...others] = await client.diagnostics("src/chat.ts");
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: "hardcoded-model/restricted",
      severity: 1,
      source: "gaplint",
      range: client.range("src/chat.ts", MODEL),
    });
    expect(diagnostic?.message).toContain("claude-mythos-5");
    expect(diagnostic?.relatedInformation?.map(({ location }) => location.uri)).toContain(client.uri("src/chat.ts"));
    expect(diagnostic?.codeDescription?.href).toMatch(/^file:.*\/rules\/hardcoded-model\.md$/);
  });

  test("an editor that waits for diagnostics gets them, and loses them with the document", async () => {
    const client = await start({ "src/chat.ts": CHAT }, PUSHED);
    await client.open("src/chat.ts");
    expect((await client.publication("src/chat.ts")).diagnostics).toMatchObject([{ code: "hardcoded-model/restricted" }]);
    await client.edit("src/chat.ts", MODEL, "process.env.MODEL");
    await client.publication("src/chat.ts", ({ version, diagnostics }) => version === 2 && diagnostics.length === 0);
    await client.edit("src/chat.ts", "process.env.MODEL", MODEL);
    await client.publication("src/chat.ts", ({ version, diagnostics }) => version === 3 && diagnostics.length === 1);
    await client.close("src/chat.ts");
    expect((await client.publication("src/chat.ts", ({ version }) => version === undefined)).diagnostics).toEqual([]);
  });

  test("the whole workspace is reported, open or not", async () => {
    const client = await start({ "src/chat.ts": CHAT, "src/other.ts": CHAT, "src/clean.ts": "export const one = 1;\n" });
    await client.open("src/chat.ts");
    const { items } = await client.pullWorkspace();
    expect(items.map(({ uri }) => uri).toSorted()).toEqual([client.uri("src/chat.ts"), client.uri("src/other.ts")]);
  });

  test("an edit in one file changes what is said about another", async () => {
    const client = await start({
      "src/ask.ts": CHAT.replace("answer(question: string)", "ask(question: string, model: string)").replace(`model: ${MODEL}`, "model"),
      "src/page.ts": 'import { ask } from "./ask.js";\n\nexport const page = () => ask("How are you?", "claude-mythos-5");\n',
    });
    await client.open("src/ask.ts");
    await client.open("src/page.ts");
    expect(await client.codes("src/page.ts")).toEqual(["hardcoded-model/restricted"]);
    await client.edit("src/ask.ts", "    model,\n", "    model: process.env.MODEL,\n");
    expect(await client.codes("src/page.ts")).toEqual([]);
    await client.edit("src/ask.ts", "    model: process.env.MODEL,\n", "    model,\n");
    expect(await client.codes("src/page.ts")).toEqual(["hardcoded-model/restricted"]);
  });

  test("positions are right after emoji and with Windows line endings", async () => {
    const text = CHAT.replace("    model:", "    /* 🦜👩‍🚀 */ model:").replaceAll("\n", "\r\n");
    const client = await start({ "src/chat.ts": text });
    await client.open("src/chat.ts");
    expect((await client.diagnostics("src/chat.ts"))[0]?.range).toEqual({
      start: { line: 6, character: 25 },
      end: { line: 6, character: 42 },
    });
  });

  test("a tab is one character of a position", async () => {
    const client = await start({ "src/chat.ts": CHAT.replace("    model:", "\t\tmodel:") });
    await client.open("src/chat.ts");
    expect((await client.diagnostics("src/chat.ts"))[0]?.range).toEqual({
      start: { line: 6, character: 9 },
      end: { line: 6, character: 26 },
    });
  });

  test("half-typed code doesn't end the server, and its mending brings the findings back", async () => {
    const client = await start({ "src/chat.ts": CHAT, "src/broken.ts": "export const = {{{ `${\n" });
    await client.open("src/chat.ts");
    await client.open("src/broken.ts");
    await client.edit("src/chat.ts", "  return await client", "  if (( { return await client");
    await client.diagnostics("src/chat.ts");
    await client.diagnostics("src/broken.ts");
    await client.edit("src/chat.ts", "  if (( { return await client", "  return await client");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/restricted"]);
    expect(client.messages).toEqual([]);
  });

  test("files that come and go on disk count at once", async () => {
    const client = await start({ "src/chat.ts": CHAT.replace(MODEL, "MODEL").replace("\n\n", '\nimport { MODEL } from "./model.js";\n\n') });
    await client.open("src/chat.ts");
    expect(await client.codes("src/chat.ts")).toEqual([]);
    writeFileSync(client.path("src/model.ts"), 'export const MODEL = "claude-mythos-5";\n');
    await client.watched("src/model.ts", 1);
    expect((await client.pullWorkspace()).items).toMatchObject([{ uri: client.uri("src/model.ts") }]);
  });

  test("a declaration file counts as it is typed and as it is saved, and shows nothing itself", async () => {
    const client = await start({
      "src/services.d.ts": 'import type Anthropic from "@anthropic-ai/sdk";\n\nexport interface Services {\n  ai: Anthropic;\n}\n',
      "src/chat.ts": CHAT.replace('import Anthropic from "@anthropic-ai/sdk";\n\nconst client = new Anthropic();', 'import type { Services } from "./services.js";').replace("question: string", "{ ai: client }: Services, question: string"),
    });
    await client.open("src/chat.ts");
    await client.open("src/services.d.ts");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/restricted"]);
    expect(await client.codes("src/services.d.ts")).toEqual([]);
    await client.edit("src/services.d.ts", "ai: Anthropic", "other: Anthropic");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/mention"]);
    await client.close("src/services.d.ts");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/restricted"]);
    writeFileSync(client.path("src/services.d.ts"), "export interface Services {}\n");
    await client.watched("src/services.d.ts", 2);
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/mention"]);
  });

  test("a mistake in the config is shown in the config", async () => {
    const client = await start({ "gaplint.json": '{\n  "rulez": {}\n}\n', "src/chat.ts": CHAT });
    await client.open("gaplint.json");
    expect(await client.diagnostics("gaplint.json")).toMatchObject([{ source: "gaplint", severity: 1, range: { start: { line: 1 } } }]);
  });
});

describe("registry", () => {
  test("an unsaved edit of the registry re-evaluates the open documents", async () => {
    const client = await start({ "src/chat.ts": CHAT, "capability-registry.json": REGISTRY });
    await client.open("src/chat.ts");
    await client.open("capability-registry.json");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/restricted"]);
    await client.edit("capability-registry.json", "restricted", "cleared");
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/revocable"]);
  });

  test("an edit on disk re-evaluates the open documents", async () => {
    const client = await start({ "src/chat.ts": CHAT, "capability-registry.json": REGISTRY }, PUSHED);
    await client.open("src/chat.ts");
    await client.publication("src/chat.ts", ({ diagnostics }) => diagnostics[0]?.code === "hardcoded-model/restricted");
    writeFileSync(client.path("capability-registry.json"), REGISTRY.replace("restricted", "cleared"));
    await client.watched("capability-registry.json", 2);
    await client.publication("src/chat.ts", ({ diagnostics }) => diagnostics[0]?.code === "hardcoded-model/revocable");
  });
});

describe("quick fixes", () => {
  test("a hardcoded model becomes a lookup with its import, and is no gap any more", async () => {
    const client = await start({ "src/chat.ts": CHAT });
    await client.open("src/chat.ts");
    const diagnostics = await client.diagnostics("src/chat.ts");
    const [action] = await client.codeActions("src/chat.ts", MODEL, diagnostics);
    expect(action).toMatchObject({ kind: "quickfix", diagnostics });
    await client.apply(action?.edit ?? {});
    expect(client.text("src/chat.ts")).not.toContain(MODEL);
    expect(client.text("src/chat.ts")).toMatch(/import \{[^}]*\bselectModel\b[^}]*\} from "/);
    expect(await client.codes("src/chat.ts")).toEqual([]);
    expect((await client.pullWorkspace()).items).toEqual([]);
  });

  test("a silent fallback gets an event, and is silent no more", async () => {
    const silent = CHAT.replace(MODEL, "process.env.MODEL")
      .replace("  return await", "  try {\n    return await")
      .replace("  });\n}", '  });\n  } catch {\n    return { content: [] };\n  }\n}');
    const client = await start({ "src/chat.ts": silent });
    await client.open("src/chat.ts");
    const diagnostics = await client.diagnostics("src/chat.ts");
    expect(diagnostics.map(({ code }) => code)).toEqual(["silent-fallback/default-value"]);
    const at = diagnostics[0]?.range ?? client.range("src/chat.ts", "catch");
    const [action] = await client.codeActionsIn("src/chat.ts", at, diagnostics);
    await client.apply(action?.edit ?? {});
    expect(client.text("src/chat.ts")).toContain("emitFallback(");
    expect(await client.codes("src/chat.ts")).toEqual([]);
  });
});

describe("lifetime", () => {
  test("ends with 0 after a shutdown, with 1 without one or when the client is gone", async () => {
    const [proper, rude, gone] = await Promise.all([start({}), start({}), start({})]);
    const channels = clients.splice(0);
    expect(channels).toHaveLength(3);
    expect(await proper.stop()).toBe(0);
    expect(await rude.exit()).toBe(1);
    expect(await gone.hangUp()).toBe(1);
  });

  test("the extension's server answers over a forked process' channel", async () => {
    const client = await start({ "src/chat.ts": CHAT }, PULLING, forked(SERVER, "--node-ipc"));
    await client.open("src/chat.ts");
    expect(await client.codes("src/chat.ts")).toEqual(["hardcoded-model/restricted"]);
  });
});
