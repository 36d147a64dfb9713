import Anthropic from "@anthropic-ai/sdk";
import { withSeat } from "../../../lib/with-seat";

const anthropic = new Anthropic();

export const POST = withSeat(async (request) => {
  const { code } = await request.json();
  // expect-none: call-before-gate the wrapper denies
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 600,
    messages: [{ role: "user", content: code }],
  });
  return Response.json(message.content);
});
