// Whether somebody is told of a failure is a matter of what a helper does, not of what it is called.
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const view = { error: null as string | null, lines: [] as string[] };

const setError = (message: string | null): void => {
  view.error = message;
};
const failSoftly = (): string => "";
const noError = (): void => {};

async function ask(content: string): Promise<string> {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 200, messages: [{ role: "user", content }] });
  return JSON.stringify(message.content);
}

export async function emptyHelper(text: string): Promise<string> {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch {
    return failSoftly();
  }
}

export async function takenBack(text: string): Promise<string> {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch {
    setError(null);
    return "";
  }
}

export async function doesNothing(text: string): Promise<string> {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch {
    noError();
    return "";
  }
}

export async function shown(text: string): Promise<string> {
  try {
    const answer = await ask(text);
    return answer;
    // expect-none: silent-fallback the view says so
  } catch (error) {
    setError(String(error));
    return "";
  }
}
