import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { errAsync, okAsync, ResultAsync } from "neverthrow";
import { z } from "zod";
import { type AiResult, upstream } from "./errors";
import { log } from "./log";
import { backup, chat, modelFor, small } from "./models";

export type { AiError } from "./errors";

const text = new StringOutputParser();

const summaryPrompt = ChatPromptTemplate.fromMessages([
  ["system", "Summarize a bill for citizens, in plain words."],
  ["human", "{bill}"],
]);

/** A summary; the second model answers when the first can't, and the log tells. */
export function summarizeBill(bill: string): AiResult<string> {
  // expect: call-before-gate/some-paths error
  return ResultAsync.fromPromise(summaryPrompt.pipe(chat).pipe(text).invoke({ bill }), upstream).orElse((error) => {
    log.warn({ error }, "summary: primary failed, asking the backup");
    // expect: missing-fallback-tier/uncleared error
    return ResultAsync.fromPromise(summaryPrompt.pipe(backup).pipe(text).invoke({ bill }), upstream);
  });
}

export function amendmentsFor(bill: string, wish: string): AiResult<string> {
  // expect: missing-fallback-tier/none warning
  return ResultAsync.fromPromise(modelFor("amendments").invoke([new SystemMessage("Draft an amendment."), new HumanMessage(`${wish}\n\n${bill}`)]), upstream)
    .map((message) => message.text)
    .andThen((drafted) => (drafted ? okAsync(drafted) : errAsync({ kind: "empty" as const })));
}

export function minutesOf(transcript: string): AiResult<string> {
  return ResultAsync.fromPromise(modelFor("minutes").pipe(text).invoke(`Minutes of:\n${transcript}`), upstream);
}

const topicSchema = z.object({ topics: z.array(z.string()).max(5) });

export async function topicsOf(bill: string): Promise<string[]> {
  // expect: call-before-gate/no-gate info
  const result = await ResultAsync.fromPromise(small.withStructuredOutput(topicSchema).invoke(`Topics of this bill:\n${bill}`), upstream);
  // expect: silent-fallback/default-value warning
  return result.map(({ topics }) => topics).unwrapOr([]);
}

/** Where nothing may fail: the feed of the front page. */
export async function teaser(bill: string): Promise<string> {
  const result = await summarizeBill(bill);
  return result.match(
    (summary) => summary.split("\n")[0] ?? "",
    (error) => {
      // expect-none: silent-fallback logged
      log.error({ error }, "no teaser");
      return bill.slice(0, 200);
    },
  );
}
