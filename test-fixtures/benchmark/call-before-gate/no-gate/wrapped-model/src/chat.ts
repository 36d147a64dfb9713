// The gate is in the model itself: whoever asks it passes.
import { openai } from "@ai-sdk/openai";
import { generateText, streamText, wrapLanguageModel, type LanguageModelMiddleware } from "ai";
import express from "express";
import { assertEntitled, isEntitled } from "./entitlements.js";

const app = express();

const policy: LanguageModelMiddleware = {
  transformParams: async ({ params }) => {
    // mutate: gate
    await assertEntitled(String(params.providerOptions?.acme?.user));
    return params;
  },
};

const around: LanguageModelMiddleware = {
  wrapGenerate: async ({ doGenerate, params }) => {
    // mutate: gate
    if (!(await isEntitled(String(params.providerOptions?.acme?.user)))) throw new Error("FORBIDDEN");
    return doGenerate();
  },
};

const logging: LanguageModelMiddleware = {
  wrapGenerate: async ({ doGenerate }) => {
    const result = await doGenerate();
    console.info("answered", result.usage);
    return result;
  },
};

const guarded = wrapLanguageModel({ model: openai("gpt-5.4-mini"), middleware: policy });
const listed = wrapLanguageModel({ model: openai("gpt-5.4-mini"), middleware: [logging, around] });
const logged = wrapLanguageModel({ model: openai("gpt-5.4-mini"), middleware: logging });

app.post("/guarded", async (req, res) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: guarded, prompt: req.body.text, providerOptions: { acme: { user: req.body.user } } });
  res.json({ text });
});

app.post("/streamed", (req, res) => {
  // expect-none: call-before-gate
  streamText({ model: guarded, prompt: req.body.text, providerOptions: { acme: { user: req.body.user } } }).pipeTextStreamToResponse(res);
});

app.post("/listed", async (req, res) => {
  // expect-none: call-before-gate
  const { text } = await generateText({ model: listed, prompt: req.body.text, providerOptions: { acme: { user: req.body.user } } });
  res.json({ text });
});

app.post("/logged", async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: logged, prompt: req.body.text });
  res.json({ text });
});

app.post("/listed/streamed", (req, res) => {
  // The gate is round answers, not round streams.
  // expect: call-before-gate/no-gate warning
  streamText({ model: listed, prompt: req.body.text, providerOptions: { acme: { user: req.body.user } } }).pipeTextStreamToResponse(res);
});
