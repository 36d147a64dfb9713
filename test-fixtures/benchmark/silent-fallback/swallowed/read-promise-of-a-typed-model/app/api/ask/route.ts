import OpenModel from "../../../lib/open-model";
import Researcher from "../../../lib/researcher";

export async function POST(request: Request) {
  const { text, model } = await request.json();
  const llm = new OpenModel({ model, apiKey: process.env.OPENAI_API_KEY ?? "" });
  const written: string[] = [];
  const stream = new ReadableStream({
    pull(controller) {
      for (const part of written.splice(0)) controller.enqueue(part);
    },
  });
  // Once, whichever of its two calls fails.
  // expect: silent-fallback/swallowed warning
  new Researcher().run((part) => written.push(part), { text, settings: { llm, depth: "quick" } });
  return new Response(stream);
}
