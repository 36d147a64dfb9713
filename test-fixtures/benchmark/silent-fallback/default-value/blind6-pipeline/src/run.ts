import { expand, extract, judge, judgeStrictly, rate, rerank } from "./steps";
import { logger } from "./logger";

export async function run(query: string, passages: string[]) {
  const queries = await expand(query);
  const facts = await extract(queries.join("\n"));
  // expect: silent-fallback/default-value
  const lines = facts.failed ? [] : (facts.value ?? []);
  const best = await rerank(query, passages);
  return { lines, best, score: await rate(query), verdict: await judge(best.join()) };
}

export async function runLoudly(query: string) {
  const facts = await extract(query);
  // expect-none: silent-fallback logged
  if (facts.failed) {
    logger.error("no facts", facts.error);
    return [];
  }
  return facts.value ?? [];
}

export async function runStrictly(query: string) {
  const facts = await extract(query);
  // expect-none: silent-fallback thrown
  if (facts.failed) throw facts.error;
  return { facts: facts.value, verdict: await judgeStrictly(query) };
}

export async function nightly(queries: string[]) {
  for (const query of queries) {
    try {
      await run(query, []);
      // expect-none: silent-fallback logged
    } catch (error) {
      logger.error("nightly run failed", error);
    }
  }
}
