import { GoogleGenAI } from "@google/genai";
import { ResultAsync, errAsync } from "neverthrow";

export class ModelError extends Error {
  readonly _tag = "ModelError";
}

export class RecipeModel {
  readonly #gemini = new GoogleGenAI({ apiKey: process.env["GEMINI_API_KEY"]! });

  generate(prompt: string): ResultAsync<string, ModelError> {
    if (prompt.length > 20_000) return errAsync(new ModelError("the prompt is too long"));
    return ResultAsync.fromPromise(
      // expect: missing-fallback-tier/none info
      // expect: call-before-gate/some-paths error
      this.#gemini.models.generateContent({
        // expect: hardcoded-model/constant info
        model: "gemini-2.5-flash",
        contents: prompt,
      }),
      (cause) => new ModelError("gemini failed", { cause }),
    ).map((response) => response.text ?? "");
  }
}
