import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { main } from "../main.ts";
import { fakeHost, type FakeHostOptions } from "../testing/fake.ts";

const REGISTRY = `{
  // the models of acme
  "models": {
    "claude-opus-4-1": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "cleared" } }, // pinned
    "anthropic.claude-3-haiku-20240307-v1:0": {
      "provider": "anthropic",
      "tier": "small",
      "retiresOn": "2026-04-20",
      "clearance": { "status": "cleared" }
    },
    "gpt-4o": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" } },
  },
  "tiers": { "frontier": { "fallback": "general" }, "general": { "fallback": "small" }, "small": {} },
}
`;

const EOL_FEED = {
  spec: "model-eol/0.1",
  publisher: "anthropic",
  generated: "2026-11-20T08:00:00Z",
  models: [
    { id: "claude-opus-4-1-20250805", aliases: ["claude-opus-4-1"], announced: "2026-08-05", shutdown: "2027-02-05", replacement: "claude-opus-4-8" },
    { id: "claude-3-haiku-20240307", shutdown: "2026-04-20", distributions: [{ via: "aws-bedrock", shutdown: "2026-09-10" }] },
    { id: "claude-opus-4-8", shutdown: null },
  ],
};

const PRICE_MAP = {
  sample_spec: { deprecation_date: "date when the model becomes deprecated" },
  "gpt-4o": { litellm_provider: "openai", mode: "chat", deprecation_date: "2027-01-14" },
  "gpt-4o-2024-05-13": { litellm_provider: "openai", mode: "chat", deprecation_date: "2026-10-23" },
};

const MODELS_DEV = { openai: { id: "openai", models: { "gpt-4o": { id: "gpt-4o", status: "deprecated", retirement_date: "2027-01-14" } } }, anthropic: { id: "anthropic", models: {} } };

let server: Server;
let address = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url?.split("?")[0]) {
      case "/feed.json":
        return response.end(JSON.stringify(EOL_FEED));
      case "/moved":
        return response.writeHead(302, { location: "/feed.json" }).end();
      case "/v1/models":
        return response.writeHead(401).end("{}");
      case "/page":
        return response.end("<html>");
      case "/cut":
        response.writeHead(200, { "content-length": "1000" }).write("{");
        return setTimeout(() => response.destroy(), 20);
      default:
        return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = {}, options: Partial<FakeHostOptions> = {}) {
  const cwd = testFolder({ "package.json": "{}", "src/a.ts": "export {};\n", "capability-registry.json": REGISTRY, ...files });
  const host = fakeHost({ cwd, ...options });
  const code = await main(["registry", "update", ...argv], host);
  return { code, out: host.out(), err: host.err(), text: readFileSync(path.join(cwd, "capability-registry.json"), "utf8") };
}

