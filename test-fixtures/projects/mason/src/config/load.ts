import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { configSchema, type MasonConfig } from "./schema.js";

const defaults: MasonConfig = {
  // expect: hardcoded-model/revocable info default
  model: "anthropic/claude-opus-4-8",
  fallbackModels: [],
  // expect: hardcoded-model/retired default
  smallModel: "openai/gpt-4o-mini",
  endpoint: { baseUrl: "https://openrouter.ai/api/v1", apiKeyEnv: "OPENROUTER_API_KEY" },
  maxTurns: 25,
  approval: "ask",
};

async function readJson(path: string): Promise<Partial<MasonConfig>> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
    // expect-none: silent-fallback a missing file
  } catch {
    return {};
  }
}

export async function loadConfig(cwd: string, overrides: Partial<MasonConfig> = {}): Promise<MasonConfig> {
  const user = await readJson(join(homedir(), ".config", "mason", "config.json"));
  const project = await readJson(join(cwd, "mason.json"));
  return configSchema.parse({ ...defaults, ...user, ...project, ...overrides });
}
