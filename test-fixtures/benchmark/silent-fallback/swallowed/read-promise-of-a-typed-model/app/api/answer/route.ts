import OpenModel from "../../../lib/open-model";
import Researcher from "../../../lib/researcher";

export async function POST(request: Request) {
  const { text, model } = await request.json();
  const llm = new OpenModel({ model, apiKey: process.env.OPENAI_API_KEY ?? "" });
  const written: string[] = [];
  try {
    await new Researcher().run((part) => written.push(part), { text, settings: { llm, depth: "thorough" } });
    // expect-none: silent-fallback logged, and answered with an error
  } catch (error) {
    console.error("no answer", error);
    return new Response("no answer", { status: 502 });
  }
  return Response.json({ written });
}
