// The mock of a test run is no finding; the real arm is.
import { customProvider, generateText } from "ai";
import { google } from "@ai-sdk/google";
import { MockLanguageModelV3 } from "ai/test";

const inTest = process.env.NODE_ENV === "test";

export const language = inTest
  ? customProvider({
      languageModels: {
        // expect-none: hardcoded-model
        title: new MockLanguageModelV3({ modelId: "title-model" }),
      },
    })
  : customProvider({
      // expect: hardcoded-model/constant info model=gemini-3.5-flash
      languageModels: { title: google("gemini-3.5-flash") },
    });

export async function title(conversation: string) {
  // expect-none: hardcoded-model a name of the provider above
  const { text } = await generateText({ model: language.languageModel("title"), prompt: conversation });
  return text;
}
