import { Command, Option } from "commander";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

const program = new Command();
program
  .command("ask <q>")
  // expect: hardcoded-model/revocable info default
  .option("-m, --model <id>", "model to ask", "claude-opus-4-8")
  .action(async (q: string, options: { model: string }) => {
    const { text } = await generateText({ model: anthropic(options.model), prompt: q });
    console.log(text);
  });
program
  .command("draft")
  // expect: hardcoded-model/constant info default
  .addOption(new Option("--model-id <id>", "model").default("gpt-5.4-mini"))
  .action(async (opts) => {
    const { text } = await generateText({ model: openai(opts.modelId), prompt: "draft" });
    console.log(text);
  });
program.parse();

const statements = new Command();
// expect: hardcoded-model/constant info default
statements.option("--summary-model <id>", "model of the summary", "gpt-5.4-mini");
statements.option("--out <file>", "where to write", "summary.md");
statements.parse();
const { summaryModel } = statements.opts();
export const summary = (prompt: string) => generateText({ model: openai(summaryModel), prompt });

const without = new Command();
without.requiredOption("--model <id>", "such as claude-opus-4-8").action(async (options) => {
  // expect-none: hardcoded-model
  await generateText({ model: anthropic(options.model), prompt: "" });
});
