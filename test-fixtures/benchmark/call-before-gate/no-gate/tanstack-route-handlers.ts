// fixture: path=src/routes/api.ask.ts
import { anthropic } from "@ai-sdk/anthropic";
import { createFileRoute } from "@tanstack/react-router";
import { createMiddleware } from "@tanstack/react-start";
import { generateText } from "ai";
import { plans } from "../plans";

const model = anthropic(process.env.MODEL!);

const paid = createMiddleware().server(async ({ next, request }) => {
  const plan = await plans.of(request.headers.get("x-team"));
  if (plan !== "paid") throw new Response("not part of the plan", { status: 402 });
  return next();
});

export const Route = createFileRoute("/api/ask")({
  server: {
    handlers: {
      POST: async ({ request }) => {
        const { prompt } = await request.json();
        // expect: call-before-gate/no-gate warning
        const { text } = await generateText({ model, prompt });
        return new Response(text);
      },
    },
  },
});

export const Paid = createFileRoute("/api/paid")({
  server: {
    middleware: [paid],
    handlers: {
      POST: async ({ request }) => {
        const { prompt } = await request.json();
        // expect-none: call-before-gate
        const { text } = await generateText({ model, prompt: `At length: ${prompt}` });
        return new Response(text);
      },
    },
  },
});
