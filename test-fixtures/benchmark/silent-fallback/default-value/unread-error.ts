// fixture: path=src/notes/summaries.ts infos
import OpenAI from "openai";
import pino from "pino";
import { db } from "../db";

const openai = new OpenAI();
const logger = pino();
const model = process.env["SUMMARY_MODEL"] ?? "";

type Outcome<T> = { data: T; error: null } | { data: null; error: Error };

async function tryCatch<T>(promise: Promise<T>): Promise<Outcome<T>> {
  try {
    return { data: await promise, error: null };
  } catch (error) {
    return { data: null, error: error as Error };
  }
}

async function attempt<T>(run: () => Promise<T>): Promise<[Error, null] | [null, T]> {
  try {
    return [null, await run()];
  } catch (error) {
    return [error as Error, null];
  }
}

async function logged<T>(promise: Promise<T>): Promise<Outcome<T>> {
  try {
    return { data: await promise, error: null };
  } catch (error) {
    logger.error({ error }, "the model failed");
    return { data: null, error: error as Error };
  }
}

async function orNothing<T>(promise: Promise<T>): Promise<T | null> {
  try {
    const value = await promise;
    return value;
    // expect: silent-fallback/default-value warning
  } catch {
    return null;
  }
}

export async function dataAlone(text: string) {
  const { data } = await tryCatch(openai.responses.create({ model, input: text }));
  // expect: silent-fallback/default-value warning
  return data?.output_text ?? "";
}

export async function secondOfThePair(text: string) {
  const [, answer] = await attempt(() => openai.responses.create({ model, input: text }));
  // expect: silent-fallback/default-value warning
  return answer ? answer.output_text : "No summary";
}

export async function ofTheWhole(text: string) {
  const result = await tryCatch(openai.responses.create({ model, input: text }));
  // expect: silent-fallback/default-value warning
  return result.data?.output_text || text.slice(0, 80);
}

export async function askedForTheData(text: string) {
  const { data } = await tryCatch(openai.responses.create({ model, input: text }));
  // expect: silent-fallback/default-value warning
  if (!data) return "";
  return data.output_text;
}

export async function askedForTheError(text: string) {
  const [error, answer] = await attempt(() => openai.responses.create({ model, input: text }));
  // expect: silent-fallback/default-value warning
  if (error) return "";
  return answer.output_text;
}

export async function nothingAtAll(text: string) {
  const answer = await orNothing(openai.responses.create({ model, input: text }));
  return answer?.output_text ?? "";
}

// What fails here is no model: the helpers are the same.
export async function rowAlone(id: string) {
  const { data } = await tryCatch(db.notes.find(id));
  // expect-none: silent-fallback
  return data?.title ?? "";
}

export async function rowOrError(id: string) {
  const [error, row] = await attempt(() => db.notes.find(id));
  // expect-none: silent-fallback
  if (error) return "";
  return row.title;
}

export async function onRecord(text: string) {
  const { data } = await logged(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  return data?.output_text ?? "";
}

export async function onRecordToo(text: string) {
  const { data, error } = await logged(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  if (error) return "";
  return data.output_text;
}

export async function saysSo(text: string) {
  const { data } = await tryCatch(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  if (!data) {
    logger.warn("no summary");
    return "";
  }
  return data.output_text;
}

export async function loud(text: string) {
  const { data } = await tryCatch(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  if (!data) throw new Error("no summary");
  return data.output_text;
}

export async function toldApart(text: string) {
  const result = await tryCatch(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  return { text: result.data?.output_text ?? "", failed: result.error !== null };
}

export async function handedOn(text: string) {
  const result = await tryCatch(openai.responses.create({ model, input: text }));
  // expect-none: silent-fallback
  return result;
}
