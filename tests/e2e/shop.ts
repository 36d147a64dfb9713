/** A small product with something of everything, for the end-to-end tests to work in. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const REGISTRY = `{
  "organization": "meridian",
  "models": {
    "claude-mythos-5": {
      "provider": "anthropic",
      "tier": "frontier",
      "clearance": { "status": "cleared", "source": "model board, 2026-09" }
    },
    "claude-opus-4-8": {
      "provider": "anthropic",
      "tier": "frontier",
      "clearance": { "status": "cleared", "source": "model board, 2026-09" }
    },
    "claude-fable-5": {
      "provider": "anthropic",
      "tier": "frontier",
      "clearance": { "status": "restricted", "source": "legal, 2026-07-02" }
    },
    "gpt-5.6-terra": {
      "provider": "openai",
      "tier": "general",
      "clearance": { "status": "cleared", "source": "model board, 2026-09" }
    }
  },
  "tiers": { "frontier": { "fallback": "general" }, "general": {} }
}
`;

export const ANSWERS = `import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

/** Answers a customer's question about an order. */
export async function answerQuestion(question: string) {
  try {
    return await anthropic.messages.create({
      model: "claude-mythos-5",
      max_tokens: 800,
      messages: [{ role: "user", content: question }],
    });
  } catch {
    return await anthropic.messages.create({
      model: "claude-fable-5",
      max_tokens: 800,
      messages: [{ role: "user", content: question }],
    });
  }
}
`;

export const LETTERS = `import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export const draft = (order: string) => anthropic.messages.create({ model: "claude-mythos-5", max_tokens: 500, messages: [{ role: "user", content: order }] });

export const polish = (letter: string) => anthropic.messages.create({ model: "claude-mythos-5", max_tokens: 500, messages: [{ role: "user", content: letter }] });
`;

export const ROUTE = `import { answerQuestion } from "../../lib/answers";

export async function POST(request: Request) {
  const { question } = await request.json();
  return Response.json(await answerQuestion(question));
}
`;

const MODULE = `import registry from "../capability-registry.json";

/** The first cleared model of a tier. */
export function selectModel(choice: { tier: string; provider?: string }): string {
  for (const [id, entry] of Object.entries(registry.models)) {
    if (entry.tier === choice.tier && entry.clearance.status === "cleared") return id;
  }
  throw new Error("no cleared model for tier " + choice.tier);
}
`;

export const SHOP: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "shop", "private": true, "type": "module" }\n',
  "tsconfig.json": '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "resolveJsonModule": true, "strict": true } }\n',
  "gaplint.json": '{\n  "registry": "capability-registry.json",\n  "registryModule": "lib/model-registry.ts"\n}\n',
  "capability-registry.json": REGISTRY,
  "lib/model-registry.ts": MODULE,
  "lib/answers.ts": ANSWERS,
  "lib/letters.ts": LETTERS,
  "app/ask/route.ts": ROUTE,
};

/** Writes files (name to text) into a folder, which need not exist. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
