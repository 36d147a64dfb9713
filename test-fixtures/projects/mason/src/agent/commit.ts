import { execa } from "execa";
import type { MasonConfig } from "../config/schema.js";
import type { LlmClient } from "../llm/client.js";
import { debug, warn } from "../log.js";

/** A commit message for what is staged. Goes through the models of the config until one answers. */
export async function commitMessage(client: LlmClient, config: MasonConfig): Promise<string> {
  const { stdout: diff } = await execa`git diff --cached`;
  const messages = [{ role: "user" as const, content: `A commit message for:\n${diff}` }];
  const candidates = [config.smallModel, config.model, ...config.fallbackModels];
  for (const model of candidates) {
    try {
      const answer = await client.complete({ model, messages, temperature: 0 });
      if (answer) return answer;
      // expect: silent-fallback/other-model error
    } catch (error) {
      debug(`${model}: ${error}`);
      continue;
    }
  }
  throw new Error("no model answered");
}

/** A name for the branch. */
export async function branchName(client: LlmClient, config: MasonConfig, task: string): Promise<string> {
  try {
    const name = await client.complete({ model: config.smallModel, messages: [{ role: "user", content: `A git branch name for: ${task}` }] });
    return name.trim().replace(/[^\w/-]+/g, "-");
    // expect-none: silent-fallback the user is warned
  } catch (error) {
    warn(`no branch name: ${error}`);
    return `mason/${Date.now()}`;
  }
}
