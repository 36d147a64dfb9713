// fixture: infos
// What comes next after a call, whether it failed or not, is no fallback: another question, another turn of a dialogue.
import readline from "node:readline";
import { setTimeout } from "node:timers/promises";
import OpenAI from "openai";

const client = new OpenAI();

export async function report(input: string) {
  try {
    // expect: missing-fallback-tier/none
    const summary = await client.responses.create({ model: "gpt-5.4-mini", input });
    console.log(summary.output_text);
  } catch (error) {
    console.error("no summary", error);
  }
  // expect: missing-fallback-tier/none
  const title = await client.responses.create({ model: "gpt-5.4-mini", input: `A title for: ${input}` });
  console.log(title.output_text);
}

export function dialogue() {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  const ask = () => {
    rl.question("> ", async (input) => {
      try {
        // expect: missing-fallback-tier/none
        const answer = await client.responses.create({ model: "gpt-5.4-mini", input });
        console.log(answer.output_text);
      } catch (error) {
        console.error("failed", error);
      }
      ask();
    });
  };
  ask();
}

export async function watch(input: string): Promise<void> {
  try {
    // expect: missing-fallback-tier/none
    const answer = await client.responses.create({ model: "gpt-5.4-nano", input });
    console.log(answer.output_text);
  } catch (error) {
    console.error("failed", error);
  }
  await setTimeout(60_000);
  return watch(input);
}

/** Only where the first gave nothing is the second asked: that one is for the first. */
export async function answer(input: string): Promise<string> {
  let text = "";
  try {
    text = (await client.responses.create({ model: "gpt-5.4-mini", input })).output_text;
  } catch (error) {
    console.error("failed", error);
  }
  if (text === "") {
    // expect: missing-fallback-tier/same-model error
    text = (await client.responses.create({ model: "gpt-5.4-mini", input })).output_text;
  }
  return text;
}
