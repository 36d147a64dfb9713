// fixture: path=src/commands/review.ts
import { Args, Command, Flags } from "@oclif/core";
import Anthropic from "@anthropic-ai/sdk";
import { readFile } from "node:fs/promises";

export default class Review extends Command {
  static override args = { file: Args.string({ required: true }) };
  static override flags = { strict: Flags.boolean() };

  async run(): Promise<void> {
    const { args } = await this.parse(Review);
    const client = new Anthropic();
    // expect-none: call-before-gate
    const message = await client.messages.create({ model: "claude-sonnet-5", max_tokens: 2000, messages: [{ role: "user", content: await readFile(args.file, "utf8") }] });
    this.log(JSON.stringify(message.content));
  }
}
