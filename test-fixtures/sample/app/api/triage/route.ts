import { triage } from "@/agents/triage/graph";
import { requireSession } from "@/lib/session";

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  const { text } = (await request.json()) as { text: string };
  const { desk, allowed } = await triage.invoke({ agent, text });
  return allowed ? Response.json({ desk }) : new Response("Forbidden", { status: 403 });
}
