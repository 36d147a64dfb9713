// fixture: path=src/app/api/triage/route.ts
import { GoogleGenAI } from "@google/genai";
import { policyClient } from "@/lib/policy-client";

const ai = new GoogleGenAI({});

type Decision = { effect: "allow" | "deny" | "review"; reason: string };

async function evaluatePolicy(subject: string, action: string): Promise<Decision> {
  const rules = await policyClient.rulesFor(subject);
  const rule = rules.find((r) => r.action === action);
  if (!rule) return { effect: "deny", reason: "no rule" };
  return { effect: rule.effect, reason: rule.id };
}

export async function POST(req: Request) {
  const { subject, ticket } = await req.json();
  const decision = await evaluatePolicy(subject, "triage");
  switch (decision.effect) {
    case "deny":
    case "review":
      return Response.json({ error: decision.reason }, { status: 403 });
    case "allow":
      break;
  }
  // expect-none: call-before-gate
  const res = await ai.models.generateContent({ model: "gemini-3.6-flash", contents: ticket });
  return Response.json(res.text);
}

export async function PUT(req: Request) {
  const { subject, ticket } = await req.json();
  const { effect, reason } = await evaluatePolicy(subject, "triage");
  if ("allow" !== effect) return Response.json({ error: reason }, { status: 403 });
  // expect-none: call-before-gate
  const res = await ai.models.generateContent({ model: "gemini-3.6-flash", contents: ticket });
  return Response.json(res.text);
}

export async function PATCH(req: Request) {
  const { subject, ticket } = await req.json();
  const { effect, reason } = await evaluatePolicy(subject, "triage");
  if ("allow" === effect) return Response.json({ error: reason }, { status: 403 });
  // expect: call-before-gate/verdict-ignored
  const res = await ai.models.generateContent({ model: "gemini-3.6-flash", contents: ticket });
  return Response.json(res.text);
}

export async function DELETE(req: Request) {
  const { subject, ticket } = await req.json();
  const decision = await evaluatePolicy(subject, "triage");
  const blocked = decision.effect !== "allow";
  if (blocked) {
    return Response.json({ error: decision.reason }, { status: 403 });
  } else {
    // expect-none: call-before-gate
    const res = await ai.models.generateContent({ model: "gemini-3.6-flash", contents: ticket });
    return Response.json(res.text);
  }
}
