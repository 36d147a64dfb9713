import { policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";
import { condolence, legalLetter } from "@/services/letters";

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  await policyGate(agent, "replies");
  const { kind, facts } = (await request.json()) as { kind: "legal" | "condolence"; facts: string };
  return Response.json(kind === "legal" ? await legalLetter(facts) : await condolence(facts));
}
