import { generateText } from "ai";
import { google } from "@ai-sdk/google";

export const subject = (mail: string): Promise<string> =>
  generateText({ model: google("gemini-3.5-flash"), prompt: `Subject for: ${mail}` })
    .then((result) => result.text)
    // expect: silent-fallback/default-value warning
    .catch(
      () => "(no subject)",
    );
