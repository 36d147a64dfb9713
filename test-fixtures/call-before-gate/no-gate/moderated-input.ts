import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import OpenAI from "openai";

const openai = new OpenAI();

export default new Hono().post("/stories", async (c) => {
  const { opening } = await c.req.json<{ opening: string }>();
  // mutate: gate
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input: opening });
  if (moderation.results.some((result) => result.flagged)) {
    throw new HTTPException(422, { message: "Please choose another opening." });
  }
  // expect-none: call-before-gate content is checked first
  const story = await openai.responses.create({ model: "gpt-5.4-mini", input: opening });
  return c.text(story.output_text);
});
