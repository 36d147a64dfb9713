import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

interface Job {
  readonly queue: "mails" | "reports";
  readonly text: string;
  ack(): void;
  retry(): void;
}

const isSpam = async (input: string) => (await openai.responses.create({ model: process.env["SMALL"]!, input })).output_text === "spam";
const report = async (content: string) => anthropic.messages.create({ model: process.env["LARGE"]!, max_tokens: 500, messages: [{ role: "user", content }] });

/** The next turn is about the next job: its report stands in for no answer about a mail. */
export async function consume(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    if (job.queue === "mails") {
      try {
        if (!(await isSpam(job.text))) console.log("a mail");
        job.ack();
        // expect: silent-fallback/default-value warning
      } catch {
        job.ack();
      }
      continue;
    }
    const { text } = job;
    await report(text);
    job.ack();
  }
}

/** Here it is the same text that the other model gets. */
export async function sortOrReport(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    try {
      if (await isSpam(job.text)) job.ack();
      // expect: silent-fallback/other-model error
    } catch {
      await report(job.text);
    }
  }
}

/** What the turns walk is who is asked. */
export async function firstAnswer(text: string): Promise<unknown> {
  for (const model of ["gpt-5.6-terra", "gpt-5.6-luna"]) {
    try {
      return await openai.responses.create({ model, input: text });
      // expect: silent-fallback/other-model error
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Each of them is asked in turn, and what fails is sent back. */
export async function retried(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    try {
      await report(job.text);
      // expect-none: silent-fallback
    } catch {
      job.retry();
    }
  }
}
