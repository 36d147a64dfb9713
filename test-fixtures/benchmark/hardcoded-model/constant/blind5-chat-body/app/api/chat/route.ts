import { convertToModelMessages, streamText } from "ai";
import { z } from "zod";

const bodySchema = z.object({
  messages: z.array(z.any()),
  model: z.string(),
  // expect-none: hardcoded-model an input that nobody sends on
  theme: z.string().default("gpt-4o"),
});

export async function POST(request: Request) {
  const body = bodySchema.parse(await request.json());
  const result = streamText({ model: body.model, messages: convertToModelMessages(body.messages) });
  return result.toUIMessageStreamResponse();
}
