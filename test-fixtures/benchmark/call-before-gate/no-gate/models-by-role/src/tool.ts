import { generateText } from "ai";
import { Command } from "commander";
import { getConfig } from "./settings.js";

const tool = new Command();

tool.argument("<note>").action(async (note: string) => {
  const { modelByRole } = await getConfig();
  // expect-none: call-before-gate whoever runs a command uses a key of their own
  const { text } = await generateText({ model: modelByRole.chat, prompt: `Shorten: ${note}` });
  process.stdout.write(text);
});

tool.parse(process.argv);
