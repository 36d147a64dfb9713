import Anthropic from "@anthropic-ai/sdk";
import { log } from "./log";

const anthropic = new Anthropic();
const createMessage = (content: string) => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 50, messages: [{ role: "user", content }] });

export async function emptyString(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    return "";
  }
}

export async function emptyList(text: string): Promise<string[]> {
  try {
    const message = await createMessage(text);
    return JSON.stringify(message.content).split(",");
    // expect: silent-fallback/default-value warning
  } catch {
    return [];
  }
}

export async function outer(text: string) {
  let label = "general";
  try {
    label = JSON.stringify((await createMessage(text)).content);
    // expect: silent-fallback/swallowed warning
  } catch {
    // keep the default
  }
  return label;
}

export async function catchMethod(text: string) {
  // expect: silent-fallback/default-value warning
  const message = await createMessage(text).catch(() => null);
  return message?.content ?? [];
}

export async function thenPair(text: string) {
  return createMessage(text).then(
    (message) => message.content,
    // expect: silent-fallback/default-value warning
    () => [],
  );
}

export async function logged(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect-none: silent-fallback
  } catch (error) {
    log("label failed", error);
    return "";
  }
}

export async function loggedAtDebug(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    console.debug("label failed", error);
    return "";
  }
}

export async function onlyInDevelopment(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof TypeError) console.error(error);
    return "";
  }
}

export async function rethrown(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect-none: silent-fallback
  } catch (error) {
    throw new Error("label failed", { cause: error });
  }
}

export async function rethrownUnlessOverloaded(text: string) {
  try {
    return JSON.stringify((await createMessage(text)).content);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof Anthropic.APIError && error.status === 529) return "busy";
    throw error;
  }
}
