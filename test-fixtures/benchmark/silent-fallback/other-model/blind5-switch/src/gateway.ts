import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { emptyOnFailure } from "./safe";
import { events } from "./events";

const anthropic = new Anthropic();
const openai = new OpenAI();

export const viaAnthropic = (model: string, content: string) =>
  anthropic.messages.create({ model, max_tokens: 300, messages: [{ role: "user", content }] }).then(({ content: [block] }) => (block?.type === "text" ? block.text : ""));
export const viaOpenAI = (model: string, input: string) => openai.responses.create({ model, input }).then(({ output_text }) => output_text);

export async function either(content: string) {
  try {
    return await viaAnthropic("primary", content);
    // expect: silent-fallback/other-model
  } catch (error) {
    if ((error as { status?: number }).status === 401) throw error;
    return viaOpenAI("secondary", content);
  }
}

export const chained = (content: string) =>
  // expect: silent-fallback/other-model
  viaAnthropic("primary", content).catch(() => viaOpenAI("secondary", content));

export const chainedLoudly = (content: string) =>
  // expect-none: silent-fallback published
  viaAnthropic("primary", content).catch(async (error) => {
    await events.publish({ type: "model-switched", from: "primary", to: "secondary", error });
    return viaOpenAI("secondary", content);
  });

export async function orOther(content: string) {
  return (await emptyOnFailure(() => viaAnthropic("primary", content))) ?? (await viaOpenAI("secondary", content));
}

export async function overHttp(content: string) {
  const body = (model: string) => ({ method: "POST", body: JSON.stringify({ model, messages: [{ role: "user", content }] }) });
  let response = await fetch(`${process.env.PROXY}/v1/chat/completions`, body("primary"));
  // expect: silent-fallback/other-model
  if (!response.ok) {
    response = await fetch(`${process.env.PROXY}/v1/chat/completions`, body("secondary"));
  }
  return response.json();
}

export async function chosenBefore(content: string, healthy: (name: string) => boolean) {
  // expect-none: silent-fallback a choice, nothing has failed
  if (healthy("anthropic")) return viaAnthropic("primary", content);
  return viaOpenAI("secondary", content);
}

export async function degraded(content: string) {
  let answer: string | undefined;
  try {
    answer = await viaAnthropic("primary", content);
    // expect: silent-fallback/other-model
  } catch {
    answer = undefined;
  }
  if (answer === undefined) answer = await viaOpenAI("secondary", content);
  return answer;
}

export async function nested(content: string) {
  try {
    return await viaAnthropic("primary", content);
    // expect: silent-fallback/other-model
  } catch {
    try {
      return await viaOpenAI("secondary", content);
      // expect-none: silent-fallback told
    } catch (error) {
      await events.publish({ type: "all-failed", error });
      return "";
    }
  }
}
