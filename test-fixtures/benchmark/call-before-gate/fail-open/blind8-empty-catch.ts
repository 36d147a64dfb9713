// fixture: path=server/api/translate.post.ts
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { ledger } from "../utils/ledger";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { text, language } = await readBody(event);
  try {
    const { remaining } = await ledger.quota(user.id);
    if (remaining <= 0) throw createError({ statusCode: 402, statusMessage: "Quota used up" });
  } catch {
    // the ledger is slow at times
  }
  // expect: call-before-gate/fail-open error
  const result = await generateText({ model: openai("gpt-5-mini"), prompt: `To ${language}: ${text}` });
  return { text: result.text };
});
