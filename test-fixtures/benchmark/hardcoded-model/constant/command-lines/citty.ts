import { defineCommand, runMain } from "citty";
import { GoogleGenAI } from "@google/genai";

const main = defineCommand({
  meta: { name: "ask" },
  args: {
    // expect: hardcoded-model/revocable info default
    model: { type: "string", default: "gemini-3.1-pro-preview", description: "model" },
    prompt: { type: "positional" },
  },
  async run({ args }) {
    const ai = new GoogleGenAI({});
    const r = await ai.models.generateContent({ model: args.model, contents: args.prompt });
    console.log(r.text);
  },
});
runMain(main);
