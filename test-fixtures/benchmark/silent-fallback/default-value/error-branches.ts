import Anthropic from "@anthropic-ai/sdk";
import { TRPCError } from "@trpc/server";
import { redirect } from "next/navigation";
import { logger } from "./logger";

const anthropic = new Anthropic();
const ask = async (content: string) => JSON.stringify((await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 50, messages: [{ role: "user", content }] })).content);

export async function oneBranchSilent(text: string) {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof Anthropic.RateLimitError) return "";
    logger.error({ error });
    return "";
  }
}

export async function bothBranchesTold(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    if (error instanceof Anthropic.RateLimitError) {
      logger.warn("rate limited");
      return "";
    }
    logger.error({ error });
    return "";
  }
}

export async function mapped(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error });
  }
}

export async function redirected(text: string) {
  let answer: string;
  try {
    answer = await ask(text);
    // expect-none: silent-fallback
  } catch {
    redirect("/error");
  }
  return answer;
}

export async function optionalCallback(text: string, onFailure?: (error: unknown) => void) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    onFailure?.(error);
    return "";
  }
}

export async function exits(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch {
    process.exit(1);
  }
}

export async function warnsOnlyUser(text: string, stream: WritableStreamDefaultWriter<string>) {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch {
    await stream.write("Let me get back to you on that.");
    return "";
  }
}
