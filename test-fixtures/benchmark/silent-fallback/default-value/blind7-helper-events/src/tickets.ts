import { ask } from "./llm.js";
import { captureError, ignore, messageOf, noteFailure } from "./errors.js";

export async function summary(ticket: string): Promise<string> {
  try {
    return await ask(`Summary of:\n${ticket}`);
    // expect-none: silent-fallback captured by the helper
  } catch (error) {
    captureError(error, { step: "summary" });
    return ticket.slice(0, 140);
  }
}

export async function product(ticket: string): Promise<string> {
  try {
    return await ask(`Product of:\n${ticket}`);
    // expect-none: silent-fallback emitted by the helper
  } catch {
    noteFailure("product");
    return "unknown";
  }
}

export async function urgency(ticket: string): Promise<string> {
  try {
    return await ask(`Urgency of:\n${ticket}`);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    ignore(error);
    return "normal";
  }
}

export async function language(ticket: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  return ask(`Language of:\n${ticket}`).catch(() => "en");
}

export async function reply(ticket: string): Promise<{ text?: string; failure?: string }> {
  try {
    return { text: await ask(`Reply to:\n${ticket}`) };
    // expect-none: silent-fallback given back as a failure
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

export async function tags(ticket: string): Promise<string[]> {
  const tagged = await ask(`Tags of:\n${ticket}`).then(
    (text) => text.split(","),
    // expect: silent-fallback/default-value warning
    () => [],
  );
  return tagged;
}
