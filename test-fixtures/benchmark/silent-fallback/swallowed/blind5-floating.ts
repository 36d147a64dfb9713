// fixture: path=src/jobs/floating.ts
import { after } from "next/server";
import { Queue, Worker } from "bullmq";
import Anthropic from "@anthropic-ai/sdk";
import { db } from "../db";
import { logger } from "../logger";

const client = new Anthropic();
export const queue = new Queue("notes");

async function summarize(id: string) {
  const note = await db.notes.get(id);
  const message = await client.messages.create({ model: process.env.MODEL!, max_tokens: 200, messages: [{ role: "user", content: note.text }] });
  await db.notes.update(id, { summary: message.content });
}

export async function saved(id: string) {
  // expect: silent-fallback/swallowed
  void summarize(id);
  return { id };
}

export async function imported(ids: string[]) {
  for (const id of ids) {
    // expect: silent-fallback/swallowed
    summarize(id).catch(() => {});
  }
}

export async function edited(id: string) {
  (async () => {
    try {
      await summarize(id);
      // expect: silent-fallback/swallowed
    } catch {}
  })();
  return { id };
}

export async function shared(id: string) {
  // expect-none: silent-fallback logged
  void summarize(id).catch((error) => logger.error({ error, id }, "no summary"));
}

export async function published(id: string) {
  after(async () => {
    try {
      await summarize(id);
      // expect: silent-fallback/swallowed
    } catch {
      // next time
    }
  });
}

export async function moved(id: string, ctx: ExecutionContext) {
  // expect: silent-fallback/default-value
  ctx.waitUntil(summarize(id).catch(() => undefined));
  return new Response(null, { status: 202 });
}

export async function joined(id: string) {
  const pending = summarize(id);
  // expect-none: silent-fallback a guard, since it is awaited below
  pending.catch(() => {});
  await db.notes.touch(id);
  await pending;
}

export async function finished(id: string) {
  try {
    await summarize(id);
    // expect: silent-fallback/swallowed
  } finally {
    return id;
  }
}

export const worker = new Worker("notes", async (job) => {
  try {
    await summarize(job.data.id);
    // expect: silent-fallback/swallowed
  } catch {
    return;
  }
});

export const strictWorker = new Worker("notes-strict", async (job) => {
  try {
    await summarize(job.data.id);
    // expect-none: silent-fallback the queue gets it
  } catch (error) {
    await job.log(`failed: ${String(error)}`);
    throw error;
  }
});

export default {
  async queue(batch: MessageBatch<{ id: string }>) {
    for (const message of batch.messages) {
      try {
        await summarize(message.body.id);
        message.ack();
        // expect-none: silent-fallback given back to the queue
      } catch {
        message.retry({ delaySeconds: 30 });
      }
    }
  },
};

export async function dropped(batch: MessageBatch<{ id: string }>) {
  for (const message of batch.messages) {
    try {
      await summarize(message.body.id);
      // expect: silent-fallback/default-value
    } catch {
      message.ack();
    }
  }
}
