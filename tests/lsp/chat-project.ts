/** A project that chats with a model through its registry, and the built server at work in it. Needs `npm run build`. */
import { join } from "node:path";
import { afterEach } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol/node";
import { spawned } from "./channel.ts";
import { PULLING, TestClient } from "./client.ts";
import { project } from "./project.ts";

/** The built command line. */
export const CLI = join(process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist"), "cli.js");

export const CONFIG = `{
  "registry": "capability-registry.json",
  "registryModule": "src/models.ts",
  "rules": { "missing-fallback-tier": "off" }
}
`;

export const REGISTRY = `{
  "organization": "acme",
  "models": {
    "claude-mythos-5": {
      "provider": "anthropic",
      "tier": "frontier",
      "aliases": ["anthropic/claude-mythos-5"],
      "clearance": { "status": "conditional", "organizations": ["acme"], "until": "2026-12-31", "source": "https://example.com/order" }
    },
    "gpt-5.6-terra": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" } }
  },
  "tiers": { "frontier": { "fallback": "general" }, "general": {} }
}
`;

export const MODELS = "export function selectModel(query: { tier: string; provider?: string }): string {\n  return query.tier;\n}\n";

export const CHAT = `import Anthropic from "@anthropic-ai/sdk";
import { selectModel } from "./models.js";

const client = new Anthropic();

export async function answer(question: string) {
  // 🦜👩‍🚀 and a price that names the model: nothing is sent.
  const prices = { "gpt-5.6-terra": 3, named: "claude-mythos-5" };
  await client.messages.create({ model: /* 🦜 */ "anthropic/claude-mythos-5", max_tokens: prices.named.length, messages: [{ role: "user", content: question }] });
}

export async function ask(question: string, user: { plan: string }) {
  assertEntitled(user);
  return await client.messages.create({ model: selectModel({ tier: "frontier" }), max_tokens: 500, messages: [{ role: "user", content: question }] });
}

function assertEntitled(user: { plan: string }): void {
  if (user.plan === "free") throw new Error("403: the plan doesn't include answers");
}
`;

const FILES = { "package.json": '{ "name": "sample", "type": "module" }', "gaplint.json": CONFIG, "capability-registry.json": REGISTRY, "src/models.ts": MODELS, "src/chat.ts": CHAT };

type Start = (files?: Readonly<Record<string, string>>, capabilities?: ClientCapabilities) => Promise<TestClient>;

/** For a test file: starts clients of the project, with these files besides or instead, and stops them after each test. */
export function chatClients(): Start {
  const clients: TestClient[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.stop()));
  });
  return async (files = {}, capabilities = PULLING) => {
    const client = await TestClient.start({ channel: spawned(CLI, "lsp", "--stdio"), folders: [project({ ...FILES, ...files })], capabilities });
    clients.push(client);
    return client;
  };
}
