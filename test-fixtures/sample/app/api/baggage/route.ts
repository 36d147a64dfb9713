import { baggage } from "@/agents/baggage/graph";
import { requireSession } from "@/lib/session";

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  const { report } = (await request.json()) as { report: string };
  const { search } = await baggage.invoke({ agent, report });
  return Response.json({ search });
}
