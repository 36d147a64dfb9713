// fixture: path=src/cli/index.ts
import { parseArgs } from "node:util";
import { Command, Option } from "commander";
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import OpenAI from "openai";

const openai = new OpenAI();

async function complete(model: string, prompt: string) {
  const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
  return completion.choices[0]?.message.content ?? "";
}

const program = new Command("notes");

program
  .command("summarize <file>")
  // expect: hardcoded-model/constant default
  .option("-m, --model <id>", "model that writes the summary", "gpt-5.4-mini")
  .action(async (file: string, options: { model: string }) => {
    process.stdout.write(await complete(options.model, file));
  });

program
  .command("title <file>")
  // expect: hardcoded-model/constant default
  .addOption(new Option("--model <id>", "model for titles").default("gpt-5.6-terra"))
  .action(async (file: string, options: { model: string }) => {
    process.stdout.write(await complete(options.model, file));
  });

export async function translate(argv: string[]) {
  const args = await yargs(hideBin(argv))
    // expect: hardcoded-model/constant default
    .option("model", { type: "string", default: "gpt-5.6-luna", describe: "model to translate with" })
    .option("to", { type: "string", demandOption: true })
    .parse();
  return complete(args.model, `Translate to ${args.to}`);
}

export async function tag() {
  const { values } = parseArgs({
    options: {
      // expect: hardcoded-model/constant default
      model: { type: "string", short: "m", default: "gpt-4.1-nano-custom" },
      // expect-none: hardcoded-model the help's example
      example: { type: "string", default: "notes tag --model gpt-5.4-mini" },
    },
  });
  return complete(values.model ?? "", "Tags for these notes");
}

program.parse();
