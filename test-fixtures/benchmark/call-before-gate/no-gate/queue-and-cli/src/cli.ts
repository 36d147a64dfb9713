#!/usr/bin/env node
import { Command } from "commander";
import OpenAI from "openai";

const openai = new OpenAI();
const program = new Command();

program.command("ask <question>").action(async (question: string) => {
  // expect-none: call-before-gate a command
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: question });
  console.log(out.output_text);
});

program.parse();
