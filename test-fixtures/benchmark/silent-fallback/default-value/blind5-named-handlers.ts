// fixture: path=src/insights/insights.ts
import { generateObject, generateText, type LanguageModel } from "ai";
import { z } from "zod";
import { captureException } from "@sentry/node";
import { log } from "./log";

const emptyList = () => [] as string[];
function nothing(): undefined {
  return undefined;
}
function report(error: unknown): string[] {
  captureException(error);
  return [];
}
const orElse = <T>(value: T) => () => value;
const orElseLogged = <T>(label: string, value: T) => (error: unknown) => {
  log.error(`${label} failed`, error);
  return value;
};

const keywords = async (model: LanguageModel, prompt: string) => (await generateObject({ model, prompt, schema: z.array(z.string()) })).object;
const text = async (model: LanguageModel, prompt: string) => (await generateText({ model, prompt })).text;

export async function insights(model: LanguageModel, document: string) {
  const [tags, people, places, title, mood, topics] = await Promise.all([
    // expect: silent-fallback/default-value
    keywords(model, `Tags: ${document}`).catch(emptyList),
    // expect-none: silent-fallback reported
    keywords(model, `People: ${document}`).catch(report),
    // expect: silent-fallback/default-value
    keywords(model, `Places: ${document}`).then((list) => list.sort(), emptyList),
    // expect: silent-fallback/default-value
    text(model, `Title: ${document}`).catch(orElse("Untitled")),
    // expect-none: silent-fallback logged
    text(model, `Mood: ${document}`).catch(orElseLogged("mood", "neutral")),
    // expect: silent-fallback/default-value
    text(model, `Topics: ${document}`).catch(nothing),
  ]);
  return { tags, people, places, title, mood, topics };
}

export function firstSentence(model: LanguageModel, document: string) {
  return text(model, document)
    .then((value) => value.split(".")[0])
    // expect-none: silent-fallback thrown on, with a word
    .catch((error) => {
      throw new Error("No first sentence", { cause: error });
    });
}

export function cleaned(model: LanguageModel, document: string) {
  return text(model, document).then(
    (value) => value.trim(),
    // expect-none: silent-fallback handed on
    (error) => Promise.reject(error),
  );
}

export async function withCleanup(model: LanguageModel, document: string, close: () => Promise<void>) {
  const value = await text(model, document);
  // expect-none: silent-fallback cleanup
  await close().catch(() => {});
  return value;
}
