import { generateText, type LanguageModel } from "ai";
import express from "express";
import { getConfig } from "./settings.js";

const app = express();
app.use(express.json());

async function mend(model: LanguageModel, text: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const { text: mended } = await generateText({ model, prompt: `Mend this: ${text}` });
  return mended;
}

/** That a model is there for a role says nothing about who asks. */
app.post("/edit", async (request, response) => {
  const config = await getConfig();
  const editor = config.modelByRole.edit ?? config.modelByRole.chat;
  if (!editor) {
    response.end();
    return;
  }
  response.json({ text: await mend(editor, request.body.text) });
});

app.post("/chat", async (request, response) => {
  const config = await getConfig();
  response.json({ text: config.modelByRole.chat ? await mend(config.modelByRole.chat, request.body.text) : "" });
});

app.post("/draft", async (request, response) => {
  const { modelByRole } = await getConfig();
  response.json({ text: await mend(modelByRole.chat, request.body.text) });
});

app.listen(3000);
