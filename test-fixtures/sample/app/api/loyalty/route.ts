import OpenAI from "openai";
import { selectModel } from "@/lib/model-registry";
import { policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";

const openai = new OpenAI();

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  const { status, message } = (await request.json()) as { status: "basic" | "senator"; message: string };
  if (status === "basic") await policyGate(agent, "loyalty");
  // The most valued customers' messages go out unchecked.
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({
    model: selectModel({ tier: "general", provider: "openai" }),
    input: message,
  });
  return Response.json({ answer: answer.output_text });
}