describe("gaplint registry update", () => {
  it("brings dates up to date from a feed, line by line, and keeps everything else", async () => {
    const { code, out, err, text } = await run(["--from", "feed.json", "--yes"], { "feed.json": JSON.stringify(EOL_FEED) });
    expect(code).toBe(0);
    expect(text).toBe(
      REGISTRY.replace(
        '"tier": "frontier", "clearance": { "status": "cleared" } }, // pinned',
        '"tier": "frontier", "clearance": { "status": "cleared" }, "deprecatedOn": "2026-08-05", "retiresOn": "2027-02-05", "replacement": "claude-opus-4-8", "source": "feed.json, 2026-11-20" }, // pinned',
      )
        .replace('"retiresOn": "2026-04-20"', '"retiresOn": "2026-09-10"')
        .replace('      "clearance": { "status": "cleared" }\n', '      "clearance": { "status": "cleared" },\n      "source": "feed.json, 2026-11-20"\n'),
    );
    expect(out).toContain("--- a/capability-registry.json\n+++ b/capability-registry.json");
    expect(out).toContain('+      "retiresOn": "2026-09-10",');
    expect(err).toContain("feed.json is a model-eol/0.1 feed of anthropic");
    expect(err).toContain("it speaks of 2 of the models in capability-registry.json");
  });

  it("does nothing the second time", async () => {
    const feed = { "feed.json": JSON.stringify(EOL_FEED) };
    const { text } = await run(["--from", "feed.json", "--yes"], feed);
    const again = await run(["--from", "feed.json", "--yes"], { ...feed, "capability-registry.json": text });
    expect([again.code, again.out, again.text]).toEqual([0, "", text]);
    expect(again.err).toContain("nothing to change");
  });

  it.each([
    ["a LiteLLM price map", PRICE_MAP],
    ["models.dev's api.json", MODELS_DEV],
  ])("reads %s; a snapshot's date is not its family's", async (what, data) => {
    const { err, text } = await run(["--from", "data.json", "--yes"], { "data.json": JSON.stringify(data) });
    expect(err).toContain(`data.json is ${what}`);
    expect(text).toContain('"gpt-4o": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" }, "retiresOn": "2027-01-14", "source": "data.json, 2026-11-21" },');
    expect(text.match(/retiresOn/g)).toHaveLength(2);
  });

  it("puts the clearance of a model that the provider's list lacks up for review, and denies nothing", async () => {
    const registry = REGISTRY.replace('"gpt-4o": {', '"gpt-5.6-terra": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" } },\n    "gpt-4o": {');
    const list = { object: "list", data: [{ id: "gpt-5.6-terra", object: "model" }, { id: "gpt-5.6-luna", object: "model" }] };
    const { err, text } = await run(["--from", "list.json", "--yes"], { "list.json": JSON.stringify(list), "capability-registry.json": registry });
    expect(err).toContain("it lacks gpt-4o: review whether they may still be called");
    expect(text).toBe(registry.replace('"gpt-4o": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" }', '"gpt-4o": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared", "reviewBy": "2026-11-21" }'));
    const part = await run(["--from", "list.json", "--yes"], { "list.json": JSON.stringify({ ...list, has_more: true }), "capability-registry.json": registry });
    expect(part.err).toContain("the list goes on elsewhere");
    expect(part.text).toBe(registry);
    const google = await run(["--from", "list.json", "--yes"], { "list.json": JSON.stringify({ models: [{ name: "models/gemini-3.6-flash" }] }) });
    expect(google.err).toContain("it speaks of 0 of the models");
  });

  it("reads an address, where it moved too, and names it without its query", async () => {
    const { code, text } = await run(["--from", `${address}/moved?key=secret`, "--yes"]);
    expect(code).toBe(0);
    expect(text).toContain(`"source": "${address}/moved, 2026-11-20"`);
    expect(text).not.toContain("secret");
  });

  it("shows the diff and writes nothing with --dry-run, or on a no", async () => {
    const feed = { "feed.json": JSON.stringify(EOL_FEED) };
    const dry = await run(["--from", "feed.json", "--dry-run"], feed);
    expect([dry.code, dry.text]).toEqual([0, REGISTRY]);
    expect(dry.out).toContain("2027-02-05");
    expect((await run(["--from", "feed.json"], feed, { answers: ["n"] })).text).toBe(REGISTRY);
    expect((await run(["--from", "feed.json"], feed, { answers: ["y"] })).text).not.toBe(REGISTRY);
  });

  it("keeps line endings and a byte order mark", async () => {
    const windows = `\uFEFF${REGISTRY.replaceAll("\n", "\r\n")}`;
    const { text } = await run(["--from", "feed.json", "--yes"], { "feed.json": JSON.stringify(EOL_FEED), "capability-registry.json": windows });
    expect(text.startsWith("\uFEFF{\r\n  // the models")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(text).toContain('"retiresOn": "2026-09-10"');
  });

  it.each<[string, () => string[], Record<string, string>, string]>([
    ["no source", () => ["--yes"], {}, "needs --from"],
    ["no file", () => ["--from", "nope.json"], {}, "--from nope.json can't be read"],
    ["no JSON", () => ["--from", "text"], { text: "hello" }, "text is not JSON"],
    ["no known form", () => ["--from", "odd.json"], { "odd.json": '{ "models": 3 }' }, "in no form that gaplint knows"],
    ["an empty object", () => ["--from", "odd.json"], { "odd.json": "{}" }, "in no form that gaplint knows"],
    ["an address that is not there", () => ["--from", `${address}/gone`], {}, "answered 404"],
    ["an address that wants a key", () => ["--from", `${address}/v1/models`], {}, "fetch it with your own tools"],
    ["a page", () => ["--from", `${address}/page`], {}, "is not JSON"],
    ["an answer that breaks off", () => ["--from", `${address}/cut`], {}, "can't be read"],
    ["a host that is not there", () => ["--from", "http://127.0.0.1:9/x"], {}, "can't be read"],
    ["a broken registry", () => ["--from", "feed.json"], { "feed.json": JSON.stringify(EOL_FEED), "capability-registry.json": "{" }, "capability-registry.json is broken"],
    ["an option of the other command", () => ["--from", "feed.json", "--format", "json"], {}, "It belongs to `gaplint registry check`"],
    ["nobody to ask", () => ["--from", "feed.json"], { "feed.json": JSON.stringify(EOL_FEED) }, "Add --yes to write"],
  ])("says what is wrong with %s", async (_what, argv, files, message) => {
    const { code, err, text } = await run(argv(), files);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("our bug");
    expect(text).toBe(files["capability-registry.json"] ?? REGISTRY);
  });
});
