// fixture: path=src/bin/label.ts
import OpenAI from "openai";

const openai = new OpenAI();

async function main(): Promise<void> {
  const { output_text } = await openai.responses.create({ model: "gpt-5.6-luna", input: process.argv[2] ?? "" });
  process.stdout.write(output_text);
}

// A failure ends the program with a stack.
// expect-none: silent-fallback
main();
