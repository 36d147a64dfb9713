#!/usr/bin/env node
import { createInterface } from "node:readline/promises";
import pc from "picocolors";
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { branchName, commitMessage } from "./agent/commit.js";
import { runAgent } from "./agent/loop.js";
import { loadConfig } from "./config/load.js";
import { LlmClient } from "./llm/client.js";
import type { ToolCall } from "./llm/types.js";
import { startServer } from "./serve/server.js";

async function ask(call: ToolCall): Promise<boolean> {
  const rl = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await rl.question(`Run ${pc.bold(call.name)} ${call.arguments}? [y/N] `);
  rl.close();
  return answer.toLowerCase() === "y";
}

await yargs(hideBin(process.argv))
  .option("model", { type: "string", describe: "the model, e.g. openai/gpt-5.6-sol" })
  .command("run <task..>", "work on a task", {}, async (argv) => {
    const config = await loadConfig(process.cwd(), argv.model ? { model: argv.model as string } : {});
    const approve = config.approval === "auto" ? async () => true : ask;
    for await (const event of runAgent(new LlmClient(config.endpoint), config, (argv.task as string[]).join(" "), approve)) {
      process.stdout.write(event.type === "text" ? event.text : pc.dim(`\n${event.text}\n`));
    }
  })
  .command("commit", "write a commit message", {}, async () => {
    const config = await loadConfig(process.cwd());
    console.log(await commitMessage(new LlmClient(config.endpoint), config));
  })
  .command("branch <task..>", "name a branch", {}, async (argv) => {
    const config = await loadConfig(process.cwd());
    console.log(await branchName(new LlmClient(config.endpoint), config, (argv.task as string[]).join(" ")));
  })
  .command("serve", "answer over HTTP", (y) => y.option("port", { type: "number", default: 4111 }), async (argv) => {
    startServer(await loadConfig(process.cwd()), argv.port);
  })
  .demandCommand()
  .strict()
  .parse();
