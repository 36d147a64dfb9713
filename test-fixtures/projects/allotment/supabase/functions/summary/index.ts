import { createOpenAI } from "npm:@ai-sdk/openai";
import { generateText } from "npm:ai";

const openai = createOpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY") });

Deno.serve(async (request) => {
  const { text } = await request.json();
  // expect: call-before-gate/no-gate warning
  const result = await generateText({ model: openai(Deno.env.get("MODEL") ?? "gpt-5.6-luna"), prompt: text }).catch((error) => {
    console.error(error);
    return null;
  });
  return Response.json({ summary: result?.text ?? null });
});
