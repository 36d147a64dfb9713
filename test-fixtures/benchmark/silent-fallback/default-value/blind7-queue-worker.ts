// fixture: path=src/worker.ts
import { Worker, type Job } from "bullmq";
import OpenAI from "openai";
import { db } from "./db";
import { statsd } from "./statsd";

const openai = new OpenAI();

async function describe(image: string) {
  const response = await openai.responses.create({
    model: "gpt-5-mini",
    input: [{ role: "user", content: [{ type: "input_image", image_url: image, detail: "low" }] }],
  });
  return response.output_text;
}

async function handle(job: Job<{ id: string; image: string }>) {
  try {
    const description = await describe(job.data.image);
    await db.image.update({ where: { id: job.data.id }, data: { description, status: "done" } });
    // expect-none: silent-fallback kept as failed
  } catch (error) {
    await db.image.update({ where: { id: job.data.id }, data: { status: "failed", error: String(error) } });
  }
}

async function handleQuietly(job: Job<{ id: string; image: string }>) {
  let description = "";
  try {
    description = await describe(job.data.image);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    description = "An image";
  }
  await db.image.update({ where: { id: job.data.id }, data: { description, status: "done" } });
}

async function handleCounted(job: Job<{ id: string; image: string }>) {
  const description = await describe(job.data.image).catch((error: unknown) => {
    statsd.increment("describe.failed");
    return "An image";
  });
  await db.image.update({ where: { id: job.data.id }, data: { description, status: "done" } });
}

async function handleOrThrow(job: Job<{ id: string; image: string }>) {
  try {
    const description = await describe(job.data.image);
    await db.image.update({ where: { id: job.data.id }, data: { description, status: "done" } });
    // expect-none: silent-fallback the queue tries again
  } catch (error) {
    if (job.attemptsMade < 3) throw error;
    await job.moveToFailed(error as Error, job.token ?? "");
  }
}

new Worker("describe", handle);
new Worker("describe-quietly", handleQuietly);
new Worker("describe-counted", handleCounted);
new Worker("describe-or-throw", handleOrThrow);
