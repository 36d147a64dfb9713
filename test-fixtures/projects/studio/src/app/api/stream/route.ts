import { createContext } from "@/server/context";

export async function POST(request: Request): Promise<Response> {
  const context = await createContext({ headers: request.headers });
  if (context.session === null) return new Response(null, { status: 401 });
  const plan = await context.db.plans.of(context.session.userId);
  if (plan.features.includes("streaming") === false) return new Response(null, { status: 403 });
  const { prompt } = await request.json();
  return context.services.text.stream(prompt).toTextStreamResponse();
}
