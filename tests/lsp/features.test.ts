/** What the built server answers about models and tiers: hovers, completion, navigation, lenses, links, actions. Needs `npm run build`. */
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  HoverRequest,
  ReferencesRequest,
} from "vscode-languageserver-protocol/node";
import type { ClientCapabilities, CompletionItem, Hover, Location } from "vscode-languageserver-protocol/node";
import { CHAT, chatClients, MODELS, REGISTRY } from "./chat-project.ts";
import { PULLING, PUSHED, RESOLVING, type TestClient } from "./client.ts";

const start = chatClients();

describe("hover", () => {
  test("shows clearance, tier, dates, source and fallback chain of a model in code, and who uses it", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.diagnostics("src/chat.ts");
    const hover = await client.ask(HoverRequest.type, "src/chat.ts", '"anthropic/claude-', {});
    const text = textOf(hover);
    expect(text).toContain("anthropic/claude-mythos-5");
    expect(text).toContain("frontier tier");
    expect(text).toContain("listed as `claude-mythos-5`");
    expect(text).toContain("**Cleared** for this project, on a condition");
    expect(text).toContain("conditional (organizations acme; until 2026-12-31)");
    expect(text).toContain("https://example.com/order");
    expect(text).toContain("Fallback chain: `gpt-5.6-terra`");
    expect(text).toContain("Used by 2 model calls, 1 without fallback");
    expect(hover?.range).toEqual(client.range("src/chat.ts", '"anthropic/claude-mythos-5"'));
  });

  test("speaks of a tier that is asked for, and of entries of the registry file", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.open("capability-registry.json");
    expect(textOf(await client.ask(HoverRequest.type, "src/chat.ts", 'tier: "front', {}))).toContain("Answered today with `claude-mythos-5`");
    expect(textOf(await client.ask(HoverRequest.type, "capability-registry.json", '    "gpt-5.6', {}))).toContain("Fallback chain: none");
    expect(textOf(await client.ask(HoverRequest.type, "capability-registry.json", '{ "fallback": "gen', {}))).toContain("with no tier to fall back to");
  });

  test("tells what a key of gaplint.json means, of a rule with its kinds, before anything is analysed", async () => {
    const client = await start({}, { ...PULLING, experimental: {} });
    await client.open("gaplint.json", '{\n  "profile": "strict",\n  "rules": { "silent-fallback": "error" }\n}\n');
    expect(textOf(await client.ask(HoverRequest.type, "gaplint.json", '"prof', {}))).toContain("raised, with background work judged too");
    const rule = await client.ask(HoverRequest.type, "gaplint.json", '"silent-', {});
    expect(textOf(rule)).toContain("- `default-value` (");
    expect(textOf(rule)).toMatch(/\[The rule's page\]\(file:.*silent-fallback\.md\)/);
    expect(rule?.range).toEqual(client.range("gaplint.json", '"silent-fallback"'));
    const own = await start();
    await own.open("gaplint.json");
    expect(textOf(await own.ask(HoverRequest.type, "gaplint.json", '"missing-', {}))).toContain("- `none` (");
    expect(await own.ask(HoverRequest.type, "gaplint.json", '"registryMod', {})).toBeNull();
  });

  test("says nothing of other texts, and is plain where the client wants it plain", async () => {
    const client = await start({}, { ...PULLING, textDocument: { ...PULLING.textDocument, hover: {} } });
    await client.open("src/chat.ts");
    expect(await client.ask(HoverRequest.type, "src/chat.ts", '"./mod', {})).toBeNull();
    expect(textOf(await client.ask(HoverRequest.type, "src/chat.ts", "named: \"claude", {}))).not.toMatch(/[*`]/);
  });
});

describe("completion", () => {
  test("offers the registry's tiers and providers in a lookup that is being typed", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.edit("src/chat.ts", 'selectModel({ tier: "frontier" })', 'selectModel({ tier: "');
    expect(labels(await client.ask(CompletionRequest.type, "src/chat.ts", 'selectModel({ tier: "', {}))).toEqual(["frontier", "general", "small"]);
    await client.edit("src/chat.ts", 'selectModel({ tier: "', 'selectModel({ tier: "general", provider: "" })');
    expect(labels(await client.ask(CompletionRequest.type, "src/chat.ts", 'provider: "', {})).slice(0, 2)).toEqual(["anthropic", "openai"]);
  });

  test("offers a client's models in its model slot: cleared ones first, the rest marked", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.edit("src/chat.ts", '"anthropic/claude-mythos-5"', '"claude-"');
    const items = await itemsAt(client, "src/chat.ts", '/* 🦜 */ "claude-');
    expect(items.find(({ label }) => label === "claude-mythos-5")?.detail).toBe("frontier · cleared on a condition");
    expect(items.find(({ label }) => label === "claude-fable-5")?.tags).toEqual([1]);
    expect(items.some(({ label }) => label.startsWith("gpt-"))).toBe(false);
    const first = items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1))[0];
    expect(first?.label).toBe("claude-mythos-5");
    expect(first?.textEdit).toEqual({ newText: "claude-mythos-5", range: inner(client.range("src/chat.ts", '"claude-"')) });
    const resolved = first === undefined ? undefined : await client.request(CompletionResolveRequest.type, first);
    expect(JSON.stringify(resolved?.documentation)).toContain("Fallback chain");
  });

  test("offers names in the registry file, and nothing in other texts", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.open("capability-registry.json");
    await client.edit("capability-registry.json", '"tier": "general"', '"tier": ""');
    expect(labels(await client.ask(CompletionRequest.type, "capability-registry.json", '"openai", "tier": "', {}))).toEqual(["frontier", "general", "small"]);
    await client.edit("capability-registry.json", '"gpt-5.6-terra": {', '"claude-op": {}, "gpt-5.6-terra": {');
    const keys = labels(await client.ask(CompletionRequest.type, "capability-registry.json", '"claude-op', {}));
    expect(keys).toContain("claude-opus-4-8");
    expect(keys).not.toContain("claude-mythos-5");
    expect(labels(await client.ask(CompletionRequest.type, "src/chat.ts", 'user.plan === "', {}))).toEqual([]);
  });
});

describe("completion in gaplint.json", () => {
  const TYPED = '{\n  "rules": { "hardcoded-model": "", "" }\n}\n';

  test("offers what the schema allows, in place of what is written", async () => {
    const client = await start({}, { ...PULLING, experimental: {} });
    await client.open("gaplint.json", TYPED);
    const severities = await itemsAt(client, "gaplint.json", '"hardcoded-model": "');
    expect(severities.map(({ label }) => label)).toEqual(["error", "warning", "info", "off"]);
    expect(severities[3]?.textEdit).toEqual({ range: inside(client, "gaplint.json", '"hardcoded-model": ""', '""'), newText: '"off"' });
    const rules = await itemsAt(client, "gaplint.json", ', "');
    expect(rules.map(({ label }) => label)).toEqual(["call-before-gate", "silent-fallback", "missing-fallback-tier"]);
    expect(rules[0]).toMatchObject({ textEdit: { newText: '"call-before-gate": ' }, documentation: "A model call can run before a policy gate has said yes." });
  });

  test("is left to the schema in gaplint's own client", async () => {
    const client = await start();
    await client.open("gaplint.json", TYPED);
    expect(await itemsAt(client, "gaplint.json", '"hardcoded-model": "')).toEqual([]);
  });
});

describe("navigation", () => {
  test("leads from an id in code to its entry, and from a tier to its own", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    const definition = await client.ask(DefinitionRequest.type, "src/chat.ts", '"anthropic/claude-', {});
    expect(definition).toEqual([{ uri: client.uri("capability-registry.json"), range: client.range("capability-registry.json", '"claude-mythos-5"') }]);
    const tier = await client.ask(DefinitionRequest.type, "src/chat.ts", 'tier: "front', {});
    expect(tier).toEqual([{ uri: client.uri("capability-registry.json"), range: inside(client, "capability-registry.json", '"frontier": {', '"frontier"') }]);
  });

  test("leads from an entry to every place that names it, and from a tier to who asks for it", async () => {
    const client = await start();
    await client.open("capability-registry.json");
    const context = { includeDeclaration: false };
    const places = await client.ask(ReferencesRequest.type, "capability-registry.json", '    "claude-myth', { context });
    expect(places).toEqual([
      { uri: client.uri("src/chat.ts"), range: inside(client, "src/chat.ts", 'named: "claude-mythos-5"', '"claude-mythos-5"') },
      { uri: client.uri("src/chat.ts"), range: client.range("src/chat.ts", '"anthropic/claude-mythos-5"') },
    ] satisfies Location[]);
    const askers = await client.ask(ReferencesRequest.type, "capability-registry.json", '{ "front', { context });
    expect(askers?.map(({ uri, range }) => [uri, range.start.line])).toEqual([
      [client.uri("capability-registry.json"), 5],
      [client.uri("src/chat.ts"), 13],
    ]);
  });
});

describe("lenses", () => {
  test("count on each entry the calls that it serves, and lead gaplint's own client to them", async () => {
    const client = await start();
    await client.open("capability-registry.json");
    const lenses = await client.request(CodeLensRequest.type, { textDocument: { uri: client.uri("capability-registry.json") } });
    expect(lenses?.map(({ command }) => command?.title)).toEqual(["2 calls, 1 without fallback", "0 calls", "asked for by 1 call"]);
    expect(lenses?.[0]?.command).toMatchObject({ command: "gaplint.showPlaces", arguments: [{ places: [{ uri: client.uri("src/chat.ts") }, {}] }] });
    expect(lenses?.[1]?.command?.command).toBe("");
  });

  test("name the gates of a gated call, and no others", async () => {
    const client = await start({}, { ...PULLING, experimental: {} });
    await client.open("src/chat.ts");
    const lenses = await client.request(CodeLensRequest.type, { textDocument: { uri: client.uri("src/chat.ts") } });
    expect(lenses?.map(({ range, command }) => [range.start.line, command])).toEqual([[13, { title: "gated by assertEntitled", command: "" }]]);
  });
});

describe("links", () => {
  test("lead from the config to its files, from the registry to its sources, from suppressions to the rules", async () => {
    const client = await start({ "src/quiet.ts": "// gaplint-disable-next-line hardcoded-model, no-such-rule -- pinned\nexport {};\n" });
    const targets = async (file: string): Promise<unknown> => {
      await client.open(file);
      return (await client.request(DocumentLinkRequest.type, { textDocument: { uri: client.uri(file) } }))?.map(({ target }) => target?.replace(/^file:.*\/rules\//, "rules/"));
    };
    expect(await targets("gaplint.json")).toEqual([client.uri("capability-registry.json"), client.uri("src/models.ts")]);
    expect(await targets("capability-registry.json")).toEqual(["https://example.com/order"]);
    expect(await targets("src/quiet.ts")).toEqual(["rules/hardcoded-model.md"]);
  });
});

describe("actions", () => {
  test("a fix that is chosen is computed then", async () => {
    const client = await start({ "src/chat.ts": CHAT.replace('"anthropic/claude-mythos-5"', '"claude-fable-5"') }, RESOLVING);
    await client.open("src/chat.ts");
    const diagnostics = await client.diagnostics("src/chat.ts");
    const [action] = await client.codeActions("src/chat.ts", '"claude-fable-5"', diagnostics);
    expect(action?.title).toContain("Ask the registry");
    expect(action?.edit).toBeUndefined();
    const resolved = action === undefined ? undefined : await client.request(CodeActionResolveRequest.type, action);
    await client.apply(resolved?.edit ?? {});
    expect(client.text("src/chat.ts")).toContain('model: /* 🦜 */ selectModel({ tier: "frontier"');
    expect(await client.codes("src/chat.ts")).not.toContain("hardcoded-model/restricted");
  });

  test("a suppression goes above its line, with the indentation of the line, and is counted", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    const actions = await client.codeActions("src/chat.ts", '"anthropic/claude-mythos-5"');
    await client.apply(actions.find(({ title }) => title === "Suppress hardcoded-model here, with a reason")?.edit ?? {});
    expect(client.text("src/chat.ts")).toContain("  // gaplint-disable-next-line hardcoded-model -- say why this is accepted\n  await client");
    expect(await client.codes("src/chat.ts")).not.toContain("hardcoded-model/revocable");
  });

  test("a suppression is a snippet for a client that knows them, so that the reason is typed at once", async () => {
    const capabilities: ClientCapabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceEdit: { ...PULLING.workspace?.workspaceEdit, snippetEditSupport: true } } };
    const client = await start({ "src/chat.ts": `#!/usr/bin/env node\n${CHAT}` }, capabilities);
    await client.open("src/chat.ts");
    const actions = await client.codeActions("src/chat.ts", '"anthropic/claude-mythos-5"');
    const edit = actions.find(({ title }) => title === "Suppress hardcoded-model in this file, with a reason")?.edit;
    expect(edit?.documentChanges).toEqual([
      {
        textDocument: { uri: client.uri("src/chat.ts"), version: 1 },
        edits: [
          {
            range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
            snippet: { kind: "snippet", value: "/* gaplint-disable hardcoded-model -- ${1:say why this is accepted} */\n" },
          },
        ],
      },
    ]);
  });

  test("between the children of an element a suppression takes the form that is a comment there", async () => {
    const page = `import { ChatAnthropic } from "@langchain/anthropic";\n\nexport const page = () => (\n  <main>\n    {run(new ChatAnthropic({ model: "claude-fable-5" }))}\n  </main>\n);\nconst run = (model: ChatAnthropic) => model.invoke("hi");\n`;
    const client = await start({ "src/page.tsx": page });
    await client.open("src/page.tsx");
    const actions = await client.codeActions("src/page.tsx", '"claude-fable-5"');
    await client.apply(actions.find(({ title }) => title.startsWith("Suppress hardcoded-model here"))?.edit ?? {});
    expect(client.text("src/page.tsx")).toContain("    {/* gaplint-disable-next-line hardcoded-model -- say why this is accepted */}\n    {run(");
    expect(await client.codes("src/page.tsx")).not.toContain("hardcoded-model/restricted");
  });

  test("fix-all mends everything that is safe to mend in the file, in one edit", async () => {
    const two = `import Anthropic from "@anthropic-ai/sdk";\r\n\r\nconst client = new Anthropic();\r\nexport const one = () => client.messages.create({ model: "claude-mythos-5", max_tokens: 1, messages: [] });\r\nexport const two = () => client.messages.create({ model: "claude-mythos-5", max_tokens: 2, messages: [] });\r\n`;
    const client = await start({ "src/two.ts": two });
    await client.open("src/two.ts");
    const before = await client.codes("src/two.ts");
    expect(before.filter((code) => code === "hardcoded-model/revocable")).toHaveLength(2);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action, ...others] = await client.codeActionsIn("src/two.ts", nowhere, [], ["source.fixAll"]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe("source.fixAll.gaplint");
    await client.apply(action?.edit ?? {});
    expect(client.text("src/two.ts").match(/selectModel\(\{ tier: "frontier"(?:, provider: "anthropic")? \}\)/g)).toHaveLength(2);
    expect(client.text("src/two.ts").match(/import \{ selectModel \}/g)).toHaveLength(1);
    expect(client.text("src/two.ts")).not.toMatch(/[^\r]\n/);
    expect((await client.codes("src/two.ts")).filter((code) => code === "hardcoded-model/revocable")).toEqual([]);
    expect(await client.codeActionsIn("src/two.ts", nowhere, [], ["source.fixAll"])).toEqual([]);
  });
});

describe("an edit of the registry", () => {
  test("is told once, with the calls that it is about, when it is saved", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    await client.open("capability-registry.json");
    await client.diagnostics("src/chat.ts");
    await client.edit("capability-registry.json", '"status": "conditional"', '"status": "revok"');
    expect(await client.codes("src/chat.ts")).toContain("hardcoded-model/restricted");
    await client.edit("capability-registry.json", '"status": "revok"', '"status": "revoked"');
    await client.diagnostics("src/chat.ts");
    expect(client.registryChanges).toEqual([]);
    await client.save("capability-registry.json");
    await client.until(() => client.registryChanges[0]);
    expect(client.registryChanges).toMatchObject([{ message: "claude-mythos-5 revoked: 2 calls, 1 without fallback", registry: client.uri("capability-registry.json") }]);
    expect(client.registryChanges[0]?.places).toHaveLength(2);
    await client.save("capability-registry.json");
    await client.edit("src/chat.ts", "max_tokens: 500", "max_tokens: 600");
    await client.diagnostics("src/chat.ts");
    expect(client.registryChanges).toHaveLength(1);
  });

  test("is told in a message to clients that are not gaplint's own", async () => {
    const client = await start({}, { ...PUSHED, experimental: {} });
    await client.open("src/chat.ts");
    await client.publication("src/chat.ts", ({ diagnostics }) => diagnostics.length > 0);
    writeFileSync(client.path("capability-registry.json"), REGISTRY.replace('"conditional"', '"restricted"'));
    await client.watched("capability-registry.json", 2);
    await client.until(() => client.messages[0]);
    expect(client.messages).toEqual([{ type: 3, message: "gaplint: claude-mythos-5 restricted: 2 calls, 1 without fallback" }]);
  });
});

describe("progress and commands", () => {
  test("the first analysis shows its progress", async () => {
    const client = await start({}, { ...PULLING, window: { workDoneProgress: true } });
    await client.open("src/chat.ts");
    await client.diagnostics("src/chat.ts");
    await client.until(() => (client.progress.includes("end") ? true : undefined));
    expect(client.progress[0]).toBe("begin");
    await client.edit("src/chat.ts", "max_tokens: 500", "max_tokens: 600");
    await client.diagnostics("src/chat.ts");
    expect(client.progress.filter((kind) => kind === "begin")).toHaveLength(1);
  });

  test("linting the workspace anew reads what no watcher told of", async () => {
    const client = await start();
    await client.open("src/chat.ts");
    const before = await client.codes("src/chat.ts");
    writeFileSync(client.path("src/models.ts"), `${MODELS}export const MODEL = "x";\n`);
    writeFileSync(client.path("capability-registry.json"), REGISTRY.replace('"conditional"', '"restricted"'));
    expect(await client.codes("src/chat.ts")).toEqual(before);
    expect(await client.request(ExecuteCommandRequest.type, { command: "gaplint.server.lint" })).toMatchObject({ modelCalls: 2, files: 2 });
    expect(await client.codes("src/chat.ts")).toContain("hardcoded-model/restricted");
  });
});

function textOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

function labels(answer: readonly CompletionItem[] | { readonly items: readonly CompletionItem[] } | null): readonly string[] {
  const items = answer === null ? [] : "items" in answer ? answer.items : answer;
  return items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : (a.sortText ?? "") > (b.sortText ?? "") ? 1 : 0)).map(({ label }) => label);
}

async function itemsAt(client: TestClient, file: string, needle: string): Promise<readonly CompletionItem[]> {
  const answer = await client.ask(CompletionRequest.type, file, needle, {});
  return answer === null ? [] : "items" in answer ? answer.items : answer;
}

/** The range without the quotes. */
function inner({ start, end }: Location["range"]): Location["range"] {
  return { start: { ...start, character: start.character + 1 }, end: { ...end, character: end.character - 1 } };
}

/** Where `part` lies in the one occurrence of `whole`, on its line. */
function inside(client: TestClient, file: string, whole: string, part: string): Location["range"] {
  const { start } = client.range(file, whole);
  const character = start.character + whole.indexOf(part);
  return { start: { line: start.line, character }, end: { line: start.line, character: character + part.length } };
}
