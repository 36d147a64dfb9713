import OpenAI from "openai";

const openai = new OpenAI();

async function isFlagged(input: string): Promise<boolean> {
  try {
    const { results } = await openai.moderations.create({ model: "omni-moderation-latest", input });
    return results.some(({ flagged }) => flagged);
  } catch (error) {
    console.error("moderation", error);
    return false;
  }
}

export async function POST(request: Request) {
  const { prompt } = await request.json();
  if (await isFlagged(prompt)) return Response.json({ error: "not here" }, { status: 422 });
  // expect: call-before-gate/fail-open error
  const image = await openai.images.generate({ model: process.env.IMAGE_MODEL, prompt });
  return Response.json(image.data);
}
