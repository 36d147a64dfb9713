// fixture: path=src/server/assist.ts
import { createMiddleware, createServerFn } from "@tanstack/react-start";
import { getRequestHeaders } from "@tanstack/react-start/server";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { auth } from "./auth";
import { subscriptions } from "./subscriptions";

const signedIn = createMiddleware({ type: "function" }).server(async ({ next }) => {
  const session = await auth.api.getSession({ headers: getRequestHeaders() });
  if (!session) throw new Error("Unauthorized");
  return next({ context: { userId: session.user.id } });
});

const subscribed = createMiddleware({ type: "function" })
  .middleware([signedIn])
  .server(async ({ next, context }) => {
    const subscription = await subscriptions.forUser(context.userId);
    if (!subscription?.active) throw new Error("A subscription is required");
    return next();
  });

export const writeCover = createServerFn({ method: "POST" })
  .middleware([subscribed])
  .inputValidator(z.object({ job: z.string(), resume: z.string() }))
  .handler(async ({ data }) => {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `A cover letter for ${data.job}:\n${data.resume}` });
    return text;
  });

export const scoreResume = createServerFn({ method: "POST" })
  .middleware([signedIn])
  .inputValidator(z.object({ resume: z.string() }))
  .handler(async ({ data }) => {
    // expect: call-before-gate/no-gate info
    const { text } = await generateText({ model: openai("gpt-5-nano"), prompt: `Score from 0 to 10:\n${data.resume}` });
    return Number(text);
  });
