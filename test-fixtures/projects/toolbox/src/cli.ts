#!/usr/bin/env node
import { Command } from "commander";
import { review } from "./review.js";

const program = new Command("toolbox");

program
  .command("review <file>")
  // expect: hardcoded-model/revocable info
  .option("-m, --model <model>", "the model", "claude-opus-4-8")
  .action(async (file: string, { model }: { model: string }) => {
    try {
      console.log(await review(file, model));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  });

await program.parseAsync();
