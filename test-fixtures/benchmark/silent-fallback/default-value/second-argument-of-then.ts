import { generateText } from "ai";
import { google } from "@ai-sdk/google";
import { log } from "./log.js";

export function headline(article: string): Promise<string> {
  return generateText({ model: google("gemini-3.5-flash"), prompt: article }).then(
    (result) => result.text,
    // expect: silent-fallback/default-value warning
    () => "Untitled",
  );
}

export function headlineTold(article: string): Promise<string> {
  return generateText({ model: google("gemini-3.5-flash"), prompt: article }).then(
    (result) => result.text,
    // expect-none: silent-fallback
    (error: unknown) => {
      log.error("headline failed", error);
      return "Untitled";
    },
  );
}
