// fixture: path=app/api/suggestions/route.ts rules=missing-fallback-tier,silent-fallback infos
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { cache } from "@/lib/cache";

const model = openai("gpt-5.5");

export async function GET(request: Request) {
  // expect: missing-fallback-tier/none warning
  const suggestions = await generateText({ model, prompt: request.url })
    .then(({ text }) => text.split("\n"))
    // expect: silent-fallback/default-value warning "empty"
    .catch(() => []);
  return Response.json({ suggestions });
}

export async function POST(request: Request) {
  const { draft } = await request.json();
  try {
    // expect: missing-fallback-tier/none warning
    const { text } = await generateText({ model, prompt: draft });
    return Response.json({ tags: text.split(",") });
    // expect: silent-fallback/default-value warning
  } catch {
    return new Response(JSON.stringify({ tags: [] }), { headers: { "content-type": "application/json" } });
  }
}

export async function PUT(request: Request) {
  let tags: string[] = [];
  try {
    // expect: missing-fallback-tier/none warning
    tags = (await generateText({ model, prompt: await request.text() })).text.split(",");
    // expect: silent-fallback/swallowed warning
  } catch {}
  return Response.json({ tags });
}

export async function PATCH(request: Request) {
  const body = await request.text();
  let tags: string[] = [];
  try {
    // expect-none: missing-fallback-tier rules stand in
    tags = (await generateText({ model, prompt: body })).text.split(",");
    // expect: silent-fallback/default-value warning
  } catch {
    tags = body.match(/#\w+/g) ?? [];
  }
  return Response.json({ tags });
}

export async function DELETE(request: Request) {
  const name = new URL(request.url).pathname;
  // expect-none: missing-fallback-tier what was answered before stands in
  const farewell = await generateText({ model, prompt: name })
    .then(({ text }) => text)
    // expect: silent-fallback/default-value warning
    .catch(() => cache.get(name));
  return Response.json({ farewell });
}
