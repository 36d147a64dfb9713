import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const { text } = await request.json();
  try {
    const verdict = await openai.responses.create({ model: "gpt-5.4-nano", input: `Is this offensive? ${text}` });
    return Response.json({ verdict: verdict.output_text });
  } catch (error) {
    console.error("classification failed", error);
    return Response.json({ error: "failed" }, { status: 500 });
  }
}
