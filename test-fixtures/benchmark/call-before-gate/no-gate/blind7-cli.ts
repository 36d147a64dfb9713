// fixture: path=src/cli.ts
import { Command } from "commander";
import { readFile } from "node:fs/promises";
import ora from "ora";
import OpenAI from "openai";

const program = new Command("explain").version("1.4.0");

program
  .argument("<file>")
  .option("-m, --model <model>", "model", "gpt-5-mini")
  .action(async (file: string, options: { model: string }) => {
    const spinner = ora("Thinking").start();
    const source = await readFile(file, "utf8");
    const client = new OpenAI();
    // expect-none: call-before-gate a command
    const response = await client.responses.create({ model: options.model, input: `Explain:\n${source}` });
    spinner.stop();
    process.stdout.write(`${response.output_text}\n`);
  });

program.parseAsync();
