import { complete } from "./model";
import { noteDegradation, rememberNothing } from "./telemetry";

export async function headline(text: string): Promise<string> {
  try {
    return await complete(text);
    // expect-none: silent-fallback two helpers down something is emitted
  } catch (cause) {
    noteDegradation("headline", cause);
    return text.slice(0, 40);
  }
}

export async function teaser(text: string): Promise<string> {
  try {
    return await complete(text);
    // expect: silent-fallback/default-value warning
  } catch {
    return rememberNothing(text.slice(0, 40));
  }
}

export async function cached(text: string, cache: Map<string, string>): Promise<string> {
  try {
    const fresh = await complete(text);
    cache.set(text, fresh);
    return fresh;
    // expect: silent-fallback/default-value warning
  } catch {
    return cache.get(text) ?? "";
  }
}

export async function heuristics(text: string): Promise<"spam" | "ham"> {
  try {
    return (await complete(text)).includes("spam") ? "spam" : "ham";
    // expect: silent-fallback/default-value warning
  } catch {
    return /viagra|lottery/i.test(text) ? "spam" : "ham";
  }
}
