// fixture: path=app/api/concierge/route.ts
import { Agent, run, type InputGuardrail } from "@openai/agents";
import { classifier } from "@/lib/classifier";

const offTopic: InputGuardrail = {
  name: "off topic",
  runInParallel: false,
  execute: async ({ input }) => {
    const verdict = await classifier.check(input);
    return { outputInfo: verdict, tripwireTriggered: verdict.blocked };
  },
};

const racing: InputGuardrail = {
  name: "off topic",
  execute: async ({ input }) => {
    const verdict = await classifier.check(input);
    return { outputInfo: verdict, tripwireTriggered: verdict.blocked };
  },
};

const concierge = new Agent({ name: "Concierge", instructions: "Help guests.", model: "gpt-5.6-terra", inputGuardrails: [offTopic] });
const porter = new Agent({ name: "Porter", instructions: "Carry bags.", model: "gpt-5.6-terra", inputGuardrails: [racing] });

export async function POST(req: Request) {
  const { input } = await req.json();
  // expect-none: call-before-gate
  const result = await run(concierge, input);
  return Response.json({ text: result.finalOutput });
}

export async function PUT(req: Request) {
  const { input } = await req.json();
  // expect: call-before-gate/parallel
  const result = await run(porter, input);
  return Response.json({ text: result.finalOutput });
}
