import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import OpenAI from "openai";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

const argv = await yargs(hideBin(process.argv))
  // expect: hardcoded-model/revocable info default
  .option("model", { type: "string", default: "gpt-5.6-sol" })
  .option("temperature", { type: "number", default: 0 })
  .parse();
const openai = new OpenAI();
const r = await openai.responses.create({ model: argv.model, input: "hi" });
console.log(r.output_text);

yargs(hideBin(process.argv))
  .command(
    "ask <question>",
    "asks a model",
    (options) =>
      options
        .positional("question", { type: "string" })
        // expect: hardcoded-model/revocable info default
        .option("ask-model", { type: "string", default: "claude-opus-4-8" }),
    async (args) => {
      console.log(await generateText({ model: anthropic(args.askModel), prompt: args.question ?? "" }));
    },
  )
  .command({
    command: "draft",
    // expect: hardcoded-model/constant info default
    builder: { model: { type: "string", default: "claude-haiku-4-5" } },
    handler: async (args) => {
      console.log(await generateText({ model: anthropic(args.model), prompt: "draft" }));
    },
  })
  .strict()
  .parse();
