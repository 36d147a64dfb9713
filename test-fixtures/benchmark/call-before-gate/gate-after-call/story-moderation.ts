// fixture: path=app/api/story/route.ts
import OpenAI from "openai";

const openai = new OpenAI();

async function isFlagged(text: string): Promise<boolean> {
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input: text });
  return moderation.results.some((result) => result.flagged);
}

export async function POST(req: Request) {
  const { idea } = await req.json();
  if (await isFlagged(idea)) return Response.json({ error: "not allowed" }, { status: 400 });
  // expect-none: call-before-gate
  const story = await openai.responses.create({ model: "gpt-5.6-terra", input: idea });
  return Response.json({ story: story.output_text });
}

export async function PUT(req: Request) {
  const { idea } = await req.json();
  if (isFlagged(idea)) console.warn("flagged idea");
  // expect: call-before-gate/not-awaited
  const story = await openai.responses.create({ model: "gpt-5.6-terra", input: idea });
  return Response.json({ story: story.output_text });
}

export async function PATCH(req: Request) {
  const { idea } = await req.json();
  // expect: call-before-gate/gate-after-call
  const story = await openai.responses.create({ model: "gpt-5.6-terra", input: idea });
  if (await isFlagged(idea)) return Response.json({ error: "not allowed" }, { status: 400 });
  return Response.json({ story: story.output_text });
}

export async function DELETE(req: Request) {
  const { idea } = await req.json();
  const flagged = await isFlagged(idea);
  // expect: call-before-gate/verdict-ignored
  const story = await openai.responses.create({ model: "gpt-5.6-terra", input: idea, metadata: { flagged: String(flagged) } });
  return Response.json({ story: story.output_text });
}

export async function OPTIONS(req: Request) {
  const { ideas } = await req.json();
  const flags = await Promise.all(ideas.map((idea: string) => isFlagged(idea)));
  if (flags.some(Boolean)) return Response.json({ error: "not allowed" }, { status: 400 });
  // expect-none: call-before-gate
  const story = await openai.responses.create({ model: "gpt-5.6-terra", input: ideas.join("\n") });
  return Response.json({ story: story.output_text });
}
