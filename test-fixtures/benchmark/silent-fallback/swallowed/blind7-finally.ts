// fixture: path=src/lib/transcripts.ts
import OpenAI from "openai";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { jobs } from "./jobs";
import { honeycomb } from "./tracing";

const openai = new OpenAI();

export async function transcribe(path: string): Promise<string> {
  try {
    const transcript = await openai.audio.transcriptions.create({ model: "whisper-1", file: createReadStream(path) });
    return transcript.text;
  } finally {
    // expect-none: silent-fallback cleanup
    await rm(path).catch(() => {});
  }
}

export async function transcribeInto(path: string, job: { id: string; text?: string }) {
  try {
    const transcript = await openai.audio.transcriptions.create({ model: "whisper-1", file: createReadStream(path) });
    job.text = transcript.text;
    // expect: silent-fallback/swallowed warning
  } finally {
    await rm(path, { force: true });
    return job;
  }
}

export async function transcribeTraced(path: string): Promise<string | undefined> {
  const span = honeycomb.startSpan("transcribe");
  try {
    const transcript = await openai.audio.transcriptions.create({ model: "whisper-1", file: createReadStream(path) });
    return transcript.text;
    // expect-none: silent-fallback on the span
  } catch (error) {
    span.recordException(error as Error);
    return undefined;
  } finally {
    span.end();
  }
}

export async function transcribeLater(path: string) {
  const started = openai.audio.transcriptions.create({ model: "whisper-1", file: createReadStream(path) });
  // expect-none: silent-fallback a guard, awaited below
  started.catch(() => {});
  const job = await jobs.create(path);
  const transcript = await started;
  return jobs.finish(job.id, transcript.text);
}

export async function warmUp() {
  try {
    await openai.models.list();
    // expect-none: silent-fallback no model is called
  } catch {
    return false;
  }
  return true;
}
