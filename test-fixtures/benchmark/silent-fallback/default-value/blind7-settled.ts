// fixture: path=src/jobs/reports.ts
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { logger } from "../logger";

const section = async (title: string, facts: string) =>
  (await generateText({ model: anthropic("claude-haiku-4-5"), prompt: `${title}\n${facts}` })).text;

export async function report(facts: string, titles: string[]) {
  const results = await Promise.allSettled(titles.map((title) => section(title, facts)));
  return results
    // expect: silent-fallback/default-value warning
    .filter((result): result is PromiseFulfilledResult<string> => result.status === "fulfilled")
    .map((result) => result.value)
    .join("\n\n");
}

export async function reportWithNotes(facts: string, titles: string[]) {
  const results = await Promise.allSettled(titles.map((title) => section(title, facts)));
  const failed = results.filter((result) => result.status === "rejected");
  // expect-none: silent-fallback the failed ones are logged
  if (failed.length > 0) logger.warn("sections are missing", { failed: failed.length });
  return results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])).join("\n\n");
}

export async function allOrNothing(facts: string, titles: string[]) {
  const results = await Promise.allSettled(titles.map((title) => section(title, facts)));
  for (const result of results) {
    // expect-none: silent-fallback thrown
    if (result.status === "rejected") throw result.reason;
  }
  return results.map((result) => (result.status === "fulfilled" ? result.value : "")).join("\n\n");
}

export async function each(facts: string, titles: string[]) {
  return Promise.all(
    titles.map(async (title) => {
      try {
        return { title, text: await section(title, facts) };
        // expect: silent-fallback/default-value warning
      } catch {
        return { title, text: "" };
      }
    }),
  );
}

export async function eachWithError(facts: string, titles: string[]) {
  return Promise.all(
    titles.map(async (title) => {
      try {
        return { title, text: await section(title, facts), error: null };
        // expect-none: silent-fallback carried with its title
      } catch (error) {
        return { title, text: null, error: (error as Error).message };
      }
    }),
  );
}
